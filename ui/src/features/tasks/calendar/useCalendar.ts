import { useNavigate, useSearch } from "@tanstack/react-router";
import dayjs from "dayjs";
import { useMemo } from "react";
import { useLanguage, useT } from "@/app/i18n";
import { useOpenRecord } from "@/app/routes/useOpenRecord";
import { useSession } from "@/app/session";
import type { CalendarDay, CalendarEntry, Id, IsoDate } from "@/backend/bindings";
import { useRead } from "@/shared/query";
import { useToday } from "@/shared/values";
import { useTaskActions } from "../queries";
import { daysOf } from "./days";
import { IN_A_CELL } from "./MonthSheet";
import type { CalendarShape } from "./search";

/** Where an entry that is no task is read. */
const RECORDS = { plan: "activity", follow_up: "customer", close: "opportunity" } as const;
/** More than a day has, and as many as an answer holds. */
const ALL = 200;

/** The sheet the address asks for, what is on it, and the ways to another. */
export function useCalendar() {
  const t = useT();
  const english = useLanguage() === "en";
  const me = useSession().member.id;
  const search = useSearch({ from: "/calendar" });
  const navigate = useNavigate({ from: "/calendar" });
  const openRecord = useOpenRecord();
  const actions = useTaskActions();
  const today = useToday();
  const shape: CalendarShape = search.shape ?? "month";
  const day = search.day ?? today;
  const days = useMemo(() => daysOf(shape, day), [shape, day]);
  const member: Id | null = search.everybody ? null : me;
  const request = {
    from: days[0] ?? day,
    to: days.at(-1) ?? day,
    member,
    kinds: [],
    per_day: shape === "month" ? IN_A_CELL : ALL,
  };
  const { data, error, pending, refetch } = useRead("list_calendar", request, { keepPrevious: true });
  const found = useMemo(() => new Map<IsoDate, CalendarDay>((data?.days ?? []).map((one) => [one.day, one])), [data]);
  const locale = english ? "en" : "zh-cn";
  const openTask = (task: Id | null) =>
    void navigate({
      search: ({ task: _, ...before }) => (task ? { ...before, task } : before),
      replace: task === null,
    });
  const at = dayjs(day);
  const ofMonth = t("tasks.calendar.monthName", { year: at.format("YYYY"), month: at.format("M") });
  return {
    today,
    shape,
    day,
    days,
    member,
    found,
    error,
    pending,
    retry: () => void refetch(),
    title: shape === "month" ? ofMonth : shape === "day" ? day : `${days[0]} – ${days.at(-1)?.slice(5)}`,
    weekday: (one: IsoDate) => dayjs(one).locale(locale).format("ddd"),
    goTo: (to: IsoDate, as: CalendarShape) =>
      void navigate({ search: (before) => ({ ...before, day: to, shape: as }), replace: as === shape }),
    showEverybody: (everybody: boolean) =>
      void navigate({ search: ({ everybody: _, ...before }) => (everybody ? { ...before, everybody } : before) }),
    task: search.task ?? null,
    openTask,
    open: (entry: CalendarEntry) =>
      entry.kind === "task" ? openTask(entry.id) : openRecord(RECORDS[entry.kind], entry.id),
    move: (entry: CalendarEntry, to: IsoDate) =>
      entry.revision && actions.move({ id: entry.id, revision: entry.revision }, to),
  };
}

export type CalendarState = ReturnType<typeof useCalendar>;
