import IconAlertCircle from "@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs";
import { type T, useT } from "@/app/i18n";
import type { IsoDate } from "@/backend/bindings";
import { daysBetween, today } from "@/shared/values";
import classes from "./customers.module.css";

/** When to follow up, by how it stands today: overdue in red with sign and words, today in bold. */
export function DueDate({ date }: { date: IsoDate | null }) {
  return dueDate(useT(), date);
}

/** The same for a cell of a list: without a hook of its own in every row. */
export function dueDate(t: T, date: IsoDate | null) {
  if (date === null) return <span className={classes.faint}>{t("customers.due.none")}</span>;
  const days = daysBetween(today(), date);
  const short = date.slice(5);
  if (days < 0) {
    return (
      <span className={classes.due}>
        <b className={classes.overdue}>
          <IconAlertCircle size={14} stroke={1.5} aria-hidden />
          {t("customers.due.overdue", { count: -days })}
        </b>
        <span className={classes.faint}>{date.startsWith(today().slice(0, 4)) ? short : date}</span>
      </span>
    );
  }
  if (days === 0) return <b>{t("customers.due.today")}</b>;
  if (days === 1) {
    return (
      <span className={classes.due}>
        {t("customers.due.tomorrow")} <span className={classes.faint}>{short}</span>
      </span>
    );
  }
  return <span>{date}</span>;
}
