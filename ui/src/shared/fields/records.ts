// What the core declares about its records: labels, kinds, choices. Never repeated by hand.
import { useCallback } from "react";
import { useLanguage } from "@/app/i18n";
import { type FieldMeta, type Label, RECORDS, type RecordMeta } from "@/backend/bindings";
import { customFields, isCustom, useKnownFields } from "./custom";

/** A record type with the fields it is declared with and those the company defined. */
export function recordMeta(record: string): RecordMeta | undefined {
  const declared = RECORDS[record];
  const custom = customFields(record);
  return declared && custom.length > 0 ? { ...declared, fields: [...declared.fields, ...custom] } : declared;
}

export const fieldMeta = (record: string, field: string): FieldMeta | undefined =>
  (isCustom(field) ? customFields(record) : RECORDS[record]?.fields)?.find((candidate) => candidate.name === field);

/** A label in the language of the moment. */
export function useLabel(): (label: Label) => string {
  const language = useLanguage();
  useKnownFields();
  return useCallback((label) => (language === "en" ? label.en : label.zh), [language]);
}

export function useFieldLabel(record: string, field: string): string {
  return useFieldLabels(record)(field);
}

/** Labels of any field of a record, for columns and lists. */
export function useFieldLabels(record: string): (field: string) => string {
  const label = useLabel();
  const known = useKnownFields();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known decides the label
  return useCallback(
    (field) => {
      const meta = fieldMeta(record, field);
      return meta ? label(meta.label) : field;
    },
    [label, record, known],
  );
}

export const useRecordLabel = (record: string): string => useRecordLabels()(record);

export function useRecordLabels(): (record: string) => string {
  const label = useLabel();
  return useCallback(
    (record) => {
      const meta = recordMeta(record);
      return meta ? label(meta.label) : record;
    },
    [label],
  );
}

/** The label of a choice's value; a value the declaration does not know is shown as it is. */
export function useChoiceLabel(record: string, field: string): (value: string) => string {
  const label = useLabel();
  return useCallback(
    (value) => {
      const choice = fieldMeta(record, field)?.choices.find((candidate) => candidate.value === value);
      return choice ? label(choice.label) : value;
    },
    [label, record, field],
  );
}
