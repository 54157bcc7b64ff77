import { useT } from "@/app/i18n";
import type { FieldChange, HistoryEntry } from "@/backend/bindings";
import { fieldMeta, useFieldLabels } from "@/shared/fields";
import { useRegionNames, useValueText } from "@/shared/values";
import { kindOfChange, regionCodes } from "./changes";

export interface ChangeText {
  field: string;
  label: string;
  sentence: string;
  before: string;
  after: string;
}

/** The changes of an entry in words, with the names of what their ids stand for. */
export function useEntryText(record: string, entries: readonly HistoryEntry[]) {
  const t = useT();
  const label = useFieldLabels(record);
  const changes = entries.flatMap((entry) => entry.changes);
  const regions = useRegionNames(regionCodes(changes, (field) => fieldMeta(record, field)?.kind));
  const text = useValueText(record, regions);
  return (change: FieldChange): ChangeText => {
    const { field } = change;
    const kind = kindOfChange(fieldMeta(record, field), change);
    const name = label(field);
    const words = { field: name };
    const both = { before: text(field, change.before), after: text(field, change.after) };
    const hidden = t("history.hidden");
    switch (kind.kind) {
      case "hidden":
        return { field, label: name, before: hidden, after: hidden, sentence: t("history.change.hidden", words) };
      case "filled":
        return { field, label: name, ...both, sentence: t("history.change.filled", { ...words, after: both.after }) };
      case "cleared":
        return {
          field,
          label: name,
          ...both,
          sentence: t("history.change.cleared", { ...words, before: both.before }),
        };
      case "replaced":
        return { field, label: name, ...both, sentence: t("history.change.replaced", { ...words, ...both }) };
      case "members": {
        const added = kind.added.length ? t("history.change.added", { values: text(field, kind.added) }) : "";
        const removed = kind.removed.length ? t("history.change.removed", { values: text(field, kind.removed) }) : "";
        const sentence = t("history.change.members", {
          ...words,
          what: [added, removed].filter(Boolean).join(t("history.and")),
        });
        return { field, label: name, ...both, sentence };
      }
    }
  };
}
