import { Button, Checkbox, PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useT } from "@/app/i18n";
import { refreshDoor } from "@/app/session";
import type { AppError } from "@/backend/bindings";
import { call, toAppError } from "@/backend/transport";
import { ErrorNotice } from "@/shared/errors";
import type { Founder } from "./CompanyStep";
import classes from "./card.module.css";
import { StepHead } from "./StepHead";
import { Strength, useStrength } from "./Strength";

interface Props {
  founder: Founder;
  keyringAvailable: boolean;
  onBack: () => void;
  onCreated: (recoveryCode: string) => void;
}

export function PassphraseStep({ founder, keyringAvailable, onBack, onCreated }: Props) {
  const t = useT();
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [keyring, setKeyring] = useState(keyringAvailable);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const strength = useStrength(passphrase, [founder.company, founder.name, founder.login]);
  const differs = again !== "" && again !== passphrase;
  const ready = strength?.acceptable === true && again === passphrase;

  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || busy) return;
    setBusy(true);
    setError(null);
    try {
      const { answer } = await call("create_workspace", { ...founder, passphrase, use_keyring: keyring });
      onCreated(answer.recovery_code);
    } catch (failure) {
      setError(toAppError(failure));
      if (toAppError(failure).code === "workspace_exists") await refreshDoor();
    } finally {
      setBusy(false);
    }
  };

  const toggle = { "aria-label": t("workspace.unlock.show"), tabIndex: 0 };
  return (
    <form className={classes.body} style={{ padding: 0 }} onSubmit={(event) => void create(event)} noValidate>
      <StepHead
        title={t("workspace.first.passphrase.title")}
        lead={t("workspace.first.passphrase.lead")}
        focus={false}
      />
      <div>
        <PasswordInput
          label={t("workspace.first.passphrase.passphrase")}
          required
          autoFocus
          autoComplete="new-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          visibilityToggleButtonProps={toggle}
        />
        <Strength strength={passphrase ? strength : null} />
      </div>
      <PasswordInput
        label={t("workspace.first.passphrase.again")}
        required
        autoComplete="new-password"
        value={again}
        onChange={(event) => setAgain(event.currentTarget.value)}
        error={differs ? t("workspace.first.passphrase.differs") : null}
        visibilityToggleButtonProps={toggle}
      />
      <Checkbox
        label={t("workspace.first.passphrase.keyring")}
        description={t(
          keyringAvailable ? "workspace.first.passphrase.keyringHint" : "workspace.first.passphrase.keyringAbsent",
        )}
        checked={keyring}
        disabled={!keyringAvailable}
        onChange={(event) => setKeyring(event.currentTarget.checked)}
      />
      {error && <ErrorNotice error={error} takeFocus />}
      <div className={classes.buttons}>
        <Button variant="default" h={40} fz="md" onClick={onBack}>
          {t("workspace.first.passphrase.back")}
        </Button>
        <Button type="submit" h={40} fz="md" disabled={!ready} loading={busy}>
          {t(
            passphrase && strength && !strength.acceptable
              ? "workspace.first.passphrase.weak"
              : "workspace.first.passphrase.create",
          )}
        </Button>
      </div>
    </form>
  );
}
