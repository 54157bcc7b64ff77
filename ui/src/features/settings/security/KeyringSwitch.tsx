import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { FormDialog } from "@/shared/dialogs";
import { ErrorNotice } from "@/shared/errors";
import { useWrite } from "@/shared/query";
import { PassphraseField, usePassphraseRefusal } from "./PassphraseField";

export function KeyringSwitch({ enable, onClose }: { enable: boolean; onClose: () => void }) {
  const t = useT();
  const [passphrase, setPassphrase] = useState("");
  const { mutateAsync, pending, error } = useWrite("set_keyring_slot", { onError: () => undefined });
  const [refused, notice] = usePassphraseRefusal(error);
  const title = t(enable ? "settings.security.turnOn" : "settings.security.turnOff");
  const change = async () => {
    await mutateAsync({ enabled: enable, passphrase });
    notifications.show({ message: t(enable ? "settings.security.turnedOn" : "settings.security.turnedOff") });
    onClose();
  };
  return (
    <FormDialog
      title={title}
      lead={t(enable ? "settings.security.turnOnLead" : "settings.security.turnOffLead")}
      submit={title}
      ready={passphrase !== ""}
      pending={pending}
      onSubmit={() => void change().catch(() => undefined)}
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
