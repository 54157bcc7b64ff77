/** Digits of a phone as they are read: 136 2048 1234. */
export function groupPhone(digits: string): string {
  return [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].filter(Boolean).join(" ");
}

export const PHONE_DIGITS_MAX = 12;

/** How many digits are still missing: eleven for a mobile, ten for the shortest number of a place. */
export function missingDigits(digits: string): number {
  return Math.max(0, (digits.startsWith("0") ? 10 : 11) - digits.length);
}
