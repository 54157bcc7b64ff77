import { describe, expect, it } from "vitest";
import { offsetScale, offsetToReveal, SPACER_LIMIT } from "./scale";

const VIEWPORT = 600;

describe("offset scale", () => {
  it("leaves a list that fits unscaled", () => {
    const scale = offsetScale(10_000, 36, VIEWPORT);
    expect(scale.spacer).toBe(360_000);
    expect(scale.ratio).toBe(1);
    expect(scale.toList(12_345)).toBe(12_345);
    expect(scale.toElement(12_345)).toBe(12_345);
  });

  it("keeps the spacer under what WebKitGTK can draw for a million rows of every height", () => {
    for (const height of [32, 36, 44]) {
      const scale = offsetScale(1_000_000, height, VIEWPORT);
      expect(scale.spacer).toBe(SPACER_LIMIT);
    }
  });

  it("shows the 1,000,000th row at the very end of the scroll range", () => {
    const scale = offsetScale(1_000_000, 36, VIEWPORT);
    const end = scale.toList(scale.spacer - VIEWPORT);
    const lastVisible = Math.ceil((end + VIEWPORT) / 36) - 1;
    expect(lastVisible).toBe(999_999);
    expect(scale.toElement(end)).toBeCloseTo(scale.spacer - VIEWPORT, 6);
  });

  it("returns to the same row after a round trip, wherever it is", () => {
    const scale = offsetScale(1_000_000, 36, VIEWPORT);
    for (const row of [0, 1, 499_999, 932_068, 999_980]) {
      expect(Math.round(scale.toList(scale.toElement(row * 36)) / 36)).toBe(row);
    }
  });

  it("never scrolls past either end", () => {
    const scale = offsetScale(1_000_000, 36, VIEWPORT);
    expect(scale.toList(-50)).toBe(0);
    expect(scale.toList(SPACER_LIMIT * 2)).toBe(36_000_000 - VIEWPORT);
    expect(offsetScale(3, 36, VIEWPORT).toList(100)).toBe(0);
  });
});

describe("revealing a row", () => {
  it("does nothing for a row in view", () => {
    expect(offsetToReveal(5, 36, 100, VIEWPORT)).toBeNull();
  });
  it("puts a row above at the top and a row below at the bottom", () => {
    expect(offsetToReveal(1, 36, 100, VIEWPORT)).toBe(36);
    expect(offsetToReveal(100, 36, 100, VIEWPORT)).toBe(101 * 36 - VIEWPORT);
  });
});
