import IconAlertCircle from "@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useT } from "@/app/i18n";
import type { CustomerRow } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { Avatar, EmptyState, SkeletonRows } from "@/shared/ui";
import { daysBetween, formatCount, today } from "@/shared/values";
import classes from "./home.module.css";
import type { FollowUps } from "./useFollowUps";

interface Props extends FollowUps {
  title: string;
  none: string;
  hint?: string;
  narrow?: boolean;
}

export function DueCard({ title, none, hint, view, filter, list, narrow = false }: Props) {
  const t = useT();
  const heading = useId();
  const { rows = [], more = false } = list.data ?? {};
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <header className={classes.cardHead}>
        <h2 id={heading}>{title}</h2>
        {rows.length > 0 && (
          <span className={classes.count}>{more ? `≥ ${formatCount(rows.length)}` : formatCount(rows.length)}</span>
        )}
        <span className={classes.grow} />
        {rows.length > 0 && (
          <Link
            to="/customers"
            search={{ view, filter }}
            className={classes.all}
            aria-label={`${t("workspace.home.all")} ${title}`}
          >
            {t("workspace.home.all")}
          </Link>
        )}
      </header>
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.pending && <SkeletonRows rows={4} />}
      {list.data && rows.length === 0 && <EmptyState title={none} hint={hint} />}
      {rows.length > 0 && (
        <ul className={classes.rows}>
          {rows.map((row) => (
            <DueRow key={row.id} row={row} narrow={narrow} />
          ))}
        </ul>
      )}
    </section>
  );
}

function DueRow({ row, narrow }: { row: CustomerRow; narrow: boolean }) {
  return (
    <li>
      <Link to="/customers/$id" params={{ id: row.id }} className={narrow ? classes.narrowRow : classes.row}>
        <Avatar name={row.name} company={row.kind === "company"} />
        <span className={classes.name}>{row.name}</span>
        <Due on={row.next_follow_up} />
        {!narrow && (
          <>
            <span className={classes.fact}>{row.main_contact}</span>
            <span className={classes.fact}>{row.phone}</span>
          </>
        )}
      </Link>
    </li>
  );
}

function Due({ on }: { on: string | null }) {
  const t = useT();
  if (!on) return <span />;
  const days = daysBetween(on, today());
  if (days <= 0) return <span className={classes.fact}>{on}</span>;
  return (
    <span className={classes.late}>
      <IconAlertCircle size={14} stroke={1.5} aria-hidden />
      {t("workspace.home.days", { count: days })}
    </span>
  );
}
