import { Button } from "@mantine/core";
import { useMemo } from "react";
import { useT } from "@/app/i18n";
import { readsInFull, useMay, usePreferences, useSession } from "@/app/session";
import { fieldAccess } from "@/app/session/rights";
import type { Id, TaskRow } from "@/backend/bindings";
import { ListTransfer } from "@/features/exports";
import { FilterBar, nextSort, QuickSearch, SortMenu, usePlace, ViewTabs } from "@/features/views";
import { fieldMeta, useFieldLabels } from "@/shared/fields";
import {
  ColumnChooser,
  type GridColumn,
  RecordGrid,
  toRequest,
  useColumnLayout,
  useGridColumns,
  useGridCommands,
  useGridState,
  useRowHeight,
  useWithCustomColumns,
} from "@/shared/grid";
import { EmptyState } from "@/shared/ui";
import { countText, formatCount, formatTime, today, useKnownValue } from "@/shared/values";
import { RECORD, useTaskActions } from "../queries";
import classes from "../tasks.module.css";
import { useTaskWords } from "../useTaskWords";
import { useTaskList } from "./useTaskList";

interface Words {
  known(field: string, value: string): string;
  repeats(row: TaskRow): string;
}
type Shape = Pick<GridColumn<TaskRow>, "field" | "width" | "naming" | "optional"> & {
  cell(row: TaskRow, words: Words): React.ReactNode;
};

const text = (value: string | null) => <span className={classes.clip}>{value}</span>;
const isLate = (row: TaskRow) => row.status === "open" && row.due !== null && row.due < today();

const SHAPES: Shape[] = [
  {
    field: "title",
    width: 264,
    naming: true,
    cell: (row) => (
      <span className={classes.clip} data-strong title={row.title}>
        {row.title}
      </span>
    ),
  },
  {
    field: "due",
    width: 144,
    cell: (row) => (
      <span className={classes.due} data-late={isLate(row) || undefined}>
        {[row.due, row.due_time].filter(Boolean).join(" ")}
      </span>
    ),
  },
  { field: "priority", width: 88, cell: (row, { known }) => text(known("priority", row.priority)) },
  { field: "status", width: 96, cell: (row, { known }) => text(known("status", row.status)) },
  { field: "customer", width: 200, cell: (row) => text(row.customer_name) },
  { field: "repetition", width: 112, cell: (row, { repeats }) => text(repeats(row)) },
  { field: "owner", width: 104, cell: (row) => text(row.owner_name) },
  { field: "assigned_by", width: 104, cell: (row) => text(row.assigned_by_name) },
  { field: "done_at", width: 136, optional: true, cell: (row) => text(row.done_at && formatTime(row.done_at)) },
  { field: "updated_at", width: 136, optional: true, cell: (row) => text(formatTime(row.updated_at)) },
];

function useColumns(): GridColumn<TaskRow>[] {
  const label = useFieldLabels(RECORD);
  const known = useKnownValue(RECORD);
  const { repeats } = useTaskWords();
  const { rights } = useSession();
  const declared: GridColumn<TaskRow>[] = useMemo(
    () =>
      SHAPES.filter((shape) => fieldAccess(rights, RECORD, shape.field) !== "hidden").map((shape) => ({
        ...shape,
        label: label(shape.field),
        sortable: (fieldMeta(RECORD, shape.field)?.sortable ?? false) && readsInFull(rights, RECORD, shape.field),
        cell: (row) => shape.cell(row, { known, repeats }),
      })),
    [label, known, repeats, rights],
  );
  return useWithCustomColumns(RECORD, declared);
}

/** Every task one may see, filtered and sorted, with saved views. */
export function TaskTable({ onOpen }: { onOpen(id: Id): void }) {
  const t = useT();
  const state = useTaskList();
  const { list, view, sort } = state;
  const place = usePlace(`tasks ${state.scope}${JSON.stringify(sort)}`);
  const grid = useGridState(list, state.scope, place.cursor);
  const columns = useColumns();
  const { layout, change, reset } = useColumnLayout("tasks", columns, view.columns);
  const gridColumns = useGridColumns(columns, layout, change);
  const open = (index: number) => {
    const row = list.rowAt(index);
    place.keepCursor(index);
    if (row) onOpen(row.id);
  };
  useGridCommands(list, grid, { open, peek: open });
  const everyone = list.id === null ? null : { list: list.id, except: [] };
  const shown = columns.filter((column) => layout.some((entry) => entry.field === column.field));
  return (
    <>
      <ViewTabs
        record={RECORD}
        views={state.views}
        current={view}
        count={countText(list.count)}
        shown={{ filter: state.filter, sort, columns: shown.map((column) => column.field) }}
        changed={state.changed}
        onChoose={state.chooseView}
        onRevert={state.revert}
      />
      <FilterBar record={RECORD} parts={state.parts} onChange={state.setParts}>
        <QuickSearch value={state.parts.search} onSearch={(search) => state.setParts({ ...state.parts, search })} />
        <SortMenu record={RECORD} sort={sort} onSort={state.setSort} />
        <ListTransfer
          record={RECORD}
          selection={grid.count > 0 ? toRequest(grid.selection) : everyone}
          count={grid.count > 0 ? formatCount(grid.count) : countText(list.count)}
          shown={layout.map(({ field }) => field)}
        />
        <ColumnChooser columns={gridColumns} onReset={reset} />
      </FilterBar>
      <RecordGrid
        label={view.name}
        list={list}
        grid={grid}
        columns={gridColumns}
        rowHeight={useRowHeight(usePreferences()[0].density)}
        sort={sort}
        onSort={(field) => state.setSort(nextSort(sort, field))}
        onPoint={open}
        onOpen={open}
        peeked={null}
        nameOf={(row) => row.title}
        empty={<EmptyState title={t("tasks.nothing")} />}
        place={place}
      />
      <Bulk
        ids={grid.selection.kind === "rows" ? [...grid.selection.ids] : []}
        archived={state.archived}
        onDone={grid.clear}
      />
    </>
  );
}

/** Most tasks of one transaction. */
const MOST = 500;

function Bulk({ ids, archived, onDone }: { ids: Id[]; archived: boolean; onDone(): void }) {
  const t = useT();
  const mayArchive = useMay(RECORD, "archive");
  const { archive, restore } = useTaskActions();
  if (!mayArchive || ids.length === 0 || ids.length > MOST) return null;
  const run = () => {
    if (archived) restore(ids);
    else archive(ids);
    onDone();
  };
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t("tasks.bulk")}>
      <b aria-live="polite">{t("tasks.selected", { count: ids.length })}</b>
      <Button variant="subtle" color="neutral" size="compact-sm" onClick={run}>
        {t(archived ? "tasks.actions.restore" : "tasks.actions.archive")}
      </Button>
    </div>
  );
}
