import { useT } from "@/app/i18n";
import type { ActivityView, Id, IsoDate } from "@/backend/bindings";
import { useRead, useWrite } from "@/shared/query";

export const RECORD = "activity";

export const useActivities = (customer: Id, before: string | null, limit: number) =>
  useRead("list_customer_activities", { id: customer, before, limit });

export const useDay = (day: IsoDate) => useRead("get_day", { day, member: null }, { keepPrevious: true });

/** What can be done with a planned activity; each can be undone from its toast. */
export function useVisitActions() {
  const t = useT();
  const name = ({ customer_name }: ActivityView) => customer_name ?? "";
  const checkIn = useWrite("check_in", { toast: (visit) => t("activities.done.checkedIn", { name: name(visit) }) });
  const complete = useWrite("complete_activity", {
    toast: (visit) => t("activities.done.completed", { name: name(visit) }),
  });
  const change = useWrite("update_activity", {
    toast: (visit) =>
      t(`activities.done.${visit.status === "cancelled" ? "cancelled" : "moved"}`, { name: name(visit) }),
  });
  const order = useWrite("order_visits");
  return { checkIn, complete, change, order };
}
