import { ActionIcon, Menu } from "@mantine/core";
import IconChevronRight from "@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { CommandButton, CommandMenuItem, useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import type { LeadView } from "@/backend/bindings";
import { HistoryDrawer, Timeline } from "@/features/history";
import { PoolStanding } from "@/features/pool";
import { ErrorNotice } from "@/shared/errors";
import { SkeletonRows } from "@/shared/ui";
import { ConvertDialog } from "../form/ConvertDialog";
import { DisqualifyDialog } from "../form/DisqualifyDialog";
import { LeadDialog } from "../form/LeadDialog";
import classes from "../leads.module.css";
import { RECORD, useLead } from "../queries";
import { StatusPill } from "../StatusPill";
import { useLeadActions } from "../useLeadActions";
import { Details, KeyFields } from "./Facts";
import { Path } from "./Path";

export function LeadPage() {
  const { id } = useParams({ from: "/leads/$id" });
  const { data: lead, error, refetch } = useLead(id);
  if (error) {
    return (
      <div className={classes.message}>
        <ErrorNotice error={error} onRetry={() => void refetch()} takeFocus />
      </div>
    );
  }
  if (!lead) return <SkeletonRows rows={10} widths={["12%", "30%", "20%"]} />;
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
    <div className={classes.record}>
      <header className={classes.recordHead}>
        <div>
          <nav className={classes.crumbs} aria-label={t("leads.path")}>
            <Link to="/leads">{t("leads.title")}</Link>
            <IconChevronRight size={12} stroke={1.5} aria-hidden />
            <span>{lead.number}</span>
            <StatusPill status={status} />
            {archived && <span className={classes.tag}>{t("leads.isArchived")}</span>}
          </nav>
          <h1 title={name}>{name}</h1>
        </div>
        <CommandButton id="leads.convert" label={t("leads.actions.convert")} showKeys />
        <CommandButton id="leads.qualify" variant="default" label={t("leads.actions.qualify")} />
        <CommandButton id="leads.takeUp" variant="default" label={t("leads.actions.takeUp")} />
        <CommandButton id="leads.edit" variant="default" label={t("leads.actions.edit")} />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={32} aria-label={t("leads.more")}>
              <IconDots size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <CommandMenuItem id="leads.disqualify" />
            <CommandMenuItem id="history.open" />
            <CommandMenuItem id="leads.archive" />
            <CommandMenuItem id="leads.restore" />
          </Menu.Dropdown>
        </Menu>
      </header>
      <KeyFields lead={lead} />
      <div className={classes.columns}>
        <aside aria-label={t("leads.details")}>
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
        </aside>
        <div className={classes.timeline}>
          <Timeline record={RECORD} id={id} onDetails={details} />
        </div>
        <aside aria-label={t("leads.way.title")}>
          <Path lead={lead} />
        </aside>
      </div>
      {open === "edit" && <LeadDialog lead={lead} onClose={close} />}
      {open === "convert" && <ConvertDialog lead={lead} onClose={close} />}
      {open === "disqualify" && <DisqualifyDialog ids={[id]} onClose={close} onDone={close} />}
      {open === "history" && <HistoryDrawer record={RECORD} id={id} name={name} sequence={sequence} onClose={close} />}
    </div>
  );
}
