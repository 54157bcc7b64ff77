// The interface hides what may not be done; the core refuses it.
import type { Action, FieldAccess, Rights } from "@/backend/bindings";
import { useSession } from "./SessionProvider";

export type { Action, FieldAccess };

export const may = (rights: Rights, record: string, action: Action): boolean =>
  rights.actions[record]?.includes(action) ?? false;

/** Whether the right is there, on one of several record types. */
export const hasRight = (rights: Rights, { record, action }: { record: string | readonly string[]; action: Action }) =>
  [record].flat().some((one) => may(rights, one, action));

/** The rights of a machine that visitors use: its member sees the kiosk, runs nothing and reads no customers. */
export const isForVisitors = (rights: Rights): boolean =>
  may(rights, "kiosk", "see") && !may(rights, "kiosk", "configure") && !may(rights, "customer", "see");

export const fieldAccess = (rights: Rights, record: string, field: string): FieldAccess =>
  rights.fields[record]?.[field] ?? "edit";

/** Whether a field is read in full. Only then is it filtered and sorted by: matches and order would tell what a mask hides. */
export const readsInFull = (rights: Rights, record: string, field: string): boolean =>
  ["see", "edit"].includes(fieldAccess(rights, record, field));

export const useMay = (record: string, action: Action) => may(useSession().rights, record, action);

export const useFieldAccess = (record: string, field: string) => fieldAccess(useSession().rights, record, field);
