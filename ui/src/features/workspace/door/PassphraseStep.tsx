import { Button, Checkbox } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useT } from "@/app/i18n";
import { refreshDoor } from "@/app/session";
import { call, toAppError } from "@/backend/transport";
import { ErrorNotice } from "@/shared/errors";
import type { Founder } from "./CompanyStep";
import classes from "./card.module.css";
import { NewPassphrase, useNewPassphrase } from "./NewPassphrase";
import { StepHead } from "./StepHead";
import { useAttempt } from "./useAttempt";

interface Props {
  founder: Founder;
  keyringAvailable: boolean;
  onBack: () => void;
  onCreated: (recoveryCode: string) => void;
}

export function PassphraseStep({ founder, keyringAvailable, onBack, onCreated }: Props) {
  const t = useT();
  const chosen = useNewPassphrase([founder.company, founder.name, founder.login]);
  const [keyring, setKeyring] = useState(keyringAvailable);
  const { busy, error, run } = useAttempt();

  const create = async () => {
    try {
      const { passphrase } = chosen;
      const { answer } = await call("create_workspace", { ...founder, passphrase, use_keyring: keyring });
      onCreated(answer.recovery_code);
    } catch (failure) {
      if (toAppError(failure).code === "workspace_exists") await refreshDoor();
      throw failure;
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.ready && !busy) void run(create);
  };

  return (
    <form className={classes.step} onSubmit={submit} noValidate>
      <StepHead
        title={t("workspace.first.passphrase.title")}
        lead={t("workspace.first.passphrase.lead")}
        focus={false}
      />
      <NewPassphrase chosen={chosen} />
      <Checkbox
        label={t("workspace.first.passphrase.keyring")}
        description={t(`workspace.first.passphrase.${keyringAvailable ? "keyringHint" : "keyringAbsent"}`)}
        checked={keyring}
        disabled={!keyringAvailable}
        onChange={(event) => setKeyring(event.currentTarget.checked)}
      />
      {error && <ErrorNotice error={error} takeFocus />}
      <div className={classes.buttons}>
        <Button variant="default" h={40} fz="md" onClick={onBack}>
          {t("workspace.first.passphrase.back")}
        </Button>
        <Button type="submit" h={40} fz="md" disabled={!chosen.ready} loading={busy}>
          {t(`workspace.first.passphrase.${chosen.tooWeak ? "weak" : "create"}`)}
        </Button>
      </div>
    </form>
  );
}
