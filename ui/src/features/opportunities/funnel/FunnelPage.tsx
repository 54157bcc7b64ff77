import { Select } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import dayjs from "dayjs";
import { useState } from "react";
import { useLanguage, useT } from "@/app/i18n";
import type { Filter, FunnelStage, FunnelView, Id } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { EmptyState, SkeletonRows } from "@/shared/ui";
import { formatCount, formatSum, today, useKnownValue, useMembers } from "@/shared/values";
import classes from "../opportunities.module.css";
import { RECORD, usePipelines, useStageName } from "../queries";

const PERIODS = ["90", "180", "365", "730"] as const;
const HOURS_OF_DAY = 24;

/** How many came how far within a time, how long they stayed, and why they were lost. Every number leads to its rows. */
export function FunnelPage() {
  const t = useT();
  const pipelines = usePipelines()?.pipelines;
  const members = useMembers().filter(({ active }) => active);
  const [chosen, setChosen] = useState<Id | null>(null);
  const [days, setDays] = useState<string>("365");
  const [owner, setOwner] = useState<Id | null>(null);
  const pipeline =
    pipelines?.find(({ id }) => id === chosen) ?? pipelines?.find(({ active }) => active) ?? pipelines?.[0];
  const to = today();
  const from = dayjs(to)
    .subtract(Number(days) - 1, "day")
    .format("YYYY-MM-DD");
  const { data, error, refetch } = useRead(
    "get_funnel",
    { pipeline: pipeline?.id ?? "", from, to, owner },
    { enabled: pipeline !== undefined, keepPrevious: true },
  );
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t("opportunities.funnel.title")}</h1>
        <Select
          size="xs"
          aria-label={t("opportunities.pipeline")}
          allowDeselect={false}
          data={(pipelines ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={pipeline?.id ?? null}
          onChange={setChosen}
        />
        <Select
          size="xs"
          aria-label={t("opportunities.funnel.period")}
          allowDeselect={false}
          data={PERIODS.map((period) => ({
            value: period,
            label: t("opportunities.funnel.days", { count: Number(period) }),
          }))}
          value={days}
          onChange={(next) => next && setDays(next)}
        />
        <Select
          size="xs"
          clearable
          clearButtonProps={{ "aria-label": t("views.clear") }}
          aria-label={t("opportunities.funnel.owner")}
          placeholder={t("opportunities.funnel.everybody")}
          data={members.map(({ id, name }) => ({ value: id, label: name }))}
          value={owner}
          onChange={setOwner}
        />
        <span className={classes.grow} />
        <span className={classes.faint}>{t("opportunities.funnel.span", { from, to })}</span>
      </header>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {pipelines && !pipeline && <EmptyState title={t("opportunities.none")} />}
      {pipeline && !data && !error && <SkeletonRows rows={5} widths={["60%", "20%"]} />}
      {data && <Figures funnel={data} />}
    </div>
  );
}

function Figures({ funnel }: { funnel: FunnelView }) {
  const t = useT();
  const known = useKnownValue(RECORD);
  if (funnel.entered === 0) return <EmptyState title={t("opportunities.funnel.nothing")} />;
  const of = (filter: Filter) => ({ all: [funnel.filter, filter] });
  return (
    <div className={classes.funnel}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("opportunities.stage")}</th>
            <th scope="col">{t("opportunities.funnel.entered")}</th>
            <th scope="col" className={classes.end}>
              {t("opportunities.funnel.conversion")}
            </th>
            <th scope="col" className={classes.end}>
              {t("opportunities.funnel.open")}
            </th>
            <th scope="col" className={classes.end}>
              {t("opportunities.funnel.lost")}
            </th>
            <th scope="col" className={classes.end}>
              {t("opportunities.funnel.dwell")}
            </th>
          </tr>
        </thead>
        <tbody>
          {funnel.stages.map((row) => (
            <Row key={row.stage.key} row={row} funnel={funnel} />
          ))}
        </tbody>
      </table>
      <section aria-label={t("opportunities.funnel.reasons")}>
        <h2>
          {t("opportunities.funnel.reasons")} <small>{formatCount(funnel.lost)}</small>
        </h2>
        {funnel.loss_reasons.length === 0 && <p className={classes.faint}>{t("opportunities.funnel.noneLost")}</p>}
        <ol className={classes.reasons}>
          {funnel.loss_reasons.map(({ reason, count }) => (
            <li key={reason}>
              <Rows filter={of({ field: "loss_reason", op: "is", value: reason })}>{known("loss_reason", reason)}</Rows>
              <Bar share={count / Math.max(funnel.lost, 1)} />
              <b>{formatCount(count)}</b>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function Row({ row, funnel }: { row: FunnelStage; funnel: FunnelView }) {
  const t = useT();
  const english = useLanguage() === "en";
  const name = useStageName()(row.stage);
  const reached: Filter = { field: "farthest", op: "in", value: row.reached };
  const ended = (outcome: string): Filter => ({
    all: [
      funnel.filter,
      { field: "farthest", op: "is", value: row.stage.key },
      { field: "outcome", op: "in", value: [outcome] },
    ],
  });
  const won = row.stage.kind === "won";
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <span className={classes.entered}>
          <Bar share={row.entered / funnel.entered} />
          <Rows filter={{ all: [funnel.filter, reached] }}>
            {t("opportunities.funnel.count", { count: row.entered, shown: formatCount(row.entered) })}
          </Rows>
          <small>{formatSum(row.entered_sum, english)}</small>
        </span>
      </td>
      <td className={classes.end}>
        {row.conversion_per_mille === null ? "—" : `${(row.conversion_per_mille / 10).toFixed(1)} %`}
      </td>
      <td className={classes.end}>{won ? "—" : <Rows filter={ended("open")}>{formatCount(row.open)}</Rows>}</td>
      <td className={classes.end}>{won ? "—" : <Rows filter={ended("lost")}>{formatCount(row.lost)}</Rows>}</td>
      <td className={classes.end}>
        {row.dwell_hours === null
          ? "—"
          : t("opportunities.funnel.dwellDays", { days: (row.dwell_hours / HOURS_OF_DAY).toFixed(1) })}
      </td>
    </tr>
  );
}

/** A number that leads to the rows it counts. */
function Rows({ filter, children }: { filter: Filter; children: React.ReactNode }) {
  return (
    <Link to="/opportunities" search={{ shape: "table", view: "all", filter }} className={classes.link}>
      {children}
    </Link>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <span className={classes.bar} aria-hidden>
      <span style={{ width: `${Math.round(share * 100)}%` }} />
    </span>
  );
}
