import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useCommands } from "@/app/commands";
import type { usePlace } from "@/features/views";
import { type GridState, useGridCommands } from "@/shared/grid";
import type { CustomerListState } from "./useCustomerList";

/** From row to row, into the peek, onto the page: by pointer, keys and palette alike. */
export function useListNavigation(state: CustomerListState, grid: GridState, place: ReturnType<typeof usePlace>) {
  const navigate = useNavigate();
  const { list, peek, setPeek } = state;
  const { cursor } = grid;
  const search = { list: list.id ?? undefined };
  useEffect(() => {
    if (cursor !== null) place.keepCursor(cursor);
  }, [cursor, place]);

  const open = (index: number) => {
    const row = list.rowAt(index);
    if (row) void navigate({ to: "/customers/$id", params: { id: row.id }, search });
  };
  const edit = () => {
    const row = cursor === null ? undefined : list.rowAt(cursor);
    if (row) void navigate({ to: "/customers/$id/edit", params: { id: row.id }, search });
  };
  const show = (index: number) => {
    grid.moveTo(index);
    const row = list.rowAt(index);
    if (row) setPeek(row.id);
  };
  const togglePeek = (index: number) => (peek !== null && list.rowAt(index)?.id === peek ? setPeek(null) : show(index));
  const move = (by: number) => show(Math.min(Math.max((cursor ?? 0) + by, 0), list.length - 1));
  // While the peek is open the cursor takes it along.
  const followed = peek === null ? grid : { ...grid, moveBy: move, moveTo: show };
  useGridCommands(list, followed, { open, peek: togglePeek });
  useCommands([
    { id: "customers.previous", run: () => move(-1), enabled: peek !== null },
    { id: "customers.next", run: () => move(1), enabled: peek !== null },
    { id: "customers.edit", run: edit, enabled: cursor !== null && !state.archived },
  ]);
  return { open, show, move, grid: followed };
}
