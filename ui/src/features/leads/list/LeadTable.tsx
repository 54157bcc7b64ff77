import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useEffect, useMemo } from "react";
import { useT } from "@/app/i18n";
import { fieldAccess, readsInFull, usePreferences, useSession } from "@/app/session";
import type { LeadRow } from "@/backend/bindings";
import { nextSort, usePlace } from "@/features/views";
import { fieldMeta, useFieldLabels } from "@/shared/fields";
import {
  type GridColumn,
  RecordGrid,
  useColumnLayout,
  useGridColumns,
  useGridCommands,
  useGridState,
  useRowHeight,
  useWithCustomColumns,
} from "@/shared/grid";
import { Avatar, EmptyState } from "@/shared/ui";
import { formatMoney, formatTime, useKnownValue } from "@/shared/values";
import classes from "../leads.module.css";
import { RECORD } from "../queries";
import { StatusPill } from "../StatusPill";
import type { LeadListState } from "./useLeadList";

type Known = ReturnType<typeof useKnownValue>;
type Shape = Pick<GridColumn<LeadRow>, "field" | "width" | "naming" | "optional"> & {
  cell(row: LeadRow, known: Known): ReactNode;
};

const text = (value: ReactNode) => <span className={classes.clip}>{value}</span>;

const SHAPES: Shape[] = [
  { field: "number", width: 96, cell: (row) => text(row.number) },
  {
    field: "name",
    width: 232,
    naming: true,
    cell: (row) => (
      <span className={classes.name}>
        <Avatar name={row.name} company={row.kind === "company"} />
        <span className={classes.clip} data-strong title={row.name}>
          {row.name}
        </span>
      </span>
    ),
  },
  { field: "status", width: 96, cell: (row) => <StatusPill status={row.status} /> },
  { field: "contact_name", width: 96, cell: (row) => text(row.contact_name) },
  { field: "phones", width: 136, cell: (row) => text(row.phone) },
  { field: "source", width: 96, cell: (row, known) => text(known("source", row.source)) },
  { field: "channel", width: 120, cell: (row) => text(row.channel) },
  { field: "cost", width: 96, cell: (row) => <span className={classes.money}>{formatMoney(row.cost)}</span> },
  { field: "city", width: 88, cell: (row) => text(row.city_name) },
  { field: "owner", width: 88, cell: (row) => text(row.owner_name) },
  { field: "captured_on", width: 104, cell: (row) => text(row.captured_on) },
  { field: "created_at", width: 136, optional: true, cell: (row) => text(formatTime(row.created_at)) },
  { field: "updated_at", width: 136, optional: true, cell: (row) => text(formatTime(row.updated_at)) },
];

/** Columns of the list, in its order. */
export const FIELDS = SHAPES.map((shape) => shape.field);

function useColumns(): GridColumn<LeadRow>[] {
  const label = useFieldLabels(RECORD);
  const known = useKnownValue(RECORD);
  const { rights } = useSession();
  const declared: GridColumn<LeadRow>[] = useMemo(
    () =>
      SHAPES.filter((shape) => fieldAccess(rights, RECORD, shape.field) !== "hidden").map((shape) => ({
        ...shape,
        label: label(shape.field),
        sortable: (fieldMeta(RECORD, shape.field)?.sortable ?? false) && readsInFull(rights, RECORD, shape.field),
        cell: (row) => shape.cell(row, known),
      })),
    [label, known, rights],
  );
  return useWithCustomColumns(RECORD, declared);
}

export function useLeadGrid(state: LeadListState) {
  const place = usePlace(`leads ${state.scope}${JSON.stringify(state.sort)}`);
  const grid = useGridState(state.list, state.scope, place.cursor);
  return { place, grid };
}

interface Props extends ReturnType<typeof useLeadGrid> {
  state: LeadListState;
}

export function LeadTable({ state, place, grid }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { list, sort } = state;
  const columns = useColumns();
  const { layout, change } = useColumnLayout("leads", columns, state.view.columns);
  const gridColumns = useGridColumns(columns, layout, change);
  useEffect(() => {
    if (grid.cursor !== null) place.keepCursor(grid.cursor);
  }, [grid.cursor, place]);
  const open = (index: number) => {
    const row = list.rowAt(index);
    place.keepCursor(index);
    if (row) void navigate({ to: "/leads/$id", params: { id: row.id } });
  };
  useGridCommands(list, grid, { open, peek: open });
  return (
    <RecordGrid
      label={state.view.name}
      list={list}
      grid={grid}
      columns={gridColumns}
      rowHeight={useRowHeight(usePreferences()[0].density)}
      sort={sort}
      onSort={(field) => state.setSort(nextSort(sort, field))}
      onPoint={open}
      onOpen={open}
      peeked={null}
      nameOf={(row) => row.name}
      empty={<EmptyState title={t("leads.nothing")} hint={t("leads.nothingHint")} />}
      place={place}
    />
  );
}
