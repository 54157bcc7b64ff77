import { Checkbox, Group, MultiSelect, NumberInput, Select, SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import { useLanguage, useT } from "@/app/i18n";
import type { AppError, CustomFieldView } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";
import { fieldMeta, useLabel, useRecordLabels } from "@/shared/fields";
import { listbox } from "@/shared/inputs";
import { useRead, useWrite } from "@/shared/query";
import { draftOf, type FieldForm, formOf, hasOptions, isReady, RECORDS_WITH_FIELDS } from "./form";
import { OptionRows } from "./OptionRows";

interface Props {
  record: string;
  /** `null`: a new one. */
  field: CustomFieldView | null;
  onClose(): void;
}

/** Defines a field, or changes its definition. */
export function FieldDialog({ record, field, onClose }: Props) {
  const t = useT();
  const errorText = useFieldErrorText();
  const [form, setForm] = useState(() => formOf(field));
  const [error, setError] = useState<AppError | null>(null);
  const { mutateAsync, pending } = useWrite("save_custom_field", {
    toast: ({ label }) => t("customFields.saved", { label }),
    onError: setError,
  });
  const set = (change: Partial<FieldForm>) => setForm((old) => ({ ...old, ...change }));
  const submit = () => {
    const request = { id: field?.id ?? null, revision: field?.revision ?? null, record };
    void mutateAsync({ ...request, field: draftOf(form, field === null) })
      .then(onClose)
      .catch(() => null);
  };
  const atLabel = error?.field === "label" ? errorText(error) : undefined;
  return (
    <FormDialog
      title={field ? t("customFields.edit", { label: field.label }) : t("customFields.create")}
      submit={t("shared.save")}
      size={640}
      ready={isReady(form)}
      pending={pending}
      onSubmit={submit}
      onClose={onClose}
    >
      {error && !atLabel && <ErrorNotice error={error} takeFocus />}
      <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
        <TextInput
          data-autofocus
          required
          label={t("customFields.label")}
          maxLength={40}
          error={atLabel}
          value={form.label}
          onChange={(event) => set({ label: event.currentTarget.value })}
        />
        <TextInput
          label={t("customFields.labelEn")}
          maxLength={60}
          value={form.label_en}
          onChange={(event) => set({ label_en: event.currentTarget.value })}
        />
        <Kind form={form} set={set} fixed={field !== null} />
        <Required form={form} set={set} record={record} />
      </SimpleGrid>
      {hasOptions(form.kind) && <OptionRows options={form.options} onChange={(options) => set({ options })} />}
      <Roles form={form} set={set} />
      <Group gap="lg">
        {(form.kind === "text" || form.kind === "long_text") && (
          <Check form={form} set={set} name="searchable" text={t("customFields.searchable")} />
        )}
        <Check form={form} set={set} name="listed" text={t("customFields.listed")} />
        <Check form={form} set={set} name="sensitive" text={t("customFields.sensitive")} />
      </Group>
    </FormDialog>
  );
}

interface PartProps {
  form: FieldForm;
  set(change: Partial<FieldForm>): void;
}

interface CheckProps extends PartProps {
  name: "searchable" | "listed" | "sensitive";
  text: string;
}

function Check({ form, set, name, text }: CheckProps) {
  return (
    <Checkbox label={text} checked={form[name]} onChange={(event) => set({ [name]: event.currentTarget.checked })} />
  );
}

/** What it holds; decided once. */
function Kind({ form, set, fixed }: PartProps & { fixed: boolean }) {
  const t = useT();
  const wording = useLabel();
  const recordLabel = useRecordLabels();
  const kinds = fieldMeta("custom_field", "kind")?.choices ?? [];
  return (
    <>
      <Select
        {...listbox}
        label={t("customFields.kind")}
        description={fixed ? t("customFields.kindFixed") : undefined}
        disabled={fixed}
        allowDeselect={false}
        data={kinds.map(({ value, label }) => ({ value, label: wording(label) }))}
        value={form.kind}
        onChange={(kind) => kind && set({ kind: kind as FieldForm["kind"] })}
      />
      {form.kind === "number" && (
        <Group grow align="flex-start">
          <NumberInput
            label={t("customFields.decimals")}
            min={0}
            max={4}
            clampBehavior="strict"
            allowDecimal={false}
            value={form.decimals}
            onChange={(decimals) => set({ decimals: Number(decimals) || 0 })}
          />
          <TextInput
            label={t("customFields.unit")}
            maxLength={12}
            value={form.unit}
            onChange={(event) => set({ unit: event.currentTarget.value })}
          />
        </Group>
      )}
      {form.kind === "link" && (
        <Select
          {...listbox}
          required
          disabled={fixed}
          label={t("customFields.refersTo")}
          data={RECORDS_WITH_FIELDS.map((value) => ({ value, label: recordLabel(value) }))}
          value={form.refers_to}
          onChange={(refers_to) => set({ refers_to })}
        />
      )}
    </>
  );
}

function Required({ form, set, record }: PartProps & { record: string }) {
  const t = useT();
  const wording = useLabel();
  const english = useLanguage() === "en";
  const pipelines = useRead("list_pipelines", {}, { enabled: record === "opportunity" }).data?.pipelines ?? [];
  const requirements = (fieldMeta("custom_field", "required")?.choices ?? []).filter(
    ({ value }) => record === "opportunity" || value !== "from_stage",
  );
  return (
    <>
      <Select
        {...listbox}
        label={t("customFields.required")}
        allowDeselect={false}
        data={requirements.map(({ value, label }) => ({ value, label: wording(label) }))}
        value={form.required}
        onChange={(required) => required && set({ required: required as FieldForm["required"] })}
      />
      {form.required === "from_stage" && (
        <MultiSelect
          {...listbox}
          required
          label={t("customFields.stages")}
          data={pipelines.map(({ id, name, stages }) => ({
            group: name,
            items: stages.map((stage) => ({
              value: `${id} ${stage.key}`,
              label: (english && stage.name_en) || stage.name,
            })),
          }))}
          value={form.stages}
          onChange={(stages) => set({ stages })}
        />
      )}
    </>
  );
}

function Roles({ form, set }: PartProps) {
  const t = useT();
  const wording = useLabel();
  const roles = useRead("list_roles", {}).data?.roles ?? [];
  const data = roles.map(({ key, name }) => ({ value: key, label: wording(name) }));
  const everybody = t("customFields.everybody");
  return (
    <SimpleGrid cols={2} spacing="md">
      <MultiSelect
        {...listbox}
        label={t("customFields.seenBy")}
        placeholder={form.seen_by.length === 0 ? everybody : undefined}
        data={data}
        value={form.seen_by}
        onChange={(seen_by) => set({ seen_by })}
      />
      <MultiSelect
        {...listbox}
        label={t("customFields.changedBy")}
        placeholder={form.changed_by.length === 0 ? everybody : undefined}
        data={data}
        value={form.changed_by}
        onChange={(changed_by) => set({ changed_by })}
      />
    </SimpleGrid>
  );
}
