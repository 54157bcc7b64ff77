import { Button, Group, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useT } from "@/app/i18n";
import { chooseFile } from "@/backend/transport";
import { ErrorNotice } from "@/shared/errors";
import { formatCount } from "@/shared/values";
import classes from "./imports.module.css";
import { ImportProgress } from "./Progress";
import { Report } from "./Report";
import { StepFrame, type StepProps } from "./Step";
import { useImport } from "./useImport";

/** The trial: every row is read and judged, nothing is written. */
export function CheckStep({ wizard, change }: StepProps) {
  const t = useT();
  const { job, check, run, cancel } = useImport(wizard, change);
  const { check: report, failure } = wizard;
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current || report || failure || job) return;
    asked.current = true;
    check();
  }, [report, failure, job, check]);
  const landing = report ? report.created + report.updated : 0;
  const browse = async () => {
    const chosen = await chooseFile("errors");
    if (chosen) change({ errors: chosen });
  };
  return (
    <StepFrame
      actions={
        <>
          <Button variant="default" disabled={job !== null} onClick={() => change({ step: "mapping" })}>
            {t("imports.back")}
          </Button>
          <Button disabled={landing === 0} onClick={run}>
            {report
              ? landing > 0
                ? t("imports.next.run", { count: landing, shown: formatCount(landing) })
                : t("imports.check.nothing")
              : t("imports.check.running")}
          </Button>
        </>
      }
    >
      <p className={classes.note}>{t("imports.check.hint")}</p>
      {failure && <ErrorNotice error={failure} onRetry={check} takeFocus />}
      {!report && !failure && <ImportProgress job={job} label={t("imports.check.running")} onCancel={cancel} />}
      {report && <Report report={report} record={wizard.record} />}
      {report && report.rejected > 0 && (
        <Group align="flex-end" gap={8}>
          <TextInput
            className={classes.grow}
            label={t("imports.check.errors")}
            description={t("imports.check.errorsHint")}
            spellCheck={false}
            value={wizard.errors}
            onChange={(event) => change({ errors: event.currentTarget.value })}
          />
          <Button variant="default" onClick={() => void browse()}>
            {t("imports.file.browse")}
          </Button>
        </Group>
      )}
    </StepFrame>
  );
}
