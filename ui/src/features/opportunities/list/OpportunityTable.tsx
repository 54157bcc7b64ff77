import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { type T, useT } from "@/app/i18n";
import { usePreferences, useSession } from "@/app/session";
import { fieldAccess } from "@/app/session/rights";
import type { OpportunityRow } from "@/backend/bindings";
import { nextSort, usePlace } from "@/features/views";
import { fieldMeta, useFieldLabels } from "@/shared/fields";
import {
  type GridColumn,
  type ListRequest,
  RecordGrid,
  useColumnLayout,
  useGridColumns,
  useGridCommands,
  useGridState,
  useRecordList,
  useRowHeight,
  useWithCustomColumns,
  WINDOW,
} from "@/shared/grid";
import { EmptyState } from "@/shared/ui";
import { formatCount, formatMoney, formatTime, useKnownValue } from "@/shared/values";
import classes from "../opportunities.module.css";
import { opportunityList, RECORD, useStageName } from "../queries";
import { StageDays } from "../StageDays";
import type { OpportunityListState } from "./useOpportunityList";

interface Words {
  t: T;
  known(field: string, value: string): string;
  stage(stage: OpportunityRow["stage"]): string;
}
type Shape = Pick<GridColumn<OpportunityRow>, "field" | "width" | "naming" | "optional"> & {
  cell(row: OpportunityRow, words: Words): React.ReactNode;
};

const text = (value: string | null) => <span className={classes.clip}>{value}</span>;

const SHAPES: Shape[] = [
  {
    field: "name",
    width: 216,
    naming: true,
    cell: (row) => (
      <span className={classes.clip} data-strong title={row.name}>
        {row.name}
      </span>
    ),
  },
  { field: "customer", width: 192, cell: (row) => text(row.customer_name) },
  { field: "stage", width: 112, cell: (row, { stage }) => text(stage(row.stage)) },
  { field: "amount", width: 136, cell: (row) => <span className={classes.money}>{formatMoney(row.amount)}</span> },
  {
    field: "probability",
    width: 80,
    cell: (row) => <span className={classes.money}>{row.probability === null ? "" : `${row.probability} %`}</span>,
  },
  { field: "expected_close", width: 112, cell: (row) => text(row.expected_close) },
  {
    field: "stage_since",
    width: 128,
    cell: (row) => row.outcome === "open" && <StageDays days={row.days_in_stage} stalled={row.stalled} />,
  },
  { field: "owner", width: 96, cell: (row) => text(row.owner_name) },
  { field: "outcome", width: 88, cell: (row, { known }) => text(known("outcome", row.outcome)) },
  {
    field: "source",
    width: 96,
    optional: true,
    cell: (row, { known }) => text(row.source && known("source", row.source)),
  },
  { field: "closed_on", width: 112, optional: true, cell: (row) => text(row.closed_on) },
  { field: "number", width: 112, optional: true, cell: (row) => text(row.number) },
  { field: "updated_at", width: 136, optional: true, cell: (row) => text(formatTime(row.updated_at)) },
  { field: "created_at", width: 136, optional: true, cell: (row) => text(formatTime(row.created_at)) },
];

/** Columns of the list, in its order. */
export const FIELDS = SHAPES.map((shape) => shape.field);

function useColumns(): GridColumn<OpportunityRow>[] {
  const t = useT();
  const label = useFieldLabels(RECORD);
  const known = useKnownValue(RECORD);
  const stage = useStageName();
  const { rights } = useSession();
  const declared: GridColumn<OpportunityRow>[] = useMemo(
    () =>
      SHAPES.filter((shape) => fieldAccess(rights, RECORD, shape.field) !== "hidden").map((shape) => ({
        ...shape,
        label: shape.field === "stage_since" ? t("opportunities.inStage") : label(shape.field),
        sortable: fieldMeta(RECORD, shape.field)?.sortable ?? false,
        cell: (row) => shape.cell(row, { t, known, stage }),
      })),
    [t, label, known, stage, rights],
  );
  return useWithCustomColumns(RECORD, declared);
}

interface Props {
  state: OpportunityListState;
  onCount(count: string): void;
}

export function OpportunityTable({ state, onCount }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { filter, sort, archived, pipeline } = state;
  const request: ListRequest = useMemo(() => {
    const within = { field: "pipeline", op: "is", value: pipeline?.id } as const;
    return { filter: { all: [within, ...(filter ? [filter] : [])] }, sort, archived, limit: WINDOW };
  }, [filter, sort, archived, pipeline?.id]);
  const list = useRecordList(opportunityList, request);
  const scope = JSON.stringify([request.filter, archived]);
  const place = usePlace(scope + JSON.stringify(sort));
  const grid = useGridState(list, scope, place.cursor);
  const columns = useColumns();
  const { layout, change } = useColumnLayout("opportunities", columns, state.view.columns);
  const gridColumns = useGridColumns(columns, layout, change);
  const open = (index: number) => {
    const row = list.rowAt(index);
    place.keepCursor(index);
    if (row) void navigate({ to: "/opportunities/$id", params: { id: row.id } });
  };
  useGridCommands(list, grid, { open, peek: open });
  const count = list.count;
  useEffect(() => {
    if (count) onCount(count.exact ? formatCount(count.at_least) : `≥ ${formatCount(count.at_least)}`);
  }, [count, onCount]);
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
      empty={<EmptyState title={t("opportunities.nothing")} />}
      place={place}
    />
  );
}
