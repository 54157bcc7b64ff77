import { useLanguage, useT } from "@/app/i18n";
import { fieldMeta, useFieldLabels } from "@/shared/fields";
import classes from "./customFields.module.css";
import type { DrawnSection } from "./layout";

/** How the form will stand, as it is drawn. */
export function LayoutPreview({ record, sections }: { record: string; sections: readonly DrawnSection[] }) {
  const t = useT();
  const label = useFieldLabels(record);
  const english = useLanguage() === "en";
  return (
    <section className={classes.preview} aria-label={t("customFields.layout.preview")}>
      <h3>{t("customFields.layout.preview")}</h3>
      {sections.map((section) => (
        <div key={section.id}>
          <h4>{(english && section.title_en) || section.title}</h4>
          <ul>
            {section.fields.map(({ field, required }) => (
              <li key={field} data-wide={fieldMeta(record, field)?.kind === "long_text" || undefined}>
                <span>
                  {label(field)}
                  {(required || fieldMeta(record, field)?.required) && <b aria-hidden> *</b>}
                </span>
                <i aria-hidden />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
