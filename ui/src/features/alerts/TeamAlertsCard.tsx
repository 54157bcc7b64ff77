import { Link } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import { useRead } from "@/shared/query";
import { Avatar, Card, cardFact, cardLate, cardLink, cardName, EmptyState } from "@/shared/ui";
import classes from "./alerts.module.css";

const SHOWN = 6;

/** Whose customers wait too long, who has most of them first. */
export function TeamAlertsCard() {
  const t = useT();
  const { data } = useRead("list_alert_members", {});
  if (!data) return null;
  const total = data.reduce((sum, { alerts }) => sum + alerts, 0);
  return (
    <Card
      title={t("alerts.home.team")}
      note={total > 0 ? t("alerts.members.count", { count: total }) : null}
      all={
        <Link to="/alerts" className={cardLink} aria-label={t("alerts.home.all")}>
          {t("workspace.home.all")}
        </Link>
      }
    >
      {data.length === 0 && <EmptyState title={t("alerts.home.teamNone")} />}
      <ul>
        {data.slice(0, SHOWN).map(({ member, name, alerts, more, escalated, days }) => (
          <li key={member}>
            <Link to="/alerts" search={{ member }} className={classes.member}>
              <Avatar name={name ?? "?"} size="sm" />
              <span className={cardName}>{name}</span>
              <span className={cardFact}>{t("alerts.members.days", { count: days })}</span>
              <span className={escalated > 0 ? cardLate : cardFact}>
                {more && "≥ "}
                {t("alerts.members.count", { count: alerts })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
