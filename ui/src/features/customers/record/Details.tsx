import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import { fieldAccess } from "@/app/session/rights";
import type { CustomerView } from "@/backend/bindings";
import { type CustomName, fieldMeta, isCustom, useCustomFields, useLayout } from "@/shared/fields";
import { type CustomerField, useFact } from "../CustomerFacts";
import classes from "../customers.module.css";
import { actionFor, EMPTY, type FormField, isAsked, valuesOf } from "../form/model";
import { useCustomerSections } from "../form/useCustomerSections";
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

/** A customer is known by these, and these the product keeps by itself. */
const KNOWN_BY: DetailField[] = ["name", "kind"];
const KEPT: DetailField[] = ["number", "team", "created_at", "updated_at"];

const isFormField = (field: DetailField): field is FormField & DetailField => field in EMPTY || isCustom(field);

/** Every field of the customer, in groups, each edited where it stands. */
export function Details({ customer }: { customer: CustomerView }) {
  const values = valuesOf(customer);
  const groups = useGroups();
  const asked = (field: DetailField) => !isFormField(field) || isAsked(field, values);
  return (
    <div className={classes.details}>
      {groups
        .filter(({ fields }) => fields.some(asked))
        .map(({ key, title, fields }) => (
          <section key={key} aria-label={title}>
            <h2>{title}</h2>
            <GroupFacts customer={customer} fields={fields} />
          </section>
        ))}
    </div>
  );
}

/** The groups of the page follow the form, where the company laid it out; what nobody types comes last. */
function useGroups(): { key: string; title: string; fields: DetailField[] }[] {
  const t = useT();
  const added = useCustomFields(RECORD).map(({ name }) => name as CustomName);
  const layout = useLayout(RECORD);
  const sections = useCustomerSections();
  if (layout && layout.sections.length > 0) {
    const laidOut = sections.map(({ fields, ...section }, at) => ({
      ...section,
      fields: [...(at === 0 ? KNOWN_BY : []), ...fields.filter((field) => field !== "tags")] as DetailField[],
    }));
    return [...laidOut, { key: "kept", title: t("customers.groups.other"), fields: KEPT }];
  }
  const usual = (Object.keys(GROUPS) as Group[]).map((key) => ({
    key: key as string,
    title: t(`customers.groups.${key}`),
    fields: GROUPS[key],
  }));
  return [...usual, { key: "custom", title: t("customFields.group"), fields: added }];
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
