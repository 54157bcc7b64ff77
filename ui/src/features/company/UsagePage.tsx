import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { MemberUsage } from "@/backend/bindings";
import { Page } from "@/features/admin";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { Avatar, EmptyState, SkeletonRows } from "@/shared/ui";
import { formatCount, formatTime } from "@/shared/values";
import classes from "./company.module.css";

const PERIODS = ["7", "30", "90"] as const;

/** How much each member works with the product, as far as one may see. */
export function UsagePage() {
  const t = useT();
  const [days, setDays] = useState("30");
  const { data, error, refetch } = useRead("get_usage", { days: Number(days) }, { keepPrevious: true });
  const periods = PERIODS.map((value) => ({ value, label: t("company.usage.range", { count: Number(value) }) }));
  return (
    <Page
      title={t("company.usage.title")}
      lead={t("company.usage.lead")}
      actions={<SegmentedControl aria-label={t("company.usage.days")} data={periods} value={days} onChange={setDays} />}
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={6} />}
      {data?.length === 0 && <EmptyState title={t("company.usage.none")} hint={t("company.usage.noneHint")} />}
      {data && data.length > 0 && <UsageTable members={data} />}
    </Page>
  );
}

function UsageTable({ members }: { members: readonly MemberUsage[] }) {
  const t = useT();
  const heads = ["signIns", "activeDays", "created", "changed", "inBulk"] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard only through focus
    <section className={classes.scroller} aria-label={t("company.usage.title")} tabIndex={0}>
      <table className={classes.table} aria-label={t("company.usage.title")}>
        <thead>
          <tr>
            <th scope="col">{t("company.usage.member")}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={classes.number}>
                {t(`company.usage.${head}`)}
              </th>
            ))}
            <th scope="col" className={classes.number} title={t("company.usage.lagHint")}>
              {t("company.usage.lag")}
            </th>
            <th scope="col">{t("company.usage.lastActive")}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <UsageRow key={member.member} usage={member} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function UsageRow({ usage }: { usage: MemberUsage }) {
  const t = useT();
  const numbers = [usage.sign_ins, usage.active_days, usage.created, usage.changed, usage.in_bulk];
  const lag = usage.entry_lag_days;
  return (
    <tr>
      <th scope="row">
        <span className={classes.person}>
          <Avatar name={usage.name} size="sm" />
          {usage.name}
        </span>
      </th>
      {numbers.map((number, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns are fixed
        <td key={at} className={classes.number}>
          {formatCount(number)}
        </td>
      ))}
      <td className={classes.number}>{lag === null ? "–" : t("company.usage.lagDays", { days: lag.toFixed(1) })}</td>
      <td className={classes.quiet}>
        {usage.last_active_at ? formatTime(usage.last_active_at) : t("company.usage.never")}
      </td>
    </tr>
  );
}
