import IconAlertCircle from "@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { ActivityView } from "@/backend/bindings";
import { Thumbnails } from "@/features/attachments";
import { daysBetween, formatTime, today } from "@/shared/values";
import classes from "./activities.module.css";
import { CorrectDialog } from "./CorrectDialog";
import { RECORD } from "./queries";

/** What stands beside an activity's icon in a timeline: who, whom, how long. */
export function ActivityHead({ activity }: { activity: ActivityView }) {
  const t = useT();
  const mayEdit = useMay(RECORD, "edit");
  const [correcting, setCorrecting] = useState(false);
  const who = [activity.member_name, activity.contact_name].filter(Boolean).join(" → ");
  const length = activity.duration_minutes && t("shared.minutes", { count: activity.duration_minutes });
  return (
    <>
      <b>{t(`activities.kinds.${activity.kind}`)}</b>
      <span>{[who, length].filter(Boolean).join(" · ")}</span>
      {activity.status !== "done" && (
        <span className={classes.status} data-status={activity.status}>
          {t(`activities.statuses.${activity.status}`)}
          {activity.status === "planned" && ` ${formatTime(activity.at)}`}
        </span>
      )}
      {mayEdit && (
        <button type="button" onClick={() => setCorrecting(true)}>
          {t("activities.correct.open")}
        </button>
      )}
      {correcting && <CorrectDialog activity={activity} onClose={() => setCorrecting(false)} />}
    </>
  );
}

/** What was said, what came of it, what is next. */
export function ActivityBody({ activity }: { activity: ActivityView }) {
  const t = useT();
  const { result, next_step, next_follow_up, place } = activity;
  return (
    <>
      <p className={classes.content}>{activity.content}</p>
      <Thumbnails within={{ record: "customer", id: activity.customer }} of={activity.id} />
      {result && <p>{t("activities.resultIs", { result })}</p>}
      {(next_step || next_follow_up) && <Next on={next_follow_up} step={next_step} done={activity.status === "done"} />}
      {place && activity.checked_in_at && (
        <p className={classes.quiet}>
          {t("activities.checkedInAt", { at: formatTime(activity.checked_in_at), place })}
        </p>
      )}
    </>
  );
}

function Next({ on, step, done }: { on: string | null; step: string | null; done: boolean }) {
  const t = useT();
  const days = on && done ? daysBetween(on, today()) : 0;
  return (
    <p className={classes.quiet}>
      {days > 0 && <IconAlertCircle size={13} stroke={1.5} aria-hidden />}
      {t("activities.nextIs", { what: [on, step].filter(Boolean).join(" ") })}
    </p>
  );
}
