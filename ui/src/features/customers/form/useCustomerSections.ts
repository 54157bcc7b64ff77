import { useMemo } from "react";
import { useT } from "@/app/i18n";
import { useCustomFields, useFormLayout } from "@/shared/fields";
import { RECORD } from "../queries";
import type { FormField } from "./model";
import { formFieldOf, SECTIONS, type SectionName } from "./sections";

export interface FormSection {
  key: string;
  title: string;
  fields: FormField[];
}

/** A region is placed by its city. */
const declared = (field: FormField): string => (field === "region" ? "city" : field);

/** The sections of the form: as the company laid it out, else the order it was built with. */
export function useCustomerSections(): FormSection[] {
  const t = useT();
  const added = useCustomFields(RECORD);
  const names = useMemo(
    () => [...Object.values(SECTIONS).flat().map(declared), ...added.map(({ name }) => name)],
    [added],
  );
  const laidOut = useFormLayout(RECORD, names, t("customers.groups.other"));
  return useMemo(() => {
    if (laidOut) return laidOut.map((section) => ({ ...section, fields: section.fields.map(formFieldOf) }));
    const usual = (Object.keys(SECTIONS) as SectionName[]).map((key) => ({
      key: key as string,
      title: t(`customers.groups.${key}`),
      fields: SECTIONS[key],
    }));
    const custom = added.map(({ name }) => name as FormField);
    return [...usual, { key: "custom", title: t("customFields.group"), fields: custom }];
  }, [laidOut, added, t]);
}
