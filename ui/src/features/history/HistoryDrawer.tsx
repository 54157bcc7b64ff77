import "@mantine/core/styles/Drawer.css";
import { Button, Drawer } from "@mantine/core";
import IconArrowBackUp from "@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { HistoryEntry, Id } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { useWrite } from "@/shared/query";
import { SkeletonRows } from "@/shared/ui";
import { formatTime } from "@/shared/values";
import { EntryChanges } from "./EntryChanges";
import { EntryIcon } from "./EntryIcon";
import classes from "./history.module.css";
import { useActorName } from "./useActorName";
import { type RecordWithHistory, useHistory } from "./useHistory";
import { useKindText } from "./useKindText";

const PAGE = 100;

interface Props {
  record: RecordWithHistory;
  id: Id;
  name: string;
  /** The entry to show first; the newest without one. */
  sequence: string | null;
  onClose(): void;
}

/** The journal of one record: every entry, each field before and after, and a way to take one back. */
export function HistoryDrawer({ record, id, name, sequence, onClose }: Props) {
  const t = useT();
  const actorName = useActorName();
  const kindText = useKindText();
  const [chosen, setChosen] = useState(sequence);
  const [befores, setBefores] = useState<(string | null)[]>([null]);
  const before = befores.at(-1) ?? null;
  const { data, error, pending, refetch } = useHistory(record, id, before, PAGE);
  const entries = data?.entries ?? [];
  const entry = entries.find((candidate) => candidate.sequence === chosen) ?? entries[0];
  const oldest = entries.at(-1);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={880}
      title={t("history.title", { name })}
      closeButtonProps={{ "aria-label": t("shared.close") }}
      transitionProps={{ duration: 0 }}
      attributes={{ header: { role: "presentation" } }}
      styles={{ overlay: { background: "var(--scrim)" }, body: { height: "calc(100% - 60px)", padding: 0 } }}
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {pending && <SkeletonRows rows={8} widths={["20%", "50%"]} />}
      {entry && (
        <div className={classes.journal}>
          <nav aria-label={t("history.entries")}>
            <ul>
              {entries.map((candidate) => (
                <li key={candidate.sequence}>
                  <button
                    type="button"
                    aria-current={candidate === entry}
                    onClick={() => setChosen(candidate.sequence)}
                  >
                    <EntryIcon kind={candidate.kind} />
                    <span>
                      {kindText(candidate)} · {actorName(candidate)}
                    </span>
                    <time dateTime={candidate.at}>{formatTime(candidate.at)}</time>
                  </button>
                </li>
              ))}
            </ul>
            {befores.length > 1 && (
              <Button
                variant="subtle"
                color="neutral"
                size="compact-sm"
                onClick={() => setBefores((all) => all.slice(0, -1))}
              >
                {t("history.newer")}
              </Button>
            )}
            {data?.more && oldest && (
              <Button
                variant="subtle"
                color="neutral"
                size="compact-sm"
                onClick={() => setBefores((all) => [...all, oldest.sequence])}
              >
                {t("history.older")}
              </Button>
            )}
          </nav>
          <EntryDetails entry={entry} />
        </div>
      )}
    </Drawer>
  );
}

function EntryDetails({ entry }: { entry: HistoryEntry }) {
  const t = useT();
  const actorName = useActorName();
  const kindText = useKindText();
  const undo = useWrite("undo", {
    toast: ({ changed, kept }) =>
      kept > 0 ? t("history.undonePartly", { count: changed, kept }) : t("history.undone", { count: changed }),
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard only through focus
    <section className={classes.details} tabIndex={0} aria-label={t("history.entry")}>
      <header>
        <div>
          <h3>{kindText(entry)}</h3>
          <p>
            {actorName(entry)} · {formatTime(entry.at)} · {t("history.device", { device: entry.device })}
          </p>
        </div>
        {entry.undoable && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} stroke={1.5} aria-hidden />}
            loading={undo.pending}
            onClick={() => undo.mutate({ undo: { kind: "transaction", id: entry.transaction } })}
          >
            {t("history.undo")}
          </Button>
        )}
      </header>
      {entry.changes.length === 0 ? (
        <p className={classes.quiet}>{t("history.noFields")}</p>
      ) : (
        <EntryChanges entry={entry} />
      )}
    </section>
  );
}
