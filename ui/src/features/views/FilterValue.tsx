import { MultiSelect, NumberInput, Select, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import type { FieldMeta, FilterOp } from "@/backend/bindings";
import { useLabel } from "@/shared/fields";
import { listbox, RegionInput } from "@/shared/inputs";
import { useRead } from "@/shared/query";
import { useMemberFilter, useMembers, useTags, useValuesInUse } from "@/shared/values";
import { DayRange, DayValue } from "./DayValue";
import { isDay } from "./days";
import { isValueless } from "./filter";

interface Props {
  meta: FieldMeta;
  op: FilterOp;
  value: unknown;
  onChange(value: unknown): void;
}

const inside = { withinPortal: false };
const asText = (value: unknown) => (typeof value === "string" ? value : "");

/** The editor of a condition's value, by what the field is and how it is compared. */
export function FilterValue({ meta, op, value, onChange }: Props) {
  const t = useT();
  if (isValueless(op)) return null;
  const label = t("views.filter.value");
  if (isDay(meta)) {
    if (op === "between") return <DayRange meta={meta} value={value} onChange={onChange} />;
    return <DayValue value={value} onChange={onChange} />;
  }
  if (meta.kind === "region") return <RegionValue meta={meta} op={op} value={value} onChange={onChange} />;
  if (meta.kind === "integer") {
    return <NumberInput label={label} value={Number(value) || ""} onChange={(next) => onChange(Number(next))} />;
  }
  if (meta.kind === "bool") {
    const data = [true, false].map((flag) => ({
      value: String(flag),
      label: t(flag ? "views.values.yes" : "views.values.no"),
    }));
    return (
      <Select
        label={label}
        data={data}
        value={String(value)}
        onChange={(next) => onChange(next === "true")}
        comboboxProps={inside}
      />
    );
  }
  const listed = op === "in" || (op === "is_not" && !isFreeText(meta));
  if (!listed) {
    return (
      <TextInput
        label={label}
        data-autofocus
        value={asText(value)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return <ListedValue meta={meta} op={op} value={value} onChange={onChange} />;
}

const isFreeText = (meta: FieldMeta) =>
  !["choice", "choices", "reference", "references"].includes(meta.kind) && meta.suggestions.length === 0;

function ListedValue({ meta, op, value, onChange }: Props) {
  const t = useT();
  const data = useOptions(meta);
  const filter = useMemberFilter();
  const common = { label: t("views.filter.value"), data, filter, searchable: true, comboboxProps: inside, ...listbox };
  if (op === "in") {
    // Its list stays open after each choice: beside the editor, it does not lie over the button that applies them.
    const beside = { ...inside, position: "right-start" as const };
    const values = Array.isArray(value) ? value : [];
    return <MultiSelect {...common} size="sm" comboboxProps={beside} value={values} onChange={onChange} />;
  }
  return <Select {...common} value={asText(value) || null} onChange={onChange} />;
}

/** What can be chosen for a field: fixed values, usual ones and those in use, people, teams or tags. */
function useOptions(meta: FieldMeta): { value: string; label: string }[] {
  const t = useT();
  const label = useLabel();
  const me = useSession().member.id;
  const members = useMembers();
  const tags = useTags();
  const teams = useRead("list_teams", {}, { enabled: meta.refers_to === "team" }).data;
  const inUse = useValuesInUse(meta.name);
  return useMemo(() => {
    const named = (list: { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }));
    if (meta.refers_to === "member") {
      const people = named(members.filter((member) => member.active));
      const mine = people.filter((person) => person.value === me);
      const others = people.filter((person) => person.value !== me);
      return [...mine.map((person) => ({ ...person, label: t("views.values.me", { name: person.label }) })), ...others];
    }
    if (meta.refers_to === "team") return named(teams ?? []);
    if (meta.refers_to === "tag") return named(tags);
    const usual = meta.suggestions.map((suggestion) => ({ value: suggestion.zh, label: label(suggestion) }));
    const others = inUse.filter((text) => !usual.some((known) => known.value === text));
    return [
      ...meta.choices.map((choice) => ({ value: choice.value, label: label(choice.label) })),
      ...usual,
      ...others.map((text) => ({ value: text, label: text })),
    ];
  }, [meta, label, t, me, members, teams, tags, inUse]);
}

const DEPTH: Record<string, number> = { province: 1, city: 2, district: 3 };
const STEPS = ["views.filter.province", "views.filter.city", "views.filter.district"] as const;

function RegionValue({ meta, op, value, onChange }: Props) {
  const t = useT();
  const depth = DEPTH[meta.name] ?? STEPS.length;
  const code = asText(Array.isArray(value) ? value[0] : value) || null;
  return (
    <RegionInput
      steps={STEPS.slice(0, depth).map((step) => ({ label: t(step) }))}
      value={code}
      withinPortal={false}
      onChange={(next) => onChange(op === "in" ? (next ? [next] : []) : next)}
    />
  );
}
