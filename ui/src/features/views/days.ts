import dayjs from "dayjs";
import type { FieldKind, Filter, IsoDate } from "@/backend/bindings";
import type { FieldCondition } from "./filter";

/**
 * Days counted from today ("today", "today+7"), so that a saved view still means this week next week. They live in
 * views and addresses; the core is asked with real dates.
 */
const RELATIVE = /^today([+-]\d{1,4})?$/;

export const isRelativeDay = (value: unknown): value is string => typeof value === "string" && RELATIVE.test(value);

export const relativeDay = (days: number) => (days === 0 ? "today" : `today${days > 0 ? "+" : ""}${days}`);

/** Days from today a relative day means. */
export const relativeDays = (value: string) => Number(RELATIVE.exec(value)?.[1] ?? 0);

export function resolveDay(value: unknown, today: IsoDate): unknown {
  if (!isRelativeDay(value)) return value;
  return dayjs(today).add(relativeDays(value), "day").format("YYYY-MM-DD");
}

/** A time field asked by day: from the first to the last moment of that day here, in UTC. */
function toMoment(value: unknown, end: boolean): unknown {
  if (typeof value !== "string" || value.length > 10) return value;
  const day = dayjs(value);
  return (end ? day.endOf("day") : day.startOf("day")).toISOString();
}

function resolveCondition(condition: FieldCondition, today: IsoDate, kind: FieldKind | undefined): FieldCondition {
  const { op, value } = condition;
  if (value === undefined) return condition;
  const days = Array.isArray(value) ? value.map((part) => resolveDay(part, today)) : resolveDay(value, today);
  if (kind !== "time") return { ...condition, value: days };
  if (Array.isArray(days)) return { ...condition, value: [toMoment(days[0], false), toMoment(days[1], true)] };
  return { ...condition, value: toMoment(days, op === "on_or_before") };
}

/** The filter with every relative day made a date. */
export function resolveDays(
  filter: Filter | null,
  today: IsoDate,
  kindOf: (field: string) => FieldKind | undefined,
): Filter | null {
  if (filter === null) return null;
  const inner = (part: Filter) => resolveDays(part, today, kindOf) ?? part;
  if ("all" in filter) return { all: filter.all.map(inner) };
  if ("any" in filter) return { any: filter.any.map(inner) };
  if ("not" in filter) return { not: inner(filter.not) };
  if ("search" in filter) return filter;
  return resolveCondition(filter, today, kindOf(filter.field));
}
