// Days of a calendar's sheet. Weeks begin on Monday.
import dayjs, { type Dayjs } from "dayjs";
import type { CalendarEntry, IsoDate } from "@/backend/bindings";
import type { CalendarShape } from "./search";

const iso = (day: Dayjs): IsoDate => day.format("YYYY-MM-DD");
const monday = (day: Dayjs) => day.subtract((day.day() + 6) % 7, "day").startOf("day");

const list = (from: Dayjs, count: number): IsoDate[] =>
  Array.from({ length: count }, (_, at) => iso(from.add(at, "day")));

/** Every day the sheet shows: whole weeks of a month, a week, or the day. */
export function daysOf(shape: CalendarShape, day: IsoDate): IsoDate[] {
  const at = dayjs(day);
  if (shape === "day") return [day];
  if (shape === "week") return list(monday(at), 7);
  const first = monday(at.startOf("month"));
  const weeks = Math.ceil((at.endOf("month").diff(first, "day") + 1) / 7);
  return list(first, weeks * 7);
}

/** A sheet further or back. */
export const turned = (shape: CalendarShape, day: IsoDate, by: number): IsoDate => iso(dayjs(day).add(by, shape));

/** The day an arrow leads to; null for other keys. */
export function stepped(shape: CalendarShape, day: IsoDate, key: string): IsoDate | null {
  const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key];
  if (by === undefined || (shape !== "month" && Math.abs(by) === 7)) return null;
  return iso(dayjs(day).add(by, "day"));
}

const MINUTES_OF_HOUR = 60;
/** As long as something lasts of which only the beginning is known. */
const USUAL_MINUTES = 30;

export const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * MINUTES_OF_HOUR + minutes;
};

export interface Placed {
  entry: CalendarEntry;
  /** Minutes of the day. */
  from: number;
  to: number;
  /** Beside how many others, and where among them. */
  lane: number;
  lanes: number;
}

/** Puts what has a time beside what happens at the same time. */
export function placed(entries: CalendarEntry[]): Placed[] {
  const timed = entries
    .filter((entry) => entry.time !== null)
    .map((entry) => {
      const from = minutesOf(entry.time ?? "");
      return { entry, from, to: from + Math.max(entry.minutes ?? USUAL_MINUTES, USUAL_MINUTES), lane: 0, lanes: 1 };
    })
    .sort((one, other) => one.from - other.from);
  let together: Placed[] = [];
  let end = 0;
  for (const one of timed) {
    if (one.from >= end) together = [];
    const taken = together.filter((other) => other.to > one.from).map(({ lane }) => lane);
    while (taken.includes(one.lane)) one.lane += 1;
    together.push(one);
    end = Math.max(end, one.to);
    const lanes = Math.max(...together.map(({ lane }) => lane)) + 1;
    for (const other of together) other.lanes = lanes;
  }
  return timed;
}

/** The hours a sheet shows: a working day, and whatever lies before or after it. */
export function hoursOf(days: CalendarEntry[][]): { first: number; last: number } {
  const all = days.flatMap(placed);
  const first = Math.min(8, ...all.map(({ from }) => Math.floor(from / MINUTES_OF_HOUR)));
  const last = Math.max(19, ...all.map(({ to }) => Math.ceil(to / MINUTES_OF_HOUR)));
  return { first, last: Math.min(last, 24) };
}
