import { useQuery } from "@tanstack/react-query";
import type { CustomerRow } from "@/backend/bindings";
import { call } from "@/backend/transport";
import type { ListSource } from "@/shared/grid";
import { readOptions, useRead } from "@/shared/query";

export const RECORD = "customer";

export const customerList: ListSource<CustomerRow> = {
  open: (request) => readOptions("open_customer_list", request),
  window: (list, offset, limit) => readOptions("get_customer_window", { list, offset, limit }),
  count: (list, exact) => readOptions("count_customer_list", { list, exact }),
};

const FRESH_MS = 60_000;

async function countAll(signal: AbortSignal): Promise<number> {
  const everyone = { filter: null, sort: null, archived: false, limit: 1 };
  const { answer: opened } = await call("open_customer_list", everyone, { signal });
  const { answer: count } = await call("count_customer_list", { list: opened.list, exact: true }, { signal });
  return count.at_least;
}

/**
 * All customers one may see, for the `/ total` beside a filtered list. Counted once a minute and not after each change:
 * opening the whole list anew puts a million rows in order behind it.
 */
export function useCustomerTotal(enabled: boolean): number | undefined {
  const { data } = useQuery({
    queryKey: ["customer total"],
    queryFn: ({ signal }) => countAll(signal),
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
    enabled,
  });
  return enabled ? data : undefined;
}

export const useCustomer = (id: string) => useRead("get_customer", { id });

/** Neighbours in the list a record was opened from; none when it was opened by itself or the list is gone. */
export const useNeighbours = (list: string | undefined, id: string) =>
  useRead("get_customer_neighbours", { list: list ?? "", id }, { enabled: list !== undefined, keepPrevious: true })
    .data;
