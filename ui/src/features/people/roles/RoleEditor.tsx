import { Button, Tabs, TextInput } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { RoleView, SubjectView } from "@/backend/bindings";
import { useFieldLabels, useLabel } from "@/shared/fields";
import { Keys } from "@/shared/ui";
import classes from "../people.module.css";
import { ActionMatrix } from "./ActionMatrix";
import { FieldTable } from "./FieldTable";
import { RoleKind } from "./RolesPage";
import roleClasses from "./roles.module.css";
import { useRemoveRole } from "./useRemoveRole";
import { useRoleForm } from "./useRoleForm";

/** One role: what it is called, what it allows on each kind of record, and how far it opens single fields. */
export function RoleEditor({ role, subjects }: { role: RoleView; subjects: readonly SubjectView[] }) {
  const t = useT();
  const label = useLabel();
  const fieldLabel = useFieldLabels("role");
  const mayConfigure = useMay("role", "configure");
  const { form, change, dirty, pending, save, discard, overtaken, offer, at, notice } = useRoleForm(role, subjects);
  const removal = useRemoveRole(role, discard);
  const onKeyDown = (event: KeyboardEvent) => {
    const asked = event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing;
    if (asked && dirty && mayConfigure && !pending && form.name.trim() !== "") save();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key of every control inside bubbles to here
    <div className={roleClasses.editor} onKeyDown={onKeyDown}>
      <header className={classes.recordHead}>
        <div>
          <div className={classes.headline}>
            <h2>{label(role.name)}</h2>
            <RoleKind role={role} />
          </div>
          <p className={classes.hint}>
            {mayConfigure ? t("people.roles.count", { count: role.members }) : t("people.roles.readOnly")}
          </p>
        </div>
        <div className={classes.actions}>
          {removal.offered && (
            <Button variant="default" onClick={() => void removal.ask()}>
              {t(role.ready_made ? "people.roles.reset" : "people.roles.delete")}
            </Button>
          )}
        </div>
      </header>
      {offer}
      {removal.notice}
      {notice}
      {overtaken && (
        <div className={classes.warning} role="status">
          {t("people.roles.overtaken")}{" "}
          <Button size="compact-sm" variant="default" onClick={discard}>
            {t("people.roles.takeNew")}
          </Button>
        </div>
      )}
      <div className={classes.pair}>
        <TextInput
          required
          maxLength={40}
          readOnly={!mayConfigure}
          label={fieldLabel("name")}
          error={at("name")}
          value={form.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          maxLength={200}
          readOnly={!mayConfigure}
          label={fieldLabel("description")}
          placeholder={t("people.roles.descriptionHint")}
          error={at("description")}
          value={form.description}
          onChange={(event) => change({ description: event.currentTarget.value })}
        />
      </div>
      <Tabs defaultValue="actions" keepMounted={false}>
        <Tabs.List aria-label={t("people.roles.title")}>
          <Tabs.Tab value="actions">{t("people.roles.tabs.actions")}</Tabs.Tab>
          <Tabs.Tab value="fields">{t("people.roles.tabs.fields")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="actions" pt="sm">
          <ActionMatrix
            name={label(role.name)}
            subjects={subjects}
            matrix={form.matrix}
            onChange={mayConfigure ? (matrix) => change({ matrix }) : undefined}
          />
        </Tabs.Panel>
        <Tabs.Panel value="fields" pt="sm">
          <FieldTable
            subjects={subjects}
            matrix={form.matrix}
            onChange={mayConfigure ? (matrix) => change({ matrix }) : undefined}
          />
        </Tabs.Panel>
      </Tabs>
      {dirty && mayConfigure && (
        <footer className={roleClasses.foot}>
          <span>{t("people.roles.dirty")}</span>
          <Button variant="default" onClick={discard}>
            {t("people.roles.discard")}
          </Button>
          <Button
            loading={pending}
            disabled={form.name.trim() === ""}
            rightSection={<Keys keys="Mod+Enter" />}
            aria-keyshortcuts="Control+Enter"
            onClick={save}
          >
            {t("people.roles.save")}
          </Button>
        </footer>
      )}
    </div>
  );
}
