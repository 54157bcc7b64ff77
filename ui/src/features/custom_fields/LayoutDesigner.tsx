import { Button, MultiSelect, Select } from "@mantine/core";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { AppError, LayoutDraft, LayoutView } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { recordMeta, useFieldLabels, useKnownFields, useLabel } from "@/shared/fields";
import { listbox } from "@/shared/inputs";
import { useRead, useWrite } from "@/shared/query";
import { SkeletonRows } from "@/shared/ui";
import classes from "./customFields.module.css";
import { LayoutPreview } from "./LayoutPreview";
import { LayoutSection } from "./LayoutSection";
import { draw, hide, moveField, sectionsOf, setRequired, show, withoutSection, withSection } from "./layout";

/** A region is one field of a form, placed by its city; a name stands above every section. */
const APART = ["province", "district", "kind", "name", "custom"];

/** As many stand at the head of a customer's page. */
const KEY_FIELDS = 7;

/** The fields a form of the record can show. */
const formFields = (record: string): string[] =>
  (recordMeta(record)?.fields ?? [])
    .filter(({ name, editable, kind }) => editable && kind !== "json" && !APART.includes(name))
    .map(({ name }) => name);

/** Forms and lists of one record type, for everybody or for a role. */
export function LayoutDesigner({ record }: { record: string }) {
  const t = useT();
  const wording = useLabel();
  useKnownFields();
  const { data, error, refetch } = useRead("list_layouts", {});
  const roles = useRead("list_roles", {}).data?.roles ?? [];
  const [role, setRole] = useState<string | null>(null);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={8} />;
  const layout = data.find((one) => one.record === record && one.role === role);
  return (
    <>
      <Select
        {...listbox}
        className={classes.role}
        label={t("customFields.layout.role")}
        placeholder={t("customFields.layout.everybody")}
        clearable
        clearButtonProps={{ "aria-label": t("views.clear") }}
        data={roles.map(({ key, name }) => ({ value: key, label: wording(name) }))}
        value={role}
        onChange={setRole}
      />
      <Board key={`${record} ${role} ${layout?.revision}`} record={record} role={role} layout={layout} />
    </>
  );
}

interface Props {
  record: string;
  role: string | null;
  layout: LayoutView | undefined;
}

function Board({ record, role, layout }: Props) {
  const t = useT();
  const label = useFieldLabels(record);
  const fields = formFields(record);
  const [board, setBoard] = useState(() => draw(layout, fields, t("customFields.layout.first")));
  const [first] = useState(board);
  const [failure, setFailure] = useState<AppError | null>(null);
  const save = useWrite("save_layout", { toast: () => t("customFields.layout.saved"), onError: setFailure });
  const reset = useWrite("reset_layout", { toast: () => t("customFields.layout.reset") });
  const columns = (recordMeta(record)?.fields ?? []).filter(({ kind }) => kind !== "json" && kind !== "custom");
  const submit = () => {
    const sections = sectionsOf(board) as unknown as Record<string, unknown>;
    const { hidden, columns, key_fields } = board as unknown as Record<string, Record<string, unknown>>;
    const draft: LayoutDraft = { record, role, sections, hidden, columns, key_fields };
    setFailure(null);
    void save.mutateAsync({ revision: layout?.revision ?? null, layout: draft }).catch(() => null);
  };
  return (
    <div className={classes.board}>
      <div className={classes.drawing}>
        {failure && <ErrorNotice error={failure} takeFocus />}
        {board.sections.map((section, at) => (
          <LayoutSection
            key={section.id}
            record={record}
            section={section}
            number={at + 1}
            only={board.sections.length === 1}
            onChange={(change) =>
              setBoard((old) => ({
                ...old,
                sections: old.sections.map((one) => (one.id === section.id ? { ...one, ...change } : one)),
              }))
            }
            onRemove={() => setBoard((old) => withoutSection(old, at))}
            onMove={(field, by) => setBoard((old) => moveField(old, field, by))}
            onHide={(field) => setBoard((old) => hide(old, field))}
            onRequire={(field, required) => setBoard((old) => setRequired(old, field, required))}
          />
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          onClick={() =>
            setBoard((old) => withSection(old, t("customFields.layout.section", { number: old.sections.length + 1 })))
          }
        >
          {t("customFields.layout.add")}
        </Button>
        {board.hidden.length > 0 && (
          <section aria-label={t("customFields.layout.hidden")} className={classes.hiddenFields}>
            <h3>{t("customFields.layout.hidden")}</h3>
            {board.hidden.map((field) => (
              <Button
                key={field}
                variant="default"
                size="compact-sm"
                aria-label={t("customFields.layout.show", { field: label(field) })}
                onClick={() => setBoard((old) => show(old, field))}
              >
                {label(field)}
              </Button>
            ))}
          </section>
        )}
        <MultiSelect
          {...listbox}
          searchable
          label={t("customFields.layout.columns")}
          placeholder={board.columns.length === 0 ? t("customFields.layout.usualColumns") : undefined}
          data={columns.map(({ name }) => ({ value: name, label: label(name) }))}
          value={board.columns}
          onChange={(chosen) => setBoard((old) => ({ ...old, columns: chosen }))}
        />
        {record === "customer" && (
          <MultiSelect
            {...listbox}
            searchable
            maxValues={KEY_FIELDS}
            label={t("customFields.layout.keyFields", { most: KEY_FIELDS })}
            placeholder={board.key_fields.length === 0 ? t("customFields.layout.usualKeyFields") : undefined}
            data={columns.map(({ name }) => ({ value: name, label: label(name) }))}
            value={board.key_fields}
            onChange={(chosen) => setBoard((old) => ({ ...old, key_fields: chosen }))}
          />
        )}
        <div className={classes.deeds}>
          {layout && (
            <Button variant="default" loading={reset.pending} onClick={() => reset.mutate({ record, role })}>
              {t("customFields.layout.takeAway")}
            </Button>
          )}
          <Button disabled={board === first && layout !== undefined} loading={save.pending} onClick={submit}>
            {t("customFields.layout.save")}
          </Button>
        </div>
      </div>
      <LayoutPreview record={record} sections={board.sections} />
    </div>
  );
}
