import { Button, PasswordInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { refreshSession, useSession } from "@/app/session";
import { FormDialog } from "@/shared/dialogs";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";
import { useWrite } from "@/shared/query";
import classes from "../settings.module.css";
import { PassphraseField, usePassphraseRefusal } from "./PassphraseField";

/** One's own PIN, for changing places at the open workspace. */
export function PinRow() {
  const t = useT();
  const { has_pin } = useSession();
  const [dialog, setDialog] = useState<"set" | "remove" | null>(null);
  const close = () => setDialog(null);
  return (
    <div className={classes.rows}>
      <div className={classes.row}>
        <div>
          <p className={classes.name}>
            {t("settings.security.pin")} · {t(has_pin ? "settings.security.pinSet" : "settings.security.pinNone")}
          </p>
          <p className={classes.small}>{t("settings.security.pinHint")}</p>
        </div>
        <div className={classes.actions}>
          {has_pin && (
            <Button variant="default" onClick={() => setDialog("remove")}>
              {t("settings.security.removePin")}
            </Button>
          )}
          <Button variant="default" onClick={() => setDialog("set")}>
            {t(has_pin ? "settings.security.changePin" : "settings.security.setPin")}
          </Button>
        </div>
      </div>
      {dialog === "set" && <SetPin onClose={close} />}
      {dialog === "remove" && <RemovePin onClose={close} />}
    </div>
  );
}

function SetPin({ onClose }: { onClose: () => void }) {
  const t = useT();
  const fieldText = useFieldErrorText();
  const [passphrase, setPassphrase] = useState("");
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const { mutateAsync, pending, error } = useWrite("set_pin", { onError: () => undefined });
  const weak = error?.code === "weak_pin" ? fieldText(error) : null;
  const [refused, notice] = usePassphraseRefusal(weak ? null : error);
  const set = async () => {
    await mutateAsync({ passphrase, pin });
    await refreshSession();
    notifications.show({ message: t("settings.security.pinKept") });
    onClose();
  };
  const differs = again !== "" && again !== pin;
  return (
    <FormDialog
      title={t("settings.security.setPin")}
      lead={t("settings.security.pinHint")}
      submit={t("settings.security.setPin")}
      ready={passphrase !== "" && pin.length >= 4 && pin === again}
      pending={pending}
      onSubmit={() => void set().catch(() => undefined)}
      onClose={onClose}
    >
      <PassphraseField
        label={t("settings.security.passphrase")}
        value={passphrase}
        onChange={setPassphrase}
        error={refused}
        autoFocus
      />
      <PinInput label={t("settings.security.newPin")} value={pin} onChange={setPin} error={weak} />
      <PinInput
        label={t("settings.security.pinAgain")}
        value={again}
        onChange={setAgain}
        error={differs ? t("settings.security.differs") : null}
      />
      {notice && <ErrorNotice error={notice} takeFocus />}
    </FormDialog>
  );
}

interface PinProps {
  label: string;
  value: string;
  onChange: (pin: string) => void;
  error: string | null;
}

function PinInput({ label, value, onChange, error }: PinProps) {
  const t = useT();
  return (
    <PasswordInput
      label={label}
      required
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, ""))}
      visibilityToggleButtonProps={{ "aria-label": t("workspace.unlock.show"), tabIndex: 0 }}
    />
  );
}

function RemovePin({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [passphrase, setPassphrase] = useState("");
  const { mutateAsync, pending, error } = useWrite("remove_pin", { onError: () => undefined });
  const [refused, notice] = usePassphraseRefusal(error);
  const remove = async () => {
    await mutateAsync({ passphrase });
    await refreshSession();
    notifications.show({ message: t("settings.security.pinRemoved") });
    onClose();
  };
  return (
    <FormDialog
      title={t("settings.security.removePin")}
      submit={t("settings.security.removePin")}
      ready={passphrase !== ""}
      pending={pending}
      onSubmit={() => void remove().catch(() => undefined)}
      onClose={onClose}
    >
      <PassphraseField
        label={t("settings.security.passphrase")}
        value={passphrase}
        onChange={setPassphrase}
        error={refused}
        autoFocus
      />
      {notice && <ErrorNotice error={notice} takeFocus />}
    </FormDialog>
  );
}
