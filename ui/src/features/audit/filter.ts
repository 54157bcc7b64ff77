// What the bar above the entries chooses, and what is asked of the core for it.
import type { AuditFilter, EntryKind, Id } from "@/backend/bindings";

/** Kinds as a reviewer thinks of them. */
export const KIND_GROUPS = {
  changes: ["create", "change", "archive", "restore", "delete", "carry"],
  reads: ["sensitive_read"],
  exports: ["export"],
  denials: ["denial"],
  sign_ins: ["sign_in"],
  failed_unlocks: ["failed_unlock"],
  keys: ["key_change"],
  losses: ["purge", "erase", "lost_tail"],
} as const satisfies Record<string, readonly EntryKind[]>;

export type KindGroup = keyof typeof KIND_GROUPS;

export const GROUPS = Object.keys(KIND_GROUPS) as KindGroup[];

/** The id under which the product does its own work. */
export const PRODUCT: Id = "00000000-0000-0000-0000-000000000000";

export interface Chosen {
  actor: Id | null;
  group: KindGroup | null;
  record: string | null;
  from: string | null;
  to: string | null;
  reviewed: boolean | null;
}

export const NOTHING: Chosen = { actor: null, group: null, record: null, from: null, to: null, reviewed: null };

export const isNothing = (chosen: Chosen): boolean => Object.values(chosen).every((value) => value === null);

/** Only what was chosen is sent. */
export function filterOf({ actor, group, record, from, to, reviewed }: Chosen): AuditFilter {
  return {
    ...(actor !== null && { actor }),
    ...(group !== null && { kinds: [...KIND_GROUPS[group]] }),
    ...(record !== null && { record }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(reviewed !== null && { reviewed }),
  };
}
