import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useState } from "react";
import { CommandButton, CommandIcon, useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useMay, usePreferences } from "@/app/session";
import { ExportDialog } from "@/features/exports";
import { FilterBar, nextSort, QuickSearch, SortMenu, usePlace, ViewTabs } from "@/features/views";
import {
  ColumnChooser,
  RecordGrid,
  toRequest,
  useColumnLayout,
  useGridColumns,
  useGridState,
  useRowHeight,
} from "@/shared/grid";
import { EmptyState, hidden } from "@/shared/ui";
import { countText, formatCount } from "@/shared/values";
import classes from "../customers.module.css";
import { RECORD, useCustomerTotal } from "../queries";
import { BulkBar } from "./BulkBar";
import { useCustomerColumns } from "./columns";
import { PeekPanel } from "./PeekPanel";
import { type CustomerListState, useCustomerList } from "./useCustomerList";
import { useListNavigation } from "./useListNavigation";

export function CustomersPage() {
  const t = useT();
  const state = useCustomerList();
  const { list, view, sort, peek, setPeek } = state;
  const place = usePlace(state.scope + JSON.stringify(sort));
  const grid = useGridState(list, state.scope, place.cursor);
  const total = useCustomerTotal(state.filter !== null);
  const columns = useCustomerColumns();
  const listName = view.columns.length > 0 ? `customers/${view.id}` : "customers";
  const { layout, change, reset } = useColumnLayout(listName, columns, view.columns);
  const gridColumns = useGridColumns(columns, layout, change);

  const { open, show, move, grid: followed } = useListNavigation(state, grid, place);

  const [exporting, setExporting] = useState(false);
  const everyone = list.id === null ? null : { list: list.id, except: [] };
  const chosen = grid.count > 0 ? toRequest(grid.selection) : everyone;
  const mayImport = useMay(RECORD, "import");
  const navigate = useNavigate();
  useCommands([
    { id: "imports.list", run: () => void navigate({ to: "/import", search: { record: RECORD } }), enabled: mayImport },
  ]);
  useCommands([{ id: "customers.export", run: () => setExporting(true), enabled: list.length > 0 }]);

  const closeOnEscape = (event: KeyboardEvent<HTMLElement>) => {
    const here = event.currentTarget.contains(event.target as Node); // not in a menu or dialog drawn elsewhere
    if (event.key === "Escape" && here && peek !== null) setPeek(null);
  };

  const shown = columns.filter((column) => layout.some((entry) => entry.field === column.field));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what is inside bubble to here
    <div className={classes.page} data-peek={peek !== null || undefined} onKeyDown={closeOnEscape}>
      <section className={classes.list} aria-label={t("customers.title")}>
        <h1 className={hidden}>{t("customers.title")}</h1>
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
          {mayImport && <CommandIcon id="imports.list" />}
          <CommandIcon id="customers.export" />
          <ColumnChooser columns={gridColumns} onReset={reset} />
        </FilterBar>
        <RecordGrid
          label={view.name}
          list={list}
          grid={followed}
          columns={gridColumns}
          rowHeight={useRowHeight(usePreferences()[0].density)}
          sort={sort}
          onSort={(field) => state.setSort(nextSort(sort, field))}
          onPoint={show}
          onOpen={open}
          peeked={peek}
          nameOf={(row) => row.name}
          empty={<Empty state={state} />}
          place={place}
        />
        <BulkBar
          grid={grid}
          archived={state.archived}
          shown={countText(list.count)}
          total={total === undefined ? null : formatCount(total)}
          length={list.length}
        />
      </section>
      {exporting && chosen && (
        <ExportDialog
          record={RECORD}
          selection={chosen}
          count={grid.count > 0 ? formatCount(grid.count) : countText(list.count)}
          shown={layout.map(({ field }) => field)}
          onClose={() => setExporting(false)}
        />
      )}
      {peek !== null && (
        <PeekPanel
          id={peek}
          list={list.id}
          position={
            grid.cursor === null
              ? null
              : { index: grid.cursor, total: countText(list.count), last: grid.cursor >= list.length - 1 }
          }
          onMove={move}
          onClose={() => setPeek(null)}
        />
      )}
    </div>
  );
}

/** Why there is nothing, and the one thing to do about it. */
function Empty({ state }: { state: CustomerListState }) {
  const t = useT();
  const navigate = useNavigate();
  const mayImport = useMay(RECORD, "import");
  if (state.changed || state.parts.search) {
    return (
      <EmptyState
        title={t("customers.empty.filtered")}
        action={
          <Button variant="default" onClick={state.revert}>
            {t("customers.empty.clear")}
          </Button>
        }
      />
    );
  }
  if (state.view.id !== "all") return <EmptyState title={t("customers.empty.view", { view: state.view.name })} />;
  return (
    <EmptyState
      title={t("customers.empty.none")}
      hint={mayImport ? t("customers.empty.noneHint") : undefined}
      action={
        mayImport ? (
          <Button onClick={() => void navigate({ to: "/import" })}>{t("customers.empty.import")}</Button>
        ) : (
          <CommandButton id="customers.create" />
        )
      }
    />
  );
}
