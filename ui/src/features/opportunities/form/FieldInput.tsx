import { Autocomplete, Textarea, TextInput } from "@mantine/core";
import { useT } from "@/app/i18n";
import { fieldMeta, useFieldLabels, useLabel } from "@/shared/fields";
import { DayInput, listbox } from "@/shared/inputs";
import { RECORD } from "../queries";
import type { FieldName } from "./fields";

interface Props {
  field: FieldName;
  value: string;
  error?: string;
  autoFocus?: boolean;
  required?: boolean;
  onChange(value: string): void;
}

/** The control of one field. */
export function FieldInput({ field, value, error, autoFocus, required, onChange }: Props) {
  const t = useT();
  const label = useFieldLabels(RECORD)(field);
  const shared = { label, error, required, value, "data-autofocus": autoFocus || undefined };
  const max = fieldMeta(RECORD, field)?.max ?? undefined;
  switch (field) {
    case "expected_close":
      return <DayInput {...shared} value={value || null} onChange={(day) => onChange(day ?? "")} />;
    case "source":
      return <Suggested {...shared} field={field} onChange={onChange} />;
    case "remark":
      return (
        <Textarea {...shared} maxLength={max} autosize minRows={2} onChange={(e) => onChange(e.currentTarget.value)} />
      );
    default:
      return (
        <TextInput
          {...shared}
          maxLength={max}
          inputMode={field === "amount" || field === "probability" ? "decimal" : undefined}
          placeholder={
            field === "amount"
              ? t("opportunities.form.amountHint")
              : field === "competitors"
                ? t("opportunities.form.competitorsHint")
                : undefined
          }
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

interface SuggestedProps {
  field: string;
  label: string;
  value: string;
  error?: string;
  required?: boolean;
  "data-autofocus"?: boolean;
  onChange(value: string): void;
}

/** Free text beside its usual values, which are kept in one language and shown in the person's. */
export function Suggested({ field, value, onChange, ...props }: SuggestedProps) {
  const wording = useLabel();
  const meta = fieldMeta(RECORD, field);
  const usual = (meta?.suggestions ?? []).map((label) => ({ kept: label.zh, shown: wording(label) }));
  const shown = usual.find(({ kept }) => kept === value)?.shown ?? value;
  return (
    <Autocomplete
      {...props}
      {...listbox}
      maxLength={meta?.max ?? undefined}
      data={usual.map((one) => one.shown)}
      value={shown}
      onChange={(text) => onChange(usual.find((one) => one.shown === text)?.kept ?? text)}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}
