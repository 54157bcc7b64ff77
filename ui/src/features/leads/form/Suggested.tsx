import { Autocomplete } from "@mantine/core";
import { fieldMeta, useLabel } from "@/shared/fields";
import { listbox } from "@/shared/inputs";
import { RECORD } from "../queries";

interface Props {
  field: string;
  label: string;
  value: string;
  error?: string;
  required?: boolean;
  autoFocus?: boolean;
  onChange(value: string): void;
}

/** Free text beside its usual values, which are kept in one language and shown in the person's. */
export function Suggested({ field, value, onChange, autoFocus, ...props }: Props) {
  const wording = useLabel();
  const meta = fieldMeta(RECORD, field);
  const usual = (meta?.suggestions ?? []).map((label) => ({ kept: label.zh, shown: wording(label) }));
  return (
    <Autocomplete
      {...props}
      {...listbox}
      data-autofocus={autoFocus || undefined}
      maxLength={meta?.max ?? undefined}
      data={usual.map((one) => one.shown)}
      value={usual.find(({ kept }) => kept === value)?.shown ?? value}
      onChange={(text) => onChange(usual.find((one) => one.shown === text)?.kept ?? text)}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}
