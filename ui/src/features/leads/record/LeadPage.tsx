import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { CommandButton, CommandMenuItem, useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import type { LeadView } from "@/backend/bindings";
import { AttachmentsSection } from "@/features/attachments";
import { HistoryDrawer, Timeline } from "@/features/history";
import { PoolStanding } from "@/features/pool";
import { NoRecord, RecordPage } from "@/features/views";
import { ConvertDialog } from "../form/ConvertDialog";
import { DisqualifyDialog } from "../form/DisqualifyDialog";
import { LeadDialog } from "../form/LeadDialog";
import { RECORD, useLead } from "../queries";
import { StatusPill } from "../StatusPill";
import { useLeadActions } from "../useLeadActions";
import { Details, KeyFields } from "./Facts";
import { Path } from "./Path";

export function LeadPage() {
  const { id } = useParams({ from: "/leads/$id" });
  const { data: lead, error, refetch } = useLead(id);
  if (error || !lead) return <NoRecord error={error} onRetry={() => void refetch()} />;
  return <Record key={lead.id} lead={lead} />;
}

type Open = "edit" | "convert" | "disqualify" | "history";

function Record({ lead }: { lead: LeadView }) {
  const t = useT();
  const { id, name, status, archived, actions } = lead;
  const { screen, archive, restore } = useLeadActions();
  const [open, setOpen] = useState<Open | null>(null);
  const [sequence, setSequence] = useState<string | null>(null);
  const close = () => setOpen(null);
  const running = status !== "converted" && !archived && actions.includes("edit");
  const alive = running && status !== "disqualified";
  useCommands([
    { id: "leads.edit", run: () => setOpen("edit"), enabled: running },
    { id: "leads.convert", run: () => setOpen("convert"), enabled: alive },
    { id: "leads.qualify", run: () => screen([id], "qualified"), enabled: alive && status !== "qualified" },
    { id: "leads.disqualify", run: () => setOpen("disqualify"), enabled: alive },
    { id: "leads.takeUp", run: () => screen([id], "new"), enabled: running && status !== "new" },
    { id: "leads.archive", run: () => archive([id]), enabled: !archived && actions.includes("archive") },
    { id: "leads.restore", run: () => restore([id]), enabled: archived && actions.includes("archive") },
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
          path: t("leads.path"),
          more: t("leads.more"),
          details: t("leads.details"),
          side: t("leads.way.title"),
          archived: t("leads.isArchived"),
        }}
        list={<Link to="/leads">{t("leads.title")}</Link>}
        number={lead.number}
        marks={<StatusPill status={status} />}
        archived={archived}
        name={name}
        actions={
          <>
            <CommandButton id="leads.convert" label={t("leads.actions.convert")} showKeys />
            <CommandButton id="leads.qualify" variant="default" label={t("leads.actions.qualify")} />
            <CommandButton id="leads.takeUp" variant="default" label={t("leads.actions.takeUp")} />
            <CommandButton id="leads.edit" variant="default" label={t("leads.actions.edit")} />
          </>
        }
        menu={
          <>
            <CommandMenuItem id="leads.disqualify" />
            <CommandMenuItem id="history.open" />
            <CommandMenuItem id="leads.archive" />
            <CommandMenuItem id="leads.restore" />
          </>
        }
        head={<KeyFields lead={lead} />}
        details={
          <>
            <Details lead={lead} />
            {status !== "converted" && (
              <PoolStanding
                record="lead"
                id={id}
                name={name}
                owner={lead.owner}
                locked={lead.pool_locked}
                actions={actions}
              />
            )}
          </>
        }
        side={
          <>
            <Path lead={lead} />
            <AttachmentsSection record={RECORD} id={id} name={name} archived={archived} />
          </>
        }
      >
        <Timeline record={RECORD} id={id} onDetails={details} />
      </RecordPage>
      {open === "edit" && <LeadDialog lead={lead} onClose={close} />}
      {open === "convert" && <ConvertDialog lead={lead} onClose={close} />}
      {open === "disqualify" && <DisqualifyDialog ids={[id]} onClose={close} onDone={close} />}
      {open === "history" && <HistoryDrawer record={RECORD} id={id} name={name} sequence={sequence} onClose={close} />}
    </>
  );
}
