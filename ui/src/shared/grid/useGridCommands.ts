import { useCommands } from "@/app/commands";
import type { Id } from "@/backend/bindings";
import type { GridState } from "./useGridState";
import type { RecordList } from "./windows";

interface Targets {
  open(index: number): void;
  peek(index: number): void;
}

/** Keys and palette entries every grid has. */
export function useGridCommands<Row extends { id: Id }>(list: RecordList<Row>, grid: GridState, targets: Targets) {
  const { cursor } = grid;
  const at = (run: (index: number) => void) => () => {
    if (cursor !== null) run(cursor);
  };
  const onRow = cursor !== null && cursor < list.length;
  useCommands([
    { id: "list.next", run: () => grid.moveBy(1), enabled: list.length > 0 },
    { id: "list.previous", run: () => grid.moveBy(-1), enabled: list.length > 0 },
    { id: "list.open", run: at(targets.open), enabled: onRow },
    { id: "list.peek", run: at(targets.peek), enabled: onRow },
    { id: "list.select", run: at(grid.toggleAt), enabled: onRow },
    { id: "list.selectAll", run: grid.selectAll, enabled: list.length > 0 },
    { id: "list.clear", run: grid.clear, enabled: grid.count > 0 },
  ]);
}
