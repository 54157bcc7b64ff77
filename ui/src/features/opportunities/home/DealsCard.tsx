import { Link } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import type { Filter } from "@/backend/bindings";
import { useRead } from "@/shared/query";
import { Card, cardFact, cardLate, cardLink, cardName, cardRow, EmptyState } from "@/shared/ui";
import { formatCount, formatMoney, useToday } from "@/shared/values";
import classes from "../opportunities.module.css";
import { StageDays } from "../StageDays";

const SHOWN = 6;
/** Days ahead in which a deal closes soon. */
const SOON = "today+14";

interface Props {
  of: "closing" | "stalled";
  /** Everybody's one sees, not one's own alone. */
  team: boolean;
}

/** Deals to look at: those that close soon, or that have stayed too long in their stage. */
export function DealsCard({ of, team }: Props) {
  const t = useT();
  const day = useToday();
  const { id } = useSession().member;
  const mine: Filter[] = team ? [] : [{ field: "owner", op: "is", value: id }];
  const what: Filter[] =
    of === "stalled"
      ? [{ field: "stalls_on", op: "on_or_before", value: "today" }]
      : [
          { field: "outcome", op: "is", value: "open" },
          { field: "expected_close", op: "on_or_before", value: SOON },
        ];
  const filter: Filter = { all: [...mine, ...what] };
  const sort = { field: of === "stalled" ? "stalls_on" : "expected_close", descending: false };
  const { data } = useRead("open_opportunity_list", { filter, sort, archived: false, limit: SHOWN });
  if (!data) return null;
  const title = t(`opportunities.home.${of}`);
  return (
    <Card
      title={title}
      note={data.rows.length > 0 ? (data.total === null ? `≥ ${SHOWN}` : formatCount(data.total)) : null}
      all={
        data.rows.length > 0 && (
          <Link
            to="/opportunities"
            search={{ filter, sort, shape: "table" }}
            className={cardLink}
            aria-label={`${t("workspace.home.all")} ${title}`}
          >
            {t("workspace.home.all")}
          </Link>
        )
      }
    >
      {data.rows.length === 0 && <EmptyState title={t(`opportunities.home.${of}None`)} />}
      <ul>
        {data.rows.map((row) => (
          <li key={row.id}>
            <Link
              to="/opportunities/$id"
              params={{ id: row.id }}
              className={`${cardRow} ${of === "stalled" ? classes.homeRow : classes.homeNarrowRow}`}
            >
              <span className={cardName}>{row.name}</span>
              {of === "stalled" && <span className={cardFact}>{team ? row.owner_name : row.customer_name}</span>}
              <span>{formatMoney(row.amount)}</span>
              {of === "stalled" ? (
                <StageDays days={row.days_in_stage} stalled={row.stalled} />
              ) : (
                <span className={row.expected_close && row.expected_close < day ? cardLate : cardFact}>
                  {row.expected_close}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
