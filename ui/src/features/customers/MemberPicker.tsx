import { Select } from "@mantine/core";
import { useT } from "@/app/i18n";
import type { Id } from "@/backend/bindings";
import { listbox } from "@/shared/inputs";
import { useMemberFilter, useMembers } from "@/shared/values";

/** One active member, found by name. */
export function MemberPicker({ onChoose }: { onChoose(id: Id): void }) {
  const t = useT();
  const members = useMembers().filter((member) => member.active);
  return (
    <Select
      data-autofocus
      searchable
      selectFirstOptionOnChange
      filter={useMemberFilter()}
      defaultDropdownOpened
      label={t("customers.assign.to")}
      placeholder={t("customers.assign.find")}
      nothingFoundMessage={t("customers.assign.nobody")}
      data={members.map(({ id, name, team_name }) => ({
        value: id,
        label: team_name ? `${name} · ${team_name}` : name,
      }))}
      onChange={(id) => id && onChoose(id)}
      comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
      {...listbox}
    />
  );
}
