import { expect, test } from "vitest";
import { filterOf, GROUPS, isNothing, KIND_GROUPS, NOTHING } from "./filter";

test("nothing chosen asks for everything", () => {
  expect(filterOf(NOTHING)).toEqual({});
  expect(isNothing(NOTHING)).toBe(true);
});

test("a group stands for its kinds, and what is not chosen is not sent", () => {
  const chosen = { ...NOTHING, group: "losses", reviewed: false } as const;
  expect(filterOf(chosen)).toEqual({ kinds: ["purge", "erase", "lost_tail"], reviewed: false });
  expect(isNothing(chosen)).toBe(false);
});

test("no kind belongs to two groups", () => {
  const kinds = GROUPS.flatMap((group) => [...KIND_GROUPS[group]]);
  expect(new Set(kinds).size).toBe(kinds.length);
});
