import { useState } from "react";
import { DoorFrame } from "@/app/door/DoorFrame";
import { useT } from "@/app/i18n";
import { openDoor } from "@/app/session";
import type { WorkspaceState } from "@/backend/bindings";
import { call } from "@/backend/transport";
import { CodeStep } from "./door/CodeStep";
import { CompanyStep, type Founder } from "./door/CompanyStep";
import { ConfirmStep } from "./door/ConfirmStep";
import classes from "./door/card.module.css";
import { PassphraseStep } from "./door/PassphraseStep";
import { ResumeStep } from "./door/ResumeStep";
import { Stops } from "./door/Stops";

type Step = "company" | "passphrase" | "code" | "confirm" | "resume";
const PLACE: Record<Step, number> = { company: 1, passphrase: 2, code: 3, confirm: 4, resume: 4 };

/** Company and you → passphrase and keyring → recovery code, shown once → the code checked. */
export default function FirstRunScreen({ door }: { door: WorkspaceState }) {
  const t = useT();
  const [step, setStep] = useState<Step>(door.state === "unconfirmed" ? "resume" : "company");
  const [founder, setFounder] = useState<Founder>({ company: "", name: "", login: "" });
  const [code, setCode] = useState("");

  const showCode = (next: string) => {
    setCode(next);
    setStep("code");
  };
  const confirmCode = async (typed: string) => openDoor(await call("confirm_recovery_code", { code: typed }));

  return (
    <DoorFrame caption={t("app.door.first")} version={door.version}>
      <div className={classes.card}>
        <div className={classes.body}>
          <Stops at={PLACE[step]} />
          {step === "company" && (
            <CompanyStep
              founder={founder}
              onNext={(next) => {
                setFounder(next);
                setStep("passphrase");
              }}
            />
          )}
          {step === "passphrase" && (
            <PassphraseStep
              founder={founder}
              keyringAvailable={door.keyring_available}
              onBack={() => setStep("company")}
              onCreated={showCode}
            />
          )}
          {step === "code" && (
            <CodeStep code={code} company={founder.company || door.company || ""} onNext={() => setStep("confirm")} />
          )}
          {step === "confirm" && <ConfirmStep code={code} onBack={() => setStep("code")} onConfirm={confirmCode} />}
          {step === "resume" && <ResumeStep onConfirm={confirmCode} />}
        </div>
      </div>
    </DoorFrame>
  );
}
