import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useNavigate } from "@tanstack/react-router";
import dayjs from "dayjs";
import { useEffect } from "react";
import { useT } from "@/app/i18n";
import { useMay, useSession } from "@/app/session";
import type { TaskRow } from "@/backend/bindings";
import { call, notify } from "@/backend/transport";
import { useWrite } from "@/shared/query";
import { RECORD } from "../queries";
import classes from "../tasks.module.css";
import { rememberTold, toldUntil } from "./told";

const LOOK_EVERY_MS = 20_000;
/** Before this many came at once, each has a notice of its own. */
const FEW = 3;

/** Above every screen: tells of a reminder when its time has come, and once of those missed meanwhile. */
export function ReminderHost() {
  return useMay(RECORD, "see") ? <Ticker /> : null;
}

function Ticker() {
  const t = useT();
  const me = useSession().member.id;
  const navigate = useNavigate();
  const snooze = useWrite("update_task");
  useEffect(() => {
    let gone = false;
    const open = (task: TaskRow) => {
      notifications.hide(task.id);
      void navigate({ to: "/tasks", search: { task: task.id } });
    };
    const later = (task: TaskRow, until: dayjs.Dayjs) => {
      notifications.hide(task.id);
      snooze.mutate({ id: task.id, revision: task.revision, changes: { reminder: until.toISOString() } });
    };
    const tell = (task: TaskRow) =>
      notifications.show({
        id: task.id,
        autoClose: false,
        title: t("tasks.reminder.due", { title: task.title }),
        message: (
          <>
            {[task.due, task.due_time, task.customer_name].filter(Boolean).join(" · ")}
            <span className={classes.snooze} role="group" aria-label={t("tasks.reminder.snooze.label")}>
              <Button size="compact-xs" onClick={() => open(task)}>
                {t("tasks.reminder.open")}
              </Button>
              {(
                [
                  ["ten", dayjs().add(10, "minute")],
                  ["hour", dayjs().add(1, "hour")],
                  ["tomorrow", dayjs().add(1, "day").hour(9).minute(0).second(0)],
                ] as const
              ).map(([key, until]) => (
                <Button key={key} size="compact-xs" variant="default" onClick={() => later(task, until)}>
                  {t(`tasks.reminder.snooze.${key}`)}
                </Button>
              ))}
            </span>
          </>
        ),
      });
    const tellMissed = (tasks: TaskRow[]) =>
      notifications.show({
        autoClose: false,
        title: t("tasks.reminder.missed", { count: tasks.length }),
        message: tasks.map(({ title }) => title).join(" · "),
      });
    const look = async () => {
      const after = toldUntil(me);
      const until = new Date().toISOString();
      // A clock that was put back tells nothing twice: what was told stays told.
      if (until <= after) return;
      const { answer } = await call("due_reminders", { after, until });
      if (gone) return;
      rememberTold(me, until);
      if (answer.length === 0) return;
      if (answer.length > FEW) tellMissed(answer);
      else answer.forEach(tell);
      const first = answer[0];
      const title = answer.length === 1 && first ? first.title : t("tasks.reminder.missed", { count: answer.length });
      void notify(title).catch(() => undefined);
    };
    const quietly = () => void look().catch(() => undefined);
    quietly();
    const timer = setInterval(quietly, LOOK_EVERY_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
    // biome-ignore lint/correctness/useExhaustiveDependencies: one clock for each member who sits here.
  }, [me]);
  return null;
}
