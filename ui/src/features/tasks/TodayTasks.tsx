import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { Id } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { EmptyState, SkeletonRows } from "@/shared/ui";
import { formatCount } from "@/shared/values";
import { TaskDialog } from "./form/TaskDialog";
import { RECORD, useTaskActions } from "./queries";
import { TaskItem } from "./TaskItem";
import classes from "./tasks.module.css";

const SHOWN = 12;
const DUE = ["overdue", "today"];

/** A card of the home: what is due today, and what was left from before. */
export function TodayTasks() {
  return useMay(RECORD, "see") ? <Card /> : null;
}

function Card() {
  const t = useT();
  const heading = useId();
  const { toggle } = useTaskActions();
  const [opened, setOpened] = useState<Id | null>(null);
  const { data, error, pending, refetch } = useRead("list_agenda", { member: null, customer: null, limit: SHOWN });
  const due = (data?.parts ?? []).filter(({ part }) => DUE.includes(part));
  const count = due.reduce((sum, part) => sum + part.count, 0);
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{t("tasks.home.title")}</h2>
        {count > 0 && <small>{formatCount(count)}</small>}
        <span className={classes.grow} />
        <Link to="/tasks" aria-label={`${t("tasks.home.all")} ${t("tasks.title")}`}>
          {t("tasks.home.all")}
        </Link>
      </header>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {pending && <SkeletonRows rows={3} />}
      {data && count === 0 && <EmptyState title={t("tasks.home.none")} />}
      {count > 0 && (
        <ul>
          {due.flatMap(({ tasks }) =>
            tasks.map((task) => (
              <TaskItem
                key={task.id}
                task={task}
                onToggle={(one) => void toggle(one)}
                onOpen={({ id }) => setOpened(id)}
              />
            )),
          )}
        </ul>
      )}
      {opened && <TaskDialog key={opened} id={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}
