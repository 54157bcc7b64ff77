import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconFlag from "@tabler/icons-react/dist/esm/icons/IconFlag.mjs";
import IconRepeat from "@tabler/icons-react/dist/esm/icons/IconRepeat.mjs";
import type { KeyboardEvent } from "react";
import { useT } from "@/app/i18n";
import { useMay, useSession } from "@/app/session";
import type { TaskRow } from "@/backend/bindings";
import { today } from "@/shared/values";
import classes from "./tasks.module.css";
import { useTaskWords } from "./useTaskWords";

interface Props {
  task: TaskRow;
  /** What stands around it says already when it is due, or whom it is about. */
  without?: "day" | "customer";
  onToggle(task: TaskRow): void;
  onOpen(task: TaskRow): void;
}

/** One task in a list: Space does it, Enter opens it. */
export function TaskItem({ task, without, onToggle, onOpen }: Props) {
  const t = useT();
  const me = useSession().member.id;
  const mayEdit = useMay("task", "edit");
  const words = useTaskWords();
  const done = task.status !== "open";
  const late = !done && task.due !== null && task.due < today();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    onOpen(task);
  };
  const foreign = task.owner !== me ? task.owner_name : null;
  const given = task.assigned_by && task.assigned_by !== me ? task.assigned_by_name : null;
  const when = without === "day" ? task.due_time : words.when(task);
  return (
    <li className={classes.task} data-done={done || undefined}>
      <button
        type="button"
        role="checkbox"
        aria-checked={done}
        aria-label={task.title}
        className={classes.tick}
        data-tick
        disabled={!mayEdit}
        onClick={() => onToggle(task)}
        onKeyDown={onKeyDown}
      >
        {done && <IconCheck size={14} stroke={2.5} aria-hidden />}
      </button>
      <button type="button" className={classes.taskTitle} tabIndex={-1} onClick={() => onOpen(task)}>
        {task.title}
      </button>
      {task.priority === "high" && (
        <span className={classes.high}>
          <IconFlag size={14} stroke={2} aria-hidden />
          {t("tasks.priority.high")}
        </span>
      )}
      {task.repetition && (
        <span className={classes.quiet}>
          <IconRepeat size={14} stroke={1.5} aria-hidden />
          {words.repeats(task)}
        </span>
      )}
      <span className={classes.grow} />
      {given && <span className={classes.quiet}>{t("tasks.from", { name: given })}</span>}
      {foreign && <span className={classes.quiet}>{foreign}</span>}
      {without !== "customer" && task.customer_name && (
        <span className={classes.taskCustomer}>{task.customer_name}</span>
      )}
      <span className={classes.when} data-late={late || undefined}>
        {when}
      </span>
    </li>
  );
}
