import { ActionIcon, Button } from "@mantine/core";
import IconChevronLeft from "@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs";
import IconChevronRight from "@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs";
import { useNavigate, useSearch } from "@tanstack/react-router";
import dayjs from "dayjs";
import { CommandButton } from "@/app/commands";
import { useLanguage, useT } from "@/app/i18n";
import type { Selection } from "@/backend/bindings";
import { ListTransfer } from "@/features/exports";
import { ErrorNotice } from "@/shared/errors";
import { DayInput } from "@/shared/inputs";
import { EmptyState, SkeletonRows } from "@/shared/ui";
import { useToday } from "@/shared/values";
import classes from "./activities.module.css";
import { RECORD, useDay } from "./queries";
import { Recap } from "./Recap";
import { Route } from "./Route";
import { VisitRow } from "./VisitRow";

/** What was done and what is planned, of whoever one may export: the newest first. */
const EVERY: Selection = { filter: { all: [] }, sort: { field: "at", descending: true }, archived: false };
const FIELDS = ["customer", "kind", "at", "status", "content", "result", "next_follow_up", "contact_name", "member"];

/** A day on the road: whom to visit in which order, arriving, what came of it; and what the day was. */
export function VisitsPage() {
  const t = useT();
  const today = useToday();
  const { day = today } = useSearch({ from: "/visits" });
  const { data, error, pending, refetch } = useDay(day);
  const planned = (data?.activities ?? []).filter(({ status }) => status === "planned");
  return (
    <div className={classes.page}>
      <header className={classes.pageHead}>
        <h1>{t(day === today ? "activities.visits.today" : "activities.visits.title")}</h1>
        <DayChooser day={day} today={today} />
        <span className={classes.grow} />
        <ListTransfer record={RECORD} selection={EVERY} count={t("activities.visits.every")} shown={FIELDS} />
        <CommandButton id="activities.plan" variant="default" />
      </header>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {pending && <SkeletonRows rows={6} />}
      {data && (
        <div className={classes.pageColumns}>
          <div className={classes.column}>
            <section className={classes.card} aria-labelledby="route">
              <h2 id="route">
                {t("activities.visits.route")}
                <small>{planned.length}</small>
              </h2>
              {planned.length === 0 && (
                <EmptyState title={t("activities.visits.none")} hint={t("activities.visits.noneHint")} />
              )}
              <Route visits={planned} />
            </section>
            {data.left_open.length > 0 && (
              <section className={classes.card} aria-labelledby="left-open">
                <h2 id="left-open">
                  {t("activities.visits.leftOpen")}
                  <small>{data.left_open.length}</small>
                </h2>
                <ol>
                  {data.left_open.map((visit) => (
                    <VisitRow key={visit.id} visit={visit} dated />
                  ))}
                </ol>
              </section>
            )}
          </div>
          <Recap day={data} />
        </div>
      )}
    </div>
  );
}

function DayChooser({ day, today }: { day: string; today: string }) {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const go = (to: string) => void navigate({ to: "/visits", search: to === today ? {} : { day: to } });
  const moved = (by: number) => dayjs(day).add(by, "day").format("YYYY-MM-DD");
  const weekday = dayjs(day)
    .locale(language === "en" ? "en" : "zh-cn")
    .format("ddd");
  return (
    <div className={classes.dayChooser}>
      <ActionIcon size={28} aria-label={t("activities.visits.dayBefore")} onClick={() => go(moved(-1))}>
        <IconChevronLeft size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <DayInput
        aria-label={t("activities.visits.day")}
        w={128}
        clearable={false}
        value={day}
        onChange={(to) => to && go(to)}
      />
      <ActionIcon size={28} aria-label={t("activities.visits.dayAfter")} onClick={() => go(moved(1))}>
        <IconChevronRight size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <span className={classes.quiet}>{weekday}</span>
      {day !== today && (
        <Button variant="subtle" color="neutral" size="compact-sm" onClick={() => go(today)}>
          {t("activities.visits.toToday")}
        </Button>
      )}
    </div>
  );
}
