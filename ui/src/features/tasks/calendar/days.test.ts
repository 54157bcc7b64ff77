import { expect, test } from "vitest";
import type { CalendarEntry } from "@/backend/bindings";
import { daysOf, hoursOf, placed, stepped, turned } from "./days";

const at = (time: string, minutes: number | null = null) => ({ id: time, time, minutes }) as CalendarEntry;

test("a month's sheet is made of whole weeks that begin on Monday", () => {
  const march = daysOf("month", "2026-03-18");
  expect([march[0], march.at(-1), march.length]).toEqual(["2026-02-23", "2026-04-05", 42]);
  expect(daysOf("month", "2027-02-10")).toHaveLength(28);
  expect(daysOf("week", "2026-03-22")[0]).toBe("2026-03-16");
});

test("arrows go by days and weeks, sheets by months without losing a day that is there", () => {
  expect(stepped("month", "2026-03-31", "ArrowRight")).toBe("2026-04-01");
  expect(stepped("month", "2026-03-03", "ArrowUp")).toBe("2026-02-24");
  expect(stepped("week", "2026-03-03", "ArrowUp")).toBeNull();
  expect(turned("month", "2026-01-31", 1)).toBe("2026-02-28");
});

test("what happens at the same time stands side by side, what comes after it takes the whole width again", () => {
  const lanes = placed([at("09:00", 60), at("09:30"), at("11:00")]).map(({ lane, lanes }) => [lane, lanes]);
  expect(lanes).toEqual([
    [0, 2],
    [1, 2],
    [0, 1],
  ]);
});

test("the hours of a sheet are a working day and whatever lies around it", () => {
  expect(hoursOf([[at("10:00")]])).toEqual({ first: 8, last: 19 });
  expect(hoursOf([[at("06:30"), at("22:15", 60)]])).toEqual({ first: 6, last: 24 });
});
