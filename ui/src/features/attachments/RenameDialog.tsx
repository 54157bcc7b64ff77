import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { AttachmentView } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { useFieldErrorText } from "@/shared/errors";
import { useWrite } from "@/shared/query";

interface Props {
  attachment: AttachmentView;
  onClose(): void;
}

/** Its name, and a line about it. */
export function RenameDialog({ attachment, onClose }: Props) {
  const t = useT();
  const errorText = useFieldErrorText();
  const [name, setName] = useState(attachment.name);
  const [remark, setRemark] = useState(attachment.remark ?? "");
  const { mutateAsync, pending, error } = useWrite("update_attachment", {
    toast: (saved) => t("attachments.renamed", { name: saved.name }),
  });
  const errorAt = (field: string) => error?.field === field && errorText(error);
  const submit = () =>
    void mutateAsync({ id: attachment.id, revision: attachment.revision, changes: { name, remark } })
      .then(onClose)
      .catch(() => undefined);
  return (
    <FormDialog
      title={t("attachments.rename.title")}
      submit={t("attachments.rename.submit")}
      ready={name.trim() !== ""}
      pending={pending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t("attachments.rename.name")}
        value={name}
        error={errorAt("name")}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t("attachments.rename.remark")}
        value={remark}
        error={errorAt("remark")}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
