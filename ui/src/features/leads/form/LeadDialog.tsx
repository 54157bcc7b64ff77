import { Checkbox, SegmentedControl, TagsInput, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { fieldAccess, useMay, useSession } from "@/app/session";
import type { LeadView } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";
import { fieldMeta, useFieldLabels, useLabel } from "@/shared/fields";
import { CustomFields, RegionInput, useCustomForm } from "@/shared/inputs";
import { useWrite } from "@/shared/query";
import { Alike } from "../Alike";
import classes from "../leads.module.css";
import { RECORD } from "../queries";
import { draftOf, type ListField, type TextField, type Values, valuesOf } from "./fields";
import { Suggested } from "./Suggested";

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
        required={fieldMeta(RECORD, field)?.required}
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
        required={fieldMeta(RECORD, field)?.required}
        value={values[field]}
        error={fault(field)}
        onChange={(value) => set({ [field]: value })}
      />
    );
  const kinds = fieldMeta(RECORD, "kind")?.choices ?? [];
  return (
    <FormDialog
      title={t("leads.commands.edit")}
      lead={lead.number}
      submit={t("shared.save")}
      ready={values.name.trim() !== "" && values.source.trim() !== "" && added.ready}
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
      <div className={classes.form}>
        {text("name")}
        {text("contact_name")}
        {list("phones")}
        {list("emails")}
        {text("job_title")}
        {text("wechat")}
        {suggested("source")}
        {text("channel")}
        {text("campaign")}
        {text("cost")}
        {suggested("industry")}
      </div>
      <div className={classes.triple}>
        <RegionInput
          steps={REGION.map((field) => ({ label: label(field), error: fault(field) }))}
          value={values.region}
          onChange={(region) => set({ region })}
        />
      </div>
      {long("demand")}
      {long("remark")}
      <CustomFields form={added} fault={fault} />
      {mayAssign && (
        <Checkbox
          label={label("pool_locked")}
          checked={values.pool_locked}
          onChange={(event) => set({ pool_locked: event.currentTarget.checked })}
        />
      )}
      <Alike lead={{ name: values.name, phones: values.phones, emails: values.emails }} except={lead.id} />
    </FormDialog>
  );
}
