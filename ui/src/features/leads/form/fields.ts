import type { LeadDraft, LeadView } from "@/backend/bindings";

/** What a person types of a lead; texts until the core reads them. */
export const TEXTS = [
  "name",
  "contact_name",
  "job_title",
  "wechat",
  "source",
  "channel",
  "campaign",
  "industry",
  "cost",
  "demand",
  "remark",
] as const;
const LISTS = ["phones", "emails"] as const;

export type TextField = (typeof TEXTS)[number];
export type ListField = (typeof LISTS)[number];

export type Values = Record<TextField, string> &
  Record<ListField, string[]> & { kind: string; region: string | null; pool_locked: boolean };

export function valuesOf(lead: LeadView): Values {
  const texts = Object.fromEntries(TEXTS.map((field) => [field, lead[field] ?? ""])) as Record<TextField, string>;
  return {
    ...texts,
    cost: lead.cost?.replace(/ CNY$/, "") ?? "",
    phones: lead.phones.map(({ national }) => national),
    emails: lead.emails,
    kind: lead.kind,
    region: lead.district ?? lead.city ?? lead.province,
    pool_locked: lead.pool_locked,
  };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What of `after` differs from `before`, as the core takes it. A region is given by its deepest part. */
export function draftOf(before: Values, after: Values): LeadDraft {
  const texts = TEXTS.filter((field) => after[field].trim() !== before[field]);
  const others = [...LISTS, "kind", "pool_locked"].filter(
    (field) => !same(after[field as keyof Values], before[field as keyof Values]),
  );
  const draft: Record<string, unknown> = {
    ...Object.fromEntries(texts.map((field) => [field, after[field].trim() || null])),
    ...Object.fromEntries(others.map((field) => [field, after[field as keyof Values]])),
  };
  if (after.region !== before.region) {
    const depth = (after.region?.length ?? 0) / 2;
    draft[depth === 3 ? "district" : depth === 2 ? "city" : "province"] = after.region;
  }
  return draft as LeadDraft;
}
