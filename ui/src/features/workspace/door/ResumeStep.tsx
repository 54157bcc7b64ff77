import { Button, PasswordInput, Textarea } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { call } from "@/backend/transport";
import { ErrorNotice } from "@/shared/errors";
import classes from "./card.module.css";
import { StepHead } from "./StepHead";
import { useAttempt } from "./useAttempt";

interface Props {
  onConfirm: (code: string) => Promise<void>;
  onRenewed: (code: string) => void;
}

/** The window was closed between making the workspace and checking the code: the whole code is asked. */
export function ResumeStep({ onConfirm, onRenewed }: Props) {
  const t = useT();
  return (
    <>
      <StepHead title={t("workspace.first.resume.title")} lead={t("workspace.first.resume.lead")} focus={false} />
      <WholeCode onConfirm={onConfirm} />
      <LostCode onRenewed={onRenewed} />
    </>
  );
}

function WholeCode({ onConfirm }: Pick<Props, "onConfirm">) {
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
    </form>
  );
}

function LostCode({ onRenewed }: Pick<Props, "onRenewed">) {
  const t = useT();
  const [passphrase, setPassphrase] = useState("");
  const { busy, error, run } = useAttempt();
  const renew = async () => onRenewed((await call("renew_recovery_code", { passphrase })).answer.recovery_code);
  return (
    <form
      className={classes.step}
      onSubmit={(event) => {
        event.preventDefault();
        void run(renew);
      }}
      noValidate
    >
      <div>
        <h3>{t("workspace.first.resume.lost")}</h3>
        <p className={classes.small}>{t("workspace.first.resume.lostLead")}</p>
      </div>
      <PasswordInput
        aria-label={t("workspace.first.resume.passphrase")}
        placeholder={t("workspace.first.resume.passphrase")}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        visibilityToggleButtonProps={{ "aria-label": t("workspace.unlock.show"), tabIndex: 0 }}
      />
      {error && <ErrorNotice error={error} takeFocus />}
      <Button type="submit" variant="default" disabled={passphrase === ""} loading={busy}>
        {t("workspace.first.resume.renew")}
      </Button>
    </form>
  );
}
