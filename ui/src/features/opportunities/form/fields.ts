import type { OpportunityDraft, OpportunityView } from "@/backend/bindings";

/** What a person types of an opportunity; texts until the core reads them. */
export const FIELDS = ["name", "amount", "expected_close", "probability", "source", "competitors", "remark"] as const;

export type FieldName = (typeof FIELDS)[number];
export type Values = Partial<Record<FieldName, string>>;

export const isField = (name: string): name is FieldName => (FIELDS as readonly string[]).includes(name);

export function valuesOf(opportunity: OpportunityView): Values {
  const { name, amount, expected_close, probability, source, competitors, remark } = opportunity;
  return {
    name,
    amount: amount?.replace(/ CNY$/, "") ?? "",
    expected_close: expected_close ?? "",
    probability: probability === null ? "" : String(probability),
    source: source ?? "",
    competitors: competitors ?? "",
    remark: remark ?? "",
  };
}

/** What of `after` differs from `before`, as the core takes it. An empty probability is left to the stage. */
export function draftOf(before: Values, after: Values): OpportunityDraft {
  const changed = FIELDS.filter((field) => (after[field] ?? "") !== (before[field] ?? ""));
  const given = changed.filter((field) => field !== "probability" || after.probability?.trim());
  return Object.fromEntries(given.map((field) => [field, after[field]?.trim() || null]));
}
