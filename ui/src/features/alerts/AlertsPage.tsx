import { Button, SegmentedControl } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import type { AlertView } from "@/backend/bindings";
import { openCapture } from "@/features/activities";
import { ErrorNotice } from "@/shared/errors";
import { EmptyState, SkeletonRows } from "@/shared/ui";
import { AlertRow } from "./AlertRow";
import { AsOf } from "./AsOf";
import classes from "./alerts.module.css";
import { Members } from "./Members";
import { useAlerts, useLeads } from "./queries";

const PAGE = 50;
const MOST = 200;

/** Who waits too long for a follow-up: one's own customers, and the team's by member. */
export function AlertsPage() {
  const t = useT();
  const leads = useLeads();
  const me = useSession().member.id;
  const navigate = useNavigate();
  const { member, escalated } = useSearch({ from: "/alerts" });
  const [shown, setShown] = useState(PAGE);
  const whose = leads ? (member ?? null) : me;
  const { data, error, pending, refetch } = useAlerts({ member: whose, escalated: escalated ?? null }, shown);
  const choose = (next: { member?: string; escalated?: boolean }) => {
    setShown(PAGE);
    void navigate({ to: "/alerts", search: next });
  };
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t("alerts.title")}</h1>
        <SegmentedControl
          size="xs"
          aria-label={t("alerts.filter.label")}
          data={[
            { value: "all", label: t("alerts.filter.all") },
            { value: "escalated", label: t("alerts.filter.escalated") },
          ]}
          value={escalated ? "escalated" : "all"}
          onChange={(to) => choose({ ...(member && { member }), ...(to === "escalated" && { escalated: true }) })}
        />
        <span className={classes.grow} />
        {data?.as_of && <AsOf at={data.as_of} />}
      </header>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {pending && <SkeletonRows rows={8} />}
      <div className={leads ? classes.columns : undefined}>
        {data && <AlertList alerts={data.alerts} owned={leads} filtered={member !== undefined || escalated === true} />}
        {leads && (
          <Members
            chosen={member}
            onChoose={(id) => choose({ ...(id && { member: id }), ...(escalated && { escalated }) })}
          />
        )}
      </div>
      {data?.next && shown < MOST && (
        <Button variant="default" onClick={() => setShown((before) => before + PAGE)}>
          {t("alerts.more")}
        </Button>
      )}
    </div>
  );
}

/** L writes a follow-up with the customer whose row has the focus. */
function AlertList({ alerts, owned, filtered }: { alerts: readonly AlertView[]; owned: boolean; filtered: boolean }) {
  const t = useT();
  const [focused, setFocused] = useState<string | null>(null);
  const front = alerts.find(({ customer }) => customer === focused) ?? alerts[0];
  useCommands([
    {
      id: "activities.log",
      run: () => front && openCapture({ id: front.customer, name: front.name }),
      enabled: front !== undefined,
    },
  ]);
  if (alerts.length === 0) {
    return filtered ? (
      <EmptyState title={t("alerts.noneMatching")} />
    ) : (
      <EmptyState title={t("alerts.none")} hint={t("alerts.noneHint")} />
    );
  }
  return (
    <ul className={classes.list} aria-label={t("alerts.title")}>
      {alerts.map((alert) => (
        <AlertRow key={alert.customer} alert={alert} owned={owned} onFocus={() => setFocused(alert.customer)} />
      ))}
    </ul>
  );
}
