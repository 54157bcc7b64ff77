import { Button, SegmentedControl, Select } from "@mantine/core";
import IconLayoutKanban from "@tabler/icons-react/dist/esm/icons/IconLayoutKanban.mjs";
import IconTable from "@tabler/icons-react/dist/esm/icons/IconTable.mjs";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { CommandButton } from "@/app/commands";
import { useLanguage, useT } from "@/app/i18n";
import type { BoardView } from "@/backend/bindings";
import { ListTransfer } from "@/features/exports";
import { FilterBar, QuickSearch, SortMenu, ViewTabs } from "@/features/views";
import { EmptyState } from "@/shared/ui";
import { formatCount, formatSum } from "@/shared/values";
import { Board } from "../board/Board";
import { OpportunityDialog } from "../form/OpportunityDialog";
import classes from "../opportunities.module.css";
import { RECORD } from "../queries";
import { FIELDS, OpportunityTable } from "./OpportunityTable";
import { useOpportunityList } from "./useOpportunityList";

/** Opportunities as a board or a table: two shapes of one question. */
export function OpportunitiesPage() {
  const t = useT();
  const navigate = useNavigate();
  const state = useOpportunityList();
  const { pipeline, pipelines, shape } = state;
  const [seen, setSeen] = useState<BoardView | null>(null);
  const [count, setCount] = useState<string | null>(null);
  const within = { field: "pipeline", op: "is", value: pipeline?.id } as const;
  const all = [within, ...(state.filter ? [state.filter] : [])];
  const total = shape === "board" ? (seen ? formatCount(seen.count) : null) : count;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t("opportunities.title")}</h1>
        {pipelines && pipelines.length > 1 && (
          <Select
            size="xs"
            aria-label={t("opportunities.pipeline")}
            allowDeselect={false}
            data={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
            value={pipeline?.id ?? null}
            onChange={(id) => id && state.choosePipeline(id)}
          />
        )}
        {shape === "board" && seen && <Sums board={seen} />}
        <span className={classes.grow} />
        <CommandButton id="opportunities.funnel" variant="default" label={t("opportunities.funnel.title")} />
        <CommandButton id="opportunities.create" label={t("opportunities.commands.create")} />
      </header>
      <ViewTabs
        record={RECORD}
        views={state.views}
        current={state.view}
        count={total}
        shown={{ filter: state.filter, sort: state.sort, columns: [] }}
        changed={state.changed}
        onChoose={state.chooseView}
        onRevert={state.revert}
      />
      <FilterBar record={RECORD} parts={state.parts} onChange={state.setParts}>
        <QuickSearch value={state.parts.search} onSearch={(search) => state.setParts({ ...state.parts, search })} />
        {shape === "table" && <SortMenu record={RECORD} sort={state.sort} onSort={state.setSort} />}
        <SegmentedControl
          size="xs"
          aria-label={t("opportunities.shape")}
          disabled={state.archived}
          value={shape}
          onChange={(next) => state.chooseShape(next as "board" | "table")}
          data={[
            { value: "board", label: <Shape icon={IconLayoutKanban} text={t("opportunities.board.title")} /> },
            { value: "table", label: <Shape icon={IconTable} text={t("opportunities.table")} /> },
          ]}
        />
        <ListTransfer
          record={RECORD}
          selection={pipeline && { filter: { all }, sort: state.sort, archived: state.archived }}
          count={total ?? ""}
          shown={FIELDS}
        />
      </FilterBar>
      {pipelines && pipeline === null && (
        <EmptyState
          title={t("opportunities.pipelines.none")}
          action={<Button onClick={() => state.setCreating(true)}>{t("opportunities.commands.create")}</Button>}
        />
      )}
      {pipeline && shape === "board" && <Board pipeline={pipeline} filter={state.filter} onSeen={setSeen} />}
      {pipeline && shape === "table" && <OpportunityTable state={state} onCount={setCount} />}
      {state.creating && (
        <OpportunityDialog
          pipeline={pipeline?.id ?? null}
          onClose={() => state.setCreating(false)}
          onMade={(id) => void navigate({ to: "/opportunities/$id", params: { id }, replace: true })}
        />
      )}
    </div>
  );
}

function Shape({ icon: Icon, text }: { icon: typeof IconTable; text: string }) {
  return (
    <span className={classes.shape}>
      <Icon size={14} stroke={1.5} aria-hidden />
      {text}
    </span>
  );
}

function Sums({ board }: { board: BoardView }) {
  const t = useT();
  const english = useLanguage() === "en";
  return (
    <p className={classes.sums}>
      <span>
        <b>{formatCount(board.count)}</b> {t("opportunities.board.open")}
      </span>
      <span>
        {t("opportunities.board.sum")} <b>{formatSum(board.sum, english)}</b>
      </span>
      <span>
        {t("opportunities.board.weighted")} <b>{formatSum(board.weighted, english)}</b>
      </span>
    </p>
  );
}
