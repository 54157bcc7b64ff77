import { Button } from "@mantine/core";
import dayjs from "dayjs";
import { Fragment, useState } from "react";
import { useLanguage, useT } from "@/app/i18n";
import type { HistoryEntry, Id } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { SkeletonRows } from "@/shared/ui";
import { daysBetween, today } from "@/shared/values";
import { inScope, type Scope } from "./changes";
import { EntryIcon } from "./EntryIcon";
import classes from "./history.module.css";
import { useActorName } from "./useActorName";
import { useEntryText } from "./useEntryText";
import { type RecordWithHistory, useHistory } from "./useHistory";
import { useKindText } from "./useKindText";

const PAGE = 50;
const SCOPES: Scope[] = ["all", "changes", "states"];
/** Of a new record the first fields are told; the rest stands in the history. */
const SHOWN_CHANGES = 6;

interface Props {
  record: RecordWithHistory;
  id: Id;
  onDetails(sequence: string): void;
}

/** What happened to a record, newest first, by day: who, what, from what to what. */
export function Timeline({ record, id, onDetails }: Props) {
  const t = useT();
  const [scope, setScope] = useState<Scope>("all");
  return (
    <section aria-label={t("history.timeline")}>
      <div className={classes.scopes} role="group" aria-label={t("history.scope")}>
        {SCOPES.map((candidate) => (
          <button key={candidate} type="button" aria-pressed={scope === candidate} onClick={() => setScope(candidate)}>
            {t(`history.scopes.${candidate}`)}
          </button>
        ))}
      </div>
      <Page record={record} id={id} scope={scope} before={null} lastDay={null} onDetails={onDetails} />
    </section>
  );
}

interface PageProps extends Props {
  scope: Scope;
  before: string | null;
  lastDay: string | null;
}

/** One page of entries and, once asked for, the older page below it. Each follows changes by itself. */
function Page({ record, id, scope, before, lastDay, onDetails }: PageProps) {
  const t = useT();
  const [older, setOlder] = useState(false);
  const { data, error, pending, refetch } = useHistory(record, id, before, PAGE);
  const entries = (data?.entries ?? []).filter((entry) => inScope(entry, scope));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (pending) return <SkeletonRows rows={4} widths={["8%", "60%"]} />;
  if (entries.length === 0 && !data?.more && before === null)
    return <p className={classes.quiet}>{t("history.nothing")}</p>;
  const last = data?.entries.at(-1);
  return (
    <>
      <Entries entries={entries} lastDay={lastDay} onDetails={onDetails} />
      {data?.more && last && !older && (
        <Button variant="subtle" color="neutral" size="compact-sm" onClick={() => setOlder(true)}>
          {t("history.older")}
        </Button>
      )}
      {older && last && (
        <Page
          record={record}
          id={id}
          scope={scope}
          before={last.sequence}
          lastDay={dayOf(last)}
          onDetails={onDetails}
        />
      )}
    </>
  );
}

const dayOf = (entry: HistoryEntry) => dayjs(entry.at).format("YYYY-MM-DD");

interface EntriesProps {
  entries: HistoryEntry[];
  lastDay: string | null;
  onDetails(sequence: string): void;
}

function Entries({ entries, lastDay, onDetails }: EntriesProps) {
  const t = useT();
  const dayText = useDayText();
  const actorName = useActorName();
  const kindText = useKindText();
  const textOf = useEntryText(entries);
  return (
    <ol className={classes.entries}>
      {entries.map((entry, at) => {
        const previous = entries[at - 1];
        const newDay = dayOf(entry) !== (previous ? dayOf(previous) : lastDay);
        const rest = entry.changes.length - SHOWN_CHANGES;
        return (
          <Fragment key={entry.sequence}>
            {newDay && <li className={classes.day}>{dayText(dayOf(entry))}</li>}
            <li className={classes.entry}>
              <span className={classes.icon}>
                <EntryIcon kind={entry.kind} />
              </span>
              <div className={classes.head}>
                <b>{kindText(entry)}</b>
                <span>{actorName(entry)}</span>
                {entry.job !== null && <span className={classes.job}>{t("history.job")}</span>}
                <button
                  type="button"
                  onClick={() => onDetails(entry.sequence)}
                  aria-label={t("history.details", { time: entry.at })}
                >
                  {t("history.see")}
                </button>
                <time dateTime={entry.at}>{dayjs(entry.at).format("HH:mm")}</time>
              </div>
              <div className={classes.changes}>
                {entry.changes.slice(0, SHOWN_CHANGES).map((change) => (
                  <p key={change.field}>{textOf(entry, change).sentence}</p>
                ))}
                {rest > 0 && <p className={classes.quiet}>{t("history.rest", { count: rest })}</p>}
              </div>
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}

/** "2026-03-17 周二 · 昨天" */
function useDayText() {
  const t = useT();
  const language = useLanguage();
  return (day: string) => {
    const weekday = dayjs(day)
      .locale(language === "en" ? "en" : "zh-cn")
      .format("ddd");
    const ago = daysBetween(day, today());
    const near = ago === 0 ? t("history.today") : ago === 1 ? t("history.yesterday") : null;
    return [`${day} ${weekday}`, near].filter(Boolean).join(" · ");
  };
}
