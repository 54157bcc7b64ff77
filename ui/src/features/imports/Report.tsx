import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useT } from "@/app/i18n";
import type { Code, ExistingView, ImportReport, RowProblem } from "@/backend/bindings";
import { useFieldErrorText } from "@/shared/errors";
import { useFieldLabels } from "@/shared/fields";
import { formatCount } from "@/shared/values";
import classes from "./imports.module.css";
import { TRANSFERRED, type Transferred } from "./records";

const TALLIES = ["created", "updated", "skipped", "rejected", "warnings"] as const;

/** What came of the rows: counts first, then every kind of trouble with its rows. */
export function Report({ report, record }: { report: ImportReport; record: Transferred }) {
  const t = useT();
  return (
    <>
      <dl className={classes.tallies}>
        <div>
          <dt>{t("imports.report.rows")}</dt>
          <dd>{formatCount(report.rows)}</dd>
        </div>
        {TALLIES.map((tally) => (
          <div key={tally} data-bad={(tally === "rejected" && report.rejected > 0) || undefined}>
            <dt>{t(report.dry_run ? `imports.report.would.${tally}` : `imports.report.${tally}`)}</dt>
            <dd>{formatCount(report[tally])}</dd>
          </div>
        ))}
      </dl>
      {report.unplaced.length > 0 && (
        <p className={classes.note}>
          {t("imports.mapping.leftOut", {
            columns: report.unplaced.join(t("imports.and")),
            count: report.unplaced.length,
          })}
        </p>
      )}
      <Problems
        record={record}
        title={t("imports.report.problems")}
        problems={report.problems}
        total={report.rejected}
        rejected
      />
      <Duplicates report={report} record={record} />
      <Problems record={record} title={t("imports.report.notes")} problems={report.notes} total={report.warnings} />
    </>
  );
}

/** A table under its head; of many rows the first are told, and that there are more. */
function Block({
  title,
  shown,
  total,
  children,
}: {
  title: string;
  shown: number;
  total: number;
  children: ReactNode;
}) {
  const t = useT();
  if (shown === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={classes.blockTitle}>
        {title}
        {total > shown && <span>{t("imports.report.first", { shown, total: formatCount(total) })}</span>}
      </h2>
      {children}
    </section>
  );
}

interface ProblemsProps {
  record: Transferred;
  title: string;
  problems: RowProblem[];
  total: number;
  rejected?: boolean;
}

/** What became of a value that had no place; the row itself landed. */
const NOTED = [
  "unknown_member",
  "unknown_team",
  "unknown_region",
  "unknown_tag",
  "file_unreadable",
  "owner_out_of_reach",
] as const;
const isNoted = (code: Code): code is (typeof NOTED)[number] => (NOTED as readonly Code[]).includes(code);

function Problems({ record, title, problems, total, rejected = false }: ProblemsProps) {
  const t = useT();
  const label = useFieldLabels(record);
  const errorText = useFieldErrorText();
  return (
    <Block title={title} shown={problems.length} total={total}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("imports.report.row")}</th>
            <th scope="col">{t("imports.report.field")}</th>
            <th scope="col">{t("imports.report.value")}</th>
            <th scope="col">{t("imports.report.what")}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={`${problem.row} ${problem.field} ${problem.code}`}>
              <td className={classes.rowNumber}>{formatCount(problem.row)}</td>
              <td>{problem.field ? label(problem.field) : "—"}</td>
              <td className={classes.sample}>{problem.value || t("views.values.none")}</td>
              <td>{!rejected && isNoted(problem.code) ? t(`imports.noted.${problem.code}`) : errorText(problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Block>
  );
}

function Duplicates({ report, record }: { report: ImportReport; record: Transferred }) {
  const t = useT();
  const label = useFieldLabels(record);
  return (
    <Block title={t("imports.report.duplicates")} shown={report.duplicates.length} total={report.duplicate_rows}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("imports.report.row")}</th>
            <th scope="col">{t("imports.report.inFile")}</th>
            <th scope="col">{t("imports.report.existing")}</th>
            <th scope="col">{t("imports.report.same")}</th>
          </tr>
        </thead>
        <tbody>
          {report.duplicates.map(({ row, name, existing }) => (
            <tr key={`${row} ${existing.id}`}>
              <td className={classes.rowNumber}>{formatCount(row)}</td>
              <td>{name}</td>
              <td>
                <Existing existing={existing} record={record} />
              </td>
              <td>{existing.reasons.map((reason) => label(reason)).join(t("imports.and"))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Block>
  );
}

/** A record there is, or an earlier row of the same file, which the core names by its number. */
function Existing({ existing, record }: { existing: ExistingView; record: Transferred }) {
  const t = useT();
  if (existing.number.startsWith("#")) return t("imports.report.earlierRow", { row: existing.number.slice(1) });
  return (
    <>
      <Name existing={existing} record={record} /> {[existing.number, existing.owner_name].filter(Boolean).join(" · ")}
    </>
  );
}

/** Its page, where it has one of its own. */
function Name({ existing, record }: { existing: ExistingView; record: Transferred }) {
  if (record !== "customer" && record !== "lead" && record !== "opportunity") return existing.name;
  return (
    <Link to={`${TRANSFERRED[record].list}/$id`} params={{ id: existing.id }} className={classes.link}>
      {existing.name}
    </Link>
  );
}
