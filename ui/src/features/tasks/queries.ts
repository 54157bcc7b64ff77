import { useT } from "@/app/i18n";
import type { Id, IsoDate, TaskRow } from "@/backend/bindings";
import type { ListSource } from "@/shared/grid";
import { readOptions, useRead, useWrite } from "@/shared/query";

export const RECORD = "task";

export const taskList: ListSource<TaskRow> = {
  open: (request) => readOptions("open_task_list", request),
  window: (list, offset, limit) => readOptions("get_task_window", { list, offset, limit }),
  count: (list, exact) => readOptions("count_task_list", { list, exact }),
};

export const useTask = (id: Id) => useRead("get_task", { id });

/** What can be done to a task from anywhere; each can be undone from its toast. */
export function useTaskActions() {
  const t = useT();
  const status = useWrite("set_task_status", {
    toast: ({ task, next }) => {
      const done = t(`tasks.settled.${task.status}`, { title: task.title });
      return next ? `${done} ${t("tasks.settled.next", { day: next.due ?? "" })}` : done;
    },
  });
  const move = useWrite("update_task", {
    toast: ({ title, due }) => t("tasks.moved", { title, day: due ?? "" }),
  });
  const archive = useWrite("archive_tasks", { toast: ({ changed }) => t("tasks.archived", { count: changed }) });
  const restore = useWrite("restore_tasks", { toast: ({ changed }) => t("tasks.restored", { count: changed }) });
  return {
    toggle: ({ id, status: now }: Pick<TaskRow, "id" | "status">) =>
      status.mutateAsync({ id, status: now === "open" ? "done" : "open" }).then(
        () => true,
        () => false,
      ),
    cancel: (id: Id) => status.mutate({ id, status: "cancelled" }),
    move: (task: { id: Id; revision: string }, due: IsoDate) =>
      move.mutate({ id: task.id, revision: task.revision, changes: { due } }),
    archive: (ids: Id[]) => archive.mutate({ ids }),
    restore: (ids: Id[]) => restore.mutate({ ids }),
  };
}
