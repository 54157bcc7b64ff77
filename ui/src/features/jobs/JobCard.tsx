import { Button, Progress } from "@mantine/core";
import { useState } from "react";
import { type T, useT } from "@/app/i18n";
import type { JobView } from "@/backend/bindings";
import { call, toAppError } from "@/backend/transport";
import { isImport } from "@/features/imports";
import { ErrorNotice, notifyError } from "@/shared/errors";
import { undoThis } from "@/shared/undo";
import { formatCount, formatDuration } from "@/shared/values";
import { dismissJob } from "./jobs";
import classes from "./jobs.module.css";
import { useJobSummary, useJobTitle } from "./useJobText";

export function JobCard({ job }: { job: JobView }) {
  const title = useJobTitle()(job);
  return (
    <li className={classes.job}>
      <div className={classes.name}>
        <b>{title}</b>
        {job.label && <span className={classes.label}>{job.label}</span>}
      </div>
      {job.state === "running" ? <Running job={job} title={title} /> : <Ended job={job} />}
    </li>
  );
}

function rowsOf(t: T, { done, total }: JobView): string {
  if (total === null) return t("jobs.rowsOpen", { done: formatCount(done) });
  return t("jobs.rows", { done: formatCount(done), total: formatCount(total) });
}

function Running({ job, title }: { job: JobView; title: string }) {
  const t = useT();
  const [cancelling, setCancelling] = useState(false);
  const percent = job.total ? Math.min(100, Math.floor((job.done / job.total) * 100)) : null;
  // Only imports and exports count in what a person counts in; elsewhere the share says it.
  const rows = /^(im|ex)port/.test(job.command) ? rowsOf(t, job) : null;
  const cancel = () => {
    setCancelling(true);
    call("cancel_job", { id: job.id }).catch((failure) => {
      setCancelling(false);
      notifyError(toAppError(failure));
    });
  };
  const facts = [
    percent === null && rows === null && t("jobs.states.running"),
    percent !== null && t("jobs.percent", { percent }),
    rows,
    job.rejected > 0 && t("jobs.rejected", { count: job.rejected }),
    job.remaining_ms !== null && t("jobs.left", { time: formatDuration(t, job.remaining_ms) }),
  ];
  return (
    <>
      <Progress.Root size={4} radius={2}>
        <Progress.Section
          value={percent ?? 100}
          animated={percent === null}
          aria-label={title}
          aria-valuetext={facts.filter(Boolean).join(" · ")}
        />
      </Progress.Root>
      <div className={classes.foot}>
        <span className={classes.facts}>{facts.filter(Boolean).join(" · ")}</span>
        <Button size="compact-sm" variant="default" disabled={cancelling} onClick={cancel}>
          {t(cancelling ? "jobs.cancelling" : "jobs.cancel")}
        </Button>
      </div>
    </>
  );
}

/** A cancelled export leaves no file; other work keeps what it finished. */
const stateOf = (t: T, { command, state }: JobView) =>
  t(state === "cancelled" && command.startsWith("export") ? "jobs.export.cancelled" : `jobs.states.${state}`);
/** Jobs that change records, each taken back as a whole. */
const isUndoable = (command: string) => isImport(command) || command === "hand_over_member";

function Ended({ job }: { job: JobView }) {
  const t = useT();
  const summary = useJobSummary()(job);
  const undoable = isUndoable(job.command) && summary.wrote && job.state !== "failed";
  return (
    <>
      {job.error ? <ErrorNotice error={job.error} /> : summary.lines.map((line) => <p key={line}>{line}</p>)}
      <div className={classes.foot}>
        <span className={classes.facts}>
          {stateOf(t, job)} · {t("jobs.took", { time: formatDuration(t, job.elapsed_ms) })}
        </span>
        {undoable && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              dismissJob(job.id);
              void undoThis({ kind: "job", id: job.id });
            }}
          >
            {t(job.command.startsWith("import") ? "jobs.undoImport" : "jobs.undoJob")}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" color="neutral" onClick={() => dismissJob(job.id)}>
          {t("jobs.dismiss")}
        </Button>
      </div>
    </>
  );
}
