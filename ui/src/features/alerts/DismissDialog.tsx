import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { AlertView } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { ErrorNotice } from "@/shared/errors";
import { useDismissal } from "./queries";

const LONGEST = 200;

/** No alert until the next follow-up, and why. */
export function DismissDialog({ alert, onClose }: { alert: AlertView; onClose(): void }) {
  const t = useT();
  const [reason, setReason] = useState("");
  const { mutateAsync, pending, error } = useDismissal(alert);
  const dismiss = () =>
    void mutateAsync({ customer: alert.customer, began: alert.began, reason }).then(onClose, () => undefined);
  return (
    <FormDialog
      title={t("alerts.dismissal.title", { name: alert.name })}
      lead={t("alerts.dismissal.lead")}
      submit={t("alerts.dismiss")}
      ready={reason.trim() !== ""}
      pending={pending}
      onSubmit={dismiss}
      onClose={onClose}
    >
      {error && <ErrorNotice error={error} />}
      <TextInput
        data-autofocus
        required
        maxLength={LONGEST}
        label={t("alerts.dismissal.reason")}
        placeholder={t("alerts.dismissal.example")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
