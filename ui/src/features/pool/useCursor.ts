import { useEffect, useRef, useState } from "react";
import { useCommands } from "@/app/commands";
import type { Id } from "@/backend/bindings";

/** A row of few that one walks along with J and K, ticks with X, all with Ctrl+A. */
export function useCursor(ids: readonly Id[]) {
  const [at, setAt] = useState(-1);
  const [ticked, setTicked] = useState<ReadonlySet<Id>>(new Set());
  const rows = useRef<(HTMLTableRowElement | null)[]>([]);
  const cursor = Math.min(at, ids.length - 1);
  useEffect(() => {
    rows.current[cursor]?.scrollIntoView({ block: "nearest" });
  }, [cursor]);
  const toggle = (id: Id) =>
    setTicked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const here = ids[cursor];
  const move = (by: number) => setAt(Math.min(Math.max(cursor + by, 0), ids.length - 1));
  useCommands([
    { id: "list.next", run: () => move(1), enabled: ids.length > 0 },
    { id: "list.previous", run: () => move(-1), enabled: ids.length > 0 },
    { id: "list.select", run: () => here && toggle(here), enabled: here !== undefined },
    { id: "list.selectAll", run: () => setTicked(new Set(ids)), enabled: ids.length > 0 },
    { id: "list.clear", run: () => setTicked(new Set()), enabled: ticked.size > 0 },
  ]);
  const chosen = ids.filter((id) => ticked.has(id));
  return {
    cursor,
    setAt,
    ticked,
    toggle,
    clear: () => setTicked(new Set()),
    /** What is ticked, or else the row one stands on. */
    meant: chosen.length > 0 ? chosen : here ? [here] : [],
    row: (index: number) => (element: HTMLTableRowElement | null) => {
      rows.current[index] = element;
    },
  };
}
