import { describe, expect, it } from "vitest";
import { doubledFields, errorsFileOf, missingFields, requestOf, START, type Wizard } from "./wizard";

const wizard = (changes: Partial<Wizard>): Wizard => ({ ...START, file: "/data/客户.csv", ...changes });

describe("the mapping of an import", () => {
  it("misses what neither a column nor a default gives", () => {
    expect(missingFields(wizard({ mapping: ["name", null] }), ["name", "source"])).toEqual(["source"]);
    expect(missingFields(wizard({ mapping: ["name"], defaults: { source: "展会" } }), ["name", "source"])).toEqual([]);
    expect(missingFields(wizard({ mapping: ["name"], defaults: { source: "  " } }), ["source"])).toEqual(["source"]);
  });

  it("finds fields that two columns want", () => {
    expect(doubledFields(["name", null, "phones", "name", null, "name"])).toEqual(["name"]);
    expect(doubledFields(["name", null, null])).toEqual([]);
  });
});

describe("the request", () => {
  it("leaves out defaults a column overrides, and names no file in a dry run", () => {
    const ready = wizard({
      mapping: ["source"],
      defaults: { source: "展会", level: "一般价值" },
      errors: "/data/e.csv",
    });
    expect(requestOf(ready, true)).toMatchObject({ dry_run: true, errors: null, defaults: { level: "一般价值" } });
    expect(requestOf(ready, false)).toMatchObject({ dry_run: false, errors: "/data/e.csv" });
  });

  it("names the error file after the source, also without an extension or with dots in the folder", () => {
    expect(errorsFileOf("/a.b/客户.csv")).toBe("/a.b/客户-errors.csv");
    expect(errorsFileOf("C:\\data.d\\list")).toBe("C:\\data.d\\list-errors.csv");
  });
});
