import { describe, expect, it } from "vitest";
import type { FieldChange, FieldMeta, HistoryEntry } from "@/backend/bindings";
import { inScope, kindOfChange, regionCodes } from "./changes";

const change = (before: unknown, after: unknown, masked = false): FieldChange => ({
  field: "x",
  before,
  after,
  masked,
});
const meta = (kind: FieldMeta["kind"]) => ({ kind }) as FieldMeta;

describe("how a change reads", () => {
  it("tells filling and clearing from replacing", () => {
    expect(kindOfChange(meta("text"), change(null, "官网"))).toEqual({ kind: "filled", after: "官网" });
    expect(kindOfChange(meta("text"), change("官网", null))).toEqual({ kind: "cleared", before: "官网" });
    expect(kindOfChange(meta("text"), change("官网", "展会"))).toEqual({
      kind: "replaced",
      before: "官网",
      after: "展会",
    });
  });

  it("names what joined and what left a set", () => {
    expect(kindOfChange(meta("references"), change(["a", "b"], ["b", "c"]))).toEqual({
      kind: "members",
      added: ["c"],
      removed: ["a"],
    });
    expect(kindOfChange(meta("references"), change([], ["a"]))).toEqual({ kind: "filled", after: ["a"] });
  });

  it("says that it may not tell a masked value", () => {
    expect(kindOfChange(meta("text"), change(null, null, true))).toEqual({ kind: "hidden" });
    expect(kindOfChange(meta("phones"), change("138****1234", "139****1234", true)).kind).toBe("members");
  });

  it("takes false and zero for values", () => {
    expect(kindOfChange(meta("bool"), change(true, false))).toEqual({ kind: "replaced", before: true, after: false });
  });
});

describe("the filter of a timeline", () => {
  it("sets field changes apart from creating, archiving and restoring", () => {
    const entry = (kind: HistoryEntry["kind"]) => ({ kind }) as HistoryEntry;
    expect(inScope(entry("change"), "changes")).toBe(true);
    expect(inScope(entry("archive"), "changes")).toBe(false);
    expect(inScope(entry("archive"), "states")).toBe(true);
    expect(inScope(entry("create"), "all")).toBe(true);
    expect(inScope(entry("export"), "all")).toBe(true);
    expect(inScope(entry("export"), "states")).toBe(false);
  });
});

it("finds the regions a change names", () => {
  const changes = [
    { ...change("3302", null), field: "city" },
    { ...change("a", "b"), field: "name" },
  ];
  expect(regionCodes(changes, (field) => (field === "city" ? "region" : "text"))).toEqual(["3302"]);
});
