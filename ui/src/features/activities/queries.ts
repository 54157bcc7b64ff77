import { useRead, useWrite } from "@/shared/query";
import { useT } from "@/app/i18n";

export const useActivities = () => useRead("list_activities", {});

export function useCreateActivity() {
  const t = useT();
  return useWrite("create_activity", { toast: ({ name }) => t("activities.created", { name }) });
}
