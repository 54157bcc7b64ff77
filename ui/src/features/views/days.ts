import dayjs from "dayjs";
import type { FieldMeta, FilterOp, IsoDate } from "@/backend/bindings";
import type { FieldCondition } from "./filter";

/** Days counted from today ("today", "today+7") are kept as these words; the core turns them into dates when it is asked. */
const RELATIVE = /^today([+-]\d{1,4})?$/;

export const isRelativeDay = (value: unknown): value is string => typeof value === "string" && RELATIVE.test(value);

export const relativeDay = (days: number) => (days === 0 ? "today" : `today${days > 0 ? "+" : ""}${days}`);

/** Days from today a relative day means. */
export const relativeDays = (value: string) => Number(RELATIVE.exec(value)?.[1] ?? 0);

/** The date a relative day means today; a date as it is. */
export function resolveDay(value: unknown, today: IsoDate): unknown {
  if (!isRelativeDay(value)) return value;
  return dayjs(today).add(relativeDays(value), "day").format("YYYY-MM-DD");
}

/** What people ask of days in one breath: a comparison and its value together. */
export type DaySpan = "today" | "overdue" | { last: number } | { next: number };

export const isDay = (meta: FieldMeta | undefined) => meta?.kind === "date" || meta?.kind === "time";

/** The spans a field offers. A moment has passed; a person's birthday is never overdue. */
export function spansOf(meta: FieldMeta): DaySpan[] {
  if (meta.kind === "time") return ["today", { last: 7 }, { last: 30 }, { last: 90 }];
  const overdue: DaySpan[] = meta.sensitive ? [] : ["overdue"];
  return ["today", ...overdue, { next: 7 }, { next: 30 }, { last: 7 }, { last: 30 }];
}

export function conditionOf(span: DaySpan): { op: FilterOp; value: unknown } {
  if (span === "today") return { op: "is", value: "today" };
  if (span === "overdue") return { op: "before", value: "today" };
  const [from, to] = "last" in span ? [1 - span.last, 0] : [0, span.next - 1];
  return { op: "between", value: [relativeDay(from), relativeDay(to)] };
}

/** The span a condition says; null when it says something else. */
export function spanOf({ op, value }: Pick<FieldCondition, "op" | "value">, meta: FieldMeta): DaySpan | null {
  if (op === "is" && value === "today") return "today";
  if (op === "before" && value === "today") return spansOf(meta).includes("overdue") ? "overdue" : null;
  if (op !== "between" || !Array.isArray(value) || !value.every(isRelativeDay)) return null;
  const [from = 0, to = 0] = value.map(relativeDays);
  if (to === 0 && from < 0) return { last: 1 - from };
  return from === 0 && to > 0 ? { next: to + 1 } : null;
}
