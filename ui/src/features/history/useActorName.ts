import { useT } from "@/app/i18n";
import type { HistoryEntry } from "@/backend/bindings";

/** Who did it: a member by their name, the product's own work in the reader's language. */
export function useActorName() {
  const t = useT();
  return ({ task, actor_name }: HistoryEntry): string => (task ? t(`history.tasks.${task}`) : actor_name);
}
