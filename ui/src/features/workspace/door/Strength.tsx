import { useEffect, useState } from "react";
import { useT } from "@/app/i18n";
import type { PassphraseStrength } from "@/backend/bindings";
import { call } from "@/backend/transport";
import classes from "./card.module.css";

const PAUSE_MS = 120;
/** What the core advises, by its own names; an unknown one leaves the general advice. */
const HINTS = ["longer", "more_words"] as const;
type Hint = (typeof HINTS)[number];

/** Judged by the core. Asked past the cache: a passphrase must not be the key of a query. */
export function useStrength(passphrase: string, context: string[]): PassphraseStrength | null {
  const [strength, setStrength] = useState<PassphraseStrength | null>(null);
  const around = context.join("\n");
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      call("passphrase_strength", { passphrase, context: around.split("\n") }, { signal: stop.signal })
        .then(({ answer }) => setStrength(answer))
        .catch(() => undefined);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [passphrase, around]);
  return passphrase ? strength : null;
}

export function Strength({ strength }: { strength: PassphraseStrength | null }) {
  const t = useT();
  const score = strength?.score ?? 0;
  const hint = HINTS.includes(strength?.hint as Hint)
    ? t(`workspace.first.passphrase.hints.${strength?.hint as Hint}`)
    : null;
  const tone = strength?.acceptable ? "good" : "weak";
  return (
    <div className={classes.strength}>
      <span className={classes.bars} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span
            key={step}
            className={classes.bar}
            data-on={strength && step <= Math.max(score, 1) ? tone : undefined}
          />
        ))}
      </span>
      <output aria-label={t("workspace.first.passphrase.strength")}>
        {strength && t(`workspace.first.passphrase.scores.s${strength.score}`)}
      </output>
      <span style={{ gridColumn: "1 / -1" }}>{hint ?? t("workspace.first.passphrase.advice")}</span>
    </div>
  );
}
