import { Button } from "@mantine/core";
import dayjs from "dayjs";
import { Fragment, type ReactNode, useState } from "react";
import { useLanguage, useT } from "@/app/i18n";
import type { HistoryEntry, Id } from "@/backend/bindings";
import { AttachedFile } from "@/features/attachments";
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
const SCOPES: Scope[] = ["all", "moments", "changes", "states"];
/** Of a new record the first fields are told; the rest stands in the history. */
const SHOWN_CHANGES = 6;

/** Something that happened beside the record's own changes, told by the feature it belongs to. */
export interface Moment {
  key: string;
  at: string;
  icon: ReactNode;
  head: ReactNode;
  body: ReactNode;
}

interface Props {
  record: RecordWithHistory;
  id: Id;
  moments?: readonly Moment[];
  /** What a moment tells already is not told twice. */
  isTold?: (entry: HistoryEntry) => boolean;
  onDetails(sequence: string): void;
}

const NO_MOMENTS: readonly Moment[] = [];

/** What happened to a record, newest first, by day: who, what, from what to what. */
export function Timeline({ record, id, moments = NO_MOMENTS, isTold, onDetails }: Props) {
  const t = useT();
  const [scope, setScope] = useState<Scope>("all");
  const told = scope === "all" || scope === "moments" ? moments : NO_MOMENTS;
  return (
    <section aria-label={t("history.timeline")}>
      <div className={classes.scopes} role="group" aria-label={t("history.scope")}>
        {SCOPES.filter((candidate) => candidate !== "moments" || moments.length > 0).map((candidate) => (
          <button key={candidate} type="button" aria-pressed={scope === candidate} onClick={() => setScope(candidate)}>
            {t(`history.scopes.${candidate}`)}
          </button>
        ))}
      </div>
      <Page
        record={record}
        id={id}
        scope={scope}
        moments={told}
        isTold={isTold}
        before={null}
        last={null}
        onDetails={onDetails}
      />
    </section>
  );
}

interface PageProps extends Props {
  scope: Scope;
  moments: readonly Moment[];
  before: string | null;
  /** When the page above ended. */
  last: string | null;
}

/** One page of entries and, once asked for, the older page below it. Each follows changes by itself. */
function Page({ record, id, scope, moments, isTold, before, last: above, onDetails }: PageProps) {
  const t = useT();
  const [older, setOlder] = useState(false);
  const { data, error, pending, refetch } = useHistory(record, id, before, PAGE);
  const entries = (data?.entries ?? []).filter((entry) => inScope(entry, scope) && !isTold?.(entry));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (pending) return <SkeletonRows rows={4} widths={["8%", "60%"]} />;
  const last = data?.entries.at(-1);
  const end = data?.more ? last?.at : undefined;
  const within = moments.filter(
    ({ at }) => (above === null || later(above, at)) && (end === undefined || !later(end, at)),
  );
  if (entries.length === 0 && within.length === 0 && !data?.more && before === null)
    return <p className={classes.quiet}>{t("history.nothing")}</p>;
  return (
    <>
      <Entries entries={entries} moments={within} lastDay={above && dayOf({ at: above })} onDetails={onDetails} />
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
          moments={moments}
          isTold={isTold}
          before={last.sequence}
          last={last.at}
          onDetails={onDetails}
        />
      )}
    </>
  );
}

const dayOf = ({ at }: { at: string }) => dayjs(at).format("YYYY-MM-DD");
const later = (one: string, other: string) => Date.parse(one) > Date.parse(other);

interface EntriesProps {
  entries: HistoryEntry[];
  moments: readonly Moment[];
  lastDay: string | null;
  onDetails(sequence: string): void;
}

/** Entries and moments in one line of time, newest first. */
function Entries({ entries, moments, lastDay, onDetails }: EntriesProps) {
  const dayText = useDayText();
  const textOf = useEntryText(entries);
  const told = [
    ...moments.map((moment) => ({ key: moment.key, at: moment.at, body: <Told moment={moment} /> })),
    ...entries.map((entry) => ({
      key: entry.sequence,
      at: entry.at,
      body: <Entry entry={entry} textOf={textOf} onDetails={onDetails} />,
    })),
  ].toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return (
    <ol className={classes.entries}>
      {told.map(({ key, at, body }, place) => {
        const previous = told[place - 1];
        const newDay = dayOf({ at }) !== (previous ? dayOf(previous) : lastDay);
        return (
          <Fragment key={key}>
            {newDay && <li className={classes.day}>{dayText(dayOf({ at }))}</li>}
            <li className={classes.entry}>{body}</li>
          </Fragment>
        );
      })}
    </ol>
  );
}

function Told({ moment }: { moment: Moment }) {
  return (
    <>
      <span className={classes.icon}>{moment.icon}</span>
      <div className={classes.head}>
        {moment.head}
        <time dateTime={moment.at}>{dayjs(moment.at).format("HH:mm")}</time>
      </div>
      <div className={classes.changes}>{moment.body}</div>
    </>
  );
}

interface EntryProps {
  entry: HistoryEntry;
  textOf: ReturnType<typeof useEntryText>;
  onDetails(sequence: string): void;
}

function Entry({ entry, textOf, onDetails }: EntryProps) {
  const t = useT();
  const actorName = useActorName();
  const kindText = useKindText();
  const isNewFile = entry.record === "attachment" && entry.kind === "create";
  const changes = isNewFile ? [] : entry.changes;
  const rest = changes.length - SHOWN_CHANGES;
  return (
    <>
      <span className={classes.icon}>
        <EntryIcon kind={entry.kind} />
      </span>
      <div className={classes.head}>
        <b>{kindText(entry)}</b>
        <span>{actorName(entry)}</span>
        {entry.job !== null && !isNewFile && <span className={classes.job}>{t("history.job")}</span>}
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
        {isNewFile && <AttachedFile id={entry.record_id} />}
        {changes.slice(0, SHOWN_CHANGES).map((change) => (
          <p key={change.field}>{textOf(entry, change).sentence}</p>
        ))}
        {rest > 0 && <p className={classes.quiet}>{t("history.rest", { count: rest })}</p>}
      </div>
    </>
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
