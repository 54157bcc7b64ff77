import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useNavigate } from "@tanstack/react-router";
import dayjs, { type Dayjs } from "dayjs";
import { useT } from "@/app/i18n";
import type { TaskRow } from "@/backend/bindings";
import { useWrite } from "@/shared/query";
import classes from "../tasks.module.css";

/** So many have a notice each; more have one together. */
const FEW = 3;
const MORNING_HOUR = 9;

const later = (): [key: "ten" | "hour" | "tomorrow", until: Dayjs][] => [
  ["ten", dayjs().add(10, "minute")],
  ["hour", dayjs().add(1, "hour")],
  ["tomorrow", dayjs().add(1, "day").hour(MORNING_HOUR).minute(0).second(0).millisecond(0)],
];

/** Shows what came due in the window; answers what a notice of the system says of it. */
export function useNotices(): (tasks: TaskRow[]) => string {
  const t = useT();
  const navigate = useNavigate();
  const snooze = useWrite("update_task");
  const open = ({ id }: TaskRow) => {
    notifications.hide(id);
    void navigate({ to: "/tasks", search: { task: id } });
  };
  const putOff = ({ id, revision }: TaskRow, until: Dayjs) => {
    notifications.hide(id);
    snooze.mutate({ id, revision, changes: { reminder: until.toISOString() } });
  };
  const show = (task: TaskRow) =>
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
            {later().map(([key, until]) => (
              <Button key={key} size="compact-xs" variant="default" onClick={() => putOff(task, until)}>
                {t(`tasks.reminder.snooze.${key}`)}
              </Button>
            ))}
          </span>
        </>
      ),
    });
  return (tasks) => {
    const [first] = tasks;
    const together = t("tasks.reminder.missed", { count: tasks.length });
    if (tasks.length > FEW) {
      const titles = tasks.map(({ title }) => title).join(" · ");
      notifications.show({ autoClose: false, title: together, message: titles });
    } else tasks.forEach(show);
    return first && tasks.length === 1 ? t("tasks.reminder.due", { title: first.title }) : together;
  };
}
