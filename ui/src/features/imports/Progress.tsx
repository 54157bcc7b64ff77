import { Button, Progress } from "@mantine/core";
import { useT } from "@/app/i18n";
import type { JobView } from "@/backend/bindings";
import { formatCount, formatDuration } from "@/shared/values";
import classes from "./imports.module.css";

/** How far, how many rows, how long still, and a way to stop. */
export function ImportProgress({ job, label, onCancel }: { job: JobView | null; label: string; onCancel(): void }) {
  const t = useT();
  const percent = job?.total ? Math.min(100, Math.floor((job.done / job.total) * 100)) : null;
  const facts = job
    ? [
        percent !== null && `${percent} %`,
        t("imports.run.rows", {
          done: formatCount(job.done),
          total: job.total === null ? "…" : formatCount(job.total),
        }),
        job.rejected > 0 && t("imports.run.rejected", { count: job.rejected, shown: formatCount(job.rejected) }),
        job.remaining_ms !== null && t("imports.run.left", { time: formatDuration(t, job.remaining_ms) }),
      ]
    : [];
  return (
    <section className={classes.progress} aria-label={label}>
      <b>{label}</b>
      <Progress.Root size={6}>
        <Progress.Section value={percent ?? 100} animated={percent === null} aria-label={label} />
      </Progress.Root>
      <div className={classes.progressFoot}>
        <span>{facts.filter(Boolean).join(" · ")}</span>
        <Button variant="default" disabled={!job} onClick={onCancel}>
          {t("shared.cancel")}
        </Button>
      </div>
    </section>
  );
}
