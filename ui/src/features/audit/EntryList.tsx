import IconCircleCheck from "@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs";
import type { KeyboardEvent } from "react";
import { useT } from "@/app/i18n";
import type { AuditEntry } from "@/backend/bindings";
import { EntryIcon, useActorName } from "@/features/history";
import { formatTime } from "@/shared/values";
import classes from "./audit.module.css";
import { useAbout, useSummary } from "./useEntryWords";

interface Props {
  entries: readonly AuditEntry[];
  chosen: string | null;
  onChoose(sequence: string): void;
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** The arrows walk from entry to entry, as in any list. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[at + step]?.focus();
  event.preventDefault();
}

/** Entries, one line each: when, who, what, about which record, and whether somebody looked already. */
export function EntryList({ entries, chosen, onChoose }: Props) {
  const t = useT();
  return (
    <ul className={classes.entries} aria-label={t("audit.entries")} onKeyDown={walk}>
      {entries.map((entry) => (
        <li key={entry.sequence}>
          <button
            type="button"
            aria-current={entry.sequence === chosen || undefined}
            onClick={() => onChoose(entry.sequence)}
          >
            <Line entry={entry} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Line({ entry }: { entry: AuditEntry }) {
  const t = useT();
  const actorName = useActorName();
  const about = useAbout();
  const summary = useSummary(entry.record);
  return (
    <>
      <time dateTime={entry.at}>{formatTime(entry.at)}</time>
      <span className={classes.clip}>{actorName(entry)}</span>
      <span className={classes.what}>
        <EntryIcon kind={entry.kind} />
        {t(`history.kinds.${entry.kind}`)}
      </span>
      <span className={classes.clip}>{about(entry)}</span>
      <span className={classes.summary}>{summary(entry)}</span>
      <span className={classes.mark}>
        {entry.review && (
          <IconCircleCheck
            size={16}
            stroke={1.5}
            role="img"
            aria-label={t("audit.review.by", { name: entry.review.by_name ?? "" })}
          />
        )}
      </span>
    </>
  );
}
