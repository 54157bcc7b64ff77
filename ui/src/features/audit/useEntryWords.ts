import { useT } from "@/app/i18n";
import type { AuditEntry } from "@/backend/bindings";
import { fieldMeta, useFieldLabels, useLabel, useRecordLabels } from "@/shared/fields";
import { formatTime } from "@/shared/values";

const SUBJECTS = ["workspace", "audit"] as const;
type Subject = (typeof SUBJECTS)[number];
const isSubject = (record: string): record is Subject => (SUBJECTS as readonly string[]).includes(record);

/** A record type's name; the workspace and the audit are none, but entries tell of them. */
export function useSubjectLabel(): (record: string) => string {
  const t = useT();
  const labels = useRecordLabels();
  return (record) => (isSubject(record) ? t(`audit.subjects.${record}`) : labels(record));
}

const shortId = (id: string) => id.slice(-8);

/** What the entry is about: the record's title for who sees it, otherwise its type and the end of its id. */
export function useAbout(): (entry: AuditEntry) => string {
  const subject = useSubjectLabel();
  return ({ record, record_id, title }) =>
    title
      ? `${subject(record)} · ${title}`
      : isSubject(record)
        ? subject(record)
        : `${subject(record)} · …${shortId(record_id)}`;
}

const NOTES = [
  "command",
  "record",
  "id",
  "field",
  "login",
  "method",
  "at_ms",
  "entries",
  "rows",
  "file",
  "filter",
  "format",
  "columns",
] as const;
type Note = (typeof NOTES)[number];
const isNote = (key: string): key is Note => (NOTES as readonly string[]).includes(key);

/** What a note says, line by line: its name and its value. */
export function useNoteLines(): (entry: AuditEntry) => { name: string; value: string }[] {
  const t = useT();
  const label = useLabel();
  const subject = useSubjectLabel();
  const textOf = (entry: AuditEntry, key: string, value: unknown): string => {
    if (key === "at_ms" && typeof value === "number") return formatTime(new Date(value).toISOString());
    const text = typeof value === "string" ? value : JSON.stringify(value);
    if (key === "record") return subject(text);
    if (key !== "field") return text;
    const meta = fieldMeta(entry.record, text);
    return meta ? label(meta.label) : text;
  };
  return (entry) =>
    Object.entries(entry.note).map(([key, value]) => ({
      name: isNote(key) ? t(`audit.note.${key}`) : key,
      value: textOf(entry, key, value),
    }));
}

/** One line on what an entry tells: the fields changed, or what its note says. */
export function useSummary(record: string): (entry: AuditEntry) => string {
  const t = useT();
  const label = useFieldLabels(record);
  const lines = useNoteLines();
  return (entry) => {
    const fields = entry.changes.map((change) => label(change.field));
    const hidden = entry.left_out > 0 ? [t("audit.leftOut", { count: entry.left_out })] : [];
    const notes = lines(entry).map(({ name, value }) => `${name} ${value}`);
    return [...fields, ...hidden, ...notes].join(t("audit.separator"));
  };
}
