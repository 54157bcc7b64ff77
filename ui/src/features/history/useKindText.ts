import { useT } from "@/app/i18n";
import type { HistoryEntry } from "@/backend/bindings";
import { useRecordLabels } from "@/shared/fields";

/** What happened, and to what, where the entry is not of the record whose history this is: "新建联系人 沈墨". */
export function useKindText() {
  const t = useT();
  const recordLabel = useRecordLabels();
  return ({ kind, record, title }: HistoryEntry): string => {
    const words = t(`history.kinds.${kind}`);
    return title === null ? words : t("history.of", { kind: words, record: recordLabel(record), title });
  };
}
