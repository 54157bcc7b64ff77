import dayjs from "dayjs";
import { CommandButton } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import { TodayTasks } from "@/features/tasks";
import { useRead } from "@/shared/query";
import { EmptyState } from "@/shared/ui";
import { useToday } from "@/shared/values";
import { AnomaliesCard } from "./home/AnomaliesCard";
import { DueCard } from "./home/DueCard";
import classes from "./home/home.module.css";
import { TeamCard } from "./home/TeamCard";
import { useFollowUps } from "./home/useFollowUps";
import { WorkspaceCard } from "./home/WorkspaceCard";

/** What is due today and what is late, and where to begin; whoever runs the system sees how it stands. */
export function HomeScreen() {
  const seesCustomers = useMay("customer", "see");
  const runsSystem = useMay("audit", "approve");
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
          {any.data && !none && <Summary />}
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
        {any.data && !none && <DueLists />}
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

function DueLists() {
  const t = useT();
  const runsSystem = useMay("audit", "approve");
  const mayPlan = useMay("customer", "edit");
  const followUps = useFollowUps();
  return (
    <>
      <div className={classes.column}>
        <TodayTasks />
        <DueCard
          title={t("workspace.home.today")}
          none={t("workspace.home.noneToday")}
          hint={mayPlan ? t("workspace.home.noneTodayHint") : undefined}
          {...followUps.today}
        />
        <DueCard title={t("workspace.home.overdue")} none={t("workspace.home.noneOverdue")} {...followUps.overdue} />
      </div>
      <div className={classes.column}>
        <DueCard title={t("workspace.home.soon")} none={t("workspace.home.noneSoon")} {...followUps.soon} narrow />
        <TeamCard />
        {runsSystem && <AnomaliesCard />}
        <WorkspaceCard />
      </div>
    </>
  );
}
