import { describe, expect, it } from "vitest";
import type { CustomerView } from "@/backend/bindings";
import {
  changedFields,
  conflictsOf,
  draftOf,
  EMPTY,
  type FormValues,
  inputsOf,
  isAsked,
  rebase,
  valuesOf,
} from "./model";

const values = (changes: Partial<FormValues>): FormValues => ({
  ...EMPTY,
  name: "启澜医疗",
  source: "展会",
  ...changes,
});

describe("what a form means to the core", () => {
  it("sends blanks as nothing and drops empty phone lines", () => {
    expect(inputsOf("level", values({ level: "  " }))).toEqual({ level: null });
    expect(inputsOf("phones", values({ phones: [" 138 0000 0000", "", " "] }))).toEqual({ phones: ["138 0000 0000"] });
  });

  it("takes a region apart into province, city and district", () => {
    expect(inputsOf("region", values({ region: "330212" }))).toEqual({
      province: "33",
      city: "3302",
      district: "330212",
    });
    expect(inputsOf("region", values({ region: "33" }))).toEqual({ province: "33", city: null, district: null });
  });

  it("sends only what was changed", () => {
    const base = values({});
    const edited = values({ level: "重要价值", phones: ["", ""], tags: [] });
    expect(changedFields(base, edited)).toEqual(["level"]);
    expect(draftOf(edited, ["level"])).toEqual({ level: "重要价值" });
  });

  it("does not take another order of tags for a change", () => {
    expect(changedFields(values({ tags: ["a", "b"] }), values({ tags: ["b", "a"] }))).toEqual([]);
  });

  it("reads a customer back into the same form", () => {
    const view = {
      ...draftOf(values({ region: "3302" }), Object.keys(EMPTY) as (keyof FormValues)[]),
      phones: [
        { e164: "+8613800000000", national: "138 0000 0000" },
        { e164: "+85221234567", national: "+852 2123 4567" },
      ],
    } as unknown as CustomerView;
    expect(valuesOf(view)).toEqual(values({ region: "3302", phones: ["138 0000 0000", "+852 2123 4567"] }));
  });
});

describe("which fields are asked", () => {
  it("follows the kind, and never hides what is filled", () => {
    expect(isAsked("birthday", values({ kind: "company" }))).toBe(false);
    expect(isAsked("birthday", values({ kind: "company", birthday: "1990-01-01" }))).toBe(true);
    expect(isAsked("credit_code", values({ kind: "person" }))).toBe(false);
    expect(isAsked("email", values({ kind: "person" }))).toBe(true);
  });
});

describe("an edit that met another", () => {
  const base = values({ level: "一般价值", remark: "旧" });

  it("keeps both where they touched different fields", () => {
    const mine = values({ level: "重要价值", remark: "旧" });
    const theirs = values({ level: "一般价值", remark: "新" });
    expect(conflictsOf(base, mine, theirs)).toEqual([]);
    expect(rebase(base, mine, theirs)).toMatchObject({ level: "重要价值", remark: "新" });
  });

  it("asks only about fields that both changed to different ends", () => {
    const mine = values({ level: "重要价值", remark: "同" });
    const theirs = values({ level: "重要保持", remark: "同" });
    expect(conflictsOf(base, mine, theirs)).toEqual(["level"]);
  });
});
