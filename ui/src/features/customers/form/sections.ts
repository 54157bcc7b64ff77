import type { FormField } from "./model";

export type SectionName = "basics" | "contact" | "personal" | "invoice" | "other";

/** The order of the form; kind and name stand above it. */
export const SECTIONS: Record<SectionName, FormField[]> = {
  basics: ["source", "level", "industry", "scale", "short_name", "credit_code", "owner", "next_follow_up"],
  contact: ["main_contact", "phones", "email", "wechat", "website", "birthday", "region", "address"],
  personal: ["consent", "consent_on", "consent_purpose"],
  invoice: ["invoice_title", "tax_number"],
  other: ["tags", "remark"],
};

/** These take the whole width of the form. */
export const WIDE: readonly FormField[] = ["address", "remark", "tags"];

/** The form field that holds a field of the record. */
export const formFieldOf = (field: string): FormField =>
  field === "province" || field === "city" || field === "district" ? "region" : (field as FormField);
