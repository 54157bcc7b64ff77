import type { Id } from "@/backend/bindings";
import { useRead } from "@/shared/query";

/** The read that tells the history of each record type. */
const COMMANDS = {
  customer: "list_customer_history",
  contact: "list_contact_history",
  opportunity: "list_opportunity_history",
  task: "list_task_history",
  lead: "list_lead_history",
} as const;

export type RecordWithHistory = keyof typeof COMMANDS;

export const useHistory = (record: RecordWithHistory, id: Id, before: string | null, limit: number) =>
  useRead(COMMANDS[record], { id, before, limit });
