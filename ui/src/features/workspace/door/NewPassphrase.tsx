import { PasswordInput } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { Strength, useStrength } from "./Strength";

/** A passphrase typed twice and judged by the core; `context` holds words that are easy to guess here. */
export function useNewPassphrase(context: string[]) {
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const strength = useStrength(passphrase, context);
  return {
    passphrase,
    setPassphrase,
    again,
    setAgain,
    strength,
    differs: again !== "" && again !== passphrase,
    tooWeak: strength !== null && !strength.acceptable,
    ready: strength?.acceptable === true && again === passphrase,
  };
}

interface Props {
  chosen: ReturnType<typeof useNewPassphrase>;
  /** Not where another field comes before it. */
  focus?: boolean;
}

export function NewPassphrase({ chosen, focus = true }: Props) {
  const t = useT();
  const shared = {
    required: true,
    autoComplete: "new-password",
    visibilityToggleButtonProps: { "aria-label": t("workspace.unlock.show"), tabIndex: 0 },
  };
  return (
    <>
      <div>
        <PasswordInput
          {...shared}
          label={t("workspace.first.passphrase.passphrase")}
          autoFocus={focus}
          value={chosen.passphrase}
          onChange={(event) => chosen.setPassphrase(event.currentTarget.value)}
        />
        <Strength strength={chosen.strength} />
      </div>
      <PasswordInput
        {...shared}
        label={t("workspace.first.passphrase.again")}
        value={chosen.again}
        onChange={(event) => chosen.setAgain(event.currentTarget.value)}
        error={chosen.differs ? t("workspace.first.passphrase.differs") : null}
      />
    </>
  );
}
