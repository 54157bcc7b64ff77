import { useCallback, useState } from "react";
import { useT } from "@/app/i18n";
import type { Id } from "@/backend/bindings";
import { toAppError } from "@/backend/transport";
import { notifyError } from "@/shared/errors";
import { useWrite } from "@/shared/query";
import type { ChosenFile } from "./source";

/** Attaches files one after the other; each that fails is told by itself, and keeps none of the others. */
export function useAttach() {
  const t = useT();
  const { mutateAsync } = useWrite("attach_file", {
    toast: ({ name }) => t("attachments.attached", { name }),
    onError: () => undefined,
  });
  const [waiting, setWaiting] = useState(0);
  const attach = useCallback(
    async (record: string, id: Id, files: readonly ChosenFile[]) => {
      setWaiting((count) => count + files.length);
      for (const { name, source } of files) {
        try {
          await mutateAsync({ attachment: { record, record_id: id, name }, source });
        } catch (failure) {
          notifyError(toAppError(failure));
        } finally {
          setWaiting((count) => count - 1);
        }
      }
    },
    [mutateAsync],
  );
  return { attach, waiting };
}
