import { useCallback } from "react";
import { useLanguage } from "@/app/i18n";
import type { Fact, OpportunityRow, StageName } from "@/backend/bindings";
import type { ListSource } from "@/shared/grid";
import { readOptions, useRead } from "@/shared/query";

export const RECORD = "opportunity";

const FACTS: readonly string[] = ["visit_done", "decision_maker"] satisfies Fact[];

/** Whether a stage that asks for `name` asks for what other rows tell. */
export const isFact = (name: string): name is Fact => FACTS.includes(name);

export const opportunityList: ListSource<OpportunityRow> = {
  open: (request) => readOptions("open_opportunity_list", request),
  window: (list, offset, limit) => readOptions("get_opportunity_window", { list, offset, limit }),
  count: (list, exact) => readOptions("count_opportunity_list", { list, exact }),
};

export const useOpportunity = (id: string) => useRead("get_opportunity", { id });

export const usePipelines = () => useRead("list_pipelines", {}).data;

/** What a stage is called in the language of the moment. */
export function useStageName(): (stage: Pick<StageName, "name" | "name_en">) => string {
  const english = useLanguage() === "en";
  return useCallback((stage) => (english && stage.name_en) || stage.name, [english]);
}
