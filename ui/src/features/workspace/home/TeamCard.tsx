import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useT } from "@/app/i18n";
import { useRead } from "@/shared/query";
import { Avatar } from "@/shared/ui";
import { formatCount } from "@/shared/values";
import classes from "./home.module.css";

const DAYS = 7;
const SHOWN = 5;

/** How the members one leads worked in the last week, the least active first; nothing for who leads nobody. */
export function TeamCard() {
  const t = useT();
  const heading = useId();
  const { data } = useRead("get_usage", { days: DAYS });
  if (!data || data.length < 2) return null;
  const work = ({ created, changed }: { created: number; changed: number }) => created + changed;
  const members = data.toSorted((one, other) => work(one) - work(other)).slice(0, SHOWN);
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <header className={classes.cardHead}>
        <h2 id={heading}>{t("workspace.home.team")}</h2>
        <span className={classes.count}>{t("workspace.home.teamHint")}</span>
        <span className={classes.grow} />
        <Link to="/admin/usage" className={classes.all} aria-label={t("workspace.home.allUsage")}>
          {t("workspace.home.all")}
        </Link>
      </header>
      <ul>
        {members.map((member) => (
          <li key={member.member} className={classes.narrowRow}>
            <Avatar name={member.name} size="sm" />
            <span className={classes.name}>{member.name}</span>
            <span className={classes.fact}>
              {t("workspace.home.entered", { count: work(member), formatted: formatCount(work(member)) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
