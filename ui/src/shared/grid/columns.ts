import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  functionalUpdate,
  tableFeatures,
  type Updater,
  useTable,
} from "@tanstack/react-table";
import { type ReactNode, useMemo } from "react";

export interface GridColumn<Row> {
  /** The declared field this column shows and sorts by. */
  field: string;
  label: string;
  width: number;
  sortable: boolean;
  align?: "end";
  /** The column that names the record: cannot be hidden. */
  naming?: boolean;
  /** Not among the columns shown until a person asks for it. */
  optional?: boolean;
  cell(row: Row): ReactNode;
}

export type ColumnLayout = { field: string; width: number | null }[];

export const MIN_WIDTH = 64;
export const MAX_WIDTH = 640;
const TICK_WIDTH = 40;

/** The stored layout as far as it still fits the columns there are; the naming column is always part of it. */
export function fittingLayout<Row>(columns: GridColumn<Row>[], stored: ColumnLayout | undefined): ColumnLayout {
  const known = (stored ?? []).filter((entry) => columns.some((column) => column.field === entry.field));
  if (known.length === 0)
    return columns.filter((column) => !column.optional).map(({ field }) => ({ field, width: null }));
  const missing = columns.filter((column) => column.naming && !known.some((entry) => entry.field === column.field));
  return [...missing.map(({ field }) => ({ field, width: null })), ...known];
}

const features = tableFeatures({
  columnOrderingFeature,
  columnVisibilityFeature,
  columnSizingFeature,
  columnResizingFeature,
});
const NO_DATA: object[] = [];

/** Column state of a grid, kept by TanStack Table: order, visibility, widths and the resize gesture. */
export function useGridColumns<Row>(
  columns: GridColumn<Row>[],
  layout: ColumnLayout,
  onLayout: (layout: ColumnLayout) => void,
) {
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.field,
        size: column.width,
        minSize: MIN_WIDTH,
        maxSize: MAX_WIDTH,
        enableHiding: !column.naming,
      })),
    [columns],
  );
  const shown = layout.map((entry) => entry.field);
  const sizes = Object.fromEntries(layout.flatMap(({ field, width }) => (width === null ? [] : [[field, width]])));
  const visibility = Object.fromEntries(columns.map((column) => [column.field, shown.includes(column.field)]));
  const table = useTable({
    features,
    columns: definitions,
    data: NO_DATA,
    columnResizeMode: "onChange",
    state: {
      columnOrder: [...shown, ...columns.map((column) => column.field).filter((field) => !shown.includes(field))],
      columnVisibility: visibility,
      columnSizing: sizes,
    },
    onColumnSizingChange: (updater: Updater<Record<string, number>>) => {
      const next = functionalUpdate(updater, sizes);
      onLayout(layout.map(({ field }) => ({ field, width: clampWidth(next[field]) })));
    },
    onColumnVisibilityChange: (updater: Updater<Record<string, boolean>>) => {
      const next = functionalUpdate(updater, visibility);
      const added = columns.filter((column) => next[column.field] && !shown.includes(column.field));
      onLayout([...layout.filter((entry) => next[entry.field]), ...added.map(({ field }) => ({ field, width: null }))]);
    },
    onColumnOrderChange: (updater: Updater<string[]>) => {
      const next = functionalUpdate(updater, shown);
      onLayout(next.flatMap((field) => layout.filter((entry) => entry.field === field)));
    },
  });
  const byField = new Map(columns.map((column) => [column.field, column]));
  const visible = (table.getHeaderGroups()[0]?.headers ?? []).flatMap((header) => {
    const column = byField.get(header.column.id);
    return column ? [{ column, width: header.getSize(), header }] : [];
  });
  const shownColumns = useMemo(
    () => layout.flatMap(({ field }) => columns.filter((column) => column.field === field)),
    [layout, columns],
  );
  const labelOf = (field: string) => byField.get(field)?.label ?? field;
  return { table, visible, columns: shownColumns, labelOf, template: template(visible.map((entry) => entry.width)) };
}

export type GridColumns<Row> = ReturnType<typeof useGridColumns<Row>>;

const clampWidth = (width: number | undefined) =>
  width === undefined ? null : Math.round(Math.min(Math.max(width, MIN_WIDTH), MAX_WIDTH));

/** CSS tracks of head and rows: the last column takes what is left. */
function template(widths: number[]) {
  const tracks = widths.map((width, index) => (index === widths.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`));
  const total = widths.reduce((sum, width) => sum + width, TICK_WIDTH);
  return { tracks: [`${TICK_WIDTH}px`, ...tracks].join(" "), width: `${total}px` };
}
