import dayjs from "dayjs";
import { formatTime } from "@/shared/values";

/** When something ends: today the hour is enough. */
export function untilText(ms: number): string {
  const end = dayjs(ms);
  return end.format(end.isSame(dayjs(), "day") ? "HH:mm" : "YYYY-MM-DD HH:mm");
}

export const timeText = (ms: number): string => formatTime(new Date(ms).toISOString());
