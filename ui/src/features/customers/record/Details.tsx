import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import { fieldAccess } from "@/app/session/rights";
import type { CustomerView } from "@/backend/bindings";
import { type CustomName, fieldMeta, isCustom, useCustomFields } from "@/shared/fields";
import { type CustomerField, useFact } from "../CustomerFacts";
import classes from "../customers.module.css";
import { actionFor, EMPTY, type FormField, isAsked, valuesOf } from "../form/model";
import { RECORD } from "../queries";
import { useCustomerLabels } from "../useCustomerLabels";
import { InlineFact } from "./InlineFact";

type DetailField = CustomerField | "region";
type Group = "basics" | "contact" | "personal" | "invoice" | "other";

const GROUPS: Record<Group, DetailField[]> = {
  basics: ["name", "short_name", "kind", "industry", "scale", "level", "source", "credit_code", "number", "created_at"],
  contact: ["main_contact", "phones", "email", "wechat", "website", "region", "address", "birthday"],
  personal: ["consent", "consent_on", "consent_purpose"],
  invoice: ["invoice_title", "tax_number"],
  other: ["owner", "team", "remark", "updated_at"],
};

/** A consent is given or withdrawn with its date and purpose at once, in the form. */
const TOGETHER: DetailField[] = ["kind", "consent"];

const isFormField = (field: DetailField): field is FormField & DetailField => field in EMPTY || isCustom(field);

/** Every field of the customer, in groups, each edited where it stands. */
export function Details({ customer }: { customer: CustomerView }) {
  const t = useT();
  const values = valuesOf(customer);
  const added = useCustomFields(RECORD);
  const asked = (field: DetailField) => !isFormField(field) || isAsked(field, values);
  return (
    <div className={classes.details}>
      {(Object.keys(GROUPS) as Group[])
        .filter((group) => GROUPS[group].some(asked))
        .map((group) => (
          <section key={group} aria-label={t(`customers.groups.${group}`)}>
            <h2>{t(`customers.groups.${group}`)}</h2>
            <GroupFacts customer={customer} fields={GROUPS[group]} />
          </section>
        ))}
      {added.length > 0 && (
        <section aria-label={t("customFields.group")}>
          <h2>{t("customFields.group")}</h2>
          <GroupFacts customer={customer} fields={added.map(({ name }) => name as CustomName)} />
        </section>
      )}
    </div>
  );
}

function GroupFacts({ customer, fields }: { customer: CustomerView; fields: DetailField[] }) {
  const label = useCustomerLabels();
  const fact = useFact(customer);
  const { rights } = useSession();
  const values = valuesOf(customer);
  const names = [customer.province_name, customer.city_name, customer.district_name].filter(Boolean);
  return (
    <dl className={classes.detailList}>
      {fields.map((field) => {
        const declared = field === "region" ? "city" : field;
        const access = fieldAccess(rights, RECORD, declared);
        if (access === "hidden") return null;
        if (isFormField(field) && !isAsked(field, values)) return null;
        const allowed = customer.actions.includes(actionFor(field)) && (fieldMeta(RECORD, declared)?.editable ?? false);
        const masked = customer.masked.includes(declared);
        const editable =
          allowed &&
          access === "edit" &&
          !masked &&
          isFormField(field) &&
          !TOGETHER.includes(field) &&
          !customer.archived_at;
        const name = label(field);
        const value = field === "region" ? [...new Set(names)].join(" ") : fact(field);
        return isFormField(field) ? (
          <InlineFact key={field} customer={customer} field={field} label={name} editable={editable}>
            {value}
          </InlineFact>
        ) : (
          <ReadOnly key={field} label={name}>
            {value}
          </ReadOnly>
        );
      })}
    </dl>
  );
}

function ReadOnly({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={classes.fact}>
        <span className={classes.factValue}>{children || <span className={classes.faint}>—</span>}</span>
      </dd>
    </>
  );
}
