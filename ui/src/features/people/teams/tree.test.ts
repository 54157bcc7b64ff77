import { expect, test } from "vitest";
import type { TeamView } from "@/backend/bindings";
import { treeOf, withBelow } from "./tree";

const team = (id: string, parent: string | null, members = 1): TeamView => ({
  id,
  revision: "1",
  name: id,
  parent,
  lead: null,
  members,
});

const teams = [team("east", null, 2), team("north", null), team("east-1", "east"), team("east-1-a", "east-1", 3)];
const shown = (closed: string[] = []) =>
  treeOf(teams, new Set(closed)).map(({ team: { id }, depth, children, everybody }) => [
    id,
    depth,
    children,
    everybody,
  ]);

test("a team stands under its parent, with all who are in it and below it", () => {
  expect(shown()).toEqual([
    ["east", 0, 1, 6],
    ["east-1", 1, 1, 4],
    ["east-1-a", 2, 0, 3],
    ["north", 0, 0, 1],
  ]);
});

test("a closed team hides all below it, and still counts them", () => {
  expect(shown(["east"])).toEqual([
    ["east", 0, 1, 6],
    ["north", 0, 0, 1],
  ]);
  expect(shown(["east-1"]).map(([id]) => id)).toEqual(["east", "east-1", "north"]);
});

test("a team whose parent is gone stands at the top", () => {
  expect(treeOf([team("lost", "nowhere")]).map(({ depth }) => depth)).toEqual([0]);
});

test("a team cannot go where it is itself above", () => {
  expect([...withBelow(teams, "east")].sort()).toEqual(["east", "east-1", "east-1-a"]);
  expect([...withBelow(teams, "north")]).toEqual(["north"]);
});
