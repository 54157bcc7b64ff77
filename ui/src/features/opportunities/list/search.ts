import { type ListSearch, readListSearch } from "@/features/views";

/** What the address of the list keeps, so that Back returns to the same list. */
export interface OpportunitySearch extends Omit<ListSearch, "peek"> {
  pipeline?: string;
  shape?: "board" | "table";
  /** The dialog for a new one stands open. */
  create?: boolean;
}

export function readSearch(search: Record<string, unknown>): OpportunitySearch {
  const { pipeline, shape, create } = search;
  const { peek: _, ...list } = readListSearch(search);
  return {
    ...list,
    ...(typeof pipeline === "string" && { pipeline }),
    ...((shape === "board" || shape === "table") && { shape }),
    ...(create === true && { create }),
  };
}
