import { Checkbox, Select, TagsInput, Textarea, TextInput } from "@mantine/core";
import { useT } from "@/app/i18n";
import type { ContactView } from "@/backend/bindings";
import { fieldMeta, useFieldLabel, useLabel } from "@/shared/fields";
import { DayInput, listbox } from "@/shared/inputs";
import classes from "./contacts.module.css";
import type { FormField, FormValues } from "./form";
import { RECORD } from "./queries";

interface Props {
  field: FormField;
  value: FormValues[FormField];
  onChange(value: FormValues[FormField]): void;
  error?: string;
  contact: ContactView;
  colleagues: readonly ContactView[];
}

/** The control of one field, by what it is declared to be. */
export function FormInput({ field, value, onChange, error, contact, colleagues }: Props) {
  const t = useT();
  const wording = useLabel();
  const meta = fieldMeta(RECORD, field);
  const label = useFieldLabel(RECORD, field);
  const common = { label, error, required: meta?.required };
  if (typeof value === "boolean") {
    return <Checkbox label={label} checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />;
  }
  if (Array.isArray(value)) {
    return (
      <TagsInput
        {...common}
        value={value}
        onChange={onChange}
        maxTags={meta?.max ?? undefined}
        splitChars={[",", ";", "，", "；", "、"]}
        acceptValueOnBlur
        clearable={false}
        classNames={{ pill: classes.pill }}
        placeholder={value.length === 0 ? t("contacts.form.several") : undefined}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
    );
  }
  if (meta?.kind === "date") return <DayInput {...common} value={value} onChange={onChange} />;
  if (meta?.kind === "choice" || field === "reports_to") {
    const data =
      field === "reports_to"
        ? colleagues
            .filter(({ id, archived_at }) => id !== contact.id && (archived_at === null || id === value))
            .map(({ id, name, job_title }) => ({ value: id, label: [name, job_title].filter(Boolean).join(" · ") }))
        : (meta?.choices ?? []).map((choice) => ({ value: choice.value, label: wording(choice.label) }));
    return (
      <Select
        {...common}
        {...listbox}
        clearable
        clearButtonProps={{ "aria-label": t("views.clear") }}
        data={data}
        value={value}
        onChange={onChange}
        nothingFoundMessage={t("contacts.form.nobody")}
      />
    );
  }
  const text = value ?? "";
  if (meta?.kind === "long_text") {
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={meta.max ?? undefined}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...common}
      spellCheck={false}
      data-autofocus={field === "name" || undefined}
      maxLength={meta?.max ?? undefined}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
