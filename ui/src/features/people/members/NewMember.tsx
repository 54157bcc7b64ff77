import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { Id } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { useFieldLabels } from "@/shared/fields";
import { useWrite } from "@/shared/query";
import { MemberSelect } from "../MemberSelect";
import classes from "../people.module.css";
import { roleText } from "../queries";
import { RoleChecks } from "../RoleChecks";
import { TeamSelect } from "../TeamSelect";
import { useRefusal } from "../useRefusal";

const FIELDS = ["name", "login", "team", "manager", "roles"] as const;

/** Takes somebody in. What decides over rights (team, manager, roles) is asked only from who may set it. */
export function NewMember({ onClose, onMade }: { onClose(): void; onMade(id: Id): void }) {
  const t = useT();
  const label = useFieldLabels("member");
  const mayConfigure = useMay("member", "configure");
  const [name, setName] = useState("");
  const [login, setLogin] = useState("");
  const [team, setTeam] = useState<Id | null>(null);
  const [manager, setManager] = useState<Id | null>(null);
  const [roles, setRoles] = useState<string[]>([]);
  const { refuse, at, notice } = useRefusal(FIELDS);
  const { mutateAsync, pending } = useWrite("create_member", {
    toast: (made) => t("people.members.created", { name: made.name }),
    onError: refuse,
  });
  const create = async () => {
    const place = mayConfigure ? { team, manager, roles: roleText(roles) } : {};
    const member = { name: name.trim(), login: login.trim(), ...place };
    const made = await mutateAsync({ member }).catch(() => null);
    if (made) onMade(made.id);
  };
  return (
    <FormDialog
      title={t("people.members.create")}
      lead={t("people.members.createLead")}
      submit={t("people.members.create")}
      size={560}
      ready={name.trim() !== "" && login.trim() !== ""}
      pending={pending}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      {notice}
      <div className={classes.pair}>
        <TextInput
          data-autofocus
          required
          maxLength={80}
          label={label("name")}
          error={at("name")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          required
          maxLength={40}
          label={label("login")}
          description={t("people.members.loginHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          error={at("login")}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
      </div>
      {mayConfigure && (
        <>
          <div className={classes.pair}>
            <TeamSelect label={label("team")} error={at("team")} value={team} onChange={setTeam} />
            <MemberSelect
              clearable
              label={label("manager")}
              error={at("manager")}
              value={manager}
              onChange={setManager}
            />
          </div>
          <RoleChecks
            label={label("roles")}
            description={t("people.members.rolesHint")}
            error={at("roles")}
            value={roles}
            onChange={setRoles}
          />
        </>
      )}
    </FormDialog>
  );
}
