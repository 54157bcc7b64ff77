import { useMemo } from "react";
import type { Sort } from "@/backend/bindings";
import { type ListRequest, type ListSource, useRecordList, WINDOW } from "@/shared/grid";
import { type FilterParts, filterOf, partsOf } from "./filter";
import type { ListSearch } from "./search";
import type { ListView } from "./ViewTabs";

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

type Go = (changes: (before: ListSearch) => ListSearch, replace?: boolean) => void;

/** The list an address asks for: view, changes to it, rows; and the ways to ask for another. `usual`: the view without one. */
export function useListState<Row>(
  source: ListSource<Row>,
  views: ListView[],
  usual: ListView,
  search: ListSearch,
  go: Go,
) {
  const view = views.find((candidate) => candidate.id === search.view) ?? usual;
  const filter = search.filter === undefined ? view.filter : search.filter;
  const sort = search.sort === undefined ? view.sort : search.sort;
  const { archived } = view;
  const request: ListRequest = useMemo(() => ({ filter, sort, archived, limit: WINDOW }), [filter, sort, archived]);
  const list = useRecordList(source, request);
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

export type ListState<Row> = ReturnType<typeof useListState<Row>>;

/** Header clicks: ascending, descending, back to the usual order. */
export function nextSort(sort: Sort | null, field: string): Sort | null {
  if (sort?.field !== field) return { field, descending: false };
  return sort.descending ? null : { field, descending: true };
}
