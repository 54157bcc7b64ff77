import { useT } from "@/app/i18n";
import type { AttachmentView, Id } from "@/backend/bindings";
import { choosePlace } from "@/backend/transport";
import { notifyError } from "@/shared/errors";
import { useRead, useWrite } from "@/shared/query";

export const RECORD = "attachment";

/** The files of a record and of what belongs to it, the newest first. */
export const useAttachments = (record: string, id: Id) => useRead("list_attachments", { record, id });

/** What can be done with a file; its removal can be undone from the toast. */
export function useAttachmentActions({ id, name }: AttachmentView) {
  const t = useT();
  const remove = useWrite("remove_attachment", { toast: () => t("attachments.removed", { name }) });
  const save = useWrite("save_attachment_as", {
    onError: notifyError,
    toast: ({ file }) => t("attachments.saved", { file }),
  });
  return {
    remove: () => remove.mutate({ id }),
    saveAs: async () => {
      const path = await choosePlace(name, "any");
      if (path) save.mutate({ id, path });
    },
  };
}
