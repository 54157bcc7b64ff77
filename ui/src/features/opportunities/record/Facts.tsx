import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSession } from "@/app/session";
import { fieldAccess } from "@/app/session/rights";
import type { OpportunityView } from "@/backend/bindings";
import { useFieldLabels } from "@/shared/fields";
import { formatMoney, formatTime, useKnownValue } from "@/shared/values";
import classes from "../opportunities.module.css";
import { RECORD } from "../queries";

type Field = Exclude<keyof OpportunityView, "id" | "stays" | "masked">;

const KEY: Field[] = ["customer", "amount", "probability", "expected_close", "owner", "source", "competitors"];
const REST: Field[] = [
  "outcome",
  "win_reason",
  "loss_reason",
  "closed_on",
  "stalls_on",
  "remark",
  "opened_on",
  "created_at",
  "updated_at",
];

function useFact(opportunity: OpportunityView): (field: Field) => ReactNode {
  const known = useKnownValue(RECORD);
  return (field) => {
    switch (field) {
      case "customer":
        return (
          opportunity.customer && (
            <Link to="/customers/$id" params={{ id: opportunity.customer }} className={classes.link}>
              {opportunity.customer_name}
            </Link>
          )
        );
      case "owner":
        return opportunity.owner_name;
      case "amount":
        return formatMoney(opportunity.amount);
      case "probability":
        return opportunity.probability === null ? null : `${opportunity.probability} %`;
      case "created_at":
      case "updated_at":
        return formatTime(opportunity[field]);
      default: {
        const value = opportunity[field];
        return typeof value === "string" ? known(field, value) : null;
      }
    }
  };
}

function useShown(fields: Field[]): Field[] {
  const { rights } = useSession();
  return fields.filter((field) => fieldAccess(rights, RECORD, field) !== "hidden");
}

/** The seven facts one looks for first. */
export function KeyFields({ opportunity }: { opportunity: OpportunityView }) {
  const label = useFieldLabels(RECORD);
  const fact = useFact(opportunity);
  return (
    <dl className={classes.keyFields}>
      {useShown(KEY).map((field) => (
        <div key={field}>
          <dt>{label(field)}</dt>
          <dd>{fact(field) || <span className={classes.faint}>—</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The others, where there is something to tell. */
export function Details({ opportunity }: { opportunity: OpportunityView }) {
  const label = useFieldLabels(RECORD);
  const fact = useFact(opportunity);
  return (
    <dl className={classes.details}>
      {useShown(REST)
        .filter((field) => fact(field))
        .map((field) => (
          <div key={field}>
            <dt>{label(field)}</dt>
            <dd>{fact(field)}</dd>
          </div>
        ))}
    </dl>
  );
}
