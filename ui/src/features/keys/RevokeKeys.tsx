import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { MemberKeysView } from "@/backend/bindings";
import { PassphraseField, usePassphraseRefusal } from "@/features/settings";
import { FormDialog } from "@/shared/dialogs";
import { ErrorNotice } from "@/shared/errors";
import { useWrite } from "@/shared/query";

/** Ends all keys of a member; the data is encrypted anew, so that a copy they kept opens nothing that comes after. */
export function RevokeKeys({ member, onClose }: { member: MemberKeysView; onClose: () => void }) {
  const t = useT();
  const [passphrase, setPassphrase] = useState("");
  const { mutateAsync, pending, error } = useWrite("revoke_member_keys", { onError: () => undefined });
  const [refused, notice] = usePassphraseRefusal(error);
  const revoke = async () => {
    await mutateAsync({ member: member.member, passphrase });
    notifications.show({ message: t("keys.revoked", { name: member.name }) });
    onClose();
  };
  return (
    <FormDialog
      title={t("keys.revokeTitle", { name: member.name })}
      lead={t("keys.revokeLead")}
      submit={t("keys.revoke")}
      ready={passphrase !== ""}
      pending={pending}
      destructive
      onSubmit={() => void revoke().catch(() => undefined)}
      onClose={onClose}
    >
      <PassphraseField
        label={t("keys.ownPassphrase")}
        value={passphrase}
        onChange={setPassphrase}
        error={refused}
        autoFocus
      />
      {notice && <ErrorNotice error={notice} takeFocus />}
    </FormDialog>
  );
}
