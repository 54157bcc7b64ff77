import { type ListSearch, readListSearch } from "@/features/views";

/** What the address of the list keeps, so that Back returns to the same list. */
export interface LeadSearch extends Omit<ListSearch, "peek"> {
  /** The line for a new one has the focus. */
  create?: boolean;
}

export function readSearch(search: Record<string, unknown>): LeadSearch {
  const { peek: _, ...list } = readListSearch(search);
  return { ...list, ...(search.create === true && { create: true }) };
}
