import { Fragment, type ReactNode } from "react";
import { useSession } from "@/app/session";
import { fieldAccess } from "@/app/session/rights";
import type { ContactView } from "@/backend/bindings";
import { Reveal } from "@/features/customers";
import { useFieldLabels } from "@/shared/fields";
import classes from "./contacts.module.css";
import { RECORD } from "./queries";
import { useContactText } from "./useContactText";

export type ContactField = keyof ContactView & string;

interface Props {
  contact: ContactView;
  fields: readonly ContactField[];
}

/** Fields of a contact as they are read. Hidden ones do not arrive, masked ones arrive masked; what is empty is left out. */
export function ContactFacts({ contact, fields }: Props) {
  const label = useFieldLabels(RECORD);
  const { rights } = useSession();
  const { role, attitude } = useContactText();
  const plain = (field: ContactField): ReactNode => {
    switch (field) {
      case "phones":
        return (
          contact.phones.length > 0 && contact.phones.map(({ national }) => <span key={national}>{national}</span>)
        );
      case "emails":
        return contact.emails.length > 0 && contact.emails.map((mail) => <span key={mail}>{mail}</span>);
      case "decision_role":
        return contact.decision_role && role(contact.decision_role);
      case "attitude":
        return contact.attitude && attitude(contact.attitude);
      case "reports_to":
        return contact.reports_to_name;
      case "owner":
        return contact.owner_name;
      case "customer":
        return contact.customer_name;
      default: {
        const value = contact[field];
        return typeof value === "string" && value;
      }
    }
  };
  const shown = fields.flatMap((field) => {
    const value = fieldAccess(rights, RECORD, field) !== "hidden" && plain(field);
    return value ? [{ field, value }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {shown.map(({ field, value }) => (
        <Fragment key={field}>
          <dt>{label(field)}</dt>
          <dd>
            {contact.revealable.includes(field) ? (
              <Reveal record={RECORD} id={contact.id} field={field}>
                {value}
              </Reveal>
            ) : (
              value
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
