import { useDebouncedCallback } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { usePreferences } from "@/app/session";
import { type ColumnLayout, fittingLayout, type GridColumn } from "./columns";

/** The arrangement of a list's columns, kept in the person's preferences; a saved view may bring its own. */
export function useColumnLayout<Row>(list: string, columns: GridColumn<Row>[], ofView: readonly string[] | undefined) {
  const [preferences, changePreferences] = usePreferences();
  const [dragged, setDragged] = useState<ColumnLayout | null>(null);
  const save = useDebouncedCallback((layout: ColumnLayout) => {
    void changePreferences({ columns: { ...preferences.columns, [list]: layout } }).then(() => setDragged(null));
  }, 400);
  const stored = preferences.columns[list];
  const layout = useMemo(() => {
    if (dragged) return dragged;
    const own = ofView?.length ? ofView.map((field) => ({ field, width: widthIn(stored, field) })) : stored;
    return fittingLayout(columns, own);
  }, [dragged, ofView, stored, columns]);
  const change = (next: ColumnLayout) => {
    setDragged(next);
    save(next);
  };
  return { layout, change, reset: () => change(fittingLayout(columns, undefined)) };
}

const widthIn = (layout: ColumnLayout | undefined, field: string) =>
  layout?.find((entry) => entry.field === field)?.width ?? null;
