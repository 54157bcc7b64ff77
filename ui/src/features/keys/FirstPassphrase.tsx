import { notifications } from "@mantine/notifications";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import type { MemberKeysView } from "@/backend/bindings";
import { NewPassphrase, useNewPassphrase } from "@/features/workspace";
import { FormDialog } from "@/shared/dialogs";
import { ErrorNotice } from "@/shared/errors";
import { useWrite } from "@/shared/query";

/** A passphrase to begin with, handed over by word of mouth; the member replaces it when they first enter. */
export function FirstPassphrase({ member, onClose }: { member: MemberKeysView; onClose: () => void }) {
  const t = useT();
  const { company } = useSession();
  const chosen = useNewPassphrase([company, member.name, member.login]);
  const { mutateAsync, pending, error } = useWrite("set_member_passphrase", { onError: () => undefined });
  const give = async () => {
    await mutateAsync({ member: member.member, passphrase: chosen.passphrase });
    notifications.show({ message: t("keys.given", { name: member.name }) });
    onClose();
  };
  return (
    <FormDialog
      title={t("keys.giveTitle", { name: member.name })}
      lead={t("keys.giveLead")}
      submit={t("keys.giveSubmit")}
      ready={chosen.ready}
      pending={pending}
      onSubmit={() => void give().catch(() => undefined)}
      onClose={onClose}
    >
      <NewPassphrase chosen={chosen} />
      {error && <ErrorNotice error={error} takeFocus />}
    </FormDialog>
  );
}
