import { useNavigate, useSearch } from "@tanstack/react-router";
import type { CustomerRow } from "@/backend/bindings";
import { type ListState, type ListView, useListState } from "@/features/views";
import { customerList } from "../queries";
import { useCustomerViews } from "./useCustomerViews";

export type CustomerListState = ListState<CustomerRow>;

/** The list of customers its address asks for. */
export function useCustomerList(): CustomerListState {
  const search = useSearch({ from: "/customers" });
  const navigate = useNavigate({ from: "/customers" });
  const views = useCustomerViews();
  return useListState(
    customerList,
    views,
    views[1] as ListView,
    search,
    (changes, replace = false) => void navigate({ search: changes, replace }),
  );
}
