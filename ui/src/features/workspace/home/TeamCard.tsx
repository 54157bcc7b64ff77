import { Link } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import { useRead } from "@/shared/query";
import { Avatar, Card, cardFact, cardLink, cardName, cardRow } from "@/shared/ui";
import { formatCount } from "@/shared/values";
import classes from "./home.module.css";

const DAYS = 7;
const SHOWN = 5;

/** How the members one leads worked in the last week, the least active first; nothing for who leads nobody. */
export function TeamCard() {
  const t = useT();
  const { data } = useRead("get_usage", { days: DAYS });
  if (!data || data.length < 2) return null;
  const work = ({ created, changed }: { created: number; changed: number }) => created + changed;
  const members = data.toSorted((one, other) => work(one) - work(other)).slice(0, SHOWN);
  return (
    <Card
      title={t("workspace.home.team")}
      note={t("workspace.home.teamHint")}
      all={
        <Link to="/admin/usage" className={cardLink} aria-label={t("workspace.home.allUsage")}>
          {t("workspace.home.all")}
        </Link>
      }
    >
      <ul>
        {members.map((member) => (
          <li key={member.member} className={`${cardRow} ${classes.narrowRow}`}>
            <Avatar name={member.name} size="sm" />
            <span className={cardName}>{member.name}</span>
            <span className={cardFact}>
              {t("workspace.home.entered", { count: work(member), formatted: formatCount(work(member)) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
