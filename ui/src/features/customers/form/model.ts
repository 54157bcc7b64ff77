import type { Action, Customer, CustomerDraft, CustomerView, Id, IsoDate } from "@/backend/bindings";
import { type CustomName, customValuesOf, isCustom } from "@/shared/fields";
import { codeAt } from "@/shared/inputs";

/** What stands in the form: texts as typed (blank for none), the region as the deepest code chosen. */
export interface FormValues {
  kind: Customer["kind"];
  name: string;
  short_name: string;
  credit_code: string;
  industry: string;
  scale: string;
  level: string;
  source: string;
  phones: string[];
  email: string;
  website: string;
  wechat: string;
  region: string | null;
  address: string;
  invoice_title: string;
  tax_number: string;
  main_contact: string;
  birthday: IsoDate | null;
  consent: Customer["consent"];
  consent_purpose: string;
  consent_on: IsoDate | null;
  next_follow_up: IsoDate | null;
  remark: string;
  owner: Id | null;
  tags: Id[];
  /** What the company added. */
  [custom: CustomName]: unknown;
}

export type FormField = keyof FormValues;

/** What changing a field takes: its owner is assigned, its tags are a right of their own. */
export const actionFor = (field: string): Action =>
  field === "owner" || field === "team" ? "assign" : field === "tags" ? "tag" : "edit";

export const EMPTY: FormValues = {
  kind: "company",
  name: "",
  short_name: "",
  credit_code: "",
  industry: "",
  scale: "",
  level: "",
  source: "",
  phones: [""],
  email: "",
  website: "",
  wechat: "",
  region: null,
  address: "",
  invoice_title: "",
  tax_number: "",
  main_contact: "",
  birthday: null,
  consent: null,
  consent_purpose: "",
  consent_on: null,
  next_follow_up: null,
  remark: "",
  owner: null,
  tags: [],
};

/** Only asked of companies, or only of persons. */
const COMPANY_ONLY: FormField[] = ["short_name", "credit_code", "scale", "main_contact", "invoice_title"];
const PERSON_ONLY: FormField[] = ["birthday", "consent", "consent_purpose", "consent_on"];

/** A field that holds something stays visible, whatever the kind: switching loses nothing. */
export function isAsked(field: FormField, values: FormValues): boolean {
  const filled = Array.isArray(values[field]) ? values[field].length > 0 : Boolean(values[field]);
  if (filled || isCustom(field)) return true;
  return values.kind === "company" ? !PERSON_ONLY.includes(field) : !COMPANY_ONLY.includes(field);
}

export function valuesOf(customer: CustomerView): FormValues {
  const phones = customer.phones.map((phone) => phone.national);
  const text = (value: string | null) => value ?? "";
  return {
    kind: customer.kind,
    name: customer.name,
    short_name: text(customer.short_name),
    credit_code: text(customer.credit_code),
    industry: text(customer.industry),
    scale: text(customer.scale),
    level: text(customer.level),
    source: customer.source,
    phones: phones.length > 0 ? phones : [""],
    email: text(customer.email),
    website: text(customer.website),
    wechat: text(customer.wechat),
    region: customer.district ?? customer.city ?? customer.province,
    address: text(customer.address),
    invoice_title: text(customer.invoice_title),
    tax_number: text(customer.tax_number),
    main_contact: text(customer.main_contact),
    birthday: customer.birthday,
    consent: customer.consent,
    consent_purpose: text(customer.consent_purpose),
    consent_on: customer.consent_on,
    next_follow_up: customer.next_follow_up,
    remark: text(customer.remark),
    owner: customer.owner,
    tags: [...customer.tags].sort(),
    ...customValuesOf(customer.custom),
  };
}

/** What one form field means to the core. */
export function inputsOf(field: FormField, values: FormValues): CustomerDraft {
  if (field === "region") {
    const [province, city, district] = [1, 2, 3].map((depth) => codeAt(values.region, depth));
    return { province, city, district };
  }
  if (field === "phones") return { phones: values.phones.map((phone) => phone.trim()).filter(Boolean) };
  if (field === "tags") return { tags: [...values.tags].sort() };
  const value = values[field];
  return { [field]: value === undefined || (typeof value === "string" && value.trim() === "") ? null : value };
}

const DECLARED = Object.keys(EMPTY) as FormField[];

/** Every field either side has something in. */
const fieldsOf = (...sides: FormValues[]): FormField[] => [
  ...DECLARED,
  ...new Set(sides.flatMap((values) => Object.keys(values).filter(isCustom))),
];

const meaning = (field: FormField, values: FormValues) => JSON.stringify(inputsOf(field, values));

export const differs = (field: FormField, a: FormValues, b: FormValues) => meaning(field, a) !== meaning(field, b);

export const changedFields = (base: FormValues, values: FormValues): FormField[] =>
  fieldsOf(base, values).filter((field) => differs(field, base, values));

/** The inputs of the given fields, for `create_customer` and `update_customer`. */
export const draftOf = (values: FormValues, fields: readonly FormField[]): CustomerDraft =>
  Object.assign({}, ...fields.map((field) => inputsOf(field, values)));

/** Fields both sides changed since `base`, to different ends: only these need a person. */
export const conflictsOf = (base: FormValues, mine: FormValues, theirs: FormValues): FormField[] =>
  changedFields(base, mine).filter((field) => differs(field, base, theirs) && differs(field, mine, theirs));

/** My changes laid over what is stored now. */
export const rebase = (base: FormValues, mine: FormValues, theirs: FormValues): FormValues =>
  Object.assign({}, theirs, ...changedFields(base, mine).map((field) => ({ [field]: mine[field] })));
