import { Button } from "@mantine/core";
import IconChevronRight from "@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs";
import IconId from "@tabler/icons-react/dist/esm/icons/IconId.mjs";
import IconKey from "@tabler/icons-react/dist/esm/icons/IconKey.mjs";
import IconLock from "@tabler/icons-react/dist/esm/icons/IconLock.mjs";
import { type FormEvent, useRef, useState } from "react";
import { useT } from "@/app/i18n";
import type { UnlockMethod, WorkspaceState } from "@/backend/bindings";
import classes from "./card.module.css";
import { SecretInput } from "./SecretInput";
import { UnlockNote } from "./UnlockNote";
import { useCountdown } from "./useCountdown";
import type { Unlock } from "./useUnlock";

const LOOKS = {
  keyring: { icon: IconKey, title: "workspace.unlock.keyring", hint: "workspace.unlock.keyringHint" },
  passphrase: { icon: IconLock, title: "workspace.unlock.passphrase", hint: "workspace.unlock.passphraseHint" },
  recovery_code: { icon: IconId, title: "workspace.unlock.recovery", hint: "workspace.unlock.recoveryHint" },
} as const;

interface Props {
  method: UnlockMethod;
  chosen: boolean;
  available: boolean;
  door: WorkspaceState;
  unlock: Unlock;
  onChoose: () => void;
}

export function UnlockOption({ method, chosen, available, door, unlock, onChoose }: Props) {
  const t = useT();
  const { icon: Icon, title, hint } = LOOKS[method];
  const field = useRef<HTMLInputElement>(null);
  return (
    <div className={chosen ? `${classes.option} ${classes.chosen}` : classes.option}>
      {/* A click goes on to the field; arrow keys stay among the choices. */}
      <label className={classes.choice} onPointerUp={() => setTimeout(() => field.current?.focus())}>
        <input
          type="radio"
          name="method"
          className={classes.radio}
          checked={chosen}
          disabled={!available}
          onChange={onChoose}
        />
        <Icon size={16} stroke={1.5} aria-hidden />
        <span className={classes.grow}>
          {t(title)}
          {!chosen && <span className={classes.hint}>{t(available ? hint : "workspace.unlock.keyringAbsent")}</span>}
        </span>
        {!chosen && <IconChevronRight size={16} stroke={1.5} aria-hidden />}
      </label>
      {chosen && <UnlockForm method={method} door={door} unlock={unlock} field={field} />}
    </div>
  );
}

interface FormProps extends Pick<Props, "method" | "door" | "unlock"> {
  field: React.RefObject<HTMLInputElement | null>;
}

function UnlockForm({ method, door, unlock, field }: FormProps) {
  const t = useT();
  const [secret, setSecret] = useState("");
  const wait = useCountdown(door.retry_after_ms);
  const needsSecret = method !== "keyring";
  const missing = needsSecret && secret.trim() === "";
  // The recovery code is the way out of a wait; the passphrase is what was tried too often.
  const waiting = wait !== null && method === "passphrase";

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (missing || waiting || unlock.busy) return;
    await unlock.try(method, needsSecret ? secret : null);
    setSecret("");
    field.current?.focus();
  };
  const words = () => {
    if (unlock.busy) return t("workspace.unlock.busy");
    if (waiting) return t("workspace.unlock.wait", { time: wait });
    return t("workspace.unlock.submit");
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      {needsSecret && (
        <SecretInput
          ref={field}
          label={t(method === "passphrase" ? "workspace.unlock.passphrase" : "workspace.unlock.recoveryInput")}
          isCode={method === "recovery_code"}
          value={secret}
          onChange={setSecret}
          failed={unlock.error !== null}
        />
      )}
      <UnlockNote method={method} error={unlock.error} attemptsLeft={door.attempts_left} />
      <Button
        type="submit"
        fullWidth
        h={40}
        mt={needsSecret ? 12 : 0}
        fz="md"
        disabled={waiting}
        loading={unlock.busy && !needsSecret}
      >
        {words()}
      </Button>
    </form>
  );
}
