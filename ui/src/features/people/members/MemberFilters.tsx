import { CloseButton, SegmentedControl, Select, TextInput } from "@mantine/core";
import IconSearch from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
import { useRef } from "react";
import { useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useLabel } from "@/shared/fields";
import { listbox } from "@/shared/inputs";
import classes from "../people.module.css";
import { type MemberFilter, useRoles } from "../queries";
import { TeamSelect } from "../TeamSelect";

interface Props {
  filter: MemberFilter;
  onChange(filter: MemberFilter): void;
  count: number;
}

const STATES = ["active", "inactive", "all"] as const;

export function MemberFilters({ filter, onChange, count }: Props) {
  const t = useT();
  const label = useLabel();
  const { roles } = useRoles();
  const find = useRef<HTMLInputElement>(null);
  const set = (changes: Partial<MemberFilter>) => onChange({ ...filter, ...changes });
  useCommands([{ id: "list.find", run: () => find.current?.focus() }]);
  return (
    <div className={classes.filters}>
      <TextInput
        ref={find}
        type="search"
        className={classes.search}
        aria-label={t("people.members.find")}
        placeholder={t("people.members.find")}
        leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
        rightSection={
          filter.text && <CloseButton size={20} aria-label={t("views.clear")} onClick={() => set({ text: "" })} />
        }
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <TeamSelect
        w={152}
        aria-label={t("people.members.anyTeam")}
        placeholder={t("people.members.anyTeam")}
        value={filter.team}
        onChange={(team) => set({ team })}
      />
      <Select
        {...listbox}
        w={152}
        clearable
        clearButtonProps={{ "aria-label": t("views.clear") }}
        aria-label={t("people.members.anyRole")}
        placeholder={t("people.members.anyRole")}
        data={roles.map(({ key, name }) => ({ value: key, label: label(name) }))}
        value={filter.role}
        onChange={(role) => set({ role })}
      />
      <SegmentedControl
        aria-label={t("people.members.state")}
        value={filter.state}
        onChange={(state) => set({ state: state as MemberFilter["state"] })}
        data={STATES.map((value) => ({ value, label: t(`people.members.states.${value}`) }))}
      />
      <span className={classes.count} role="status">
        {t("people.members.shown", { count })}
      </span>
    </div>
  );
}
