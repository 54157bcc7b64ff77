import { ActionIcon, Menu } from "@mantine/core";
import IconChevronRight from "@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { CommandButton, CommandMenuItem, useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import type { OpportunityView } from "@/backend/bindings";
import { HistoryDrawer, Timeline } from "@/features/history";
import { ErrorNotice } from "@/shared/errors";
import { useWrite } from "@/shared/query";
import { SkeletonRows } from "@/shared/ui";
import { MoveDialog } from "../board/MoveDialog";
import { OpportunityDialog } from "../form/OpportunityDialog";
import classes from "../opportunities.module.css";
import { RECORD, useOpportunity, usePipelines } from "../queries";
import { useMove } from "../useMove";
import { Details, KeyFields } from "./Facts";
import { StageBar } from "./StageBar";
import { Stays } from "./Stays";

export function OpportunityPage() {
  const { id } = useParams({ from: "/opportunities/$id" });
  const { data: opportunity, error, refetch } = useOpportunity(id);
  if (error) {
    return (
      <div className={classes.message}>
        <ErrorNotice error={error} onRetry={() => void refetch()} takeFocus />
      </div>
    );
  }
  if (!opportunity) return <SkeletonRows rows={10} widths={["12%", "30%", "20%"]} />;
  return <Record key={opportunity.id} opportunity={opportunity} />;
}

function Record({ opportunity }: { opportunity: OpportunityView }) {
  const t = useT();
  const { id, name, outcome, archived } = opportunity;
  const pipelines = usePipelines()?.pipelines;
  const pipeline = pipelines?.find((candidate) => candidate.id === opportunity.pipeline);
  const version = pipeline?.versions.find(({ number }) => number === opportunity.pipeline_version);
  const stages = (version?.stages ?? []).filter(({ kind }) => kind === "open");
  const { move, close, dialog } = useMove();
  const [open, setOpen] = useState<"edit" | "move" | "history" | null>(null);
  const [sequence, setSequence] = useState<string | null>(null);
  const reopen = useWrite("reopen_opportunity", { toast: () => t("opportunities.reopened", { name }) });
  const archive = useWrite("archive_opportunities", { toast: () => t("opportunities.archived", { name }) });
  const restore = useWrite("restore_opportunities", { toast: () => t("opportunities.restored", { name }) });
  const running = outcome === "open" && !archived;
  useCommands([
    { id: "opportunities.edit", run: () => setOpen("edit"), enabled: !archived },
    { id: "opportunities.move", run: () => setOpen("move"), enabled: running },
    { id: "opportunities.win", run: () => close(opportunity, true), enabled: running },
    { id: "opportunities.lose", run: () => close(opportunity, false), enabled: running },
    { id: "opportunities.reopen", run: () => reopen.mutate({ id }), enabled: outcome !== "open" && !archived },
    { id: "opportunities.archive", run: () => archive.mutate({ ids: [id] }), enabled: !archived },
    { id: "opportunities.restore", run: () => restore.mutate({ ids: [id] }), enabled: archived },
    { id: "history.open", run: () => setOpen("history") },
  ]);
  const details = (entry: string) => {
    setSequence(entry);
    setOpen("history");
  };
  return (
    <div className={classes.record}>
      <header className={classes.recordHead}>
        <div>
          <nav className={classes.crumbs} aria-label={t("opportunities.path")}>
            <Link to="/opportunities">{t("opportunities.title")}</Link>
            <IconChevronRight size={12} stroke={1.5} aria-hidden />
            <span>{opportunity.number}</span>
            {archived && <span className={classes.tag}>{t("opportunities.isArchived")}</span>}
          </nav>
          <h1 title={name}>{name}</h1>
        </div>
        <CommandButton id="opportunities.reopen" variant="default" label={t("opportunities.commands.reopen")} />
        <CommandButton id="opportunities.move" variant="default" label={t("opportunities.commands.move")} />
        <CommandButton id="opportunities.edit" variant="default" label={t("opportunities.form.edit")} />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={32} aria-label={t("opportunities.more")}>
              <IconDots size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <CommandMenuItem id="opportunities.win" />
            <CommandMenuItem id="opportunities.lose" />
            <CommandMenuItem id="history.open" />
            <CommandMenuItem id="opportunities.archive" />
            <CommandMenuItem id="opportunities.restore" />
          </Menu.Dropdown>
        </Menu>
      </header>
      <StageBar
        opportunity={opportunity}
        stages={stages}
        onMove={running ? (stage) => void move(opportunity, stage) : null}
      />
      <KeyFields opportunity={opportunity} />
      <div className={classes.columns}>
        <aside aria-label={t("opportunities.details")}>
          <Details opportunity={opportunity} />
        </aside>
        <div className={classes.timeline}>
          <Timeline record={RECORD} id={id} onDetails={details} />
        </div>
        <aside aria-label={t("opportunities.stays")}>
          <Stays opportunity={opportunity} />
        </aside>
      </div>
      {open === "edit" && <OpportunityDialog opportunity={opportunity} onClose={() => setOpen(null)} />}
      {open === "move" && (
        <MoveDialog
          name={name}
          stages={stages}
          current={opportunity.stage.key}
          onMove={(stage) => void move(opportunity, stage)}
          onEnd={(won) => close(opportunity, won)}
          onClose={() => setOpen(null)}
        />
      )}
      {open === "history" && (
        <HistoryDrawer record={RECORD} id={id} name={name} sequence={sequence} onClose={() => setOpen(null)} />
      )}
      {dialog}
    </div>
  );
}
