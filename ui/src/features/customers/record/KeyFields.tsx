import { useSession } from "@/app/session";
import { fieldAccess } from "@/app/session/rights";
import type { CustomerView } from "@/backend/bindings";
import { type CustomerField, useFact } from "../CustomerFacts";
import classes from "../customers.module.css";
import { RECORD } from "../queries";
import { useCustomerLabels } from "../useCustomerLabels";

const SEVEN: CustomerField[] = [
  "owner",
  "level",
  "source",
  "main_contact",
  "phones",
  "last_follow_up",
  "next_follow_up",
];

/** The seven facts one looks for first. */
export function KeyFields({ customer }: { customer: CustomerView }) {
  const label = useCustomerLabels();
  const fact = useFact(customer);
  const { rights } = useSession();
  return (
    <dl className={classes.keyFields}>
      {SEVEN.filter((field) => fieldAccess(rights, RECORD, field) !== "hidden").map((field) => (
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
