import type { LeadRow } from "@/backend/bindings";
import { useChoiceLabel } from "@/shared/fields";
import classes from "./leads.module.css";
import { RECORD } from "./queries";

/** How far it has been looked into: in words, and in a colour beside them. */
export function StatusPill({ status }: { status: LeadRow["status"] }) {
  const label = useChoiceLabel(RECORD, "status");
  return (
    <span className={classes.status} data-status={status}>
      {label(status)}
    </span>
  );
}
