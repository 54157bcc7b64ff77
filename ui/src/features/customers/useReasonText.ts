import { useCallback } from "react";
import { useT } from "@/app/i18n";
import type { DuplicateView } from "@/backend/bindings";
import { useFieldLabels } from "@/shared/fields";
import { RECORD } from "./queries";

/** Why two records look like one: 电话相同、名称相近. */
export function useReasonText() {
  const t = useT();
  const label = useFieldLabels(RECORD);
  return useCallback(
    (reasons: DuplicateView["reasons"]) =>
      t("customers.related.same", {
        fields: reasons.map((reason) => label(reason)).join(t("customers.related.and")),
      }),
    [t, label],
  );
}
