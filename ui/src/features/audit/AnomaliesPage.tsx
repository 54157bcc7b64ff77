import { SegmentedControl } from "@mantine/core";
import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { AnomalyView } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { EmptyState, SkeletonRows } from "@/shared/ui";
import { formatTime } from "@/shared/values";
import classes from "./audit.module.css";
import { EntryPanel } from "./EntryPanel";
import { useAnomalies, useEntry, useReveals } from "./queries";

const PERIODS = ["7", "30", "90"] as const;

/** What deserves a look: each finding with the entries it was made from. */
export function AnomaliesPage() {
  const t = useT();
  const [days, setDays] = useState<string>("30");
  const [sequence, setSequence] = useState<string | null>(null);
  const { data, error, pending, refetch } = useAnomalies(Number(days));
  const { entry, error: entryError } = useEntry(sequence);
  const shownError = error ?? entryError;
  return (
    <div className={classes.page} data-panel={entry !== undefined || undefined}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard only through focus */}
      <section className={classes.findings} aria-label={t("audit.tabs.anomalies")} tabIndex={0}>
        <div className={classes.lead}>
          <p>{t("audit.anomalies.lead")}</p>
          <SegmentedControl
            aria-label={t("audit.anomalies.period")}
            data={PERIODS.map((value) => ({ value, label: t("audit.anomalies.days", { count: Number(value) }) }))}
            value={days}
            onChange={setDays}
            transitionDuration={0}
          />
        </div>
        {shownError && <ErrorNotice error={shownError} onRetry={() => void refetch()} />}
        {pending && <SkeletonRows rows={6} widths={["20%", "50%"]} />}
        {data?.length === 0 && <EmptyState title={t("audit.anomalies.none")} hint={t("audit.anomalies.noneHint")} />}
        <ul className={classes.anomalies} aria-label={t("audit.tabs.anomalies")}>
          {data?.map((finding) => (
            <Finding
              key={[finding.kind, finding.member_name, finding.from].join(" ")}
              finding={finding}
              chosen={sequence}
              onChoose={setSequence}
            />
          ))}
        </ul>
        <Reveals days={Number(days)} />
      </section>
      {entry && <EntryPanel entry={entry} onClose={() => setSequence(null)} />}
    </div>
  );
}

interface FindingProps {
  finding: AnomalyView;
  chosen: string | null;
  onChoose(sequence: string): void;
}

function Finding({ finding, chosen, onChoose }: FindingProps) {
  const t = useT();
  const { kind, member_name, count, sequences, from, to } = finding;
  const period = from && to ? [...new Set([formatTime(from), formatTime(to)])].join(" – ") : null;
  return (
    <li>
      <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
      <div>
        <p className={classes.findingWhat}>{t(`audit.anomalies.kinds.${kind}`, { name: member_name, count })}</p>
        <p className={classes.quiet}>{[period, t(`audit.anomalies.why.${kind}`)].filter(Boolean).join(" · ")}</p>
        {sequences.length > 0 && (
          <p className={classes.examples}>
            {t("audit.anomalies.examples")}
            {sequences.map((sequence) => (
              <button
                key={sequence}
                type="button"
                aria-pressed={sequence === chosen}
                aria-label={t("audit.anomalies.open", { sequence })}
                onClick={() => onChoose(sequence)}
              >
                #{sequence}
              </button>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}

/** How often masked values were shown, by member and day. */
function Reveals({ days }: { days: number }) {
  const t = useT();
  const { data } = useReveals(days);
  if (!data || data.length === 0) return null;
  return (
    <table className={classes.reveals}>
      <caption>{t("audit.reveals.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("audit.reveals.day")}</th>
          <th scope="col">{t("audit.reveals.member")}</th>
          <th scope="col">{t("audit.reveals.count")}</th>
        </tr>
      </thead>
      <tbody>
        {data.map(({ day, member_name, count }) => (
          <tr key={`${day} ${member_name}`}>
            <td>{day}</td>
            <td>{member_name}</td>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
