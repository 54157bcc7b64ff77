import { CommandButton } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import { ListTransfer } from "@/features/exports";
import { FilterBar, QuickSearch, SortMenu, ViewTabs } from "@/features/views";
import { toRequest } from "@/shared/grid";
import { countText, formatCount } from "@/shared/values";
import classes from "../leads.module.css";
import { RECORD } from "../queries";
import { Foot } from "./Foot";
import { FIELDS, LeadTable, useLeadGrid } from "./LeadTable";
import { QuickAdd } from "./QuickAdd";
import { useLeadList } from "./useLeadList";

/** All leads one may see, with the line for a new one above them. */
export function LeadsPage() {
  const t = useT();
  const state = useLeadList();
  const table = useLeadGrid(state);
  const { grid } = table;
  const everyone = state.list.id === null ? null : { list: state.list.id, except: [] };
  const mayCreate = useMay(RECORD, "create");
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t("leads.title")}</h1>
        {mayCreate && <QuickAdd focused={state.creating} />}
        <CommandButton id="pool.go" variant="default" label={t("pool.title")} />
      </header>
      <ViewTabs
        record={RECORD}
        views={state.views}
        current={state.view}
        count={countText(state.list.count)}
        shown={{ filter: state.filter, sort: state.sort, columns: [] }}
        changed={state.changed}
        onChoose={state.chooseView}
        onRevert={state.revert}
      />
      <FilterBar record={RECORD} parts={state.parts} onChange={state.setParts}>
        <QuickSearch value={state.parts.search} onSearch={(search) => state.setParts({ ...state.parts, search })} />
        <SortMenu record={RECORD} sort={state.sort} onSort={state.setSort} />
        <ListTransfer
          record={RECORD}
          selection={grid.count > 0 ? toRequest(grid.selection) : everyone}
          count={grid.count > 0 ? formatCount(grid.count) : countText(state.list.count)}
          shown={FIELDS}
        />
      </FilterBar>
      <LeadTable state={state} {...table} />
      <Foot state={state} grid={table.grid} />
    </div>
  );
}
