// Which fields of a record can be columns of a file.

import { fieldAccess } from "@/app/session/rights";
import type { Rights } from "@/backend/bindings";
import { recordMeta } from "@/shared/fields";

const EVERY_record_HAS = ["created_at", "updated_at"];

/** Everything one may see, in declared order; hidden fields are not offered. */
export function exportableFields(rights: Rights, record: string): string[] {
  const declared = (recordMeta(record)?.fields ?? []).filter(({ kind }) => kind !== "custom" && kind !== "json");
  const names = declared.map(({ name }) => name);
  const fields = [...names, ...EVERY_record_HAS.filter((name) => !names.includes(name))];
  return fields.filter((field) => fieldAccess(rights, record, field) !== "hidden");
}

/** What was ticked, in the order the list shows its columns; what it does not show comes behind. */
export function inOrder(ticked: readonly string[], shown: readonly string[], all: readonly string[]): string[] {
  const behind = all.filter((field) => !shown.includes(field));
  return [...shown, ...behind].filter((field) => ticked.includes(field));
}
