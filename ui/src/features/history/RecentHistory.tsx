import dayjs from "dayjs";
import { useT } from "@/app/i18n";
import type { Id } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { formatTime } from "@/shared/values";
import { EntryIcon } from "./EntryIcon";
import classes from "./history.module.css";
import { useActorName } from "./useActorName";
import { useEntryText } from "./useEntryText";
import { type RecordWithHistory, useHistory } from "./useHistory";
import { useKindText } from "./useKindText";

const RECENT = 4;

/** The last few things that happened to a record, one line each. */
export function RecentHistory({ record, id }: { record: RecordWithHistory; id: Id }) {
  const t = useT();
  const actorName = useActorName();
  const kindText = useKindText();
  const { data, error } = useHistory(record, id, null, RECENT);
  const entries = data?.entries ?? [];
  const textOf = useEntryText(entries);
  if (error) return <ErrorNotice error={error} />;
  return (
    <ul className={classes.recent}>
      {entries.map((entry) => {
        const [first, ...rest] = entry.changes;
        const more = rest.length > 0 ? t("history.more", { count: rest.length }) : "";
        return (
          <li key={entry.sequence}>
            <EntryIcon kind={entry.kind} />
            <span className={classes.clip}>
              {kindText(entry)} · {actorName(entry)}
            </span>
            <time dateTime={entry.at} title={formatTime(entry.at)}>
              {dayjs(entry.at).format("MM-DD HH:mm")}
            </time>
            {entry.kind === "change" && first && (
              <p className={classes.clip}>
                {textOf(entry, first).sentence}
                {more}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
