import { Button } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import { ErrorNotice } from "@/shared/errors";
import { EmptyState, SkeletonRows } from "@/shared/ui";
import { formatCount } from "@/shared/values";
import classes from "./audit.module.css";
import { EntryList } from "./EntryList";
import { EntryPanel } from "./EntryPanel";
import { ExportDialog } from "./ExportDialog";
import { Filters } from "./Filters";
import { type Chosen, filterOf, NOTHING } from "./filter";
import { RECORD, useEntries, useEntryCount } from "./queries";

/** The journal, newest first, and beside it the entry one looks at. */
export function EntriesPage() {
  const t = useT();
  const [chosen, setChosen] = useState<Chosen>(NOTHING);
  const [befores, setBefores] = useState<(string | null)[]>([null]);
  const [sequence, setSequence] = useState<string | null>(null);
  const [exporting, setExporting] = useState(false);
  const mayExport = useMay(RECORD, "export");
  const filter = filterOf(chosen);
  const { data, error, pending, refetch } = useEntries(filter, befores.at(-1) ?? null);
  const count = useEntryCount(filter);
  const entries = data?.entries ?? [];
  const entry = entries.find((candidate) => candidate.sequence === sequence);
  const choose = (next: Chosen) => {
    setChosen(next);
    setBefores([null]);
    setSequence(null);
  };
  const next = data?.next ?? null;
  return (
    <div className={classes.page} data-panel={entry !== undefined || undefined}>
      <section className={classes.list} aria-label={t("audit.tabs.entries")}>
        <Filters chosen={chosen} onChange={choose} />
        <div className={classes.scroll}>
          {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
          {pending && <SkeletonRows rows={12} widths={["14%", "10%", "12%", "20%"]} />}
          {data && entries.length === 0 && (
            <EmptyState
              title={t("audit.empty")}
              action={
                <Button variant="default" onClick={() => choose(NOTHING)}>
                  {t("audit.filter.clear")}
                </Button>
              }
            />
          )}
          <EntryList entries={entries} chosen={sequence} onChoose={setSequence} />
        </div>
        <footer className={classes.foot}>
          <span aria-live="polite">
            {count !== undefined && t("audit.count", { count, shown: formatCount(count) })}
          </span>
          <Button
            variant="default"
            size="compact-sm"
            disabled={befores.length === 1}
            onClick={() => setBefores((all) => all.slice(0, -1))}
          >
            {t("audit.newer")}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={next === null}
            onClick={() => setBefores((all) => [...all, next])}
          >
            {t("audit.older")}
          </Button>
          <Button variant="subtle" color="neutral" size="compact-sm" onClick={() => void refetch()}>
            {t("audit.refresh")}
          </Button>
          {mayExport && (
            <Button variant="subtle" color="neutral" size="compact-sm" onClick={() => setExporting(true)}>
              {t("audit.export.open")}
            </Button>
          )}
        </footer>
      </section>
      {exporting && <ExportDialog filter={filter} onClose={() => setExporting(false)} />}
      {entry && <EntryPanel entry={entry} onClose={() => setSequence(null)} />}
    </div>
  );
}
