import { useState } from "react";
import { useT } from "@/app/i18n";
import type { AppError, Id } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";
import { useFieldLabels } from "@/shared/fields";
import { DayInput } from "@/shared/inputs";
import { useWrite } from "@/shared/query";
import { today } from "@/shared/values";
import { RECORD } from "../queries";
import { Suggested } from "./FieldInput";

interface Props {
  id: Id;
  name: string;
  won: boolean;
  onClose(): void;
  /** Winning asks for what is still missing. */
  onUnmet(error: AppError): void;
}

/** How it ended, and why: a reason is always asked for. */
export function CloseDialog({ id, name, won, onClose, onUnmet }: Props) {
  const t = useT();
  const label = useFieldLabels(RECORD);
  const errorText = useFieldErrorText();
  const field = won ? "win_reason" : "loss_reason";
  const [reason, setReason] = useState("");
  const [day, setDay] = useState<string | null>(today());
  const [error, setError] = useState<AppError | null>(null);
  const { mutateAsync, pending } = useWrite("close_opportunity", {
    toast: () => t(won ? "opportunities.close.won" : "opportunities.close.lost", { name }),
    onError: (refused) => (refused.code === "criterion_unmet" ? onUnmet(refused) : setError(refused)),
  });
  const close = async () => {
    const done = await mutateAsync({ id, won, reason, closed_on: day }).catch(() => null);
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t(won ? "opportunities.close.winTitle" : "opportunities.close.loseTitle", { name })}
      submit={t(won ? "opportunities.commands.win" : "opportunities.commands.lose")}
      ready={reason.trim() !== ""}
      pending={pending}
      onSubmit={() => void close()}
      onClose={onClose}
    >
      {error && error.field !== field && <ErrorNotice error={error} takeFocus />}
      <Suggested
        field={field}
        label={label(field)}
        required
        data-autofocus
        value={reason}
        error={error?.field === field ? errorText(error) : undefined}
        onChange={setReason}
      />
      <DayInput label={label("closed_on")} value={day} onChange={setDay} />
    </FormDialog>
  );
}
