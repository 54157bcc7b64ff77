import dayjs from "dayjs";

/** A moment near to now: today the hour is enough. */
export function momentText(ms: number): string {
  const moment = dayjs(ms);
  return moment.format(moment.isSame(dayjs(), "day") ? "HH:mm" : "YYYY-MM-DD HH:mm");
}
