import { useCallback } from "react";
import { useT } from "@/app/i18n";
import type { Reason } from "@/backend/bindings";
import { useRoleName } from "../queries";
import { momentText } from "../times";

/** A reason of the core as a sentence, with the names people know. */
export function useReasonText(): (reason: Reason) => string {
  const t = useT();
  const roleName = useRoleName();
  return useCallback(
    (reason) => {
      const role = "role" in reason ? roleName(reason.role) : "";
      switch (reason.kind) {
        case "role_allows": {
          const scope = t(`people.scopes.${reason.scope}`);
          if (reason.until_ms === null) return t("people.explain.reasons.role_allows", { role, scope });
          return t("people.explain.reasons.role_lent", { role, scope, time: momentText(reason.until_ms) });
        }
        case "out_of_scope":
          return t("people.explain.reasons.out_of_scope", { role, scope: t(`people.scopes.${reason.scope}`) });
        case "field_limited":
          return t("people.explain.reasons.field_limited", { role, access: t(`people.access.${reason.access}`) });
        default:
          return t(`people.explain.reasons.${reason.kind}`, { role });
      }
    },
    [t, roleName],
  );
}
