import { Fragment, type ReactNode } from "react";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import { fieldAccess } from "@/app/session/rights";
import type { CustomerView } from "@/backend/bindings";
import { type CustomName, isCustom } from "@/shared/fields";
import { Avatar } from "@/shared/ui";
import { formatTime, useKnownValue, useValueText } from "@/shared/values";
import { CustomerTags } from "./CustomerTags";
import classes from "./customers.module.css";
import { DueDate } from "./DueDate";
import { RECORD } from "./queries";
import { Reveal } from "./Reveal";
import { useCustomerLabels } from "./useCustomerLabels";

export type CustomerField = (keyof CustomerView & string) | CustomName;

/** One field of a customer as it is read on peek and page. Hidden fields do not arrive; masked ones arrive masked. */
export function useFact(customer: CustomerView): (field: CustomerField) => ReactNode {
  const t = useT();
  const known = useKnownValue(RECORD);
  const text = useValueText(RECORD);
  const words = (field: string, value: unknown) => (value === undefined ? null : text(field, value));
  const plain = (field: CustomerField): ReactNode => {
    switch (field) {
      case "owner":
        return customer.owner_name && <Person name={customer.owner_name} />;
      case "team":
        return customer.team_name;
      case "next_follow_up":
        return <DueDate date={customer.next_follow_up} />;
      case "tags":
        return customer.tags.length > 0 && <CustomerTags ids={customer.tags} />;
      case "phones":
        return (
          customer.phones.length > 0 &&
          customer.phones.map((phone) => <span key={phone.e164 + phone.national}>{phone.national}</span>)
        );
      case "province":
        return customer.province_name;
      case "city":
        return customer.city_name;
      case "district":
        return customer.district_name;
      case "created_at":
        return [formatTime(customer.created_at), customer.created_by_name].filter(Boolean).join(" · ");
      case "last_follow_up":
        return customer.last_follow_up && formatTime(customer.last_follow_up);
      case "updated_at":
        return formatTime(customer.updated_at);
      default: {
        if (isCustom(field)) return words(field, customer.custom[field.slice("custom.".length)]);
        const value = customer[field];
        return typeof value === "string" ? known(field, value) : value === null ? null : t("views.values.none");
      }
    }
  };
  return (field) => {
    const value = plain(field);
    if (!value || !customer.revealable.includes(field)) return value;
    return (
      <Reveal key={customer.id} record={RECORD} id={customer.id} field={field}>
        {value}
      </Reveal>
    );
  };
}

export function Person({ name }: { name: string }) {
  return (
    <span className={classes.person}>
      <Avatar name={name} size="sm" />
      {name}
    </span>
  );
}

interface Props {
  customer: CustomerView;
  fields: readonly CustomerField[];
  /** Leaves out what has no value. */
  givenOnly?: boolean;
}

export function FactList({ customer, fields, givenOnly = false }: Props) {
  const label = useCustomerLabels();
  const fact = useFact(customer);
  const { rights } = useSession();
  const shown = fields.filter((field) => fieldAccess(rights, RECORD, field) !== "hidden");
  return (
    <dl className={classes.facts}>
      {shown.map((field) => {
        const value = fact(field);
        if (givenOnly && !value) return null;
        return (
          <Fragment key={field}>
            <dt>{label(field)}</dt>
            <dd>{value || <span className={classes.faint}>—</span>}</dd>
          </Fragment>
        );
      })}
    </dl>
  );
}
