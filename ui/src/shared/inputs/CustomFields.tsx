import { SimpleGrid } from "@mantine/core";
import { useState } from "react";
import { type CustomMeta, type CustomName, customValuesOf, useCustomFields } from "@/shared/fields";
import classes from "./CustomFields.module.css";
import { CustomInput } from "./CustomInput";

type Values = Record<CustomName, unknown>;

/** What the company added to a record, in a form: values, what of them was changed, and whether enough is there. */
export interface CustomForm {
  fields: readonly CustomMeta[];
  values: Values;
  set(name: string, value: unknown): void;
  /** As a draft takes them. */
  changes: Values;
  ready: boolean;
}

const isBlank = (value: unknown) =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

const kept = (value: unknown) => (isBlank(value) ? null : value);

const same = (one: unknown, other: unknown) => JSON.stringify(kept(one)) === JSON.stringify(kept(other));

export function useCustomForm(record: string, sheet?: Record<string, unknown>): CustomForm {
  const fields = useCustomFields(record).filter(({ editable }) => editable);
  const [before] = useState<Values>(() => customValuesOf(sheet));
  const [values, setValues] = useState(before);
  const changed = (Object.keys(values) as CustomName[]).filter((name) => !same(values[name], before[name]));
  return {
    fields,
    values,
    set: (name, value) => setValues((old) => ({ ...old, [name]: value })),
    changes: Object.fromEntries(changed.map((name) => [name, kept(values[name])])),
    ready: fields.every(({ name, required }) => !required || !isBlank(values[name as CustomName])),
  };
}

interface FieldProps {
  form: CustomForm;
  name: CustomName;
  fault(field: string): string | undefined;
  /** Fields the layout of the form asks for. */
  asked: readonly string[];
}

/** The control of one of them, where a layout places it. */
export function CustomField({ form, name, fault, asked }: FieldProps) {
  const meta = form.fields.find((field) => field.name === name);
  if (!meta) return null;
  return (
    <CustomInput
      meta={meta}
      value={form.values[name]}
      onChange={(value) => form.set(name, value)}
      error={fault(name)}
      required={meta.required || asked.includes(name)}
    />
  );
}

interface Props {
  form: CustomForm;
  fault(field: string): string | undefined;
  disabled?: boolean;
}

/** The controls of all of them, two beside each other. */
export function CustomFields({ form, fault, disabled }: Props) {
  if (form.fields.length === 0) return null;
  return (
    <fieldset className={classes.custom} disabled={disabled}>
      <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
        {form.fields.map((meta) => (
          <CustomInput
            key={meta.name}
            meta={meta}
            value={form.values[meta.name as CustomName]}
            onChange={(value) => form.set(meta.name, value)}
            error={fault(meta.name)}
          />
        ))}
      </SimpleGrid>
    </fieldset>
  );
}
