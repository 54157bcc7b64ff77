import { Button, Group, Modal } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { CommandButton } from "@/app/commands";
import { useT } from "@/app/i18n";
import { refreshSession, useSession } from "@/app/session";
import { NewPassphrase, useNewPassphrase } from "@/features/workspace";
import { ErrorNotice } from "@/shared/errors";
import { useWrite } from "@/shared/query";
import classes from "../settings.module.css";
import { PassphraseField, usePassphraseRefusal } from "./PassphraseField";

/** Stands before the work until the passphrase that somebody else chose is replaced; the only other way is out. */
export default function OwnPassphrase() {
  const t = useT();
  const { member, company } = useSession();
  const [current, setCurrent] = useState("");
  const chosen = useNewPassphrase([company, member.name, member.login]);
  const { mutateAsync, pending, error } = useWrite("change_passphrase", { onError: () => undefined });
  const [refused, notice] = usePassphraseRefusal(error);
  const ready = current !== "" && chosen.ready;
  const change = async () => {
    await mutateAsync({ current, new: chosen.passphrase });
    notifications.show({ message: t("settings.security.passphraseChanged") });
    await refreshSession();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !pending) void change().catch(() => undefined);
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t("settings.security.ownTitle")}
      size={440}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <p className={classes.lead}>{t("settings.security.ownLead")}</p>
        <PassphraseField
          label={t("settings.security.temporary")}
          value={current}
          onChange={setCurrent}
          error={refused}
          autoFocus
        />
        <NewPassphrase chosen={chosen} focus={false} />
        {notice && <ErrorNotice error={notice} takeFocus />}
        <Group justify="flex-end" gap="sm">
          <CommandButton id="app.lock" variant="default" />
          <Button type="submit" disabled={!ready} loading={pending}>
            {t("settings.security.own")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
