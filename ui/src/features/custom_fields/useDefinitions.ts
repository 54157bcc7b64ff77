import { useEffect } from "react";
import { useMay } from "@/app/session";
import { setCustomFields, setLayouts } from "@/shared/fields";
import { useRead, useWrite } from "@/shared/query";

/** Keeps what the company defined and laid out known to every form and list, for as long as somebody is signed in. */
export function useDefinitions() {
  const may = useMay("custom_field", "see");
  const fields = useRead("list_custom_fields", {}, { enabled: may }).data;
  const layouts = useRead("list_layouts", {}, { enabled: may }).data;
  const { mutate } = useWrite("index_custom_fields", { onError: () => undefined });
  const outdated = fields?.some(({ unindexed }) => unindexed) ?? false;
  useEffect(() => {
    if (fields) setCustomFields(fields);
  }, [fields]);
  useEffect(() => {
    if (layouts) setLayouts(layouts);
  }, [layouts]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, when something becomes outdated
  useEffect(() => {
    if (outdated) mutate({});
  }, [outdated]);
}
