import IconChevronRight from "@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs";
import IconId from "@tabler/icons-react/dist/esm/icons/IconId.mjs";
import IconKey from "@tabler/icons-react/dist/esm/icons/IconKey.mjs";
import IconLock from "@tabler/icons-react/dist/esm/icons/IconLock.mjs";
import { useRef } from "react";
import { useT } from "@/app/i18n";
import type { Opener, UnlockMethod } from "@/backend/bindings";
import classes from "./card.module.css";
import { focusFirst, UnlockForm } from "./UnlockForm";
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
  opener: Opener;
  unlock: Unlock;
  onChoose: () => void;
}

export function UnlockOption({ method, chosen, available, opener, unlock, onChoose }: Props) {
  const t = useT();
  const { icon: Icon, title, hint } = LOOKS[method];
  const form = useRef<HTMLFormElement>(null);
  return (
    <div className={chosen ? `${classes.option} ${classes.chosen}` : classes.option}>
      {/* A click goes on to what the way needs; arrow keys stay among the choices. */}
      <label className={classes.choice} onPointerUp={() => setTimeout(() => focusFirst(form.current))}>
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
      {chosen && <UnlockForm method={method} opener={opener} unlock={unlock} form={form} />}
    </div>
  );
}
