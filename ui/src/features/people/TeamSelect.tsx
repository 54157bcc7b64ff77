import { Select, type SelectProps } from "@mantine/core";
import { useT } from "@/app/i18n";
import type { Id } from "@/backend/bindings";
import { listbox } from "@/shared/inputs";
import { useTeams } from "./queries";
import { treeOf } from "./teams/tree";

interface Props
  extends Pick<SelectProps, "label" | "aria-label" | "description" | "error" | "placeholder" | "w" | "size"> {
  value: Id | null;
  onChange(id: Id | null): void;
  /** Teams that cannot be chosen here. */
  except?: ReadonlySet<Id>;
}

const INDENT = "\u2003";

/** One team, or none; those below another stand indented under it. */
export function TeamSelect({ except, placeholder, ...props }: Props) {
  const t = useT();
  const rows = treeOf(useTeams()).filter(({ team }) => !except?.has(team.id));
  return (
    <Select
      {...listbox}
      {...props}
      searchable
      openOnFocus={false}
      clearable
      clearButtonProps={{ "aria-label": t("views.clear") }}
      placeholder={placeholder ?? t("people.none")}
      nothingFoundMessage={t("people.noTeam")}
      renderOption={({ option }) => {
        const depth = rows.find(({ team }) => team.id === option.value)?.depth ?? 0;
        return INDENT.repeat(depth) + option.label;
      }}
      data={rows.map(({ team }) => ({ value: team.id, label: team.name }))}
    />
  );
}
