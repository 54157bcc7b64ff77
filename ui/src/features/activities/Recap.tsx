import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import IconCopy from "@tabler/icons-react/dist/esm/icons/IconCopy.mjs";
import { Link } from "@tanstack/react-router";
import dayjs from "dayjs";
import { type T, useT } from "@/app/i18n";
import type { ActivityView, DayView } from "@/backend/bindings";
import { copyText } from "@/backend/transport";
import { EmptyState } from "@/shared/ui";
import { formatTime } from "@/shared/values";
import classes from "./activities.module.css";
import { KINDS, KindIcon } from "./kinds";

const done = ({ activities }: DayView) =>
  activities.filter(({ status }) => status === "done").toSorted((one, other) => one.at.localeCompare(other.at));

/** What the day was, and as text for whoever reports it. */
export function Recap({ day }: { day: DayView }) {
  const t = useT();
  const logged = done(day);
  const customers = new Set(logged.map(({ customer }) => customer)).size;
  const copy = async () => {
    await copyText(recapText(t, day));
    notifications.show({ message: t("activities.recap.copied") });
  };
  return (
    <section className={classes.card} aria-labelledby="recap">
      <h2 id="recap">
        {t("activities.recap.title")}
        <span className={classes.grow} />
        <Button
          variant="subtle"
          color="neutral"
          size="compact-sm"
          leftSection={<IconCopy size={14} stroke={1.5} aria-hidden />}
          onClick={() => void copy()}
        >
          {t("activities.recap.copy")}
        </Button>
      </h2>
      {logged.length === 0 && <EmptyState title={t("activities.recap.none")} />}
      {logged.length > 0 && (
        <dl className={classes.counts}>
          {countByKind(logged).map(({ kind, count }) => (
            <div key={kind}>
              <dt>
                <KindIcon kind={kind} />
                {t(`activities.kinds.${kind}`)}
              </dt>
              <dd>{count}</dd>
            </div>
          ))}
          <div>
            <dt>{t("activities.recap.customers")}</dt>
            <dd>{customers}</dd>
          </div>
        </dl>
      )}
      <ol className={classes.recap}>
        {logged.map((activity) => (
          <li key={activity.id}>
            <time dateTime={activity.at}>{dayjs(activity.at).format("HH:mm")}</time>
            <KindIcon kind={activity.kind} />
            <div>
              <Link to="/customers/$id" params={{ id: activity.customer }}>
                {activity.customer_name}
              </Link>
              <p>{[activity.content, activity.result].filter(Boolean).join(" — ")}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className={classes.asOf}>{t("activities.recap.asOf", { at: formatTime(day.as_of) })}</p>
    </section>
  );
}

const countByKind = (activities: ActivityView[]) =>
  KINDS.map((kind) => ({ kind, count: activities.filter((one) => one.kind === kind).length })).filter(
    ({ count }) => count > 0,
  );

/** The day in lines: who, how much of what, each customer with what came of it, what is still open. */
export function recapText(t: T, day: DayView): string {
  const logged = done(day);
  const open = day.activities.filter(({ status }) => status === "planned");
  const line = (activity: ActivityView) => {
    const next = [activity.next_follow_up, activity.next_step].filter(Boolean).join(" ");
    const parts = [activity.content, activity.result, next && t("activities.nextIs", { what: next })];
    return t("activities.recap.line", {
      time: dayjs(activity.at).format("HH:mm"),
      kind: t(`activities.kinds.${activity.kind}`),
      name: activity.customer_name ?? "",
      what: parts.filter(Boolean).join(t("activities.recap.and")),
    });
  };
  const counts = countByKind(logged).map(({ kind, count }) => `${t(`activities.kinds.${kind}`)} ${count}`);
  const lines = [
    t("activities.recap.heading", { day: day.day, name: day.member_name ?? "" }),
    counts.length > 0 ? counts.join(" · ") : t("activities.recap.none"),
    ...logged.map(line),
  ];
  if (open.length > 0) lines.push(t("activities.recap.open", { count: open.length }), ...open.map(line));
  return lines.join("\n");
}
