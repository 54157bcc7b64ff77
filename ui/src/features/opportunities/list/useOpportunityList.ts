import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import type { Filter, Sort } from "@/backend/bindings";
import { type FieldCondition, type FilterParts, filterOf, type ListView, partsOf } from "@/features/views";
import { useRead } from "@/shared/query";
import { RECORD, usePipelines } from "../queries";
import type { OpportunitySearch } from "./search";

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const OPEN: FieldCondition = { field: "outcome", op: "in", value: ["open"] };
const STALLED: FieldCondition = { field: "stalls_on", op: "on_or_before", value: "today" };

/** The built-in views and those saved by people, in the order of their tabs. */
function useOpportunityViews(): ListView[] {
  const t = useT();
  const me = useSession().member.id;
  const saved = useRead("list_saved_views", { record: RECORD }).data;
  return useMemo(() => {
    const builtIn = (id: "open" | "mine" | "stalled" | "all" | "archived", all: FieldCondition[] = []): ListView => ({
      id,
      name: t(`opportunities.views.${id}`),
      filter: all.length > 0 ? { all } : null,
      sort: null,
      archived: id === "archived",
      columns: [],
      saved: null,
    });
    return [
      builtIn("open", [OPEN]),
      builtIn("mine", [OPEN, { field: "owner", op: "is", value: me }]),
      builtIn("stalled", [OPEN, STALLED]),
      builtIn("all"),
      ...(saved ?? []).map((view) => ({ ...view, archived: false, saved: view })),
      builtIn("archived"),
    ];
  }, [t, me, saved]);
}

/** The question the address asks – view, changes to it, pipeline, board or table – and the ways to ask another. */
export function useOpportunityList() {
  const search = useSearch({ from: "/opportunities" });
  const navigate = useNavigate({ from: "/opportunities" });
  const views = useOpportunityViews();
  const pipelines = usePipelines()?.pipelines;
  const view = views.find((candidate) => candidate.id === search.view) ?? (views[0] as ListView);
  const filter: Filter | null = search.filter === undefined ? view.filter : search.filter;
  const sort: Sort | null = search.sort === undefined ? view.sort : search.sort;
  const inUse = pipelines?.find(({ active }) => active) ?? pipelines?.[0];
  const pipeline = pipelines?.find(({ id }) => id === search.pipeline) ?? inUse ?? null;
  const go = (changes: (before: OpportunitySearch) => OpportunitySearch) => void navigate({ search: changes });
  return {
    views,
    view,
    filter,
    sort,
    archived: view.archived,
    parts: partsOf(filter),
    changed: !same(filter, view.filter) || !same(sort, view.sort),
    pipelines,
    pipeline,
    /** What is archived stands in no stage. */
    shape: view.archived ? ("table" as const) : (search.shape ?? "board"),
    creating: search.create === true,
    chooseView: (id: string) => go(({ pipeline, shape }) => ({ pipeline, shape, view: id })),
    choosePipeline: (id: string) => go((before) => ({ ...before, pipeline: id })),
    chooseShape: (shape: "board" | "table") => go((before) => ({ ...before, shape })),
    revert: () => go(({ pipeline, shape }) => ({ pipeline, shape, view: view.id })),
    setParts: (parts: FilterParts) => go((before) => ({ ...before, filter: filterOf(parts) })),
    setSort: (next: Sort | null) => go((before) => ({ ...before, sort: next })),
    setCreating: (create: boolean) => go(({ create: _, ...before }) => (create ? { ...before, create } : before)),
  };
}

export type OpportunityListState = ReturnType<typeof useOpportunityList>;
