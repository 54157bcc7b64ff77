import type { ReactNode } from "react";
import { fieldAccess, useSession } from "@/app/session";
import { useCustomFields, useFieldLabels } from "@/shared/fields";
import { useValueText } from "@/shared/values";
import classes from "./RecordPage.module.css";

interface Props<Field extends string> {
  record: string;
  fields: readonly Field[];
  /** What a field says; nothing where it is empty. */
  fact(field: Field): ReactNode;
}

function useShown<Field extends string>(record: string, fields: readonly Field[]): Field[] {
  const { rights } = useSession();
  return fields.filter((field) => fieldAccess(rights, record, field) !== "hidden");
}

/** The seven facts one looks for first. */
export function KeyFacts<Field extends string>({ record, fields, fact }: Props<Field>) {
  const label = useFieldLabels(record);
  return (
    <dl className={classes.keyFacts}>
      {useShown(record, fields).map((field) => (
        <div key={field}>
          <dt>{label(field)}</dt>
          <dd>{fact(field) || <span className={classes.none}>—</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

interface DetailProps<Field extends string> extends Props<Field> {
  /** What the company added, by key. */
  custom: Record<string, unknown>;
}

/** The others, where there is something to tell. */
export function DetailFacts<Field extends string>({ record, fields, fact, custom }: DetailProps<Field>) {
  const label = useFieldLabels(record);
  const text = useValueText(record);
  const added = useCustomFields(record).filter((meta) => custom[meta.custom.key] !== undefined);
  return (
    <dl className={classes.detailFacts}>
      {useShown(record, fields)
        .filter((field) => fact(field))
        .map((field) => (
          <div key={field}>
            <dt>{label(field)}</dt>
            <dd>{fact(field)}</dd>
          </div>
        ))}
      {added.map(({ name, custom: { key } }) => (
        <div key={name}>
          <dt>{label(name)}</dt>
          <dd>{text(name, custom[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
