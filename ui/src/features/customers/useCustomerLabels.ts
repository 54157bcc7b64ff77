import { useCallback } from "react";
import { useT } from "@/app/i18n";
import { useFieldLabels } from "@/shared/fields";
import { RECORD } from "./queries";

/** What every record has besides its declared fields; lists can be put in their order too. */
export const TIMES = ["created_at", "updated_at"] as const;

const isTime = (field: string): field is (typeof TIMES)[number] => (TIMES as readonly string[]).includes(field);

/** Labels of declared fields come from the declaration; times and the three parts of a region are named here. */
export function useCustomerLabels(): (field: string) => string {
  const t = useT();
  const label = useFieldLabels(RECORD);
  return useCallback(
    (field) => {
      if (isTime(field)) return t(`customers.times.${field}`);
      return field === "region" ? t("customers.record.region") : label(field);
    },
    [t, label],
  );
}
