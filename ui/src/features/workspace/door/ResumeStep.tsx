import { Button, PasswordInput, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useT } from "@/app/i18n";
import type { AppError } from "@/backend/bindings";
import { call, toAppError } from "@/backend/transport";
import { ErrorNotice } from "@/shared/errors";
import classes from "./card.module.css";
import { StepHead } from "./StepHead";

interface Props {
  onConfirm: (code: string) => Promise<void>;
  onRenewed: (code: string) => void;
}

/** The window was closed between making the workspace and checking the code: the whole code is asked. */
export function ResumeStep({ onConfirm, onRenewed }: Props) {
  const t = useT();
  const [code, setCode] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [busy, setBusy] = useState<"code" | "renew" | null>(null);
  const [error, setError] = useState<AppError | null>(null);

  const run = (what: "code" | "renew", deed: () => Promise<void>) => async (event: FormEvent) => {
    event.preventDefault();
    setBusy(what);
    setError(null);
    try {
      await deed();
    } catch (failure) {
      setError(toAppError(failure));
    } finally {
      setBusy(null);
    }
  };
  const confirmCode = run("code", () => onConfirm(code));
  const renew = run("renew", async () => {
    const { answer } = await call("renew_recovery_code", { passphrase });
    onRenewed(answer.recovery_code);
  });

  return (
    <>
      <StepHead title={t("workspace.first.resume.title")} lead={t("workspace.first.resume.lead")} focus={false} />
      <form className={classes.body} style={{ padding: 0 }} onSubmit={(event) => void confirmCode(event)} noValidate>
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
        <Button type="submit" h={40} fz="md" disabled={code.trim() === ""} loading={busy === "code"}>
          {t("workspace.first.resume.submit")}
        </Button>
      </form>
      <form className={classes.body} style={{ padding: 0, gap: 8 }} onSubmit={(event) => void renew(event)} noValidate>
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
        <Button type="submit" variant="default" disabled={passphrase === ""} loading={busy === "renew"}>
          {t("workspace.first.resume.renew")}
        </Button>
      </form>
    </>
  );
}
