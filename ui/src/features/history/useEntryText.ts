import { useT } from "@/app/i18n";
import type { FieldChange, HistoryEntry } from "@/backend/bindings";
import { fieldMeta, useLabel } from "@/shared/fields";
import { useRecordText, useRegionNames } from "@/shared/values";
import { kindOfChange, regionCodes } from "./changes";

export interface ChangeText {
  field: string;
  label: string;
  sentence: string;
  before: string;
  after: string;
}

/** The changes of an entry in words, with the names of what their ids stand for. */
export function useEntryText(entries: readonly HistoryEntry[]) {
  const t = useT();
  const label = useLabel();
  const codes = entries.flatMap(({ record, changes }) =>
    regionCodes(changes, (field) => fieldMeta(record, field)?.kind),
  );
  const textOf = useRecordText(useRegionNames(codes));
  return ({ record }: HistoryEntry, change: FieldChange): ChangeText => {
    const { field } = change;
    const meta = fieldMeta(record, field);
    const kind = kindOfChange(meta, change);
    const name = meta ? label(meta.label) : field;
    const text = (of: string, value: unknown) => textOf(record, of, value);
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
