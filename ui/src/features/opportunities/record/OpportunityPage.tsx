import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { CommandButton, CommandMenuItem, useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import type { OpportunityView } from "@/backend/bindings";
import { AttachmentsSection } from "@/features/attachments";
import { HistoryDrawer, Timeline } from "@/features/history";
import { NoRecord, RecordPage } from "@/features/views";
import { useWrite } from "@/shared/query";
import { MoveDialog } from "../board/MoveDialog";
import { OpportunityDialog } from "../form/OpportunityDialog";
import { RECORD, useOpportunity, usePipelines } from "../queries";
import { useMove } from "../useMove";
import { Details, KeyFields } from "./Facts";
import { StageBar } from "./StageBar";
import { Stays } from "./Stays";

export function OpportunityPage() {
  const { id } = useParams({ from: "/opportunities/$id" });
  const { data: opportunity, error, refetch } = useOpportunity(id);
  if (error || !opportunity) return <NoRecord error={error} onRetry={() => void refetch()} />;
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
    <>
      <RecordPage
        words={{
          path: t("opportunities.path"),
          more: t("opportunities.more"),
          details: t("opportunities.details"),
          side: t("opportunities.stays"),
          archived: t("opportunities.isArchived"),
        }}
        list={<Link to="/opportunities">{t("opportunities.title")}</Link>}
        number={opportunity.number}
        archived={archived}
        name={name}
        actions={
          <>
            <CommandButton id="opportunities.reopen" variant="default" label={t("opportunities.commands.reopen")} />
            <CommandButton id="opportunities.move" variant="default" label={t("opportunities.commands.move")} />
            <CommandButton id="opportunities.edit" variant="default" label={t("opportunities.form.edit")} />
          </>
        }
        menu={
          <>
            <CommandMenuItem id="opportunities.win" />
            <CommandMenuItem id="opportunities.lose" />
            <CommandMenuItem id="history.open" />
            <CommandMenuItem id="opportunities.archive" />
            <CommandMenuItem id="opportunities.restore" />
          </>
        }
        head={
          <>
            <StageBar
              opportunity={opportunity}
              stages={stages}
              onMove={running ? (stage) => void move(opportunity, stage) : null}
            />
            <KeyFields opportunity={opportunity} />
          </>
        }
        details={<Details opportunity={opportunity} />}
        side={
          <>
            <Stays opportunity={opportunity} />
            <AttachmentsSection record={RECORD} id={id} name={name} archived={archived} />
          </>
        }
      >
        <Timeline record={RECORD} id={id} onDetails={details} />
      </RecordPage>
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
    </>
  );
}
