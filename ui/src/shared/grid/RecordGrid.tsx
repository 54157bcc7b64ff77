import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useT } from "@/app/i18n";
import type { Id, Sort } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import type { GridColumns } from "./columns";
import { GridHead } from "./GridHead";
import { GridRow, type RowActions } from "./GridRow";
import classes from "./grid.module.css";
import { headState, isSelected } from "./selection";
import type { GridState } from "./useGridState";
import { useScaledRows } from "./useScaledRows";
import type { RecordList } from "./windows";

interface Props<Row> {
  label: string;
  list: RecordList<Row>;
  grid: GridState;
  columns: GridColumns<Row>;
  rowHeight: number;
  sort: Sort | null;
  onSort(field: string): void;
  /** A row was pointed at: it is current, and shown in the peek where one is open. */
  onPoint(index: number): void;
  onOpen(index: number): void;
  peeked: Id | null;
  nameOf(row: Row): string;
  empty: ReactNode;
  place: Place;
}

/** Where the list stood when it was left, and how to remember it. */
interface Place {
  offset: number;
  keep(offset: number): void;
}

/** Tables of records: windows of a frozen list, a cursor, ticked rows, columns a person arranges. */
export function RecordGrid<Row extends { id: Id }>(props: Props<Row>) {
  const { list, grid, columns, rowHeight, sort, peeked, nameOf, place } = props;
  const t = useT();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const body = useScaledRows(scroller, list.length, rowHeight);
  const { reveal } = body;

  const first = body.rows[0]?.index ?? 0;
  const last = body.rows.at(-1)?.index ?? 0;
  const { show } = list;
  useEffect(() => show(first, last), [show, first, last]);

  useEffect(() => {
    if (grid.cursor !== null) reveal(grid.cursor);
  }, [grid.cursor, reveal]);

  useKeptPlace(place, list, rowHeight, body);

  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, []);

  const actions = useRowActions(props);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || event.nativeEvent.isComposing) return;
    if (event.shiftKey) extendByKey(event.key, grid, list.length);
    if (moveByKey(event.key, grid, list.length, body.pageRows)) event.preventDefault();
  };

  const cursorDrawn = body.rows.some((row) => row.index === grid.cursor);
  const ticked = headState(grid.selection, list.length);
  const failure = list.length === 0 ? list.error : null;
  return (
    <div className={classes.frame}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-description={t("views.grid.keys")}
        aria-rowcount={list.length + 1}
        aria-colcount={columns.columns.length + 1}
        aria-multiselectable
        aria-busy={list.pending}
        aria-activedescendant={cursorDrawn ? `${id}-${grid.cursor}` : undefined}
        className={classes.scroller}
        style={gridStyle(columns, rowHeight)}
        onKeyDown={onKeyDown}
      >
        <GridHead
          columns={columns}
          sort={sort}
          onSort={props.onSort}
          ticked={ticked}
          onTick={ticked === "none" ? grid.selectAll : grid.clear}
        />
        <div role="rowgroup" className={classes.body} style={{ height: body.spacer }}>
          {body.rows.map(({ index, top }) => {
            const row = list.rowAt(index);
            return (
              <GridRow
                key={index}
                id={`${id}-${index}`}
                index={index}
                top={top}
                row={row}
                columns={columns.columns}
                tickLabel={row ? t("views.grid.selectRow", { name: nameOf(row) }) : t("shared.loading")}
                selected={row !== undefined && isSelected(grid.selection, row.id)}
                current={grid.cursor === index}
                peeked={row !== undefined && row.id === peeked}
                actions={actions}
              />
            );
          })}
        </div>
      </div>
      {failure && (
        <div className={classes.instead}>
          <ErrorNotice error={failure} onRetry={list.retry} />
        </div>
      )}
      {list.pending && <Loading rowHeight={rowHeight} columns={columns} />}
      {!failure && !list.pending && list.length === 0 && <div className={classes.instead}>{props.empty}</div>}
    </div>
  );
}

/** Comes back to where the list stood, and remembers where it stands when it is left. */
function useKeptPlace(
  place: Place,
  list: RecordList<unknown>,
  rowHeight: number,
  body: ReturnType<typeof useScaledRows>,
) {
  const { scrollTo } = body;
  const restored = useRef<Place | null>(null);
  // A list still being counted may be too short for it as yet.
  const reachable = list.length > 0 && (place.offset <= list.length * rowHeight || list.count?.exact === true);
  useLayoutEffect(() => {
    if (restored.current === place || !reachable) return;
    restored.current = place;
    scrollTo(place.offset);
  }, [reachable, place, scrollTo]);
  const offset = useRef(0);
  offset.current = body.offset;
  useEffect(
    () => () => {
      if (restored.current === place) place.keep(offset.current);
    },
    [place],
  );
}

/** The same functions at every render, so that a row is drawn again only for its own sake. */
function useRowActions<Row extends { id: Id }>(props: Props<Row>): RowActions {
  const latest = useRef(props);
  latest.current = props;
  const [actions] = useState<RowActions>(() => ({
    point: (index, event) => {
      const { grid, onPoint } = latest.current;
      if (event.shiftKey) void grid.extendTo(index);
      else if (event.ctrlKey || event.metaKey) grid.toggleAt(index);
      else onPoint(index);
    },
    open: (index) => latest.current.onOpen(index),
    tick: (index, event) => {
      const { grid } = latest.current;
      if (event.shiftKey) void grid.extendTo(index);
      else grid.toggleAt(index);
    },
  }));
  return actions;
}

function extendByKey(key: string, grid: GridState, length: number) {
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  if (step !== 0 && grid.cursor !== null) void grid.extendTo(Math.min(Math.max(grid.cursor + step, 0), length - 1));
}

function moveByKey(key: string, grid: GridState, length: number, page: number): boolean {
  if (key === "ArrowDown") grid.moveBy(1);
  else if (key === "ArrowUp") grid.moveBy(-1);
  else if (key === "PageDown") grid.moveBy(page);
  else if (key === "PageUp") grid.moveBy(-page);
  else if (key === "Home") grid.moveTo(0);
  else if (key === "End") grid.moveTo(length - 1);
  else return false;
  return true;
}

const gridStyle = <Row,>(columns: GridColumns<Row>, rowHeight: number) =>
  ({
    "--grid-columns": columns.template.tracks,
    "--grid-width": columns.template.width,
    "--row-height": `${rowHeight}px`,
  }) as CSSProperties;

/** Bars at the real row height and column widths while the first window is on its way; hidden for its first 150 ms. */
function Loading<Row>({ columns, rowHeight }: { columns: GridColumns<Row>; rowHeight: number }) {
  const bars = Array.from({ length: 14 }, (_, index) => index);
  return (
    <div className={classes.loading} style={gridStyle(columns, rowHeight)} aria-hidden>
      {bars.map((bar) => (
        <div key={bar} className={classes.loadingRow}>
          <span />
          {columns.visible.map(({ column }) => (
            <span key={column.field} className={classes.cell}>
              <span className={classes.bar} />
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
