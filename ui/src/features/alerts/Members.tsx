import { useT } from "@/app/i18n";
import type { Id } from "@/backend/bindings";
import { useRead } from "@/shared/query";
import { Avatar } from "@/shared/ui";
import classes from "./alerts.module.css";

/** How many alerts each member has; choosing one shows only theirs, choosing them again everybody's. */
export function Members({ chosen, onChoose }: { chosen?: Id; onChoose(member: Id | null): void }) {
  const t = useT();
  const { data } = useRead("list_alert_members", {});
  if (!data || data.length === 0) return null;
  return (
    <section className={classes.members} aria-label={t("alerts.members.title")}>
      <h2>{t("alerts.members.title")}</h2>
      <ul>
        {data.map(({ member, name, alerts, more, escalated, days }) => (
          <li key={member}>
            <button
              type="button"
              aria-pressed={member === chosen}
              onClick={() => onChoose(member === chosen ? null : member)}
            >
              <Avatar name={name ?? "?"} size="sm" />
              <span className={classes.clip}>{name}</span>
              <b>{more ? `≥ ${alerts}` : alerts}</b>
              <small>
                {[
                  escalated > 0 && t("alerts.members.escalated", { count: escalated }),
                  t("alerts.members.days", { count: days }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
