import { useRead, useWrite } from "@/shared/query";
import { useT } from "@/app/i18n";

export const useLeads = () => useRead("list_leads", {});

export function useCreateLead() {
  const t = useT();
  return useWrite("create_lead", { toast: ({ name }) => t("leads.created", { name }) });
}
