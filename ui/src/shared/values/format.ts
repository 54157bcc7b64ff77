import dayjs from "dayjs";
import type { IsoDate, Phone } from "@/backend/bindings";

/** "2026-03-12 09:05" in the zone of the person. */
export const formatTime = (time: string) => dayjs(time).format("YYYY-MM-DD HH:mm");

/** Exact sums come as decimal texts; they are grouped, never calculated with. */
export function formatMoney(amount: string, currency = "CNY"): string {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const symbol = currency === "CNY" ? "¥" : `${currency} `;
  return `${sign}${symbol}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${fraction.padEnd(2, "0")}`;
}

const MOBILE = /^\+86(1\d{2})(\d{4})(\d{4})$/;

/** A stored number as it is dialled here; others keep their country code. */
export function formatPhone(phone: string | Phone): string {
  if (typeof phone !== "string") return phone.national;
  const mobile = MOBILE.exec(phone);
  return mobile ? mobile.slice(1).join(" ") : phone.replace(/^\+86/, "");
}

export const today = (): IsoDate => dayjs().format("YYYY-MM-DD");

/** Whole days from `from` to `to`; negative when `to` is past. */
export const daysBetween = (from: IsoDate, to: IsoDate) => dayjs(to).diff(dayjs(from), "day");
