import { expect, test } from "vitest";
import { askedGroups, asMeant, groupsOf } from "./recoveryCode";

test("the printed code falls into its groups whatever separates them", () => {
  expect(groupsOf("AAAAAAA-BBBBBBB CCCCCCC")).toEqual(["AAAAAAA", "BBBBBBB", "CCCCCCC"]);
});

test("misread letters are read as meant", () => {
  expect(asMeant(" 7ko-il ")).toBe("7K011");
});

test("two different groups are asked, never the first", () => {
  for (let a = 0; a < 1; a += 0.05) {
    for (let b = 0; b < 1; b += 0.05) {
      const rolls = [a, b];
      const [first, second] = askedGroups(8, () => rolls.shift() ?? 0);
      expect(first).toBeGreaterThan(0);
      expect(second).toBeGreaterThan(first);
      expect(second).toBeLessThan(8);
    }
  }
});
