import type { LeadRow } from "@/backend/bindings";
import type { ListSource } from "@/shared/grid";
import { readOptions, useRead } from "@/shared/query";

export const RECORD = "lead";

export const leadList: ListSource<LeadRow> = {
  open: (request) => readOptions("open_lead_list", request),
  window: (list, offset, limit) => readOptions("get_lead_window", { list, offset, limit }),
  count: (list, exact) => readOptions("count_lead_list", { list, exact }),
};

export const useLead = (id: string) => useRead("get_lead", { id });
