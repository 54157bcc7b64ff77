import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { copyText } from "@/backend/transport";
import { ErrorNotice } from "@/shared/errors";
import { undoThis } from "@/shared/undo";
import classes from "./imports.module.css";
import { ImportProgress } from "./Progress";
import { Report } from "./Report";
import { TRANSFERRED } from "./records";
import { StepFrame, type StepProps } from "./Step";
import { useImport } from "./useImport";
import { startOf } from "./wizard";

/** The import itself: how far it is, and afterwards what came of it, with a way to take the whole of it back. */
export function RunStep({ wizard, change }: StepProps) {
  const t = useT();
  const navigate = useNavigate();
  const { job, cancel, done } = useImport(wizard, change);
  const [undone, setUndone] = useState(false);
  const { report, failure } = wizard;
  const over = report !== null || failure !== null;
  const wrote = report ? report.created + report.updated > 0 : failure?.code === "cancelled" && done > 0;
  const takeBack = () => {
    if (!wizard.job) return;
    setUndone(true);
    void undoThis({ kind: "job", id: wizard.job });
  };
  return (
    <StepFrame
      actions={
        over ? (
          <>
            {wrote && wizard.job && (
              <Button variant="default" disabled={undone} onClick={takeBack}>
                {t(undone ? "imports.run.undone" : "imports.run.undo")}
              </Button>
            )}
            <Button variant="default" onClick={() => change(startOf(wizard.record))}>
              {t("imports.again")}
            </Button>
            <Button onClick={() => void navigate({ to: TRANSFERRED[wizard.record].list, search: NEWEST_FIRST })}>
              {t("imports.run.show")}
            </Button>
          </>
        ) : null
      }
    >
      {!over && (
        <>
          <ImportProgress job={job} label={t("imports.run.running")} onCancel={cancel} />
          <p className={classes.note}>{t("imports.run.leave")}</p>
        </>
      )}
      {failure && (
        <>
          <ErrorNotice error={failure} takeFocus />
          {wrote && <p className={classes.note}>{t("imports.run.partly")}</p>}
        </>
      )}
      {report && <Report report={report} record={wizard.record} />}
      {report?.error_file && <ErrorFile path={report.error_file} />}
    </StepFrame>
  );
}

const NEWEST_FIRST = { view: "all", sort: { field: "created_at", descending: true } };

function ErrorFile({ path }: { path: string }) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await copyText(path);
    setCopied(true);
  };
  return (
    <p className={classes.errorFile}>
      {t("imports.run.errorFile")} <code>{path}</code>
      <Button size="compact-sm" variant="subtle" onClick={() => void copy()}>
        {t(copied ? "shared.copied" : "imports.run.copyPath")}
      </Button>
    </p>
  );
}
