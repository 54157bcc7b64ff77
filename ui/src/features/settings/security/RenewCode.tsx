import { Button, Checkbox, Group, Modal } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { openDoor } from "@/app/session";
import { call } from "@/backend/transport";
import { ConfirmCode, RecoveryCode } from "@/features/workspace";
import { FormDialog } from "@/shared/dialogs";
import { ErrorNotice } from "@/shared/errors";
import { useWrite } from "@/shared/query";
import classes from "../settings.module.css";
import { PassphraseField, usePassphraseRefusal } from "./PassphraseField";

export function RenewCode({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [passphrase, setPassphrase] = useState("");
  const { mutate, data, pending, error } = useWrite("renew_recovery_code", { onError: () => undefined });
  const [refused, notice] = usePassphraseRefusal(error);
  if (data) return <NewCode code={data.recovery_code} onClose={onClose} />;
  return (
    <FormDialog
      title={t("settings.security.renew")}
      lead={t("settings.security.renewLead")}
      submit={t("settings.security.renew")}
      ready={passphrase !== ""}
      pending={pending}
      onSubmit={() => mutate({ passphrase })}
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

/** Shown once: it closes only when two groups were typed back from the person's copy. */
function NewCode({ code, onClose }: { code: string; onClose: () => void }) {
  const t = useT();
  const [kept, setKept] = useState(false);
  const [checking, setChecking] = useState(false);
  const confirm = async () => {
    openDoor(await call("confirm_recovery_code", { code }));
    notifications.show({ message: t("settings.security.codeConfirmed") });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t(checking ? "workspace.first.confirm.title" : "settings.security.renewed")}
      size={480}
    >
      <div className={classes.form}>
        <p className={classes.lead}>{t(checking ? "workspace.first.confirm.lead" : "settings.security.renewedLead")}</p>
        {checking ? (
          <ConfirmCode
            code={code}
            submit={t("settings.security.confirmCode")}
            onBack={() => setChecking(false)}
            onConfirm={confirm}
          />
        ) : (
          <>
            <RecoveryCode code={code} />
            <Checkbox
              label={t("settings.security.kept")}
              checked={kept}
              onChange={(event) => setKept(event.currentTarget.checked)}
            />
            <Group justify="flex-end">
              <Button disabled={!kept} onClick={() => setChecking(true)}>
                {t("workspace.first.code.next")}
              </Button>
            </Group>
          </>
        )}
      </div>
    </Modal>
  );
}
