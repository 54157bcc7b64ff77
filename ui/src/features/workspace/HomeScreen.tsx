import dayjs from "dayjs";
import { CommandButton } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import { VisitsCard } from "@/features/activities";
import { MyAlertsCard, TeamAlertsCard, useIsAlerted, useLeads } from "@/features/alerts";
import { DealsCard, FunnelCard } from "@/features/opportunities";
import { TodayTasks } from "@/features/tasks";
import { useRead } from "@/shared/query";
import { EmptyState } from "@/shared/ui";
import { useToday } from "@/shared/values";
import { AnomaliesCard } from "./home/AnomaliesCard";
import { DueCard } from "./home/DueCard";
import classes from "./home/home.module.css";
import { NewestCard } from "./home/NewestCard";
import { TeamCard } from "./home/TeamCard";
import { useFollowUps } from "./home/useFollowUps";
import { WorkspaceCard } from "./home/WorkspaceCard";

/** What waits, what is due and how it stands: cards by what somebody may do; in an empty workspace where to begin. */
export function HomeScreen() {
  const seesCustomers = useMay("customer", "see");
  const runsSystem = useMay("audit", "approve");
  const followsUp = useIsAlerted();
  const any = useRead(
    "open_customer_list",
    { filter: null, sort: null, archived: false, limit: 1 },
    { enabled: seesCustomers },
  );
  const none = any.data?.rows.length === 0;
  return (
    <div className={classes.home}>
      <header className={classes.head}>
        <div className={classes.grow}>
          <Today />
          {any.data && !none && followsUp && <Summary />}
        </div>
        {seesCustomers && !none && (
          <>
            <CommandButton id="customers.create" variant="default" />
            <CommandButton id="imports.open" variant="default" />
          </>
        )}
      </header>
      <div className={classes.columns}>
        {none && <Begin />}
        {any.data && !none && <Cards />}
        {!seesCustomers && runsSystem && (
          <>
            <div className={classes.column}>
              <AnomaliesCard />
            </div>
            <div className={classes.column}>
              <WorkspaceCard />
            </div>
          </>
        )}
        {!seesCustomers && !runsSystem && <Nothing />}
      </div>
    </div>
  );
}

function Today() {
  const t = useT();
  const now = dayjs(useToday());
  return (
    <h1>
      {t("workspace.home.date", {
        date: now.format("YYYY-MM-DD"),
        month: now.format("M"),
        day: now.format("D"),
        weekday: now.format("dddd"),
        short: now.format("ddd"),
      })}
    </h1>
  );
}

function Summary() {
  const t = useT();
  const { overdue, today } = useFollowUps();
  const late = overdue.list.data;
  const due = today.list.data;
  if (!late || !due) return null;
  const count = (key: "overdue" | "today", { rows, more }: { rows: unknown[]; more: boolean }) =>
    t(more ? `workspace.home.${key}Many` : `workspace.home.${key}Count`, { count: rows.length });
  const words =
    late.rows.length + due.rows.length === 0
      ? t("workspace.home.allClear")
      : t("workspace.home.summary", { overdue: count("overdue", late), today: count("today", due) });
  return <p className={classes.lead}>{words}</p>;
}

/** Who holds no role yet learns why there is nothing, and who can change that. */
function Nothing() {
  const t = useT();
  return (
    <section className={`${classes.card} ${classes.wide}`}>
      <EmptyState title={t("workspace.home.nothing")} hint={t("workspace.home.nothingHint")} />
    </section>
  );
}

/** An empty workspace: the two ways to the first customers. */
function Begin() {
  const t = useT();
  const mayImport = useMay("customer", "import");
  return (
    <section className={`${classes.card} ${classes.wide}`}>
      <EmptyState
        title={t("workspace.home.noCustomers")}
        hint={mayImport ? t("workspace.home.noCustomersHint") : undefined}
        action={
          <div className={classes.actions}>
            <CommandButton id="customers.create" />
            <CommandButton id="imports.open" variant="default" />
          </div>
        }
      />
    </section>
  );
}

/** What calls for a deed on the left, what to keep an eye on at the right; each card for who can have something in it. */
function Cards() {
  const followsUp = useIsAlerted();
  const leads = useLeads();
  const runsSystem = useMay("audit", "approve");
  const seesDeals = useMay("opportunity", "see");
  const sells = useMay("opportunity", "edit");
  return (
    <>
      <div className={classes.column}>
        {leads && <TeamAlertsCard />}
        <TodayTasks />
        {followsUp && <MyAlertsCard />}
        <TodayTasks />
        {followsUp && <DueToday />}
        {sells && <DealsCard of="stalled" team={leads} />}
        {!followsUp && <NewestCard />}
      </div>
      <div className={classes.column}>
        {followsUp && <VisitsCard />}
        {seesDeals && <FunnelCard team={leads || !sells} />}
        {sells && <DealsCard of="closing" team={leads} />}
        {followsUp && <DueSoon />}
        <TeamCard />
        {runsSystem && <AnomaliesCard />}
        <WorkspaceCard />
      </div>
    </>
  );
}

/** One's own plans that have come, today's and those that passed. */
function DueToday() {
  const t = useT();
  const { today, overdue } = useFollowUps();
  return (
    <>
      <DueCard
        title={t("workspace.home.today")}
        none={t("workspace.home.noneToday")}
        hint={t("workspace.home.noneTodayHint")}
        {...today}
      />
      <DueCard title={t("workspace.home.overdue")} none={t("workspace.home.noneOverdue")} {...overdue} />
    </>
  );
}

function DueSoon() {
  const t = useT();
  const { soon } = useFollowUps();
  return <DueCard title={t("workspace.home.soon")} none={t("workspace.home.noneSoon")} {...soon} narrow />;
}
