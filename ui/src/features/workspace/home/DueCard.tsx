import IconAlertCircle from "@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs";
import { Link } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import type { CustomerRow } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { Avatar, Card, cardFact, cardLate, cardLink, cardName, cardRow, EmptyState, SkeletonRows } from "@/shared/ui";
import { daysBetween, formatCount, today } from "@/shared/values";
import classes from "./home.module.css";
import type { FollowUps } from "./useFollowUps";

const SHOWN = 8;

interface Props extends FollowUps {
  title: string;
  none: string;
  hint?: string | undefined;
  narrow?: boolean;
}

export function DueCard({ title, none, hint, view, filter, list, narrow = false }: Props) {
  const t = useT();
  const { rows = [], more = false } = list.data ?? {};
  const count = more ? `≥ ${formatCount(rows.length)}` : formatCount(rows.length);
  return (
    <Card
      title={title}
      note={rows.length > 0 ? count : null}
      all={
        rows.length > 0 && (
          <Link
            to="/customers"
            search={{ view, filter }}
            className={cardLink}
            aria-label={`${t("workspace.home.all")} ${title}`}
          >
            {t("workspace.home.all")}
          </Link>
        )
      }
    >
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.pending && <SkeletonRows rows={4} />}
      {list.data && rows.length === 0 && <EmptyState title={none} hint={hint} />}
      <ul>
        {rows.slice(0, SHOWN).map((row) => (
          <DueRow key={row.id} row={row} narrow={narrow} />
        ))}
      </ul>
    </Card>
  );
}

function DueRow({ row, narrow }: { row: CustomerRow; narrow: boolean }) {
  const shape = narrow ? classes.narrowRow : classes.row;
  return (
    <li>
      <Link to="/customers/$id" params={{ id: row.id }} className={`${cardRow} ${shape}`}>
        <Avatar name={row.name} company={row.kind === "company"} />
        <span className={cardName}>{row.name}</span>
        <Due on={row.next_follow_up} />
        {!narrow && (
          <>
            <span className={cardFact}>{row.main_contact}</span>
            <span className={cardFact}>{row.phone}</span>
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
  if (days <= 0) return <span className={cardFact}>{on}</span>;
  return (
    <span className={cardLate}>
      <IconAlertCircle size={14} stroke={1.5} aria-hidden />
      {t("workspace.home.days", { count: days })}
    </span>
  );
}
