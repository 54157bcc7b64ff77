import { expect, test } from "vitest";
import { i18n } from "@/app/i18n";
import type { ActivityView, DayView } from "@/backend/bindings";
import { isToldByActivity } from "./moments";
import { recapText } from "./Recap";

const activity = (parts: Partial<ActivityView>): ActivityView => ({
  id: "a",
  revision: "1",
  customer: "c",
  customer_name: "启澜医疗",
  customer_address: null,
  kind: "call",
  status: "done",
  at: "2026-03-18T01:00:00Z",
  content: "催报价",
  result: null,
  next_step: null,
  next_follow_up: null,
  custom: {},
  contact_name: null,
  place: null,
  coordinates: null,
  duration_minutes: null,
  checked_in_at: null,
  member: "m",
  member_name: "林知夏",
  owner: "m",
  created_at: "2026-03-18T01:00:00Z",
  updated_at: "2026-03-18T01:00:00Z",
  masked: [],
  ...parts,
});

const day = (activities: ActivityView[]): DayView => ({
  day: "2026-03-18",
  member: "m",
  member_name: "林知夏",
  activities,
  left_open: [],
  as_of: "2026-03-18T10:00:00Z",
});

test("a recap counts what was done by kind, tells what came of it, and what is still open", async () => {
  await i18n.changeLanguage("zh-CN");
  const text = recapText(
    i18n.t,
    day([
      activity({ id: "late", kind: "visit", at: "2026-03-18T06:00:00Z", content: "送样机", result: "同意试用" }),
      activity({ id: "early", next_follow_up: "2026-03-21", next_step: "再打" }),
      activity({ id: "open", kind: "visit", status: "planned", content: "谈续约" }),
      activity({ id: "off", status: "cancelled", content: "不去了" }),
    ]),
  ).split("\n");
  expect(text[0]).toBe("2026-03-18 林知夏 跟进小结");
  expect(text[1]).toBe("电话 1 · 拜访 1");
  expect(text[2]).toMatch(/^\d\d:\d\d 电话 启澜医疗：催报价；下次：2026-03-21 再打$/);
  expect(text[3]).toMatch(/送样机；同意试用$/);
  expect(text[4]).toBe("还有 1 项未完成：");
  expect(text).toHaveLength(6);
});

test("the timeline tells an activity once, and a date somebody set by hand", () => {
  const entry = (record: string, fields: string[]) =>
    ({
      record,
      kind: "change",
      changes: fields.map((field) => ({ field, before: null, after: null, masked: false })),
    }) as unknown as Parameters<typeof isToldByActivity>[0];
  expect(isToldByActivity(entry("activity", ["content"]))).toBe(true);
  expect(isToldByActivity(entry("customer", ["last_follow_up", "next_follow_up"]))).toBe(true);
  expect(isToldByActivity(entry("customer", ["next_follow_up"]))).toBe(false);
  expect(isToldByActivity(entry("customer", ["last_follow_up", "level"]))).toBe(false);
});
