import { beforeEach, expect, test, vi } from "vitest";
import { rememberTold, toldUntil } from "./told";

beforeEach(() => {
  localStorage.clear();
  vi.setSystemTime("2026-03-18T01:00:00Z");
});

test("whoever is here for the first time is told from now on, and later from where it ended", () => {
  expect(toldUntil("wei")).toBe("2026-03-18T01:00:00.000Z");
  vi.setSystemTime("2026-04-18T01:00:00Z");
  expect(toldUntil("wei")).toBe("2026-03-18T01:00:00.000Z");
  rememberTold("wei", "2026-04-18T01:00:00.000Z");
  expect(toldUntil("wei")).toBe("2026-04-18T01:00:00.000Z");
  expect(toldUntil("na")).toBe("2026-04-18T01:00:00.000Z");
});

test("what cannot be read counts as nothing", () => {
  localStorage.setItem("waystation.remindedUntil", "{");
  expect(toldUntil("wei")).toBe("2026-03-18T01:00:00.000Z");
});
