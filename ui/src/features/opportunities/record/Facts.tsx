import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { OpportunityView } from "@/backend/bindings";
import { DetailFacts, KeyFacts } from "@/features/views";
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

export const KeyFields = ({ opportunity }: { opportunity: OpportunityView }) => (
  <KeyFacts record={RECORD} fields={KEY} fact={useFact(opportunity)} />
);

export const Details = ({ opportunity }: { opportunity: OpportunityView }) => (
  <DetailFacts record={RECORD} fields={REST} fact={useFact(opportunity)} custom={opportunity.custom} />
);
