import { useSession } from "@/app/session";
import { fieldAccess } from "@/app/session/rights";
import type { CustomerView } from "@/backend/bindings";
import { useLayout } from "@/shared/fields";
import { type CustomerField, useFact } from "../CustomerFacts";
import classes from "../customers.module.css";
import { RECORD } from "../queries";
import { useCustomerLabels } from "../useCustomerLabels";

/** Where no layout names others. */
const USUAL: CustomerField[] = [
  "owner",
  "level",
  "source",
  "main_contact",
  "phones",
  "last_follow_up",
  "next_follow_up",
];

/** The facts one looks for first: seven, or what the company chose. */
export function KeyFields({ customer }: { customer: CustomerView }) {
  const label = useCustomerLabels();
  const fact = useFact(customer);
  const { rights } = useSession();
  const chosen = useLayout(RECORD)?.key_fields ?? [];
  const fields = chosen.length > 0 ? (chosen as CustomerField[]) : USUAL;
  return (
    <dl className={classes.keyFields}>
      {fields
        .filter((field) => fieldAccess(rights, RECORD, field) !== "hidden")
        .map((field) => (
          <div key={field}>
            <dt>{label(field)}</dt>
            <dd>
              {(field === "phones" ? customer.phones[0]?.national : fact(field)) || (
                <span className={classes.faint}>—</span>
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
}
