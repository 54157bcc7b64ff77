import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import type { LeadRow } from "@/backend/bindings";
import { type FieldCondition, type ListState, type ListView, useListState } from "@/features/views";
import { useRead } from "@/shared/query";
import { leadList, RECORD } from "../queries";

export type LeadListState = ListState<LeadRow>;

const OPEN: FieldCondition = { field: "status", op: "in", value: ["new", "contacting", "qualified"] };
const NEW: FieldCondition = { field: "status", op: "in", value: ["new"] };
const CONVERTED: FieldCondition = { field: "status", op: "in", value: ["converted"] };

/** The built-in views and those saved by people, in the order of their tabs. */
function useLeadViews(): ListView[] {
  const t = useT();
  const me = useSession().member.id;
  const saved = useRead("list_saved_views", { record: RECORD }).data;
  return useMemo(() => {
    type BuiltIn = "open" | "mine" | "new" | "converted" | "all" | "archived";
    const builtIn = (id: BuiltIn, all: FieldCondition[] = []): ListView => ({
      id,
      name: t(`leads.views.${id}`),
      filter: all.length > 0 ? { all } : null,
      sort: null,
      archived: id === "archived",
      columns: [],
      saved: null,
    });
    return [
      builtIn("open", [OPEN]),
      builtIn("mine", [OPEN, { field: "owner", op: "is", value: me }]),
      builtIn("new", [NEW]),
      builtIn("converted", [CONVERTED]),
      builtIn("all"),
      ...(saved ?? []).map((view) => ({ ...view, archived: false, saved: view })),
      builtIn("archived"),
    ];
  }, [t, me, saved]);
}

/** The list of leads its address asks for. */
export function useLeadList(): LeadListState & { creating: boolean } {
  const search = useSearch({ from: "/leads" });
  const navigate = useNavigate({ from: "/leads" });
  const views = useLeadViews();
  const state = useListState(
    leadList,
    views,
    views[0] as ListView,
    search,
    (changes, replace = false) => void navigate({ search: changes, replace }),
  );
  return { ...state, creating: search.create === true };
}
