import { type ListSearch, readListSearch } from "@/features/views";

/** What the address keeps: the shape, the question of the table, and the task that is open. */
export interface TaskSearch extends Omit<ListSearch, "peek"> {
  shape?: "table";
  task?: string;
  /** The line to write in has the focus. */
  create?: boolean;
}

export function readSearch(search: Record<string, unknown>): TaskSearch {
  const { shape, task, create } = search;
  const { peek: _, ...list } = readListSearch(search);
  return {
    ...list,
    ...(shape === "table" && { shape }),
    ...(typeof task === "string" && { task }),
    ...(create === true && { create }),
  };
}
