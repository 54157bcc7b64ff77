import { Checkbox } from "@mantine/core";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import { useT } from "@/app/i18n";
import type { Action, SubjectView } from "@/backend/bindings";
import { useLabel } from "@/shared/fields";
import { hidden } from "@/shared/ui";
import classes from "../people.module.css";
import { type Matrix, withScope } from "../rights";
import roleClasses from "./roles.module.css";
import { ScopeCell } from "./ScopeCell";

interface Props {
  name: string;
  subjects: readonly SubjectView[];
  matrix: Matrix;
  /** Without it the matrix is only read. */
  onChange: ((matrix: Matrix) => void) | undefined;
}

/** The actions any subject has, in the order in which they are first named. */
const actionsOf = (subjects: readonly SubjectView[]): Action[] => [
  ...new Set(subjects.flatMap(({ actions }) => actions)),
];

/** Subjects against actions, the records of the business first; a cell says whose rows. What everybody may is shown, and cannot be taken away here. */
export function ActionMatrix({ name, subjects, matrix, onChange }: Props) {
  const t = useT();
  const label = useLabel();
  const rows = subjects.toSorted((one, other) => other.fields.length - one.fields.length);
  const actions = actionsOf(rows);
  return (
    <>
      <p className={classes.hint}>{t("people.roles.legend")}</p>
      <div className={`${classes.frame} ${classes.scroller} ${roleClasses.matrixFrame}`}>
        <table className={`${classes.table} ${roleClasses.matrix}`} aria-label={t("people.roles.matrix", { name })}>
          <thead>
            <tr>
              <th scope="col">{t("people.roles.subject")}</th>
              {actions.map((action) => (
                <th key={action} scope="col">
                  {t(`people.actions.${action}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((subject) => (
              <tr key={subject.name}>
                <th scope="row">{label(subject.label)}</th>
                {actions.map((action) => (
                  <td key={action}>
                    <Cell subject={subject} action={action} matrix={matrix} onChange={onChange} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface CellProps extends Pick<Props, "matrix" | "onChange"> {
  subject: SubjectView;
  action: Action;
}

function Cell({ subject, action, matrix, onChange }: CellProps) {
  const t = useT();
  const label = useLabel();
  if (!subject.actions.includes(action) && !subject.everybody.includes(action)) return null;
  const cell = t("people.roles.cell", { subject: label(subject.label), action: t(`people.actions.${action}`) });
  if (subject.everybody.includes(action)) {
    return (
      <span className={roleClasses.given} title={t("people.roles.given")}>
        <IconCheck size={16} stroke={2} aria-hidden />
        <span className={hidden}>{t("people.roles.given")}</span>
      </span>
    );
  }
  const scope = matrix.scopes[subject.name]?.[action] ?? null;
  const [only, ...others] = subject.scopes;
  if (others.length > 0 || !only) {
    return (
      <ScopeCell
        label={cell}
        scopes={subject.scopes}
        scope={scope}
        onChange={onChange && ((next) => onChange(withScope(matrix, subject.name, action, next)))}
      />
    );
  }
  return (
    <Checkbox
      aria-label={cell}
      checked={scope !== null}
      disabled={!onChange}
      onChange={(event) =>
        onChange?.(withScope(matrix, subject.name, action, event.currentTarget.checked ? only : null))
      }
    />
  );
}
