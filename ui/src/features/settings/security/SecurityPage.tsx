import { Button, Select } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { usePreferences, useSession } from "@/app/session";
import type { KeySlotView, UnlockMethod } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { SkeletonRows } from "@/shared/ui";
import { formatTime } from "@/shared/values";
import classes from "../settings.module.css";
import { ChangePassphrase } from "./ChangePassphrase";
import { KeyringSwitch } from "./KeyringSwitch";
import { PinRow } from "./PinRow";
import { RenewCode } from "./RenewCode";

const IDLE_CHOICES = [1, 5, 10, 15, 30, 60, 0];
type Dialog = "passphrase" | "recovery_code" | "keyring_on" | "keyring_off";

export function SecurityPage() {
  const t = useT();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const slots = useRead("list_key_slots", {}, { fresh: true });
  const close = () => {
    setDialog(null);
    void slots.refetch();
  };
  return (
    <>
      <h2 className={classes.head}>{t("settings.pages.security")}</h2>
      <IdleChoice />
      <PinRow />
      <section className={classes.section}>
        <div>
          <h3 className={classes.name}>{t("settings.security.slots")}</h3>
          <p className={classes.lead}>{t("settings.security.slotsHint")}</p>
        </div>
        {slots.error && <ErrorNotice error={slots.error} onRetry={() => void slots.refetch()} />}
        {slots.pending && <SkeletonRows rows={3} widths={["24%", "40%"]} />}
        {slots.data && <Slots slots={slots.data} onAsk={setDialog} />}
      </section>
      {dialog === "passphrase" && <ChangePassphrase onClose={close} />}
      {dialog === "recovery_code" && <RenewCode onClose={close} />}
      {dialog === "keyring_on" && <KeyringSwitch enable onClose={close} />}
      {dialog === "keyring_off" && <KeyringSwitch enable={false} onClose={close} />}
    </>
  );
}

/** The member's own ways in; those of others are theirs. */
function Slots({ slots, onAsk }: { slots: KeySlotView[]; onAsk: (dialog: Dialog) => void }) {
  const t = useT();
  const { login } = useSession().member;
  const available = useRead("workspace_state", {}).data?.keyring_available ?? false;
  const mine = (method: UnlockMethod) => slots.find((slot) => slot.method === method && slot.login === login);
  const keyring = mine("keyring");
  return (
    <div className={classes.rows}>
      <Slot method="keyring" slot={keyring} available={available}>
        <Button
          variant="default"
          disabled={!keyring && !available}
          onClick={() => onAsk(keyring ? "keyring_off" : "keyring_on")}
        >
          {t(keyring ? "settings.security.turnOff" : "settings.security.turnOn")}
        </Button>
      </Slot>
      <Slot method="passphrase" slot={mine("passphrase")}>
        <Button variant="default" onClick={() => onAsk("passphrase")}>
          {t("settings.security.changePassphrase")}
        </Button>
      </Slot>
      <Slot method="recovery_code" slot={mine("recovery_code")}>
        <Button variant="default" onClick={() => onAsk("recovery_code")}>
          {t("settings.security.renew")}
        </Button>
      </Slot>
    </div>
  );
}

function IdleChoice() {
  const t = useT();
  const [{ idle_minutes }, change] = usePreferences();
  const choices = IDLE_CHOICES.includes(idle_minutes) ? IDLE_CHOICES : [idle_minutes, ...IDLE_CHOICES];
  return (
    <div className={classes.rows}>
      <div className={classes.row}>
        <div>
          <p className={classes.name}>{t("settings.security.idle")}</p>
          <p className={classes.small}>{t("settings.security.idleHint")}</p>
        </div>
        <Select
          aria-label={t("settings.security.idle")}
          w={160}
          flex="none"
          allowDeselect={false}
          value={String(idle_minutes)}
          onChange={(value) => value !== null && void change({ idle_minutes: Number(value) })}
          data={choices.map((minutes) => ({
            value: String(minutes),
            label:
              minutes === 0 ? t("settings.security.never") : t("settings.security.idleMinutes", { count: minutes }),
          }))}
        />
      </div>
    </div>
  );
}

interface SlotProps {
  method: UnlockMethod;
  slot: KeySlotView | undefined;
  available?: boolean;
  children: React.ReactNode;
}

function Slot({ method, slot, available = true, children }: SlotProps) {
  const t = useT();
  const facts = slot
    ? [
        t("settings.security.created", { date: formatTime(slot.created_at).slice(0, 10) }),
        slot.last_used_at
          ? t("settings.security.used", { time: formatTime(slot.last_used_at) })
          : t("settings.security.unused"),
      ]
    : [available ? null : t("settings.security.keyringAbsent")];
  return (
    <div className={classes.row}>
      <div>
        <p className={classes.name}>{t(`settings.security.methods.${method}`)}</p>
        <p className={classes.small}>{facts.filter(Boolean).join(" · ")}</p>
      </div>
      <div className={classes.actions}>{children}</div>
    </div>
  );
}
