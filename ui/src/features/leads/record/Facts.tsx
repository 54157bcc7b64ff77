import type { ReactNode } from "react";
import { fieldAccess, useSession } from "@/app/session";
import type { LeadView } from "@/backend/bindings";
import { Reveal } from "@/features/customers";
import { useFieldLabels } from "@/shared/fields";
import { formatMoney, formatTime, useKnownValue } from "@/shared/values";
import classes from "../leads.module.css";
import { RECORD } from "../queries";

type Field = keyof LeadView & string;

const KEY: Field[] = ["contact_name", "phones", "source", "channel", "cost", "owner", "team"];
const REST: Field[] = [
  "kind",
  "demand",
  "job_title",
  "emails",
  "wechat",
  "city",
  "industry",
  "campaign",
  "captured_on",
  "disqualified_because",
  "remark",
  "pool_locked",
  "created_at",
  "updated_at",
];

function useFact(lead: LeadView): (field: Field) => ReactNode {
  const known = useKnownValue(RECORD);
  const plain = (field: Field): ReactNode => {
    switch (field) {
      case "phones":
        return lead.phones.map(({ national }) => national).join("、");
      case "emails":
        return lead.emails.join("、");
      case "cost":
        return formatMoney(lead.cost);
      case "owner":
        return lead.owner_name;
      case "team":
        return lead.team_name;
      case "city":
        return [lead.province_name, lead.city_name, lead.district_name]
          .filter((name, at, all) => name && all.indexOf(name) === at)
          .join(" ");
      case "created_at":
      case "updated_at":
        return formatTime(lead[field]);
      default: {
        const value = lead[field];
        return typeof value === "string" ? known(field, value) : null;
      }
    }
  };
  return (field) => {
    const value = plain(field);
    if (!value || !lead.revealable.includes(field)) return value;
    return (
      <Reveal record={RECORD} id={lead.id} field={field}>
        {value}
      </Reveal>
    );
  };
}

function useShown(fields: Field[]): Field[] {
  const { rights } = useSession();
  return fields.filter((field) => fieldAccess(rights, RECORD, field) !== "hidden");
}

/** The seven facts one looks for first. */
export function KeyFields({ lead }: { lead: LeadView }) {
  const label = useFieldLabels(RECORD);
  const fact = useFact(lead);
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
export function Details({ lead }: { lead: LeadView }) {
  const label = useFieldLabels(RECORD);
  const fact = useFact(lead);
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
