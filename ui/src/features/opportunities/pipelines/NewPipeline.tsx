import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { AppError, Id } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";
import { useWrite } from "@/shared/query";

/** A further pipeline: it begins with the stages that come with the product. */
export function NewPipeline({ onClose, onMade }: { onClose(): void; onMade(id: Id): void }) {
  const t = useT();
  const errorText = useFieldErrorText();
  const [name, setName] = useState("");
  const [error, setError] = useState<AppError | null>(null);
  const { mutateAsync, pending } = useWrite("save_pipeline", {
    toast: () => t("opportunities.pipelines.created", { name: name.trim() }),
    onError: setError,
  });
  const save = async () => {
    const request = { id: null, revision: null, name: name.trim(), active: true, stages: null };
    const made = await mutateAsync(request).catch(() => null);
    if (!made) return;
    onMade(made.id);
    onClose();
  };
  return (
    <FormDialog
      title={t("opportunities.pipelines.create")}
      lead={t("opportunities.pipelines.createLead")}
      submit={t("opportunities.pipelines.create")}
      ready={name.trim() !== ""}
      pending={pending}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {error && error.field !== "name" && <ErrorNotice error={error} takeFocus />}
      <TextInput
        data-autofocus
        required
        maxLength={60}
        label={t("opportunities.pipelines.name")}
        error={error?.field === "name" ? errorText(error) : undefined}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
