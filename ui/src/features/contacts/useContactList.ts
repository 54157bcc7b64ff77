import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import type { ContactRow } from "@/backend/bindings";
import { type FieldCondition, type ListState, type ListView, useListState } from "@/features/views";
import { useRead } from "@/shared/query";
import { contactList, RECORD } from "./queries";

export type ContactListState = ListState<ContactRow>;

const DECISION_MAKERS: FieldCondition = { field: "decision_role", op: "in", value: ["decision_maker"] };

/** The built-in views and those saved by people, in the order of their tabs. */
function useContactViews(): ListView[] {
  const t = useT();
  const me = useSession().member.id;
  const saved = useRead("list_saved_views", { record: RECORD }).data;
  return useMemo(() => {
    const builtIn = (id: "mine" | "all" | "deciding" | "archived", condition?: FieldCondition): ListView => ({
      id,
      name: t(`contacts.views.${id}`),
      filter: condition ? { all: [condition] } : null,
      sort: null,
      archived: id === "archived",
      columns: [],
      saved: null,
    });
    const own = (saved ?? []).map((view) => ({ ...view, archived: false, saved: view }));
    const mine: FieldCondition = { field: "owner", op: "is", value: me };
    return [builtIn("mine", mine), builtIn("all"), builtIn("deciding", DECISION_MAKERS), ...own, builtIn("archived")];
  }, [t, me, saved]);
}

/** The list of contacts its address asks for. */
export function useContactList(): ContactListState {
  const search = useSearch({ from: "/contacts" });
  const navigate = useNavigate({ from: "/contacts" });
  const views = useContactViews();
  return useListState(
    contactList,
    views,
    views[1] as ListView,
    search,
    (changes, replace = false) => void navigate({ search: changes, replace }),
  );
}
