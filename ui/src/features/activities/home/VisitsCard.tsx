import { Link } from "@tanstack/react-router";
import dayjs from "dayjs";
import { useT } from "@/app/i18n";
import { Card, cardFact, cardLink, cardName, cardRow, EmptyState } from "@/shared/ui";
import { useToday } from "@/shared/values";
import classes from "../activities.module.css";
import { KindIcon } from "../kinds";
import { useDay } from "../queries";

/** What is planned for today, in the order of its route. */
export function VisitsCard() {
  const t = useT();
  const { data } = useDay(useToday());
  if (!data) return null;
  const planned = data.activities.filter(({ status }) => status === "planned");
  return (
    <Card
      title={t("activities.visits.today")}
      note={planned.length > 0 ? String(planned.length) : null}
      all={
        <Link
          to="/visits"
          className={cardLink}
          aria-label={`${t("workspace.home.all")} ${t("activities.visits.today")}`}
        >
          {t("workspace.home.all")}
        </Link>
      }
    >
      {planned.length === 0 && <EmptyState title={t("activities.visits.none")} />}
      <ul>
        {planned.map((visit) => (
          <li key={visit.id}>
            <Link to="/customers/$id" params={{ id: visit.customer }} className={`${cardRow} ${classes.homeRow}`}>
              <time dateTime={visit.at}>{dayjs(visit.at).format("HH:mm")}</time>
              <KindIcon kind={visit.kind} />
              <span className={cardName}>{visit.customer_name}</span>
              <span className={cardFact}>{visit.content}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
