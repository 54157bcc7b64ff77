import type { Filter, Sort } from "@/backend/bindings";

/** What the address of the list keeps, so that Back returns to the same list. */
export interface OpportunitySearch {
  pipeline?: string;
  shape?: "board" | "table";
  view?: string;
  /** Only where it differs from the view's own; `null` means no filter. */
  filter?: Filter | null;
  sort?: Sort | null;
  /** The dialog for a new one stands open. */
  create?: boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isFilter = (value: unknown): value is Filter =>
  isObject(value) && ["all", "any", "not", "search", "field"].some((key) => key in value);
const isSort = (value: unknown): value is Sort =>
  isObject(value) && typeof value.field === "string" && typeof value.descending === "boolean";

export function readSearch(search: Record<string, unknown>): OpportunitySearch {
  const { pipeline, shape, view, filter, sort, create } = search;
  return {
    ...(typeof pipeline === "string" && { pipeline }),
    ...((shape === "board" || shape === "table") && { shape }),
    ...(typeof view === "string" && { view }),
    ...((filter === null || isFilter(filter)) && { filter }),
    ...((sort === null || isSort(sort)) && { sort }),
    ...(create === true && { create }),
  };
}
