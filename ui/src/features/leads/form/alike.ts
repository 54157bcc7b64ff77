import type { LeadDraft, LeadDuplicate, LeadView } from "@/backend/bindings";

/** A customer that may be the one a lead is about. */
export interface Likeness {
  id: string;
  name: string;
  owner_name: string | null;
  reasons: LeadDuplicate["reasons"];
}

/** What a lead is looked for by. Masked values would find nothing, or each other. */
export function reachable(lead: LeadView): LeadDraft {
  const open = (field: string) => !lead.masked.includes(field);
  return {
    ...(open("phones") && { phones: lead.phones.map(({ e164 }) => e164) }),
    ...(open("emails") && { emails: lead.emails }),
  };
}

/** The customers among what is alike: those found themselves, and those at which somebody was found. */
export function customersAmong(alike: readonly LeadDuplicate[]): Likeness[] {
  const found = new Map<string, Likeness>();
  for (const { record, id, name, customer, customer_name, owner_name, reasons } of alike) {
    const of = record === "customer" ? id : record === "contact" ? customer : null;
    if (of === null) continue;
    const before = found.get(of);
    const all = [...new Set([...(before?.reasons ?? []), ...reasons])];
    const called = record === "customer" ? name : (before?.name ?? customer_name ?? name);
    found.set(of, { id: of, name: called, owner_name, reasons: all });
  }
  return [...found.values()];
}
