import { describe, expect, it } from "vitest";
import { daysBetween, formatPhone } from "./format";

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
