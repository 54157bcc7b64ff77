import { Autocomplete, type ComboboxParsedItem } from "@mantine/core";
import { useMemo, useState } from "react";
import type { FieldMeta } from "@/backend/bindings";
import { useLabel } from "@/shared/fields";
import { listbox } from "@/shared/inputs";
import { useValuesInUse } from "@/shared/values";

interface Props {
  meta: FieldMeta;
  label: string;
  value: string;
  onChange(value: string): void;
  error?: string;
  required?: boolean;
}

/** Free text with the usual values and those in use. Usual values are kept in one language and shown in the person's. */
export function SuggestInput({ meta, value, onChange, ...props }: Props) {
  const wording = useLabel();
  const inUse = useValuesInUse(meta.name);
  const usual = useMemo(
    () => meta.suggestions.map((suggestion) => ({ value: suggestion.zh, shown: wording(suggestion) })),
    [meta, wording],
  );
  const others = inUse.filter((text) => !usual.some((known) => known.value === text));
  const [settled] = useState(value);
  const wordOf = (text: string) => usual.find((known) => known.value === text)?.shown ?? text;
  return (
    <Autocomplete
      {...props}
      maxLength={meta.max ?? undefined}
      {...listbox}
      data={[...new Set([...usual.map((known) => known.shown), ...others])]}
      value={wordOf(value)}
      onChange={(text) => onChange(usual.find((known) => known.shown === text)?.value ?? text)}
      filter={({ options, search }) => (search === wordOf(settled) ? options : matching(options, search))}
      openOnFocus={false}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}

/** A value that stands there already narrows nothing: all others are offered beside it. */
const matching = (options: ComboboxParsedItem[], search: string) =>
  options.filter((option) => "label" in option && option.label.toLowerCase().includes(search.trim().toLowerCase()));
