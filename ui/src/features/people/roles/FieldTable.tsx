import { Radio } from "@mantine/core";
import { useT } from "@/app/i18n";
import type { FieldAccess, SubjectField, SubjectView } from "@/backend/bindings";
import { useLabel } from "@/shared/fields";
import { Tag } from "@/shared/ui";
import classes from "../people.module.css";
import { ACCESSES, type Matrix, withAccess } from "../rights";
import roleClasses from "./roles.module.css";

interface Props {
  subjects: readonly SubjectView[];
  matrix: Matrix;
  onChange: ((matrix: Matrix) => void) | undefined;
}

/** For each business record its fields, and how far each is open. */
export function FieldTable({ subjects, matrix, onChange }: Props) {
  const t = useT();
  const label = useLabel();
  return subjects
    .filter(({ fields }) => fields.length > 0)
    .map((subject) => {
      const name = label(subject.label);
      const reached = Object.keys(matrix.scopes[subject.name] ?? {}).length > 0;
      return (
        <section key={subject.name} className={classes.form} aria-label={name}>
          <p className={classes.hint}>{t("people.roles.fieldsLead")}</p>
          {!reached && <p className={classes.warning}>{t("people.roles.unreached", { subject: name })}</p>}
          <div className={`${classes.frame} ${roleClasses.fieldsFrame}`}>
            <table className={`${classes.table} ${roleClasses.fields}`} aria-label={name}>
              <thead>
                <tr>
                  <th scope="col">{name}</th>
                  {ACCESSES.map((access) => (
                    <th key={access} scope="col">
                      {t(`people.access.${access}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {subject.fields.map((field) => (
                  <Row
                    key={field.name}
                    field={field}
                    access={matrix.fields[subject.name]?.[field.name] ?? "edit"}
                    onChange={onChange && ((access) => onChange(withAccess(matrix, subject.name, field.name, access)))}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      );
    });
}

interface RowProps {
  field: SubjectField;
  access: FieldAccess;
  onChange: ((access: FieldAccess) => void) | undefined;
}

function Row({ field, access, onChange }: RowProps) {
  const t = useT();
  const name = useLabel()(field.label);
  return (
    <tr data-limited={access !== "edit" || undefined}>
      <th scope="row">
        <span className={classes.person}>
          {name}
          {field.sensitive && <Tag name={t("people.roles.sensitive")} />}
        </span>
      </th>
      {ACCESSES.map((one) => (
        <td key={one}>
          <Radio
            name={`access-${field.name}`}
            aria-label={t("people.roles.fieldCell", { field: name, access: t(`people.access.${one}`) })}
            checked={access === one}
            disabled={!onChange}
            onChange={() => onChange?.(one)}
          />
        </td>
      ))}
    </tr>
  );
}
