import { Select, type SelectProps } from "@mantine/core";
import { useT } from "@/app/i18n";
import type { Id } from "@/backend/bindings";
import { listbox } from "@/shared/inputs";
import { useMemberFilter, useMembers } from "@/shared/values";

interface Props extends Pick<SelectProps, "label" | "aria-label" | "description" | "error" | "required" | "disabled"> {
  value: Id | null;
  onChange(id: Id | null): void;
  /** Cannot be chosen here. */
  except?: Id;
  /** Those who left too. */
  everybody?: boolean;
  /** May be left empty again. */
  clearable?: boolean;
  autoFocus?: boolean;
}

/** One member, found by name. */
export function MemberSelect({ except, everybody = false, clearable = false, autoFocus, ...props }: Props) {
  const t = useT();
  const members = useMembers().filter(({ id, active }) => id !== except && (active || everybody || id === props.value));
  return (
    <Select
      {...listbox}
      {...props}
      data-autofocus={autoFocus || undefined}
      autoFocus={autoFocus}
      openOnFocus={false}
      searchable
      filter={useMemberFilter()}
      clearable={clearable}
      clearButtonProps={{ "aria-label": t("views.clear") }}
      placeholder={t(clearable ? "people.none" : "people.findMember")}
      nothingFoundMessage={t("people.nobody")}
      data={members.map(({ id, name, team_name }) => ({
        value: id,
        label: team_name ? `${name} · ${team_name}` : name,
      }))}
    />
  );
}
