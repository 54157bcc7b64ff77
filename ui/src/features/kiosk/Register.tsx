import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { call } from "@/backend/transport";
import { useAttempt } from "@/features/workspace";
import { Actions, Refusal, StepHead, Steps, useWait } from "./KioskParts";
import classes from "./kiosk.module.css";
import { PhoneStep } from "./PhoneStep";
import { groupPhone } from "./phone";
import { NO_WISH, WishFields, type Wishing, wishOf } from "./WishFields";

const INPUT = { input: classes.input, label: classes.label };

interface Visitor extends Wishing {
  phone: string;
  name: string;
}

/** Phone, name and wish, consent; then the number by which they find themselves the next time. */
export function Register({ onEnd }: { onEnd: () => void }) {
  const t = useT();
  const [visitor, setVisitor] = useState<Visitor>({ phone: "", name: "", ...NO_WISH });
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
  const { name } = visitor;
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
      <WishFields wish={visitor} onChange={onChange} />
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
  const { phone } = visitor;
  const name = visitor.name.trim();
  const wish = wishOf(visitor);
  const said =
    wish && [t(`kiosk.wish.demands.${wish.demand}`), wish.text].filter(Boolean).join(t("kiosk.wish.between"));
  const register = () =>
    run(async () => {
      const { answer } = await call("register_visitor", { name, phone, wish, consent });
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
        <dt>{t("kiosk.wish.label")}</dt>
        <dd>{said ?? t("kiosk.wish.none")}</dd>
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
