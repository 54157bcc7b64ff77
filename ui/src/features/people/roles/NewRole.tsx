import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { RoleView } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { useFieldLabel, useLabel } from "@/shared/fields";
import { listbox } from "@/shared/inputs";
import { useWrite } from "@/shared/query";
import { useRefusal } from "../useRefusal";

interface Props {
  roles: readonly RoleView[];
  onClose(): void;
  onMade(key: string): void;
}

/** A role of one's own begins as a copy: an empty one would have to be thought up from nothing. */
export function NewRole({ roles, onClose, onMade }: Props) {
  const t = useT();
  const label = useLabel();
  const [from, setFrom] = useState(roles.find(({ key }) => key === "sales_rep")?.key ?? roles[0]?.key ?? null);
  const [name, setName] = useState("");
  const { refuse, at, notice } = useRefusal(["name"]);
  const { mutateAsync, pending } = useWrite("save_role", {
    toast: (made) => t("people.roles.created", { name: label(made.name) }),
    onError: refuse,
  });
  const source = roles.find(({ key }) => key === from);
  const create = async () => {
    if (!source) return;
    const { rights, description } = source;
    const request = { key: null, revision: null, name: name.trim(), description, rights };
    const made = await mutateAsync(request).catch(() => null);
    if (made) onMade(made.key);
  };
  return (
    <FormDialog
      title={t("people.roles.create")}
      lead={t("people.roles.createLead")}
      submit={t("people.roles.create")}
      ready={name.trim() !== "" && source !== undefined}
      pending={pending}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      {notice}
      <TextInput
        data-autofocus
        required
        maxLength={40}
        label={useFieldLabel("role", "name")}
        error={at("name")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        {...listbox}
        label={t("people.roles.copyOf")}
        allowDeselect={false}
        data={roles.map((role) => ({ value: role.key, label: label(role.name) }))}
        value={from}
        onChange={setFrom}
      />
    </FormDialog>
  );
}
