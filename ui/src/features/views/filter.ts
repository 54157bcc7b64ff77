import type { FieldKind, FieldMeta, Filter, FilterOp } from "@/backend/bindings";
import { isCustom } from "@/shared/fields";

/** One condition on one field: what a chip shows and the builder edits. */
export interface FieldCondition {
  field: string;
  op: FilterOp;
  value?: unknown;
}

/** A filter as the list page takes it apart: chips, quick search, and whatever only a saved view can hold. */
export interface FilterParts {
  conditions: FieldCondition[];
  search: string;
  nested: Filter[];
}

const isField = (filter: Filter): filter is FieldCondition => "field" in filter;

export function partsOf(filter: Filter | null): FilterParts {
  const all = filter === null ? [] : "all" in filter ? filter.all : [filter];
  const search = all.find((part) => "search" in part);
  return {
    conditions: all.filter(isField),
    search: search && "search" in search ? search.search : "",
    nested: all.filter((part) => !isField(part) && !("search" in part)),
  };
}

export function filterOf({ conditions, search, nested }: FilterParts): Filter | null {
  const all: Filter[] = [...conditions, ...nested];
  if (search.trim()) all.push({ search: search.trim() });
  return all.length === 0 ? null : { all };
}

const TEXT: FilterOp[] = ["contains", "starts_with", "is", "is_not", "empty", "not_empty"];
const OPS: Partial<Record<FieldKind, FilterOp[]>> = {
  text: TEXT,
  long_text: ["contains", "empty", "not_empty"],
  email: TEXT,
  url: TEXT,
  credit_code: TEXT,
  emails: ["contains", "empty", "not_empty"],
  phones: ["contains", "empty", "not_empty"],
  choice: ["in", "is_not"],
  region: ["in", "is_not", "empty", "not_empty"],
  date: ["is", "on_or_before", "on_or_after", "before", "after", "between", "empty", "not_empty"],
  time: ["is", "on_or_before", "on_or_after", "before", "after", "between"],
  integer: ["is", "at_least", "less", "between"],
  money: ["at_least", "less", "between", "is", "empty", "not_empty"],
  number: ["is", "at_least", "less", "between", "empty", "not_empty"],
  bool: ["is"],
  reference: ["in", "is_not", "empty", "not_empty"],
  references: ["in", "empty", "not_empty"],
  choices: ["in", "empty", "not_empty"],
};

/** Records whose names are offered to choose from; of others there may be a million. */
const NAMED: (string | null)[] = ["member", "team", "tag"];

/** The comparisons a field offers, the likeliest first. Usual values (来源, 行业) are ticked rather than typed. */
export function opsOf(meta: FieldMeta): FilterOp[] {
  if (meta.kind === "reference" && !NAMED.includes(meta.refers_to)) return ["empty", "not_empty"];
  // What the company defined is often not filled.
  if (isCustom(meta.name) && (meta.kind === "choice" || meta.kind === "bool")) {
    return [...(OPS[meta.kind] ?? []), "empty", "not_empty"];
  }
  if (meta.kind === "text" && meta.suggestions.length > 0) return ["in", "is_not", "contains", "empty", "not_empty"];
  return OPS[meta.kind] ?? [];
}

export const isValueless = (op: FilterOp) => op === "empty" || op === "not_empty";

/** Whether a condition says enough to be asked; the builder's button waits for it. */
export function isComplete({ op, value }: FieldCondition): boolean {
  if (isValueless(op)) return true;
  if (op === "in") return Array.isArray(value) && value.length > 0;
  if (op === "between") return Array.isArray(value) && value.length === 2 && value.every(isGiven);
  return isGiven(value);
}

const isGiven = (value: unknown) =>
  typeof value === "string" ? value.trim() !== "" : typeof value === "number" || typeof value === "boolean";

/** The value to start from when another comparison is chosen: kept where it still means the same. */
export function carryValue(value: unknown, from: FilterOp, to: FilterOp): unknown {
  const single = Array.isArray(value) ? value[0] : value;
  if (isValueless(to)) return undefined;
  if (to === "in") return from === "in" ? value : isGiven(single) ? [single] : [];
  if (to === "between") return from === "between" ? value : [single, undefined];
  return single;
}
