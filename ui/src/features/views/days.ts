import dayjs from "dayjs";
import type { Filter, IsoDate } from "@/backend/bindings";

/**
 * Days counted from today ("today", "today+7"): they live in built-in views and addresses; the core is asked with real
 * dates.
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

/** The filter with every relative day made a date. */
export function resolveDays(filter: Filter | null, today: IsoDate): Filter | null {
  if (filter === null) return null;
  const inner = (part: Filter) => resolveDays(part, today) ?? part;
  if ("all" in filter) return { all: filter.all.map(inner) };
  if ("any" in filter) return { any: filter.any.map(inner) };
  if ("not" in filter) return { not: inner(filter.not) };
  if ("search" in filter || filter.value === undefined) return filter;
  const { value } = filter;
  const days = Array.isArray(value) ? value.map((part) => resolveDay(part, today)) : resolveDay(value, today);
  return { ...filter, value: days };
}

/** Whether a saved copy would stand still where this one moves on with the calendar. */
export const hasRelativeDays = (filter: Filter | null): boolean =>
  JSON.stringify(filter) !== JSON.stringify(resolveDays(filter, "0000-01-01"));
