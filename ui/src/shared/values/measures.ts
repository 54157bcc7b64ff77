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

/** `1234.50 CNY`, as the core keeps it, the way people read it: ¥1,234.50. */
export function formatMoney(amount: string | null | undefined): string {
  const [figures = "", currency] = amount?.split(" ") ?? [];
  const [whole = "", decimals] = figures.replace("-", "").split(".");
  if (whole === "") return "";
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = currency === "CNY" || currency === undefined ? "¥" : `${currency} `;
  return `${figures.startsWith("-") ? "-" : ""}${sign}${grouped}${decimals ? `.${decimals}` : ""}`;
}

const ROUNDED = new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const YUAN_OF_WAN = 10_000;
const YUAN_OF_MILLION = 1_000_000;

/** The same for sums at a glance: 12.5 万 in Chinese, 125.0k in English; small ones whole. */
export function formatSum(amount: string, english: boolean): string {
  const yuan = Number.parseFloat(amount);
  if (Math.abs(yuan) < YUAN_OF_WAN) return `¥${counts.format(yuan)}`;
  if (!english) return `¥${ROUNDED.format(yuan / YUAN_OF_WAN)} 万`;
  if (Math.abs(yuan) < YUAN_OF_MILLION) return `¥${ROUNDED.format(yuan / 1000)}k`;
  return `¥${ROUNDED.format(yuan / YUAN_OF_MILLION)}M`;
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
