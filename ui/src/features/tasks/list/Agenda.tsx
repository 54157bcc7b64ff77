import { type KeyboardEvent, useRef, useState } from "react";
import { useT } from "@/app/i18n";
import type { AgendaPart, Id, TaskRow } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { EmptyState, SkeletonRows } from "@/shared/ui";
import { formatCount } from "@/shared/values";
import { useTaskActions } from "../queries";
import { TaskItem } from "../TaskItem";
import classes from "../tasks.module.css";

const SHOWN = 30;

interface Props {
  onOpen(id: Id): void;
}

/** One's own open tasks by when they are due: J and K walk, Space does, Enter opens. */
export function Agenda({ onOpen }: Props) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = useRead(
    "list_agenda",
    { member: null, customer: null, limit: SHOWN },
    { keepPrevious: true },
  );
  const { toggle } = useTaskActions();
  const [announced, setAnnounced] = useState("");
  const ticks = () => [...(box.current?.querySelectorAll<HTMLElement>("[data-tick]:not(:disabled)") ?? [])];
  const walk = (by: number) => {
    const all = ticks();
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    walk(by);
  };
  // A task that is done leaves its place: the one that takes it has the focus.
  const settle = (task: TaskRow) => {
    const at = ticks().indexOf(document.activeElement as HTMLElement);
    void toggle(task).then((done) => {
      if (!done) return;
      setAnnounced(t(task.status === "open" ? "tasks.settled.done" : "tasks.settled.open", { title: task.title }));
      if (at >= 0) setTimeout(() => ticks()[Math.min(at, ticks().length - 1)]?.focus(), 60);
    });
  };
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={8} widths={["60%", "15%"]} />;
  const open = data.parts.filter(({ part }) => part !== "done");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the tasks inside bubble to here
    <div ref={box} className={classes.agenda} onKeyDown={onKeyDown}>
      {open.length === 0 && <EmptyState title={t("tasks.clear.title")} hint={t("tasks.clear.hint")} />}
      {data.parts.map((part) => (
        <Part key={part.part} part={part} onToggle={settle} onOpen={({ id }) => onOpen(id)} />
      ))}
      <p className={classes.announced} aria-live="polite">
        {announced}
      </p>
    </div>
  );
}

function Part({ part, ...actions }: { part: AgendaPart; onToggle(task: TaskRow): void; onOpen(task: TaskRow): void }) {
  const t = useT();
  const name = t(`tasks.parts.${part.part}`);
  const dated = part.part === "today" || part.part === "tomorrow";
  return (
    <section className={classes.part} aria-label={name} data-part={part.part}>
      <h2>
        {name} <small>{formatCount(part.count)}</small>
      </h2>
      <ul>
        {part.tasks.map((task) => (
          <TaskItem key={task.id} task={task} without={dated ? "day" : undefined} {...actions} />
        ))}
      </ul>
      {part.count > part.tasks.length && (
        <p className={classes.more}>{t("tasks.more", { count: part.count - part.tasks.length })}</p>
      )}
    </section>
  );
}
