import { MultiSelect, Select, Textarea, TextInput } from "@mantine/core";
import { useT } from "@/app/i18n";
import type { FieldMeta } from "@/backend/bindings";
import { type CustomMeta, fieldMeta, useAskedFields, useLabel } from "@/shared/fields";
import { CustomInput, DayInput, listbox, RegionInput } from "@/shared/inputs";
import { useMemberFilter, useMembers, useTags } from "@/shared/values";
import { RECORD } from "../queries";
import { useCustomerLabels } from "../useCustomerLabels";
import type { FormField, FormValues } from "./model";
import { PhonesInput } from "./PhonesInput";
import { SuggestInput } from "./SuggestInput";

interface Props<F extends FormField> {
  field: F;
  value: FormValues[F];
  onChange(value: FormValues[F]): void;
  error?: string;
}

const MOST_PHONES = 8;

/** The control of one field: kind, length and whether it is required come from the declaration. */
export function FieldInput<F extends FormField>(props: Props<F>) {
  const { field, value, onChange, error } = props;
  const t = useT();
  const label = useCustomerLabels();
  const meta = fieldMeta(RECORD, field);
  const asked = useAskedFields(RECORD).includes(field === "region" ? "city" : field);
  const required = meta?.required || asked;
  const common = { label: label(field), error, required };
  const change = onChange as (value: unknown) => void;
  if (meta && "custom" in meta) {
    return <CustomInput meta={meta as CustomMeta} value={value} onChange={change} error={error} required={required} />;
  }
  if (field === "region") {
    return (
      <RegionInput
        steps={["province", "city", "district"].map((step) => ({ label: label(step) }))}
        value={value as string | null}
        onChange={change}
      />
    );
  }
  if (field === "phones") {
    return (
      <PhonesInput
        label={common.label}
        error={error}
        value={value as string[]}
        onChange={change}
        most={meta?.max ?? MOST_PHONES}
      />
    );
  }
  if (field === "tags") return <TagsField {...common} value={value as string[]} onChange={change} />;
  if (field === "owner") return <OwnerField {...common} value={value as string | null} onChange={change} />;
  if (meta?.kind === "choice") {
    return <ChoiceField {...common} choices={meta.choices} value={value as string | null} onChange={change} />;
  }
  if (meta?.kind === "date") return <DayInput {...common} value={value as string | null} onChange={change} />;
  const text = (value ?? "") as string;
  if (meta && meta.kind === "text" && meta.suggestions.length > 0) {
    return (
      <SuggestInput meta={meta} label={common.label} required={required} error={error} value={text} onChange={change} />
    );
  }
  if (meta?.kind === "long_text") {
    return (
      <Textarea
        {...common}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={meta.max ?? undefined}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...common}
      inputMode={meta?.kind === "email" ? "email" : meta?.kind === "url" ? "url" : undefined}
      placeholder={field === "credit_code" ? t("customers.form.creditCodeHint") : undefined}
      spellCheck={false}
      maxLength={meta?.max ?? undefined}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

interface FieldProps<V> {
  label: string;
  error?: string;
  required?: boolean;
  value: V;
  onChange(value: V): void;
}

function ChoiceField({ choices, ...props }: FieldProps<string | null> & { choices: FieldMeta["choices"] }) {
  const wording = useLabel();
  return (
    <Select
      {...props}
      {...listbox}
      allowDeselect={false}
      data={choices.map((choice) => ({ value: choice.value, label: wording(choice.label) }))}
    />
  );
}

function TagsField(props: FieldProps<string[]>) {
  const t = useT();
  const tags = useTags();
  return (
    <MultiSelect
      {...props}
      {...listbox}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("views.clear") }}
      data={tags.map(({ id, name }) => ({ value: id, label: name }))}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}

function OwnerField(props: FieldProps<string | null>) {
  const t = useT();
  const members = useMembers().filter((member) => member.active || member.id === props.value);
  return (
    <Select
      {...props}
      {...listbox}
      searchable
      filter={useMemberFilter()}
      clearable
      clearButtonProps={{ "aria-label": t("views.clear") }}
      data={members.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
