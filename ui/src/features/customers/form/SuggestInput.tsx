import { Autocomplete } from "@mantine/core";
import { useMemo } from "react";
import type { FieldMeta } from "@/backend/bindings";
import { useLabel } from "@/shared/fields";
import { listbox } from "@/shared/inputs";
import { useRead } from "@/shared/query";

interface Props {
  meta: FieldMeta;
  label: string;
  value: string;
  onChange(value: string): void;
  error?: string;
  required?: boolean;
  autoFocus?: boolean;
}

/** Free text with the usual values and those in use. Usual values are kept in one language and shown in the person's. */
export function SuggestInput({ meta, value, onChange, autoFocus, ...props }: Props) {
  const wording = useLabel();
  const inUse = useRead("list_customer_values", { field: meta.name }).data;
  const usual = useMemo(
    () => meta.suggestions.map((suggestion) => ({ value: suggestion.zh, shown: wording(suggestion) })),
    [meta, wording],
  );
  const others = (inUse ?? []).filter((text) => !usual.some((known) => known.value === text));
  const shown = usual.find((known) => known.value === value)?.shown ?? value;
  return (
    <Autocomplete
      {...props}
      data-autofocus={autoFocus || undefined}
      maxLength={meta.max ?? undefined}
      {...listbox}
      data={[...new Set([...usual.map((known) => known.shown), ...others])]}
      value={shown}
      onChange={(text) => onChange(usual.find((known) => known.shown === text)?.value ?? text)}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}
