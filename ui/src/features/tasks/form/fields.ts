// What the form of a task holds, and what of it was changed.
import dayjs from "dayjs";
import type { Id, TaskDraft, TaskView } from "@/backend/bindings";

export interface Values {
  title: string;
  due: string | null;
  due_time: string;
  /** Before the task is due, or at a moment of its own. */
  remind_day: string | null;
  remind_time: string;
  priority: string;
  repetition: string | null;
  repeat_every: number | "";
  repeat_until: string | null;
  customer: { id: Id; name: string } | null;
  remark: string;
}

export const valuesOf = (task: TaskView): Values => ({
  title: task.title,
  due: task.due,
  due_time: task.due_time ?? "",
  remind_day: task.reminder && dayjs(task.reminder).format("YYYY-MM-DD"),
  remind_time: task.reminder ? dayjs(task.reminder).format("HH:mm") : "",
  priority: task.priority,
  repetition: task.repetition,
  repeat_every: task.repeat_every ?? "",
  repeat_until: task.repeat_until,
  customer: task.customer ? { id: task.customer, name: task.customer_name ?? "" } : null,
  remark: task.remark ?? "",
});

/** When nothing else is said. */
const MORNING = "09:00";

/** The moment to be reminded at, as the core takes it; null: never. */
function reminderOf({ remind_day, remind_time }: Values): string | null {
  if (!remind_day) return null;
  const at = dayjs(`${remind_day}T${remind_time.replace("：", ":") || MORNING}`);
  return at.isValid() ? at.toISOString() : remind_time;
}

const asSent = (values: Values) => ({
  title: values.title,
  due: values.due,
  due_time: values.due_time || null,
  reminder: reminderOf(values),
  priority: values.priority,
  repetition: values.repetition,
  repeat_every: values.repeat_every === "" ? null : values.repeat_every,
  repeat_until: values.repeat_until,
  customer: values.customer?.id ?? null,
  remark: values.remark || null,
});

/** The fields that differ, as the core takes them. */
export function changesOf(before: Values, after: Values): TaskDraft {
  const [was, is] = [asSent(before), asSent(after)];
  const changed = (Object.keys(is) as (keyof typeof is)[]).filter((field) => was[field] !== is[field]);
  return Object.fromEntries(changed.map((field) => [field, is[field]]));
}
