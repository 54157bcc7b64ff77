import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { ErrorNotice } from "@/shared/errors";
import { useWrite } from "@/shared/query";
import { Dialog } from "./Dialog";
import { PassphraseField } from "./PassphraseField";

export function KeyringSwitch({ enable, onClose }: { enable: boolean; onClose: () => void }) {
  const t = useT();
  const [passphrase, setPassphrase] = useState("");
  const { mutateAsync, pending, error } = useWrite("set_keyring_slot", { onError: () => undefined });
  const title = t(enable ? "settings.security.turnOn" : "settings.security.turnOff");
  const change = async () => {
    await mutateAsync({ enabled: enable, passphrase });
    notifications.show({ message: t(enable ? "settings.security.turnedOn" : "settings.security.turnedOff") });
    onClose();
  };
  return (
    <Dialog
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
        autoFocus
      />
      {error && <ErrorNotice error={error} takeFocus />}
    </Dialog>
  );
}
