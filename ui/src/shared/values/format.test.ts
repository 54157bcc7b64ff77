import { describe, expect, it } from "vitest";
import { daysBetween, formatMoney, formatPhone } from "./format";

describe("money", () => {
  it("is grouped and keeps two decimals, without ever becoming a float", () => {
    expect(formatMoney("1234567.5")).toBe("¥1,234,567.50");
    expect(formatMoney("-999")).toBe("-¥999.00");
    expect(formatMoney("90071992547409931.01")).toBe("¥90,071,992,547,409,931.01");
    expect(formatMoney("12.30", "USD")).toBe("USD 12.30");
  });
});

describe("a phone number", () => {
  it("is shown as it is dialled here", () => {
    expect(formatPhone("+8613805716027")).toBe("138 0571 6027");
    expect(formatPhone("+8657488003180")).toBe("0574-8800 3180");
    expect(formatPhone("+861065551234")).toBe("010-6555 1234");
  });
  it("keeps the country of others, and a mask as it came", () => {
    expect(formatPhone("+85221234567")).toBe("+85221234567");
    expect(formatPhone({ e164: "", national: "138****6027" })).toBe("138****6027");
  });
});

it("counts days across a month's end", () => {
  expect(daysBetween("2026-02-27", "2026-03-02")).toBe(3);
  expect(daysBetween("2026-03-02", "2026-02-27")).toBe(-3);
});
