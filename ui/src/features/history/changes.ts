import type { FieldChange, FieldMeta, HistoryEntry } from "@/backend/bindings";

/** How one field's change reads: set apart by what a person wants to know of it. */
export type ChangeKind =
  | { kind: "filled"; after: unknown }
  | { kind: "cleared"; before: unknown }
  | { kind: "replaced"; before: unknown; after: unknown }
  | { kind: "members"; added: unknown[]; removed: unknown[] }
  | { kind: "hidden" };

const LISTS: (FieldMeta["kind"] | undefined)[] = ["references", "phones", "emails"];

export const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : isBlank(value) ? [] : [value]);
const keyOf = (value: unknown) => JSON.stringify(value);

function without(list: unknown[], other: unknown[]): unknown[] {
  const known = new Set(other.map(keyOf));
  return list.filter((value) => !known.has(keyOf(value)));
}

export function kindOfChange(meta: FieldMeta | undefined, { before, after, masked }: FieldChange): ChangeKind {
  if (masked && isBlank(before) && isBlank(after)) return { kind: "hidden" };
  if (LISTS.includes(meta?.kind) && !isBlank(before) && !isBlank(after)) {
    const [was, is] = [listOf(before), listOf(after)];
    return { kind: "members", added: without(is, was), removed: without(was, is) };
  }
  if (isBlank(before)) return { kind: "filled", after };
  if (isBlank(after)) return { kind: "cleared", before };
  return { kind: "replaced", before, after };
}

export type Scope = "all" | "changes" | "states";

const CHANGES: HistoryEntry["kind"][] = ["change", "carry"];

/** Where the data went is neither a change of it nor of the record's state. */
const ONLY_TOLD: HistoryEntry["kind"][] = ["export", "sensitive_read"];

export const inScope = ({ kind }: HistoryEntry, scope: Scope): boolean =>
  scope === "all" || (!ONLY_TOLD.includes(kind) && CHANGES.includes(kind) === (scope === "changes"));

/** Codes of regions named in changes, so that their names can be read. */
export const regionCodes = (changes: readonly FieldChange[], kindOf: (field: string) => string | undefined): string[] =>
  changes
    .filter((change) => kindOf(change.field) === "region")
    .flatMap((change) => [change.before, change.after])
    .filter((code): code is string => typeof code === "string" && code !== "");
