// Fields the company defined, beside those the core declares: the same metadata, known as soon as they are read.
import { useSyncExternalStore } from "react";
import type { CustomFieldView, FieldKind, FieldMeta } from "@/backend/bindings";

/** Where a field's name says that the company defined it. */
export type CustomName = `custom.${string}`;

export const isCustom = (field: string): field is CustomName => field.startsWith("custom.");

export interface CustomMeta extends FieldMeta {
  custom: CustomFieldView;
}

interface Known {
  definitions: readonly CustomFieldView[];
  byRecord: ReadonlyMap<string, readonly CustomMeta[]>;
  used: ReadonlyMap<string, readonly CustomMeta[]>;
}

const NOTHING: readonly CustomMeta[] = [];
let known: Known = { definitions: [], byRecord: new Map(), used: new Map() };
const listeners = new Set<() => void>();

const KINDS: Partial<Record<CustomFieldView["kind"], FieldKind>> = { member: "reference", link: "reference" };
const UNORDERED: readonly string[] = ["long_text", "choices", "member", "link"];

function metaOf(custom: CustomFieldView): CustomMeta {
  const english = (own: string | null, label: string) => ({ zh: label, en: own ?? label });
  return {
    name: custom.name,
    label: english(custom.label_en, custom.label),
    kind: KINDS[custom.kind] ?? (custom.kind as FieldKind),
    required: custom.required === "always",
    max: custom.kind === "text" ? 200 : custom.kind === "long_text" ? 4000 : null,
    sortable: !UNORDERED.includes(custom.kind) && !custom.archived,
    filterable: !custom.archived,
    searchable: custom.searchable,
    editable: custom.access === "edit" && !custom.archived,
    sensitive: custom.sensitive,
    choices: custom.options.map((option) => ({ value: option.key, label: english(option.label_en, option.label) })),
    suggestions: [],
    refers_to: custom.kind === "member" ? "member" : custom.refers_to,
    custom,
  };
}

/** Takes over the definitions as they are now; whoever shows labels draws anew. */
export function setCustomFields(definitions: readonly CustomFieldView[]): void {
  if (definitions === known.definitions) return;
  const byRecord = new Map<string, CustomMeta[]>();
  for (const definition of definitions) {
    byRecord.set(definition.record, [...(byRecord.get(definition.record) ?? []), metaOf(definition)]);
  }
  const inUse = [...byRecord].map(([record, all]) => [record, all.filter(({ custom }) => !custom.archived)] as const);
  known = { definitions, byRecord, used: new Map(inUse) };
  for (const listener of listeners) listener();
}

/** All of a record type, archived ones too: histories still name them. */
export const customFields = (record: string): readonly CustomMeta[] => known.byRecord.get(record) ?? NOTHING;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const snapshot = () => known;

/** Draws the component anew when a definition changes. */
export const useKnownFields = (): unknown => useSyncExternalStore(subscribe, snapshot);

/** Those in use, in the order of forms. */
export function useCustomFields(record: string): readonly CustomMeta[] {
  useKnownFields();
  return known.used.get(record) ?? NOTHING;
}

type Sheet = Record<string, unknown>;

/** The custom values of a record, each under its whole name. */
export const customValuesOf = (sheet: Sheet | null | undefined): Record<CustomName, unknown> =>
  Object.fromEntries(Object.entries(sheet ?? {}).map(([key, value]) => [`custom.${key}`, value]));
