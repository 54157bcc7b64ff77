import type { T } from "@/app/i18n";
import type { ListCount } from "@/backend/bindings";

const counts = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

export const formatCount = (count: number): string => counts.format(count);

/** "248", or "≥ 2,000" while it is still being counted. */
export function countText(count: ListCount | null): string {
  if (count === null) return "…";
  const figure = formatCount(count.at_least);
  return count.exact ? figure : `≥ ${figure}`;
}

const UNITS = ["B", "KB", "MB", "GB", "TB"];

export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value.toFixed(unit === 0 || value >= 100 ? 0 : 1)} ${UNITS[unit]}`;
}

/** About how long: seconds, then minutes. */
export function formatDuration(t: T, milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 90) return t("shared.seconds", { count: seconds });
  return t("shared.minutes", { count: Math.round(seconds / 60) });
}
