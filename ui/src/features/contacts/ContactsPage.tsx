import { Button } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useT } from "@/app/i18n";
import { useMay, usePreferences } from "@/app/session";
import { ListTransfer } from "@/features/exports";
import { FilterBar, nextSort, QuickSearch, SortMenu, usePlace, ViewTabs } from "@/features/views";
import {
  ColumnChooser,
  type GridState,
  RecordGrid,
  toRequest,
  useColumnLayout,
  useGridColumns,
  useGridState,
  useRowHeight,
} from "@/shared/grid";
import { EmptyState, hidden } from "@/shared/ui";
import { countText, formatCount } from "@/shared/values";
import { ContactPeek } from "./ContactPeek";
import { useContactColumns } from "./columns";
import classes from "./contacts.module.css";
import { RECORD } from "./queries";
import { useContactActions } from "./useContactActions";
import { type ContactListState, useContactList } from "./useContactList";
import { useContactNavigation } from "./useContactNavigation";

/** All contacts one may see, across customers. */
export function ContactsPage() {
  const t = useT();
  const state = useContactList();
  const { list, view, sort, peek, setPeek } = state;
  const place = usePlace(`contacts ${state.scope}${JSON.stringify(sort)}`);
  const grid = useGridState(list, state.scope, place.cursor);
  const columns = useContactColumns();
  const listName = view.columns.length > 0 ? `contacts/${view.id}` : "contacts";
  const { layout, change, reset } = useColumnLayout(listName, columns, view.columns);
  const gridColumns = useGridColumns(columns, layout, change);
  const { open, show, move, grid: followed } = useContactNavigation(state, grid, place);
  const everyone = list.id === null ? null : { list: list.id, except: [] };
  const closeOnEscape = (event: KeyboardEvent<HTMLElement>) => {
    const here = event.currentTarget.contains(event.target as Node); // not in a menu or dialog drawn elsewhere
    if (event.key === "Escape" && here && peek !== null) setPeek(null);
  };
  const shown = columns.filter((column) => layout.some((entry) => entry.field === column.field));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what is inside bubble to here
    <div className={classes.page} data-peek={peek !== null || undefined} onKeyDown={closeOnEscape}>
      <section className={classes.list} aria-label={t("contacts.title")}>
        <h1 className={hidden}>{t("contacts.title")}</h1>
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
        <Foot grid={grid} state={state} />
      </section>
      {peek !== null && (
        <ContactPeek
          id={peek}
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

/** Most contacts archived in one go: one transaction. */
const MOST = 200;

/** What can be done to the ticked rows, and how many rows there are. */
function Foot({ grid, state }: { grid: GridState; state: ContactListState }) {
  const t = useT();
  const mayArchive = useMay(RECORD, "archive");
  const { archive, restore } = useContactActions();
  const { count, selection } = grid;
  const ids = selection.kind === "rows" ? [...selection.ids] : [];
  const some = ids.length > 0 && ids.length <= MOST;
  const run = () => {
    if (state.archived) restore(ids);
    else archive(ids);
    grid.clear();
  };
  return (
    <div className={classes.foot} data-active={count > 0 || undefined} role="toolbar" aria-label={t("contacts.bulk")}>
      {count > 0 && <b aria-live="polite">{t("contacts.selected", { count, shown: formatCount(count) })}</b>}
      {some && mayArchive && (
        <Button variant="subtle" color="neutral" size="compact-sm" h={28} onClick={run}>
          {t(state.archived ? "contacts.actions.restore" : "contacts.actions.archive")}
        </Button>
      )}
      <span className={classes.total} aria-live="polite">
        {countText(state.list.count)}
      </span>
    </div>
  );
}

/** Why there is nothing, and the one thing to do about it. */
function Empty({ state }: { state: ContactListState }) {
  const t = useT();
  if (state.changed || state.parts.search) {
    return (
      <EmptyState
        title={t("contacts.empty.filtered")}
        action={
          <Button variant="default" onClick={state.revert}>
            {t("contacts.empty.clear")}
          </Button>
        }
      />
    );
  }
  if (state.view.id !== "all") return <EmptyState title={t("contacts.empty.view", { view: state.view.name })} />;
  return <EmptyState title={t("contacts.empty.none")} hint={t("contacts.empty.hint")} />;
}
