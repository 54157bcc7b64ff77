import { useForm } from "@mantine/form";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { AppError, CustomerView } from "@/backend/bindings";
import { isAppError } from "@/backend/transport";
import { useFieldErrorText } from "@/shared/errors";
import { customFields, fieldMeta, useAskedFields } from "@/shared/fields";
import { queryClient, readOptions, useWrite } from "@/shared/query";
import { RECORD } from "../queries";
import {
  changedFields,
  conflictsOf,
  draftOf,
  type FormField,
  type FormValues,
  isAsked,
  rebase,
  valuesOf,
} from "./model";
import { formFieldOf } from "./sections";

/** What an edit began from. */
interface Base {
  values: FormValues;
  revision: string;
}

export interface Conflict {
  fields: FormField[];
  theirs: CustomerView;
}

const REQUIRED: FormField[] = ["name", "source"];

/** A customer being made or edited: values, faults, and what happens when someone else saved meanwhile. */
export function useCustomerForm(customer: CustomerView | null, initial: FormValues) {
  const t = useT();
  const errorText = useFieldErrorText();
  const laidOut = useAskedFields(RECORD);
  const form = useForm<FormValues>({ mode: "controlled", initialValues: initial });
  const [base, setBase] = useState<Base>({ values: initial, revision: customer?.revision ?? "" });
  const [failure, setFailure] = useState<AppError | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const saved = (view: CustomerView) => t("customers.done.saved", { name: view.name });
  const create = useWrite("create_customer", { toast: saved, onError: () => undefined });
  const update = useWrite("update_customer", { toast: saved, onError: () => undefined });

  const changed = changedFields(base.values, form.values);
  const place = (error: AppError) => {
    if (error.field) form.setErrors({ [formFieldOf(error.field)]: errorText(error) });
    setFailure(error);
  };
  const missing = (values: FormValues) => {
    const added = customFields(RECORD).filter((meta) => meta.required && meta.editable);
    const declared = REQUIRED.filter((field) => fieldMeta(RECORD, field)?.required !== false);
    const here = [...added.map(({ name }) => name), ...laidOut].map(formFieldOf);
    const asked = [...new Set([...declared, ...here])].filter((field) => isAsked(field, values));
    return asked.filter((field) => !String(values[field] ?? "").trim());
  };

  const write = (values: FormValues, from: Base) => {
    const fields = changedFields(from.values, values);
    if (!customer) {
      const asked: FormField[] = ["kind", ...fields.filter((field) => field !== "kind")];
      return create.mutateAsync({ customer: draftOf(values, asked) });
    }
    return update.mutateAsync({ id: customer.id, revision: from.revision, changes: draftOf(values, fields) });
  };

  /** Saved meanwhile by someone else: what does not collide is laid over, the rest is asked. */
  const meet = async (values: FormValues, from: Base): Promise<CustomerView | null> => {
    if (!customer) return null;
    const fresh = await queryClient.fetchQuery({ ...readOptions("get_customer", { id: customer.id }), staleTime: 0 });
    const theirs = valuesOf(fresh.answer);
    const fields = conflictsOf(from.values, values, theirs);
    if (fields.length > 0) {
      setConflict({ fields, theirs: fresh.answer });
      return null;
    }
    const next = { values: theirs, revision: fresh.answer.revision };
    const merged = rebase(from.values, values, theirs);
    setBase(next);
    form.setValues(merged);
    return write(merged, next);
  };

  const submit = async (values: FormValues = form.values, from: Base = base): Promise<CustomerView | null> => {
    const gaps = missing(values);
    form.clearErrors();
    setFailure(null);
    if (gaps.length > 0) {
      const error: AppError = { code: "required", field: gaps[0] ?? null, params: {}, incident: null };
      form.setErrors(Object.fromEntries(gaps.map((field) => [field, errorText(error)])));
      setFailure(error);
      return null;
    }
    const fail = (error: unknown) => {
      if (!isAppError(error)) throw error;
      place(error);
      return null;
    };
    return write(values, from).catch((error) =>
      isAppError(error) && error.code === "changed_meanwhile" ? meet(values, from).catch(fail) : fail(error),
    );
  };

  /** Goes on after the person chose; `useTheirs` are the fields to take from the other side. */
  const resolve = (useTheirs: readonly FormField[]): Promise<CustomerView | null> => {
    if (!conflict) return Promise.resolve(null);
    const theirs = valuesOf(conflict.theirs);
    const taken = Object.fromEntries(useTheirs.map((field) => [field, theirs[field]]));
    const next = { values: theirs, revision: conflict.theirs.revision };
    const merged: FormValues = { ...rebase(base.values, form.values, theirs), ...taken };
    setConflict(null);
    setBase(next);
    form.setValues(merged);
    return submit(merged, next);
  };

  return {
    values: form.values,
    base: base.values,
    errors: form.errors,
    set: <F extends FormField>(field: F, value: FormValues[F]) => {
      // Whole, not by path: the name of a custom field has a point in it.
      form.setValues({ [field]: value } as Partial<FormValues>);
      form.clearFieldError(field);
    },
    replace: (values: FormValues) => form.setValues(values),
    dirty: changed.length > 0,
    failure,
    conflict,
    dismissConflict: () => setConflict(null),
    resolve,
    submit,
    pending: create.pending || update.pending,
  };
}

export type CustomerFormState = ReturnType<typeof useCustomerForm>;
