import { useDebouncedCallback } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { usePreferences } from "@/app/session";
import { type ColumnLayout, fittingLayout, type GridColumn } from "./columns";

const asLayout = (fields: readonly string[]): ColumnLayout => fields.map((field) => ({ field, width: null }));

/**
 * The arrangement of a list's columns, kept in the person's preferences under the name of the list. `ofView` is what a
 * saved view brings along, for as long as the person has not arranged that list otherwise.
 */
export function useColumnLayout<Row>(list: string, columns: GridColumn<Row>[], ofView: readonly string[]) {
  const [preferences, changePreferences] = usePreferences();
  const [dragged, setDragged] = useState<{ list: string; layout: ColumnLayout } | null>(null);
  const save = useDebouncedCallback(
    (name: string, layout: ColumnLayout) => {
      const next = { ...preferences.columns, [name]: layout };
      void changePreferences({ columns: next }).then(() => setDragged(null));
    },
    { delay: 400, flushOnUnmount: true },
  );
  const stored = preferences.columns[list];
  const layout = useMemo(() => {
    if (dragged?.list === list) return dragged.layout;
    return fittingLayout(columns, stored ?? asLayout(ofView));
  }, [dragged, list, ofView, stored, columns]);
  const change = (next: ColumnLayout) => {
    setDragged({ list, layout: next });
    save(list, next);
  };
  return { layout, change, reset: () => change(fittingLayout(columns, asLayout(ofView))) };
}
