import { Button } from "@mantine/core";
import { type FormEvent, type RefObject, useEffect, useState } from "react";
import { useT } from "@/app/i18n";
import type { Opener, UnlockMethod } from "@/backend/bindings";
import classes from "./card.module.css";
import { SecretInput } from "./SecretInput";
import { UnlockNote } from "./UnlockNote";
import { useCountdown } from "./useCountdown";
import type { Unlock } from "./useUnlock";

interface Props {
  method: UnlockMethod;
  /** Whose tries count: one member's mistakes do not hold up another. */
  opener: Opener;
  unlock: Unlock;
  form: RefObject<HTMLFormElement | null>;
}

/** To the field of a secret; a way without one begins with its button. */
export const focusFirst = (form: HTMLFormElement | null) => (form?.elements[0] as HTMLElement | undefined)?.focus();

export function UnlockForm({ method, opener, unlock, form }: Props) {
  const t = useT();
  const [secret, setSecret] = useState("");
  const [asked, setAsked] = useState(false);
  const countdown = useCountdown(opener.retry_after_ms);
  // The recovery code is the way out of a wait; the passphrase is what was tried too often.
  const wait = method === "passphrase" ? countdown : null;
  const needsSecret = method !== "keyring";
  const missing = needsSecret && secret.trim() === "";

  useEffect(() => {
    // Whoever walks through the choices by arrow keys stays among them.
    if (!document.activeElement?.matches("input[type=radio]")) focusFirst(form.current);
  }, [form]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(missing);
    if (missing) focusFirst(form.current);
    if (missing || wait !== null || unlock.busy) return;
    await unlock.try(method, needsSecret ? secret : null);
    setSecret("");
    focusFirst(form.current);
  };

  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)}>
      {needsSecret && (
        <SecretInput
          label={t(method === "passphrase" ? "workspace.unlock.passphrase" : "workspace.unlock.recoveryInput")}
          isCode={method === "recovery_code"}
          value={secret}
          onChange={setSecret}
          failed={unlock.error !== null}
        />
      )}
      <UnlockNote method={method} error={unlock.error} attemptsLeft={opener.attempts_left} missing={asked && missing} />
      <UnlockButton busy={unlock.busy} wait={wait} />
    </form>
  );
}

function UnlockButton({ busy, wait }: { busy: boolean; wait: string | null }) {
  const t = useT();
  const words = wait === null ? t("workspace.unlock.submit") : t("workspace.unlock.wait", { time: wait });
  return (
    <Button type="submit" className={classes.unlock} fullWidth h={40} fz="md" disabled={wait !== null}>
      {busy ? t("workspace.unlock.busy") : words}
    </Button>
  );
}
