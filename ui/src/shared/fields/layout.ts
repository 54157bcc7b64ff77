// Forms and lists as the company lays them out, known as soon as they are read.
import { useMemo, useSyncExternalStore } from "react";
import { useLanguage } from "@/app/i18n";
import type { LayoutView } from "@/backend/bindings";

let layouts: readonly LayoutView[] = [];
const listeners = new Set<() => void>();

export function setLayouts(read: readonly LayoutView[]): void {
  if (read === layouts) return;
  layouts = read;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const snapshot = () => layouts;

/** The layout whoever is signed in works with; without one a form keeps the order it was built with. */
export function useLayout(record: string): LayoutView | undefined {
  const all = useSyncExternalStore(subscribe, snapshot);
  return all.find((layout) => layout.record === record && layout.own);
}

/** Fields the layout asks for in the form, whatever they are elsewhere. */
export function useAskedFields(record: string): readonly string[] {
  const layout = useLayout(record);
  return useMemo(
    () =>
      (layout?.sections ?? [])
        .flatMap(({ fields }) => fields.filter(({ required }) => required))
        .map(({ field }) => field),
    [layout],
  );
}

export interface LaidOut {
  key: string;
  title: string;
  fields: string[];
}

/** How a form of `fields` is laid out; what no section names and nothing hides comes last, under `rest`. */
export function useFormLayout(record: string, fields: readonly string[], rest: string): LaidOut[] | null {
  const layout = useLayout(record);
  const english = useLanguage() === "en";
  return useMemo(() => {
    if (!layout || layout.sections.length === 0) return null;
    const placed = layout.sections.flatMap((section) => section.fields.map(({ field }) => field));
    const left = fields.filter((field) => !placed.includes(field) && !layout.hidden.includes(field));
    const sections = layout.sections.map((section, at) => ({
      key: `${at}`,
      title: (english && section.title_en) || section.title,
      fields: section.fields.map(({ field }) => field).filter((field) => fields.includes(field)),
    }));
    return [...sections, { key: "rest", title: rest, fields: left }].filter((section) => section.fields.length > 0);
  }, [layout, english, fields, rest]);
}
