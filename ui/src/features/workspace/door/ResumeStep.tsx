import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { ErrorNotice } from "@/shared/errors";
import classes from "./card.module.css";
import { StepHead } from "./StepHead";
import { useAttempt } from "./useAttempt";

/** The page was left between making the workspace and checking the code: the whole code is asked. */
export function ResumeStep({ onConfirm }: { onConfirm: (code: string) => Promise<void> }) {
  const t = useT();
  const [code, setCode] = useState("");
  const { busy, error, run } = useAttempt();
  return (
    <form
      className={classes.step}
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => onConfirm(code));
      }}
      noValidate
    >
      <StepHead title={t("workspace.first.resume.title")} lead={t("workspace.first.resume.lead")} focus={false} />
      <Textarea
        className={classes.code}
        label={t("workspace.first.resume.code")}
        autoFocus
        rows={3}
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {error && <ErrorNotice error={error} takeFocus />}
      <Button type="submit" h={40} fz="md" disabled={code.trim() === ""} loading={busy}>
        {t("workspace.first.resume.submit")}
      </Button>
      <p className={classes.small}>{t("workspace.first.resume.lost")}</p>
    </form>
  );
}
