import { useCallback } from "react";
import { useT } from "@/app/i18n";
import type { JobView } from "@/backend/bindings";
import type { Answer } from "@/backend/transport";
import { isExport, isImport, transferredBy } from "@/features/imports";
import { useRecordLabels } from "@/shared/fields";
import { formatCount } from "@/shared/values";

const TITLED = [
  "export_person",
  "hand_over_member",
  "verify_workspace",
  "prove_journal",
  "export_audit",
  "export_calendar",
  "attach_file",
  "save_attachment_as",
] as const;
type Titled = (typeof TITLED)[number];

const isTitled = (command: string): command is Titled => (TITLED as readonly string[]).includes(command);

/** What brings rows in or takes them out is called by what the rows are. */
const transferOf = (command: string) => (isImport(command) ? "import" : isExport(command) ? "export" : null);

export function useJobTitle(): (job: JobView) => string {
  const t = useT();
  const label = useRecordLabels();
  return useCallback(
    ({ command }) => {
      const transfer = transferOf(command);
      if (transfer) return t(`jobs.titles.${transfer}`, { record: label(transferredBy(command)) });
      return t(`jobs.titles.${isTitled(command) ? command : "other"}`);
    },
    [t, label],
  );
}

export interface JobSummary {
  lines: string[];
  /** It changed records, so there is something to take back. */
  wrote: boolean;
}

/** What a finished job says of itself. */
export function useJobSummary(): (job: JobView) => JobSummary {
  const t = useT();
  return useCallback(
    (job) => {
      const nothing = { lines: [], wrote: job.state === "cancelled" && job.done > 0 };
      if (job.result === null || !(isTitled(job.command) || transferOf(job.command))) return nothing;
      if (job.command === "verify_workspace") {
        const { findings } = job.result as Answer<"verify_workspace">;
        const line =
          findings.length === 0 ? t("jobs.verify.clean") : t("jobs.verify.findings", { count: findings.length });
        return { lines: [line], wrote: false };
      }
      if (job.command === "prove_journal") {
        const { entries, fault } = job.result as Answer<"prove_journal">;
        const line = fault
          ? t("jobs.prove.broken", { sequence: fault.sequence })
          : t("jobs.prove.whole", { count: entries, shown: formatCount(entries) });
        return { lines: [line], wrote: false };
      }
      if (isExport(job.command)) {
        const { rows, left_out } = job.result as Answer<"export_customers">;
        const lines = [t("jobs.export.rows", { count: rows, shown: formatCount(rows) })];
        if (left_out > 0) lines.push(t("jobs.export.leftOut", { count: left_out }));
        return { lines, wrote: false };
      }
      if (job.command === "export_audit") {
        const { rows } = job.result as Answer<"export_audit">;
        return { lines: [t("jobs.export.rows", { count: rows, shown: formatCount(rows) })], wrote: false };
      }
      if (job.command === "export_calendar") {
        const { entries } = job.result as Answer<"export_calendar">;
        return { lines: [t("jobs.export.rows", { count: entries, shown: formatCount(entries) })], wrote: false };
      }
      if (["export_person", "attach_file", "save_attachment_as"].includes(job.command))
        return { lines: [], wrote: false };
      if (job.command === "hand_over_member") {
        const { records } = job.result as Answer<"hand_over_member">;
        const count = records.reduce((sum, owned) => sum + owned.count, 0);
        return { lines: [t("jobs.handOver.done", { count, shown: formatCount(count) })], wrote: count > 0 };
      }
      const report = job.result as Answer<"import_customers">;
      const counts = {
        created: formatCount(report.created),
        updated: formatCount(report.updated),
        skipped: formatCount(report.skipped),
        rejected: formatCount(report.rejected),
      };
      const lines = [t(report.dry_run ? "jobs.import.dryRun" : "jobs.import.counts", counts)];
      if (report.error_file) lines.push(t("jobs.import.errors", { file: report.error_file }));
      return { lines, wrote: !report.dry_run && report.created + report.updated > 0 };
    },
    [t],
  );
}
