import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Sort } from "@/backend/bindings";
import { type FilterParts, filterOf, type ListView, partsOf } from "@/features/views";
import { type ListRequest, useRecordList, WINDOW } from "@/shared/grid";
import { customerList } from "../queries";
import type { ListSearch } from "./search";
import { useCustomerViews } from "./useCustomerViews";

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The list the address asks for: view, changes to it, rows; and the ways to ask for another. */
export function useCustomerList() {
  const search = useSearch({ from: "/customers" });
  const navigate = useNavigate({ from: "/customers" });
  const views = useCustomerViews();
  const view = views.find((candidate) => candidate.id === search.view) ?? (views[1] as ListView);
  const filter = search.filter === undefined ? view.filter : search.filter;
  const sort = search.sort === undefined ? view.sort : search.sort;
  const { archived } = view;
  const request: ListRequest = useMemo(() => ({ filter, sort, archived, limit: WINDOW }), [filter, sort, archived]);
  const list = useRecordList(customerList, request);

  const go = (changes: (before: ListSearch) => ListSearch, replace = false) =>
    void navigate({ search: changes, replace });
  return {
    list,
    views,
    view,
    filter,
    sort,
    archived,
    parts: partsOf(filter),
    peek: search.peek ?? null,
    changed: !same(filter, view.filter) || !same(sort, view.sort),
    /** Names the question, whatever the order of its answer. */
    scope: JSON.stringify([request.filter, archived]),
    chooseView: (id: string) => go(() => ({ view: id })),
    revert: () => go(() => ({ view: view.id })),
    setParts: (parts: FilterParts) => go((before) => ({ ...before, filter: filterOf(parts) })),
    setSort: (next: Sort | null) => go((before) => ({ ...before, sort: next })),
    /** Opening the peek can be taken back by Back; moving it along cannot. */
    setPeek: (id: string | null) => {
      const replace = id === null || search.peek !== undefined;
      go(({ peek: _, ...before }) => (id === null ? before : { ...before, peek: id }), replace);
    },
  };
}

export type CustomerListState = ReturnType<typeof useCustomerList>;

/** Header clicks: ascending, descending, back to the usual order. */
export function nextSort(sort: Sort | null, field: string): Sort | null {
  if (sort?.field !== field) return { field, descending: false };
  return sort.descending ? null : { field, descending: true };
}
