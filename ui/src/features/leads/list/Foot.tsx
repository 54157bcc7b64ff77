import { Button, type ButtonProps, Popover } from "@mantine/core";
import { useState } from "react";
import { useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import { MemberSelect } from "@/features/people";
import type { GridState } from "@/shared/grid";
import { countText, formatCount } from "@/shared/values";
import { DisqualifyDialog } from "../form/DisqualifyDialog";
import classes from "../leads.module.css";
import { RECORD } from "../queries";
import { useLeadActions } from "../useLeadActions";
import type { LeadListState } from "./useLeadList";

/** Most leads of one call: one transaction. */
const MOST = 500;
const quiet: ButtonProps = { variant: "subtle", color: "neutral", size: "compact-sm", h: 28 };

/** What can be done to the ticked rows, and how many rows there are. */
export function Foot({ state, grid }: { state: LeadListState; grid: GridState }) {
  const t = useT();
  const { count, selection } = grid;
  const ids = selection.kind === "rows" ? [...selection.ids] : [];
  const some = ids.length > 0 && ids.length <= MOST;
  return (
    <div
      className={classes.foot}
      data-active={count > 0 || undefined}
      role="toolbar"
      aria-label={t("leads.bulk.label")}
    >
      {count > 0 && <b aria-live="polite">{t("leads.bulk.selected", { count, shown: formatCount(count) })}</b>}
      {some && <Actions ids={ids} archived={state.archived} onDone={grid.clear} />}
      <span className={classes.total} aria-live="polite">
        {countText(state.list.count)}
      </span>
    </div>
  );
}

function Actions({ ids, archived, onDone }: { ids: string[]; archived: boolean; onDone(): void }) {
  const t = useT();
  const { screen, assign, archive, restore } = useLeadActions();
  const [open, setOpen] = useState<"assign" | "disqualify" | null>(null);
  const [mayEdit, mayAssign, mayArchive] = [
    useMay(RECORD, "edit"),
    useMay(RECORD, "assign"),
    useMay(RECORD, "archive"),
  ];
  const run = (deed: () => void) => () => {
    deed();
    onDone();
  };
  const move = run(() => (archived ? restore(ids) : archive(ids)));
  const qualify = run(() => screen(ids, "qualified"));
  const takeUp = run(() => screen(ids, "new"));
  useCommands([
    { id: "leads.qualify", run: qualify, enabled: !archived },
    { id: "leads.disqualify", run: () => setOpen("disqualify"), enabled: !archived },
    { id: "leads.takeUp", run: takeUp, enabled: !archived },
    { id: "leads.archive", run: move, enabled: !archived },
    { id: "leads.restore", run: move, enabled: archived },
  ]);
  const button = (label: string, onClick: () => void) => (
    <Button {...quiet} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <>
      {mayAssign && (
        <Popover
          opened={open === "assign"}
          onChange={(opened) => setOpen(opened ? "assign" : null)}
          position="top-start"
          width={320}
          trapFocus
          returnFocus
        >
          <Popover.Target>
            <Button {...quiet} onClick={() => setOpen("assign")}>
              {t("leads.actions.assign")}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <MemberSelect
              autoFocus
              label={t("leads.actions.assignTo")}
              value={null}
              onChange={(owner) => owner && run(() => assign(ids, owner))()}
            />
          </Popover.Dropdown>
        </Popover>
      )}
      {mayEdit && !archived && button(t("leads.actions.qualify"), qualify)}
      {mayEdit && !archived && button(t("leads.actions.disqualify"), () => setOpen("disqualify"))}
      {mayEdit && !archived && button(t("leads.actions.takeUp"), takeUp)}
      {mayArchive && button(t(archived ? "leads.actions.restore" : "leads.actions.archive"), move)}
      {open === "disqualify" && (
        <DisqualifyDialog ids={ids} onClose={() => setOpen(null)} onDone={run(() => setOpen(null))} />
      )}
    </>
  );
}
