import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import type { TaskRow } from "@/backend/bindings";
import { type FieldCondition, type ListState, type ListView, useListState } from "@/features/views";
import { useRead } from "@/shared/query";
import { RECORD, taskList } from "../queries";

export type TaskListState = ListState<TaskRow>;

const OPEN: FieldCondition = { field: "status", op: "in", value: ["open"] };
const DONE: FieldCondition = { field: "status", op: "in", value: ["done"] };
const LATE: FieldCondition = { field: "due", op: "on_or_before", value: "today-1" };
const BY_DUE = { field: "due", descending: false };

/** The built-in views and those saved by people, in the order of their tabs. */
function useTaskViews(): ListView[] {
  const t = useT();
  const me = useSession().member.id;
  const saved = useRead("list_saved_views", { record: RECORD }).data;
  return useMemo(() => {
    const builtIn = (id: "open" | "late" | "given" | "done" | "all" | "archived", all: FieldCondition[]): ListView => ({
      id,
      name: t(`tasks.views.${id}`),
      filter: all.length > 0 ? { all } : null,
      sort: id === "open" || id === "late" || id === "given" ? BY_DUE : null,
      archived: id === "archived",
      columns: [],
      saved: null,
    });
    const own = (saved ?? []).map((view) => ({ ...view, archived: false, saved: view }));
    const given: FieldCondition = { field: "assigned_by", op: "is", value: me };
    return [
      builtIn("open", [OPEN]),
      builtIn("late", [OPEN, LATE]),
      builtIn("given", [OPEN, given]),
      builtIn("done", [DONE]),
      builtIn("all", []),
      ...own,
      builtIn("archived", []),
    ];
  }, [t, me, saved]);
}

/** The table of tasks its address asks for. */
export function useTaskList(): TaskListState {
  const search = useSearch({ from: "/tasks" });
  const navigate = useNavigate({ from: "/tasks" });
  const views = useTaskViews();
  return useListState(
    taskList,
    views,
    views[0] as ListView,
    search,
    (changes, replace = false) =>
      void navigate({ search: (before) => ({ ...changes(before), shape: "table" }), replace }),
  );
}
