import { type MouseEvent, memo } from "react";
import type { GridColumn } from "./columns";
import classes from "./grid.module.css";

export interface RowActions {
  point(index: number, event: MouseEvent): void;
  open(index: number): void;
  tick(index: number, event: { shiftKey: boolean }): void;
}

interface Props<Row> {
  id: string;
  index: number;
  top: number;
  row: Row | undefined;
  columns: GridColumn<Row>[];
  tickLabel: string;
  selected: boolean;
  current: boolean;
  peeked: boolean;
  actions: RowActions;
}

function PlainCells<Row>({ row, columns }: { row: Row | undefined; columns: GridColumn<Row>[] }) {
  return (
    <>
      {columns.map((column) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active row
        <div key={column.field} role="gridcell" className={classes.cell} data-end={column.align === "end" || undefined}>
          {row ? column.cell(row) : <span className={classes.bar} />}
        </div>
      ))}
    </>
  );
}

/** Scrolling a scaled list moves rows; what stands in them is drawn once. */
const Cells = memo(PlainCells) as typeof PlainCells;

function PlainRow<Row>({ id, index, top, row, columns, tickLabel, selected, current, peeked, actions }: Props<Row>) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active row
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys arrive at the grid
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-busy={row === undefined || undefined}
      data-current={current || undefined}
      data-peeked={peeked || undefined}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => actions.point(index, event)}
      onDoubleClick={() => actions.open(index)}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active row */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys arrive at the grid */}
      <div
        role="gridcell"
        className={classes.tick}
        onClick={(event) => {
          event.stopPropagation();
          actions.tick(index, event);
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <input type="checkbox" tabIndex={-1} checked={selected} readOnly aria-label={tickLabel} disabled={!row} />
      </div>
      <Cells row={row} columns={columns} />
    </div>
  );
}

export const GridRow = memo(PlainRow) as typeof PlainRow;
