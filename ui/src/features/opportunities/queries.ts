import { useRead, useWrite } from "@/shared/query";
import { useT } from "@/app/i18n";

export const useOpportunities = () => useRead("list_opportunities", {});

export function useCreateOpportunity() {
  const t = useT();
  return useWrite("create_opportunity", { toast: ({ name }) => t("opportunities.created", { name }) });
}
