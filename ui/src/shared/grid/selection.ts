import type { Id, Selection } from "../../backend/bindings";

/** What is ticked in a grid: single rows, or a whole frozen list except some rows. */
export type GridSelection =
  | { kind: "rows"; ids: ReadonlySet<Id> }
  | { kind: "list"; list: Id; except: ReadonlySet<Id> };

export const NOTHING: GridSelection = { kind: "rows", ids: new Set() };

export function isSelected(selection: GridSelection, id: Id): boolean {
  return selection.kind === "rows" ? selection.ids.has(id) : !selection.except.has(id);
}

export function toggle(selection: GridSelection, id: Id): GridSelection {
  return setRows(selection, [id], !isSelected(selection, id));
}

/** Ticks or unticks the given rows and leaves all others as they are. */
export function setRows(selection: GridSelection, ids: readonly Id[], selected: boolean): GridSelection {
  const inSet = selection.kind === "rows" ? selected : !selected;
  const next = new Set(selection.kind === "rows" ? selection.ids : selection.except);
  for (const id of ids) {
    if (inSet) next.add(id);
    else next.delete(id);
  }
  return selection.kind === "rows" ? { kind: "rows", ids: next } : { ...selection, except: next };
}

export function wholeList(list: Id): GridSelection {
  return { kind: "list", list, except: new Set() };
}

export function selectedCount(selection: GridSelection, total: number): number {
  return selection.kind === "rows" ? selection.ids.size : Math.max(total - selection.except.size, 0);
}

/** State of the tick box in the head: all, some or none of the list. */
export function headState(selection: GridSelection, total: number): "all" | "some" | "none" {
  const count = selectedCount(selection, total);
  if (count === 0) return "none";
  return count >= total ? "all" : "some";
}

/** What a bulk command is sent: the query itself when the whole list is meant, never its million ids. */
export function toRequest(selection: GridSelection): Selection {
  return selection.kind === "rows"
    ? { ids: [...selection.ids] }
    : { list: selection.list, except: [...selection.except] };
}
