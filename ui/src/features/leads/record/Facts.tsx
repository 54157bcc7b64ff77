import type { ReactNode } from "react";
import type { LeadView } from "@/backend/bindings";
import { Reveal } from "@/features/customers";
import { DetailFacts, KeyFacts } from "@/features/views";
import { formatMoney, formatTime, useKnownValue } from "@/shared/values";
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

export const KeyFields = ({ lead }: { lead: LeadView }) => (
  <KeyFacts record={RECORD} fields={KEY} fact={useFact(lead)} />
);

export const Details = ({ lead }: { lead: LeadView }) => (
  <DetailFacts record={RECORD} fields={REST} fact={useFact(lead)} custom={lead.custom} />
);
