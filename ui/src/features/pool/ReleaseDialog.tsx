import { Autocomplete } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { Id } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { listbox } from "@/shared/inputs";
import { useWrite } from "@/shared/query";

interface Props {
  record: "customer" | "lead";
  id: Id;
  name: string;
  onClose(): void;
  /** It is no longer there for who gave it back. */
  onDone(): void;
}

const REASONS = ["noDemand", "wrongPerson", "unreachable", "tooMany"] as const;

/** Back to the pool, with why. */
export function ReleaseDialog({ record, id, name, onClose, onDone }: Props) {
  const t = useT();
  const [reason, setReason] = useState("");
  const { mutateAsync, pending } = useWrite(record === "customer" ? "release_customers" : "release_leads", {
    toast: () => t("pool.done.released", { name }),
  });
  return (
    <FormDialog
      title={t("pool.release.title", { name })}
      lead={t("pool.release.lead")}
      submit={t("pool.release.run")}
      ready={reason.trim() !== ""}
      pending={pending}
      onSubmit={() => void mutateAsync({ ids: [id], reason }).then(onDone, () => undefined)}
      onClose={onClose}
    >
      <Autocomplete
        {...listbox}
        label={t("pool.release.reason")}
        required
        data-autofocus
        maxLength={200}
        data={REASONS.map((one) => t(`pool.release.reasons.${one}`))}
        value={reason}
        onChange={setReason}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
    </FormDialog>
  );
}
