import { expect, test } from "vitest";
import { conflictOf } from "./conflict";

const commands = [
  { id: "a", label: "A", keysNow: "Mod+K" },
  { id: "b", label: "B", keysNow: "G C" },
  { id: "c", label: "C", keysNow: undefined },
];

test("keys of another command are refused with its name", () => {
  expect(conflictOf("c", "Mod+K", commands)).toEqual({ kind: "taken", other: "A" });
});

test("a command may keep its own keys", () => {
  expect(conflictOf("a", "Mod+K", commands)).toBeNull();
});

test("the first stroke of a sequence cannot be a command of its own", () => {
  expect(conflictOf("c", "G", commands)).toEqual({ kind: "prefix", other: "B" });
});

test("what input methods use is refused", () => {
  expect(conflictOf("c", "Shift+Space", commands)).toEqual({ kind: "reserved" });
  expect(conflictOf("c", "Mod+Shift+F", commands)).toEqual({ kind: "reserved" });
});
