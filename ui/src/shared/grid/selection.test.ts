import { describe, expect, it } from "vitest";
import { headState, isSelected, NOTHING, selectedCount, setRows, toggle, toRequest, wholeList } from "./selection";

describe("selection of single rows", () => {
  it("ticks and unticks a row", () => {
    const one = toggle(NOTHING, "a");
    expect(isSelected(one, "a")).toBe(true);
    expect(isSelected(toggle(one, "a"), "a")).toBe(false);
    expect(NOTHING.kind === "rows" && NOTHING.ids.size).toBe(0);
  });

  it("adds a range without losing what was ticked before", () => {
    const range = setRows(toggle(NOTHING, "z"), ["a", "b"], true);
    expect(toRequest(range)).toEqual({ ids: ["z", "a", "b"] });
    expect(headState(range, 5)).toBe("some");
    expect(headState(range, 3)).toBe("all");
  });
});

describe("selection of the whole list", () => {
  it("sends the list and the exceptions, not the ids", () => {
    const selection = toggle(wholeList("L"), "b");
    expect(toRequest(selection)).toEqual({ list: "L", except: ["b"] });
    expect(selectedCount(selection, 1_000_000)).toBe(999_999);
    expect(headState(selection, 1_000_000)).toBe("some");
  });

  it("takes an exception back when the row is ticked again", () => {
    const selection = toggle(toggle(wholeList("L"), "b"), "b");
    expect(toRequest(selection)).toEqual({ list: "L", except: [] });
    expect(headState(selection, 10)).toBe("all");
  });

  it("unticks a range into the exceptions", () => {
    expect(toRequest(setRows(wholeList("L"), ["a", "b"], false))).toEqual({ list: "L", except: ["a", "b"] });
  });
});
