import { useT } from "@/app/i18n";
import type { ContactView } from "@/backend/bindings";
import { useWrite } from "@/shared/query";

/** What can be done to a contact from a list; each can be undone from its toast. */
export function useContactActions() {
  const t = useT();
  const archive = useWrite("archive_contacts", {
    toast: ({ changed }) => t("contacts.done.archived", { count: changed }),
  });
  const restore = useWrite("restore_contacts", {
    toast: ({ changed }) => t("contacts.done.restored", { count: changed }),
  });
  const change = useWrite("update_contact", { toast: ({ name }) => t("contacts.done.main", { name }) });
  return {
    archive: (ids: string[]) => archive.mutate({ ids }),
    restore: (ids: string[]) => restore.mutate({ ids }),
    makeMain: ({ id, revision }: ContactView) => change.mutate({ id, revision, changes: { is_main: true } }),
  };
}
