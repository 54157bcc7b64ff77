import { useState } from "react";
import { useT } from "@/app/i18n";
import type { Id } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { useFieldErrorText } from "@/shared/errors";
import { useFieldLabel } from "@/shared/fields";
import { useWrite } from "@/shared/query";
import { RECORD } from "../queries";
import { Suggested } from "./Suggested";

interface Props {
  ids: Id[];
  onClose(): void;
  onDone(): void;
}

/** Why they are none: a reason is always asked for. */
export function DisqualifyDialog({ ids, onClose, onDone }: Props) {
  const t = useT();
  const errorText = useFieldErrorText();
  const [reason, setReason] = useState("");
  const { mutateAsync, pending, error } = useWrite("screen_leads", {
    toast: ({ changed }) => t("leads.done.disqualified", { count: changed }),
  });
  const save = () => void mutateAsync({ ids, status: "disqualified", reason }).then(onDone, () => undefined);
  return (
    <FormDialog
      title={t("leads.disqualify.title", { count: ids.length })}
      submit={t("leads.actions.disqualify")}
      ready={reason.trim() !== ""}
      pending={pending}
      onSubmit={save}
      onClose={onClose}
    >
      <Suggested
        field="disqualified_because"
        label={useFieldLabel(RECORD, "disqualified_because")}
        required
        autoFocus
        value={reason}
        error={error?.field ? errorText(error) : undefined}
        onChange={setReason}
      />
    </FormDialog>
  );
}
