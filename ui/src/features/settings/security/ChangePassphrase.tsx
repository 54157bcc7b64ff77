import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import { Strength, useStrength } from "@/features/workspace";
import { FormDialog } from "@/shared/dialogs";
import { ErrorNotice } from "@/shared/errors";
import { useWrite } from "@/shared/query";
import { PassphraseField, usePassphraseRefusal } from "./PassphraseField";

export function ChangePassphrase({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { member, company } = useSession();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const strength = useStrength(next, [company, member.name, member.login]);
  const { mutateAsync, pending, error } = useWrite("change_passphrase", { onError: () => undefined });
  const [refused, notice] = usePassphraseRefusal(error);
  const differs = again !== "" && again !== next;
  const change = async () => {
    await mutateAsync({ current, new: next });
    notifications.show({ message: t("settings.security.passphraseChanged") });
    onClose();
  };
  return (
    <FormDialog
      title={t("settings.security.changePassphrase")}
      submit={t("settings.security.changePassphrase")}
      ready={current !== "" && next === again && strength?.acceptable === true}
      pending={pending}
      onSubmit={() => void change().catch(() => undefined)}
      onClose={onClose}
    >
      <PassphraseField
        label={t("settings.security.current")}
        value={current}
        onChange={setCurrent}
        error={refused}
        autoFocus
      />
      <div>
        <PassphraseField label={t("settings.security.next")} value={next} onChange={setNext} isNew />
        <Strength strength={strength} />
      </div>
      <PassphraseField
        label={t("settings.security.again")}
        value={again}
        onChange={setAgain}
        error={differs ? t("settings.security.differs") : null}
        isNew
      />
      {notice && <ErrorNotice error={notice} takeFocus />}
    </FormDialog>
  );
}
