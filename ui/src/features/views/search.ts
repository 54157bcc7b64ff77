import type { Filter, Sort } from "@/backend/bindings";

/** What the address of the list keeps, so that Back returns to the same list at the same place. */
export interface ListSearch {
  view?: string;
  /** Only where it differs from the view's own; `null` means no filter. */
  filter?: Filter | null;
  sort?: Sort | null;
  peek?: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isFilter = (value: unknown): value is Filter =>
  isObject(value) && ["all", "any", "not", "search", "field"].some((key) => key in value);
const isSort = (value: unknown): value is Sort =>
  isObject(value) && typeof value.field === "string" && typeof value.descending === "boolean";

export function readListSearch(search: Record<string, unknown>): ListSearch {
  const { view, filter, sort, peek } = search;
  return {
    ...(typeof view === "string" && { view }),
    ...((filter === null || isFilter(filter)) && { filter }),
    ...((sort === null || isSort(sort)) && { sort }),
    ...(typeof peek === "string" && { peek }),
  };
}
