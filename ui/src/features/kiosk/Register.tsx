import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { call } from "@/backend/transport";
import { useAttempt } from "@/features/workspace";
import { Actions, Refusal, StepHead, Steps, useWait } from "./KioskParts";
import classes from "./kiosk.module.css";
import { PhoneStep } from "./PhoneStep";
import { groupPhone } from "./phone";

const WISHES = ["advice", "service", "repair", "pickup", "complaint"] as const;
type Wish = (typeof WISHES)[number];
const INPUT = { input: classes.input, label: classes.label };

interface Visitor {
  phone: string;
  name: string;
  wishes: Wish[];
  more: string;
}

/** Phone, name and wish, consent; then the number by which they find themselves the next time. */
export function Register({ onEnd }: { onEnd: () => void }) {
  const t = useT();
  const [visitor, setVisitor] = useState<Visitor>({ phone: "", name: "", wishes: [], more: "" });
  const [step, setStep] = useState(0);
  const [number, setNumber] = useState<string | null>(null);
  const change = (changes: Partial<Visitor>) => setVisitor((known) => ({ ...known, ...changes }));
  if (number !== null) return <ThankYou number={number} onEnd={onEnd} />;
  const names = [t("kiosk.register.steps.phone"), t("kiosk.register.steps.wish"), t("kiosk.register.steps.confirm")];
  return (
    <>
      <Steps names={names} at={step} />
      {step === 0 && (
        <PhoneStep
          lead={t("kiosk.register.phoneLead")}
          phone={visitor.phone}
          onChange={(phone) => change({ phone })}
          onBack={onEnd}
          onNext={() => setStep(1)}
        />
      )}
      {step === 1 && (
        <WishStep visitor={visitor} onChange={change} onBack={() => setStep(0)} onNext={() => setStep(2)} />
      )}
      {step === 2 && <ConfirmStep visitor={visitor} onBack={() => setStep(1)} onDone={setNumber} />}
    </>
  );
}

interface WishProps {
  visitor: Visitor;
  onChange: (changes: Partial<Visitor>) => void;
  onBack: () => void;
  onNext: () => void;
}

function WishStep({ visitor, onChange, onBack, onNext }: WishProps) {
  const t = useT();
  const { name, wishes, more } = visitor;
  const toggle = (wish: Wish) =>
    onChange({ wishes: wishes.includes(wish) ? wishes.filter((each) => each !== wish) : [...wishes, wish] });
  const ready = name.trim() !== "";
  return (
    <>
      <StepHead title={t("kiosk.register.wishTitle")} />
      <TextInput
        classNames={INPUT}
        label={t("kiosk.register.name")}
        required
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        value={name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <fieldset className={classes.wishes}>
        <legend>{t("kiosk.register.wish")}</legend>
        {WISHES.map((wish) => (
          <button key={wish} type="button" aria-pressed={wishes.includes(wish)} onClick={() => toggle(wish)}>
            {t(`kiosk.register.wishes.${wish}`)}
          </button>
        ))}
      </fieldset>
      <Textarea
        classNames={INPUT}
        label={t("kiosk.register.more")}
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        rows={2}
        value={more}
        onChange={(event) => onChange({ more: event.currentTarget.value })}
      />
      <Actions
        back={t("kiosk.back")}
        onBack={onBack}
        next={t(ready ? "kiosk.next" : "kiosk.register.nameMissing")}
        ready={ready}
        onNext={onNext}
      />
    </>
  );
}

interface ConfirmProps {
  visitor: Visitor;
  onBack: () => void;
  onDone: (number: string) => void;
}

function ConfirmStep({ visitor, onBack, onDone }: ConfirmProps) {
  const t = useT();
  const [consent, setConsent] = useState(false);
  const { busy, error, run } = useAttempt();
  const wait = useWait(error);
  const { phone, more } = visitor;
  const name = visitor.name.trim();
  const said = visitor.wishes.map((wish) => t(`kiosk.register.wishes.${wish}`));
  const wish = [...said, more.trim()].filter(Boolean).join(t("kiosk.register.between"));
  const register = () =>
    run(async () => {
      const { answer } = await call("register_visitor", { name, phone, wish: wish || null, consent });
      onDone(answer.number);
    });
  return (
    <>
      <StepHead title={t("kiosk.register.confirmTitle")} lead={t("kiosk.register.confirmLead")} />
      <dl className={classes.facts}>
        <dt>{t("kiosk.register.name")}</dt>
        <dd>{name}</dd>
        <dt>{t("kiosk.phone.label")}</dt>
        <dd>{groupPhone(phone)}</dd>
        <dt>{t("kiosk.register.wish")}</dt>
        <dd>{wish || t("kiosk.register.noWish")}</dd>
      </dl>
      <label className={classes.consent}>
        <input type="checkbox" checked={consent} onChange={(event) => setConsent(event.currentTarget.checked)} />
        {t("kiosk.register.consent")}
      </label>
      {error && <Refusal error={error} wait={wait} />}
      <Actions
        back={t("kiosk.back")}
        onBack={onBack}
        next={t(consent ? "kiosk.register.submit" : "kiosk.register.consentMissing")}
        ready={consent && !busy && wait === null}
        onNext={() => void register()}
      />
    </>
  );
}

function ThankYou({ number, onEnd }: { number: string; onEnd: () => void }) {
  const t = useT();
  return (
    <>
      <StepHead title={t("kiosk.register.thanks")} lead={t("kiosk.register.thanksLead")} />
      <p className={classes.number}>{number}</p>
      <p className={classes.lead}>{t("kiosk.register.keepNumber")}</p>
      <button type="button" className={classes.done} onClick={onEnd}>
        {t("kiosk.done")}
      </button>
    </>
  );
}
