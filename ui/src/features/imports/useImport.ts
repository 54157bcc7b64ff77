import { useT } from "@/app/i18n";
import type { AppError } from "@/backend/bindings";
import { call, isAppError } from "@/backend/transport";
import { useJobs } from "@/features/jobs/jobs";
import { useWrite } from "@/shared/query";
import { formatCount } from "@/shared/values";
import { requestOf, type Wizard } from "./wizard";

/** Runs the trial or the import itself. It goes on when the page is left; what came of it is kept in the wizard. */
export function useImport(wizard: Wizard, change: (changes: Partial<Wizard>) => void) {
  const t = useT();
  const job = useJobs().find((candidate) => candidate.command === "import_customers");
  const running = job?.state === "running" ? job : null;
  const { mutateAsync } = useWrite("import_customers", {
    onError: () => undefined,
    toast: (report, request) =>
      request.dry_run
        ? t("imports.toast.checked")
        : t("imports.toast.done", { count: report.created, shown: formatCount(report.created) }),
  });
  const fail = (error: unknown) => {
    if (!isAppError(error)) throw error;
    change({ failure: error });
  };
  return {
    job: running,
    check: () => {
      change({ step: "check", check: null, failure: null });
      mutateAsync(requestOf(wizard, true)).then((check) => change({ check }), fail);
    },
    run: () => {
      change({ step: "run", report: null, failure: null });
      mutateAsync(requestOf(wizard, false)).then((report) => change({ report }), fail);
    },
    cancel: () => {
      if (running) call("cancel_job", { id: running.id }).catch((error: AppError) => change({ failure: error }));
    },
    /** The job that wrote, for undoing it as a whole. */
    lastJob: job ?? null,
  };
}
