import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Id } from "@/backend/bindings";
import { type GridSelection, isSelected, NOTHING, selectedCount, setRows, toggle, wholeList } from "./selection";
import type { RecordList } from "./windows";

/** A shift-click fetches the rows between; past this many 'select all' is the way. */
const LONGEST_RANGE = 2_000;

/** Cursor and ticked rows of one grid. `scope` names the question asked: another scope drops the selection. */
export function useGridState<Row extends { id: Id }>(
  list: RecordList<Row>,
  scope: string,
  start: number | null = null,
) {
  const [cursor, setCursor] = useState(start);
  const [selection, setSelection] = useState<GridSelection>(NOTHING);
  const anchor = useRef<number | null>(null);
  const lastScope = useRef(scope);

  useEffect(() => {
    if (lastScope.current === scope) return;
    lastScope.current = scope;
    anchor.current = null;
    setSelection(NOTHING);
    setCursor(null);
  }, [scope]);

  // The same question frozen anew after a change: 'the whole list' now means that one.
  useEffect(() => {
    const id = list.id;
    if (id === null) return;
    setSelection((before) => (before.kind === "list" && before.list !== id ? { ...before, list: id } : before));
  }, [list.id]);

  const clamp = useCallback(
    (index: number) => Math.min(Math.max(index, 0), Math.max(list.length - 1, 0)),
    [list.length],
  );
  const moveTo = useCallback((index: number) => setCursor(list.length ? clamp(index) : null), [clamp, list.length]);
  const moveBy = (rows: number) => moveTo(cursor === null ? (rows > 0 ? 0 : list.length - 1) : cursor + rows);

  const toggleAt = (index: number) => {
    const row = list.rowAt(index);
    anchor.current = index;
    if (row) setSelection((before) => toggle(before, row.id));
  };
  const extendTo = async (index: number) => {
    const fresh = anchor.current === null;
    const from = anchor.current ?? cursor ?? index;
    anchor.current = from;
    const [first, last] = from < index ? [from, index] : [index, from];
    const anchorRow = list.rowAt(from);
    const rows = await list.fetchRows(first, Math.min(last, first + LONGEST_RANGE - 1));
    setSelection((before) => {
      const ticked = fresh || from === index || !anchorRow || isSelected(before, anchorRow.id);
      return setRows(
        before,
        rows.map((row) => row.id),
        ticked,
      );
    });
  };
  const selectAll = () => {
    if (list.id !== null && list.length > 0) setSelection(wholeList(list.id));
  };
  const clear = () => setSelection(NOTHING);
  const count = useMemo(() => selectedCount(selection, list.length), [selection, list.length]);
  return { cursor, moveTo, moveBy, selection, count, toggleAt, extendTo, selectAll, clear };
}

export type GridState = ReturnType<typeof useGridState>;
