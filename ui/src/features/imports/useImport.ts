import { useEffect } from "react";
import { useT } from "@/app/i18n";
import { call, isAppError } from "@/backend/transport";
import { dismissJob, useJobs } from "@/features/jobs";
import { useWrite } from "@/shared/query";
import { formatCount } from "@/shared/values";
import { isImport, TRANSFERRED } from "./records";
import { requestOf, type Wizard } from "./wizard";

/** Runs the trial or the import itself. It goes on when the page is left; what came of it is kept in the wizard. */
export function useImport(wizard: Wizard, change: (changes: Partial<Wizard>) => void) {
  const t = useT();
  const command = TRANSFERRED[wizard.record].import;
  const newest = useJobs().find((job) => isImport(job.command));
  const running = newest?.state === "running" ? newest : null;
  const { mutateAsync: write } = useWrite(command, {
    onError: () => undefined,
    toast: (report) => t("imports.done", { count: report.created, shown: formatCount(report.created) }),
  });
  const { mutateAsync: judge } = useWrite(command, { onError: () => undefined });
  const fail = (error: unknown) => {
    if (!isAppError(error)) throw error;
    change({ failure: error });
  };

  // What the page itself shows when it is over needs no card in the tray as well.
  const { step, job } = wizard;
  const over = step === "check" ? wizard.check !== null || wizard.failure !== null : wizard.report !== null;
  const id = newest?.id;
  useEffect(() => {
    if (id === undefined) return;
    if (step === "run" && job !== id) change({ job: id });
    else if (over && !running) dismissJob(id);
  }, [id, step, job, over, running, change]);

  return {
    job: running,
    done: newest?.done ?? 0,
    check: () => {
      change({ step: "check", check: null, failure: null });
      judge(requestOf(wizard, true)).then((check) => change({ check }), fail);
    },
    run: () => {
      change({ step: "run", report: null, failure: null, job: null });
      write(requestOf(wizard, false)).then((report) => change({ report }), fail);
    },
    cancel: () => {
      if (running) call("cancel_job", { id: running.id }).catch(fail);
    },
  };
}
