import { describe, expect, it } from "vitest";
import type { FieldMeta, Filter } from "@/backend/bindings";
import { conditionOf, resolveDay, spanOf, spansOf } from "./days";
import { carryValue, type FieldCondition, filterOf, isComplete, opsOf, partsOf } from "./filter";

const meta = (changes: Partial<FieldMeta>): FieldMeta => ({
  name: "x",
  label: { zh: "某", en: "X" },
  kind: "text",
  required: false,
  max: null,
  sortable: false,
  filterable: true,
  searchable: false,
  editable: true,
  sensitive: false,
  choices: [],
  suggestions: [],
  refers_to: null,
  ...changes,
});
const level: FieldCondition = { field: "level", op: "in", value: ["重要价值"] };

describe("a filter taken apart and put together", () => {
  it("survives the round trip with chips, search and nested parts", () => {
    const filter: Filter = { all: [level, { any: [level, { field: "city", op: "empty" }] }, { search: "机械" }] };
    const parts = partsOf(filter);
    expect(parts.conditions).toEqual([level]);
    expect(parts.search).toBe("机械");
    expect(filterOf(parts)).toEqual(filter);
  });

  it("is null when nothing is asked", () => {
    expect(filterOf(partsOf(null))).toBeNull();
    expect(filterOf({ conditions: [], search: "  ", nested: [] })).toBeNull();
  });

  it("takes a bare condition as one chip", () => {
    expect(filterOf(partsOf(level))).toEqual({ all: [level] });
  });
});

describe("the comparisons of a field", () => {
  it("follow its kind", () => {
    expect(opsOf(meta({ kind: "date" }))).toContain("on_or_before");
    expect(opsOf(meta({ kind: "references" }))).toEqual(["in", "empty", "not_empty"]);
    expect(opsOf(meta({ kind: "custom" }))).toEqual([]);
  });
  it("tick usual values instead of typing them", () => {
    expect(opsOf(meta({ suggestions: [{ zh: "官网", en: "Web site" }] }))[0]).toBe("in");
    expect(opsOf(meta({}))[0]).toBe("contains");
  });
});

describe("a condition", () => {
  it("is complete only with the values its comparison needs", () => {
    expect(isComplete({ field: "a", op: "empty" })).toBe(true);
    expect(isComplete({ field: "a", op: "is", value: " " })).toBe(false);
    expect(isComplete({ field: "a", op: "is", value: false })).toBe(true);
    expect(isComplete({ field: "a", op: "in", value: [] })).toBe(false);
    expect(isComplete({ field: "a", op: "between", value: ["2026-01-01", undefined] })).toBe(false);
    expect(isComplete({ field: "a", op: "between", value: ["2026-01-01", "2026-02-01"] })).toBe(true);
  });
  it("keeps its value when another comparison is chosen", () => {
    expect(carryValue("官网", "is_not", "in")).toEqual(["官网"]);
    expect(carryValue(["官网", "电话"], "in", "is_not")).toBe("官网");
    expect(carryValue("2026-01-01", "is", "between")).toEqual(["2026-01-01", undefined]);
    expect(carryValue("官网", "is", "empty")).toBeUndefined();
  });
});

describe("days counted from today", () => {
  const due = meta({ name: "due", kind: "date" });
  it("mean a date of the day they are looked at", () => {
    expect(resolveDay("today+7", "2026-02-26")).toBe("2026-03-05");
    expect(resolveDay("2026-01-01", "2026-02-26")).toBe("2026-01-01");
  });
  it("are offered as spans, which are found again in the condition they make", () => {
    for (const span of spansOf(due)) expect(spanOf(conditionOf(span), due)).toEqual(span);
    expect(conditionOf({ next: 7 })).toEqual({ op: "between", value: ["today", "today+6"] });
    expect(conditionOf({ last: 30 })).toEqual({ op: "between", value: ["today-29", "today"] });
  });
  it("leave other conditions alone", () => {
    expect(spanOf({ op: "between", value: ["2026-01-01", "today"] }, due)).toBeNull();
    expect(spanOf({ op: "between", value: ["today-3", "today+3"] }, due)).toBeNull();
    expect(spanOf({ op: "after", value: "today" }, due)).toBeNull();
  });
  it("call no birthday overdue and send no moment into the future", () => {
    const birthday = meta({ kind: "date", sensitive: true });
    expect(spansOf(birthday)).not.toContain("overdue");
    expect(spanOf({ op: "before", value: "today" }, birthday)).toBeNull();
    expect(spansOf(meta({ kind: "time" })).some((span) => typeof span === "object" && "next" in span)).toBe(false);
  });
});
