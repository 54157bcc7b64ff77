import { Link } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import type { CustomerDraft, CustomerView } from "@/backend/bindings";
import { AttachmentsSection } from "@/features/attachments";
import { CustomerLeads } from "@/features/leads";
import { CustomerOpportunities } from "@/features/opportunities";
import { CustomerTasks } from "@/features/tasks";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { Avatar } from "@/shared/ui";
import classes from "../customers.module.css";
import { RECORD } from "../queries";
import { useReasonText } from "../useReasonText";

/** What stands near this customer: what is to be done about it, its opportunities, and records that may be the same one. */
export function Related({ customer }: { customer: CustomerView }) {
  return (
    <>
      <AttachmentsSection
        record={RECORD}
        id={customer.id}
        name={customer.name}
        archived={Boolean(customer.archived_at)}
      />
      <CustomerTasks customer={customer.id} />
      <CustomerOpportunities customer={customer} />
      <CustomerLeads customer={customer.id} />
      <Duplicates customer={customer} />
    </>
  );
}

function Duplicates({ customer }: { customer: CustomerView }) {
  const t = useT();
  const reasonText = useReasonText();
  const { data, error } = useRead("find_customer_duplicates", { customer: likeness(customer), except: customer.id });
  return (
    <section aria-label={t("customers.related.duplicates")}>
      <h2>
        {t("customers.related.duplicates")} {data && <span className={classes.faint}>{data.length}</span>}
      </h2>
      {error && <ErrorNotice error={error} />}
      {data?.length === 0 && <p className={classes.related}>{t("customers.related.noDuplicates")}</p>}
      <ul className={classes.relatedList}>
        {data?.map((other) => (
          <li key={other.id}>
            <Link to="/customers/$id" params={{ id: other.id }}>
              <Avatar name={other.name} company={customer.kind === "company"} />
              <span className={classes.clip}>{other.name}</span>
              <small>{[reasonText(other.reasons), other.number, other.owner_name].filter(Boolean).join(" · ")}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What duplicates are looked for by. Masked values would find nothing, or each other. */
function likeness(customer: CustomerView): CustomerDraft {
  const open = (field: string) => !customer.masked.includes(field);
  return {
    kind: customer.kind,
    name: customer.name,
    ...(open("credit_code") && { credit_code: customer.credit_code }),
    ...(open("email") && { email: customer.email }),
    ...(open("phones") && { phones: customer.phones.map((phone) => phone.e164) }),
  };
}
