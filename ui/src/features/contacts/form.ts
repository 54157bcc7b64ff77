// What the form of a contact holds, and what of it was changed.
import type { ContactDraft, ContactView } from "@/backend/bindings";

export interface FormValues {
  name: string;
  job_title: string;
  department: string;
  decision_role: string | null;
  attitude: string | null;
  phones: string[];
  emails: string[];
  wechat: string;
  birthday: string | null;
  reports_to: string | null;
  is_main: boolean;
  remark: string;
}

export type FormField = keyof FormValues;

export const FIELDS: FormField[] = [
  "name",
  "job_title",
  "department",
  "decision_role",
  "attitude",
  "reports_to",
  "phones",
  "emails",
  "wechat",
  "birthday",
  "is_main",
  "remark",
];

export const valuesOf = (contact: ContactView): FormValues => ({
  name: contact.name,
  job_title: contact.job_title ?? "",
  department: contact.department ?? "",
  decision_role: contact.decision_role,
  attitude: contact.attitude,
  phones: contact.phones.map((phone) => phone.national),
  emails: contact.emails,
  wechat: contact.wechat ?? "",
  birthday: contact.birthday,
  reports_to: contact.reports_to,
  is_main: contact.is_main,
  remark: contact.remark ?? "",
});

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The fields that differ, as the core takes them: an empty text is none. */
export function changesOf(before: FormValues, after: FormValues): ContactDraft {
  const changed = FIELDS.filter((field) => !same(before[field], after[field]));
  return Object.fromEntries(changed.map((field) => [field, after[field] === "" ? null : after[field]]));
}
