import { useMemo } from "react";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import type { FieldCondition, ListView } from "@/features/views";
import { useRead } from "@/shared/query";
import { RECORD } from "../queries";

const mineTo = (member: string): FieldCondition => ({ field: "owner", op: "is", value: member });
const TODAY: FieldCondition = { field: "next_follow_up", op: "is", value: "today" };
const OVERDUE: FieldCondition = { field: "next_follow_up", op: "before", value: "today" };

/** The built-in views and those saved by people, in the order of their tabs. */
export function useCustomerViews(): ListView[] {
  const t = useT();
  const me = useSession().member.id;
  const saved = useRead("list_saved_views", { record: RECORD }).data;
  return useMemo(() => {
    const builtIn = (id: "mine" | "all" | "today" | "overdue" | "archived", condition?: FieldCondition): ListView => ({
      id,
      name: t(`customers.views.${id}`),
      filter: condition ? { all: [condition] } : null,
      sort: condition?.field === "next_follow_up" ? { field: "next_follow_up", descending: false } : null,
      archived: id === "archived",
      columns: [],
      saved: null,
    });
    const own = (saved ?? []).map((view) => ({ ...view, archived: false, saved: view }));
    return [
      builtIn("mine", mineTo(me)),
      builtIn("all"),
      builtIn("today", TODAY),
      builtIn("overdue", OVERDUE),
      ...own,
      builtIn("archived"),
    ];
  }, [t, me, saved]);
}
