import { useRead, useWrite } from "@/shared/query";
import { useT } from "@/app/i18n";

export const use{{Module}} = () => useRead("list_{{module}}", {});

export function useCreate{{Record}}() {
  const t = useT();
  return useWrite("create_{{record}}", { toast: ({ name }) => t("{{moduleCamel}}.created", { name }) });
}
