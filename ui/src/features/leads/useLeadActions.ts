import { useT } from "@/app/i18n";
import type { Id, Lead } from "@/backend/bindings";
import { useWrite } from "@/shared/query";

/** What can be done to leads from a list or a page; each can be undone from its toast. */
export function useLeadActions() {
  const t = useT();
  const screen = useWrite("screen_leads", { toast: ({ changed }) => t("leads.done.screened", { count: changed }) });
  const assign = useWrite("assign_leads", { toast: ({ changed }) => t("leads.done.assigned", { count: changed }) });
  const archive = useWrite("archive_leads", { toast: ({ changed }) => t("leads.done.archived", { count: changed }) });
  const restore = useWrite("restore_leads", { toast: ({ changed }) => t("leads.done.restored", { count: changed }) });
  return {
    screen: (ids: Id[], status: Exclude<Lead["status"], "disqualified" | "converted">) =>
      screen.mutate({ ids, status, reason: null }),
    assign: (ids: Id[], owner: Id) => assign.mutate({ ids, owner }),
    archive: (ids: Id[]) => archive.mutate({ ids }),
    restore: (ids: Id[]) => restore.mutate({ ids }),
  };
}
