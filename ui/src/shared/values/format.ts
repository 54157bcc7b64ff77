import dayjs from "dayjs";
import type { IsoDate, Phone } from "@/backend/bindings";

/** "2026-03-12 09:05" in the zone of the person. */
export const formatTime = (time: string) => dayjs(time).format("YYYY-MM-DD HH:mm");

const MOBILE = /^\+86(1\d{2})(\d{4})(\d{4})$/;
/** Area codes of two digits are 10 and 2x; all others have three. */
const LANDLINE = /^\+86(10|2\d|[3-9]\d{2})(\d{3,4})(\d{4})$/;

/** A stored number as it is dialled here; others keep their country code. */
export function formatPhone(phone: string | Phone): string {
  if (typeof phone !== "string") return phone.national;
  return phone.replace(MOBILE, "$1 $2 $3").replace(LANDLINE, "0$1-$2 $3");
}

export const today = (): IsoDate => dayjs().format("YYYY-MM-DD");

/** Whole days from `from` to `to`; negative when `to` is past. */
export const daysBetween = (from: IsoDate, to: IsoDate) => dayjs(to).diff(dayjs(from), "day");
