import { useCallback } from "react";
import { useT } from "@/app/i18n";
import { useFieldLabels } from "@/shared/fields";
import { RECORD } from "./queries";

/** Labels come from the declaration; the three parts of a region are one thing to a person and named here. */
export function useCustomerLabels(): (field: string) => string {
  const t = useT();
  const label = useFieldLabels(RECORD);
  return useCallback((field) => (field === "region" ? t("customers.record.region") : label(field)), [t, label]);
}
