import { Checkbox, SegmentedControl, TagsInput, Textarea, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { useT } from "@/app/i18n";
import { fieldAccess, useMay, useSession } from "@/app/session";
import type { LeadView } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";
import { fieldMeta, isCustom, useAskedFields, useFieldLabels, useFormLayout, useLabel } from "@/shared/fields";
import { CustomField, RegionInput, useCustomForm } from "@/shared/inputs";
import { useWrite } from "@/shared/query";
import { Alike } from "../Alike";
import classes from "../leads.module.css";
import { RECORD } from "../queries";
import { draftOf, type ListField, type TextField, type Values, valuesOf } from "./fields";
import { Suggested } from "./Suggested";

/** The order the form was built with; kind stands above it, a region is placed by its city. */
const ORDER = [
  "name",
  "contact_name",
  "phones",
  "emails",
  "job_title",
  "wechat",
  "source",
  "channel",
  "campaign",
  "cost",
  "industry",
  "city",
  "demand",
  "remark",
  "pool_locked",
];
const REGION = ["province", "city", "district"];

/** Everything a lead says, to be corrected. Ctrl+Enter saves. */
export function LeadDialog({ lead, onClose }: { lead: LeadView; onClose(): void }) {
  const t = useT();
  const label = useFieldLabels(RECORD);
  const wording = useLabel();
  const errorText = useFieldErrorText();
  const { rights } = useSession();
  const mayAssign = useMay(RECORD, "assign");
  const [before] = useState(() => valuesOf(lead));
  const [values, setValues] = useState<Values>(before);
  const added = useCustomForm(RECORD, lead.custom);
  const asked = useAskedFields(RECORD);
  const names = useMemo(() => [...ORDER, ...added.fields.map(({ name }) => name)], [added.fields]);
  const laidOut = useFormLayout(RECORD, names, t("customFields.group"));
  const sections = laidOut ?? [{ key: "all", title: "", fields: names }];
  const save = useWrite("update_lead", {
    toast: ({ name }) => t("leads.done.saved", { name }),
    onError: () => undefined,
  });
  const set = (changes: Partial<Values>) => setValues((all) => ({ ...all, ...changes }));
  const fault = (field: string) => (save.error?.field === field ? errorText(save.error) : undefined);
  const submit = () => {
    const changes = { ...draftOf(before, values), ...added.changes };
    if (Object.keys(changes).length === 0) return onClose();
    void save.mutateAsync({ id: lead.id, revision: lead.revision, changes }).then(onClose, () => undefined);
  };
  const isGiven = (field: string) => {
    const value: unknown = isCustom(field)
      ? added.values[field]
      : values[(field === "city" ? "region" : field) as keyof Values];
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  };
  const open = (field: string) => fieldAccess(rights, RECORD, field) === "edit";
  const common = (field: TextField) => ({
    label: label(field),
    error: fault(field),
    value: values[field],
    maxLength: fieldMeta(RECORD, field)?.max ?? undefined,
    "data-autofocus": field === "name" || undefined,
  });
  const text = (field: TextField) =>
    open(field) && (
      <TextInput
        key={field}
        {...common(field)}
        required={fieldMeta(RECORD, field)?.required || asked.includes(field)}
        inputMode={field === "cost" ? "decimal" : undefined}
        onChange={(event) => set({ [field]: event.currentTarget.value })}
      />
    );
  const long = (field: TextField) =>
    open(field) && (
      <Textarea
        key={field}
        {...common(field)}
        autosize
        minRows={2}
        maxRows={6}
        onChange={(event) => set({ [field]: event.currentTarget.value })}
      />
    );
  const list = (field: ListField) =>
    open(field) && (
      <TagsInput
        key={field}
        label={label(field)}
        error={fault(field)}
        value={values[field]}
        onChange={(value) => set({ [field]: value })}
        splitChars={[",", ";", "，", "；", "、"]}
        acceptValueOnBlur
        clearable={false}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
    );
  const suggested = (field: TextField) =>
    open(field) && (
      <Suggested
        field={field}
        label={label(field)}
        required={fieldMeta(RECORD, field)?.required || asked.includes(field)}
        value={values[field]}
        error={fault(field)}
        onChange={(value) => set({ [field]: value })}
      />
    );
  const input = (field: string) => {
    if (field === "phones" || field === "emails") return list(field);
    if (field === "source" || field === "industry") return suggested(field);
    if (field === "demand" || field === "remark") return long(field);
    if (field === "city") {
      return (
        <div key={field} className={classes.triple}>
          <RegionInput
            steps={REGION.map((part) => ({ label: label(part), error: fault(part) }))}
            value={values.region}
            onChange={(region) => set({ region })}
          />
        </div>
      );
    }
    if (field === "pool_locked") {
      return (
        mayAssign && (
          <Checkbox
            key={field}
            label={label(field)}
            checked={values.pool_locked}
            onChange={(event) => set({ pool_locked: event.currentTarget.checked })}
          />
        )
      );
    }
    if (isCustom(field)) return <CustomField key={field} form={added} name={field} fault={fault} asked={asked} />;
    return text(field as TextField);
  };
  const kinds = fieldMeta(RECORD, "kind")?.choices ?? [];
  return (
    <FormDialog
      title={t("leads.commands.edit")}
      lead={lead.number}
      submit={t("shared.save")}
      ready={values.name.trim() !== "" && values.source.trim() !== "" && added.ready && asked.every(isGiven)}
      pending={save.pending}
      size={640}
      onSubmit={submit}
      onClose={onClose}
    >
      {save.error && save.error.field === null && <ErrorNotice error={save.error} takeFocus />}
      <SegmentedControl
        size="xs"
        aria-label={label("kind")}
        data={kinds.map((kind) => ({ value: kind.value, label: wording(kind.label) }))}
        value={values.kind}
        onChange={(kind) => set({ kind })}
      />
      {sections.map(({ key, title, fields }) => (
        <section key={key} className={classes.laidOut} aria-label={title || undefined}>
          {title && <h3>{title}</h3>}
          <div className={classes.form}>{fields.map(input)}</div>
        </section>
      ))}
      <Alike lead={{ name: values.name, phones: values.phones, emails: values.emails }} except={lead.id} />
    </FormDialog>
  );
}
