import { Select } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { AppError, Id, OpportunityView } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";
import { isCustom, useFieldLabels } from "@/shared/fields";
import { CustomFields, useCustomForm } from "@/shared/inputs";
import { useWrite } from "@/shared/query";
import classes from "../opportunities.module.css";
import { RECORD, usePipelines } from "../queries";
import { CustomerPicker } from "./CustomerPicker";
import { FieldInput } from "./FieldInput";
import { draftOf, FIELDS, type FieldName, isField, type Values, valuesOf } from "./fields";

interface Props {
  /** The one to be changed; without it a new one. */
  opportunity?: OpportunityView;
  /** Whose the new one is, where that is known. */
  customer?: { id: Id; name: string };
  /** The pipeline a new one enters, where one was looked at. */
  pipeline?: Id | null;
  onClose(): void;
  /** Goes to the new one, which takes the place of the dialog. */
  onMade?(id: Id): void;
}

/** Makes an opportunity or changes one. */
export function OpportunityDialog({ opportunity, customer, pipeline = null, onClose, onMade }: Props) {
  const t = useT();
  const label = useFieldLabels(RECORD);
  const errorText = useFieldErrorText();
  const inUse = (usePipelines()?.pipelines ?? []).filter(({ active }) => active);
  const [before] = useState<Values>(() => (opportunity ? valuesOf(opportunity) : {}));
  const [values, setValues] = useState(before);
  const added = useCustomForm(RECORD, opportunity?.custom);
  const [whose, setWhose] = useState<Id | null>(customer?.id ?? null);
  const [entered, setEntered] = useState(pipeline);
  const [error, setError] = useState<AppError | null>(null);
  const create = useWrite("create_opportunity", {
    toast: ({ name }) => t("opportunities.created", { name }),
    onError: setError,
  });
  const update = useWrite("update_opportunity", {
    toast: ({ name }) => t("opportunities.saved", { name }),
    onError: setError,
  });
  const at = (field: string) => (error?.field === field ? errorText(error) : undefined);
  const placed = error?.field && (isField(error.field) || isCustom(error.field) || error.field === "customer");

  const save = async () => {
    setError(null);
    const draft = { ...draftOf(before, values), ...added.changes };
    try {
      if (opportunity) await update.mutateAsync({ id: opportunity.id, revision: opportunity.revision, changes: draft });
      else {
        const active = inUse.some(({ id }) => id === entered) ? entered : null;
        const made = await create.mutateAsync({
          opportunity: { ...draft, ...(whose && { customer: whose }) },
          pipeline: active,
        });
        if (onMade) return onMade(made.id);
      }
      onClose();
    } catch {
      // shown at its field or above
    }
  };

  const input = (field: FieldName, autoFocus = false) => (
    <FieldInput
      key={field}
      field={field}
      required={field === "name"}
      autoFocus={autoFocus}
      value={values[field] ?? ""}
      error={at(field)}
      onChange={(value) => setValues((old) => ({ ...old, [field]: value }))}
    />
  );
  const [name, amount, close, probability, ...rest] = FIELDS;
  return (
    <FormDialog
      title={opportunity ? t("opportunities.form.edit") : t("opportunities.commands.create")}
      submit={t("opportunities.form.save")}
      size={560}
      ready={Boolean(values.name?.trim()) && added.ready && (opportunity !== undefined || whose !== null)}
      pending={create.pending || update.pending}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {error && !placed && <ErrorNotice error={error} takeFocus />}
      {!opportunity &&
        (customer ? (
          <p className={classes.fixed}>
            {label("customer")} <b>{customer.name}</b>
          </p>
        ) : (
          <CustomerPicker label={label("customer")} value={whose} error={at("customer")} onChange={setWhose} />
        ))}
      {input(name, Boolean(opportunity || customer))}
      {!opportunity && inUse.length > 1 && (
        <Select
          label={label("pipeline")}
          allowDeselect={false}
          data={inUse.map(({ id, name: called }) => ({ value: id, label: called }))}
          value={entered ?? inUse[0]?.id ?? null}
          onChange={setEntered}
        />
      )}
      <div className={classes.triple}>{[amount, close, probability].map((field) => input(field))}</div>
      {rest.map((field) => input(field))}
      <CustomFields form={added} fault={at} />
    </FormDialog>
  );
}
