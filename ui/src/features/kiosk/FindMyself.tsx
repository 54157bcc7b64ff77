import { useState } from "react";
import { useT } from "@/app/i18n";
import type { VisitorView } from "@/backend/bindings";
import { call } from "@/backend/transport";
import { useAttempt } from "@/features/workspace";
import { NumberField } from "@/shared/inputs";
import { Actions, Note, Refusal, StepHead, Steps, useWait } from "./KioskParts";
import classes from "./kiosk.module.css";
import { PhoneStep } from "./PhoneStep";
import { NO_WISH, WishFields, wishOf } from "./WishFields";

const CODE_DIGITS_MAX = 12;

/** By phone and number; what is found is masked by the core. */
export function FindMyself({ onEnd, onRegister }: { onEnd: () => void; onRegister: () => void }) {
  const t = useT();
  const [phone, setPhone] = useState("");
  const [step, setStep] = useState<"phone" | "code">("phone");
  const [found, setFound] = useState<VisitorView | null>(null);
  const names = [t("kiosk.find.steps.phone"), t("kiosk.find.steps.code"), t("kiosk.find.steps.result")];
  return (
    <>
      <Steps names={names} at={found ? 2 : step === "phone" ? 0 : 1} />
      {found ? (
        <Found visitor={found} phone={phone} onEnd={onEnd} />
      ) : step === "phone" ? (
        <PhoneStep
          lead={t("kiosk.find.phoneLead")}
          phone={phone}
          onChange={setPhone}
          onBack={onEnd}
          onNext={() => setStep("code")}
        />
      ) : (
        <CodeStep phone={phone} onBack={() => setStep("phone")} onFound={setFound} onRegister={onRegister} />
      )}
    </>
  );
}

interface CodeProps {
  phone: string;
  onBack: () => void;
  onFound: (visitor: VisitorView) => void;
  onRegister: () => void;
}

function CodeStep({ phone, onBack, onFound, onRegister }: CodeProps) {
  const t = useT();
  const [code, setCode] = useState("");
  const [nobody, setNobody] = useState(false);
  const { busy, error, run } = useAttempt();
  const wait = useWait(error);
  const ready = code !== "" && !busy && wait === null;
  const look = () =>
    run(async () => {
      setNobody(false);
      const { answer } = await call("look_up_visitor", { phone, code });
      if (answer) return onFound(answer);
      setCode("");
      setNobody(true);
    });
  const words = wait ? t("kiosk.find.waitShort", { time: wait }) : t("kiosk.find.look");
  return (
    <>
      <StepHead title={t("kiosk.find.codeTitle")} lead={nobody ? undefined : t("kiosk.find.codeLead")} />
      <NumberField
        label={t("kiosk.find.code")}
        prefix="C-"
        value={code}
        max={CODE_DIGITS_MAX}
        onChange={setCode}
        onEnter={() => ready && void look()}
      />
      {error && <Refusal error={error} wait={wait} />}
      {nobody && !error && (
        <div className={classes.nobody}>
          <Note>{t("kiosk.find.nobody")}</Note>
          <button type="button" className={classes.plain} onClick={onRegister}>
            {t("kiosk.find.registerInstead")}
          </button>
        </div>
      )}
      <Actions
        back={t("kiosk.back")}
        onBack={onBack}
        next={code === "" && !wait ? t("kiosk.find.codeMissing") : words}
        ready={ready}
        onNext={() => void look()}
      />
    </>
  );
}

interface FoundProps {
  visitor: VisitorView;
  /** As they typed it: the core knows them again by it. */
  phone: string;
  onEnd: () => void;
}

/** That it is they; and what they came for, if they wish to say it. */
function Found({ visitor, phone, onEnd }: FoundProps) {
  const t = useT();
  const [wish, setWish] = useState(NO_WISH);
  const [told, setTold] = useState(false);
  const { busy, error, run } = useAttempt();
  const wait = useWait(error);
  const said = wishOf(wish);
  const tell = () =>
    run(async () => {
      if (said) await call("leave_wish", { phone, code: visitor.number, wish: said });
      setTold(true);
    });
  if (told) {
    return (
      <>
        <StepHead title={t("kiosk.wish.thanks")} lead={t("kiosk.wish.thanksLead")} />
        <button type="button" className={classes.done} onClick={onEnd}>
          {t("kiosk.done")}
        </button>
      </>
    );
  }
  return (
    <>
      <StepHead title={t("kiosk.find.found", { name: visitor.name })} lead={t("kiosk.find.foundLead")} />
      <dl className={classes.facts}>
        <dt>{t("kiosk.phone.label")}</dt>
        <dd>{visitor.phone}</dd>
        <dt>{t("kiosk.find.code")}</dt>
        <dd>{visitor.number}</dd>
      </dl>
      <WishFields wish={wish} onChange={(changes) => setWish((before) => ({ ...before, ...changes }))} />
      {error && <Refusal error={error} wait={wait} />}
      <Actions
        back={t("kiosk.done")}
        onBack={onEnd}
        next={t(said ? "kiosk.wish.tell" : "kiosk.wish.missing")}
        ready={said !== null && !busy && wait === null}
        onNext={() => void tell()}
      />
    </>
  );
}
