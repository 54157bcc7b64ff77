import { useCommands } from "@/app/commands";
import type { Id } from "@/backend/bindings";
import type { GridState } from "./useGridState";
import type { RecordList } from "./windows";

interface Targets {
  open(index: number): void;
  peek(index: number): void;
}

/** Enter and Space belong to a button or link that has the focus. */
const controlHasFocus = () =>
  document.activeElement?.matches("button, a[href], input, select, [role=button], [role=menuitem], [role=option]") ??
  false;

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
    {
      id: "list.open",
      run: at(targets.open),
      get enabled() {
        return onRow && !controlHasFocus();
      },
    },
    {
      id: "list.peek",
      run: at(targets.peek),
      get enabled() {
        return onRow && !controlHasFocus();
      },
    },
    { id: "list.select", run: at(grid.toggleAt), enabled: onRow },
    { id: "list.selectAll", run: grid.selectAll, enabled: list.length > 0 },
    { id: "list.clear", run: grid.clear, enabled: grid.count > 0 },
  ]);
}
