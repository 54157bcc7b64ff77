import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { Id } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { AddLine } from "./AddLine";
import { TaskDialog } from "./form/TaskDialog";
import { RECORD, useTaskActions } from "./queries";
import { TaskItem } from "./TaskItem";
import classes from "./tasks.module.css";

const SHOWN = 10;

/** What is still to be done about one customer, and a line to add to it. */
export function CustomerTasks({ customer }: { customer: Id }) {
  return useMay(RECORD, "see") ? <Section customer={customer} /> : null;
}

function Section({ customer }: { customer: Id }) {
  const t = useT();
  const mayCreate = useMay(RECORD, "create");
  const { toggle } = useTaskActions();
  const [opened, setOpened] = useState<Id | null>(null);
  const { data, error } = useRead("list_agenda", { member: null, customer, limit: SHOWN });
  const open = (data?.parts ?? []).filter(({ part }) => part !== "done");
  const count = open.reduce((sum, part) => sum + part.count, 0);
  return (
    <section className={classes.related} aria-label={t("tasks.ofCustomer.title")}>
      <h2>
        {t("tasks.ofCustomer.title")}
        {data && <small>{count}</small>}
      </h2>
      {error && <ErrorNotice error={error} />}
      {data && count === 0 && <p>{t("tasks.ofCustomer.none")}</p>}
      <ul>
        {open.flatMap(({ tasks }) =>
          tasks.map((task) => (
            <TaskItem
              key={task.id}
              task={task}
              without="customer"
              onToggle={(one) => void toggle(one)}
              onOpen={({ id }) => setOpened(id)}
            />
          )),
        )}
      </ul>
      {mayCreate && <AddLine customer={customer} />}
      {opened && <TaskDialog key={opened} id={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}
