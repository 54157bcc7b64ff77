import type { CustomerRow } from "@/backend/bindings";
import type { ListSource } from "@/shared/grid";
import { readOptions, useRead } from "@/shared/query";

export const RECORD = "customer";

export const customerList: ListSource<CustomerRow> = {
  open: (request) => readOptions("open_customer_list", request),
  window: (list, offset, limit) => readOptions("get_customer_window", { list, offset, limit }),
  count: (list, exact) => readOptions("count_customer_list", { list, exact }),
};

export const useCustomer = (id: string) => useRead("get_customer", { id });

/** Neighbours in the list a record was opened from; none when it was opened by itself or the list is gone. */
export const useNeighbours = (list: string | undefined, id: string) =>
  useRead("get_customer_neighbours", { list: list ?? "", id }, { enabled: list !== undefined, keepPrevious: true })
    .data;
