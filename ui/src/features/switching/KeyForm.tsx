import { PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useT } from "@/app/i18n";
import { switchMember } from "@/app/session";
import type { AppError, SwitchableView } from "@/backend/bindings";
import { rememberTakeover, useAttempt, useCountdown } from "@/features/workspace";
import { useFieldErrorText } from "@/shared/errors";
import { NumberField } from "@/shared/inputs";
import { Avatar } from "@/shared/ui";
import classes from "./switching.module.css";

const PIN_DIGITS = { min: 4, max: 6 };

interface Props {
  person: SwitchableView;
  /** What may be tried may be less now. */
  onRefused: () => void;
  onBack: () => void;
}

export function KeyForm({ person, onRefused, onBack }: Props) {
  const t = useT();
  const pinWorks = person.has_pin && !person.blocked;
  const [wantsPin, setWantsPin] = useState(true);
  const [secret, setSecret] = useState("");
  const { busy, error, run } = useAttempt();
  const seconds = Number(error?.code === "too_many_attempts" ? error.params.seconds : 0);
  const wait = useCountdown(seconds > 0 ? seconds * 1_000 : null);
  const byPin = pinWorks && wantsPin;
  // A wrong PIN says nothing any more to who has gone on to the passphrase.
  const said = error?.field === (byPin ? "passphrase" : "pin") ? null : error;
  const enough = byPin ? secret.length >= PIN_DIGITS.min : secret !== "";
  const { login } = person;

  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!enough || busy || wait !== null) return;
    await run(async () => {
      try {
        await switchMember(byPin ? { login, pin: secret } : { login, passphrase: secret });
        rememberTakeover(login);
      } catch (failure) {
        setSecret("");
        onRefused();
        throw failure;
      }
    });
  };
  const change = (pin: boolean) => {
    setWantsPin(pin);
    setSecret("");
  };

  return (
    <form className={classes.panel} onSubmit={(event) => void submit(event)} noValidate>
      <p className={classes.chosen}>
        <Avatar name={person.name} size="lg" />
        <b>{person.name}</b>
      </p>
      {byPin ? (
        <NumberField
          key="pin"
          label={t("switching.pin", { name: person.name })}
          secret
          value={secret}
          max={PIN_DIGITS.max}
          onChange={setSecret}
          onEnter={() => undefined}
        />
      ) : (
        <PasswordInput
          classNames={{ input: classes.input, innerInput: classes.input, label: classes.label }}
          label={t("switching.passphrase", { name: person.name })}
          autoFocus
          autoComplete="off"
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": t("workspace.unlock.show"), tabIndex: 0 }}
        />
      )}
      <Refusal error={said} blocked={person.blocked} hasPin={person.has_pin} wait={wait} />
      {pinWorks && person.has_passphrase && (
        <button type="button" className={classes.link} onClick={() => change(!wantsPin)}>
          {t(byPin ? "switching.usePassphrase" : "switching.usePin")}
        </button>
      )}
      <div className={classes.actions}>
        <button type="button" className={classes.button} onClick={onBack}>
          {t("switching.back")}
        </button>
        <button
          type="submit"
          className={`${classes.button} ${classes.primary}`}
          aria-disabled={!enough || wait !== null}
        >
          {wait !== null ? t("workspace.unlock.wait", { time: wait }) : t("switching.enter")}
        </button>
      </div>
    </form>
  );
}

interface RefusalProps {
  error: AppError | null;
  blocked: boolean;
  hasPin: boolean;
  wait: string | null;
}

/** What went wrong, said without alarm; before anything did, why the PIN is not asked. */
function Refusal({ error, blocked, hasPin, wait }: RefusalProps) {
  const t = useT();
  const text = useFieldErrorText();
  const words = () => {
    if (error?.code === "wrong_key") {
      const left = Number(error.params.left);
      const tried = error.field === "pin" ? "pin" : "passphrase";
      return left > 0 ? t(`switching.wrongLeft.${tried}`, { count: left }) : t("switching.wrong");
    }
    if (error?.code === "too_many_attempts") return wait && t("switching.tooMany");
    if (error && error.code !== "pin_blocked") return text(error);
    if (blocked) return t("switching.blocked");
    return hasPin ? null : t("switching.noPin");
  };
  const said = words();
  return said ? (
    <p className={classes.note} role="status">
      {said}
    </p>
  ) : null;
}
