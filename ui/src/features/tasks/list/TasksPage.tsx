import { SegmentedControl } from "@mantine/core";
import IconListCheck from "@tabler/icons-react/dist/esm/icons/IconListCheck.mjs";
import IconTable from "@tabler/icons-react/dist/esm/icons/IconTable.mjs";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { CommandButton, useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { Id } from "@/backend/bindings";
import { Keys } from "@/shared/ui";
import { AddLine } from "../AddLine";
import { TaskDialog } from "../form/TaskDialog";
import { RECORD } from "../queries";
import classes from "../tasks.module.css";
import { Agenda } from "./Agenda";
import { TaskTable } from "./TaskTable";

/** What is to be done: one's own by day, or all one sees as a table. The line to add one stands open above both. */
export function TasksPage() {
  const t = useT();
  const navigate = useNavigate({ from: "/tasks" });
  const search = useSearch({ from: "/tasks" });
  const mayCreate = useMay(RECORD, "create");
  const field = useRef<HTMLInputElement>(null);
  const table = search.shape === "table";
  const open = (id: Id) => void navigate({ search: (before) => ({ ...before, task: id }) });
  const close = () => void navigate({ search: ({ task: _, ...before }) => before, replace: true });
  useEffect(() => {
    if (!search.create) return;
    field.current?.focus();
    void navigate({ search: ({ create: _, ...before }) => before, replace: true });
  }, [search.create, navigate]);
  useCommands([{ id: "tasks.create", run: () => field.current?.focus() }]);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t("tasks.title")}</h1>
        <span className={classes.grow} />
        <SegmentedControl
          size="xs"
          aria-label={t("tasks.shape.label")}
          value={table ? "table" : "agenda"}
          onChange={(shape) => void navigate({ search: shape === "table" ? { shape } : {} })}
          data={[
            { value: "agenda", label: <Shape icon={IconListCheck} text={t("tasks.shape.agenda")} /> },
            { value: "table", label: <Shape icon={IconTable} text={t("tasks.shape.table")} /> },
          ]}
        />
        <CommandButton id="tasks.calendar" variant="default" label={t("tasks.calendar.title")} />
      </header>
      {mayCreate && <AddLine field={field} />}
      {table ? <TaskTable onOpen={open} /> : <Agenda onOpen={open} />}
      {!table && <Hints />}
      {search.task && <TaskDialog key={search.task} id={search.task} onClose={close} />}
    </div>
  );
}

function Shape({ icon: Icon, text }: { icon: typeof IconTable; text: string }) {
  return (
    <span className={classes.shape}>
      <Icon size={14} stroke={1.5} aria-hidden />
      {text}
    </span>
  );
}

function Hints() {
  const t = useT();
  return (
    <footer className={classes.foot}>
      <span>
        <Keys keys="ArrowUp" /> <Keys keys="ArrowDown" /> {t("tasks.keys.walk")}
      </span>
      <span>
        <Keys keys="Space" /> {t("tasks.keys.done")}
      </span>
      <span>
        <Keys keys="Enter" /> {t("tasks.keys.open")}
      </span>
    </footer>
  );
}
