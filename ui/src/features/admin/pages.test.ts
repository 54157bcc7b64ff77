import { expect, test } from "vitest";
import type { Rights } from "@/backend/bindings";
import { administers, pagesFor } from "./pages";

const rights = (actions: Rights["actions"]): Rights => ({ actions, fields: {} });
const paths = (actions: Rights["actions"]) => pagesFor(rights(actions)).map(({ to }) => to);

test("whoever may only read the names of colleagues has nothing to administer, but may ask why", () => {
  const reader = { member: ["see"], team: ["see"], role: ["see"], break_glass: ["see"], customer: ["see", "edit"] };
  expect(administers(rights(reader))).toBe(false);
  expect(paths(reader)).toEqual(["/admin/explain"]);
});

test("who hands over the work of leavers finds the members, and not what an administrator sets", () => {
  expect(administers(rights({ member: ["see", "assign"] }))).toBe(true);
  expect(paths({ member: ["see", "assign"] })).toEqual(["/admin/members", "/admin/explain"]);
});

test("every page is listed once", () => {
  const all = { member: ["edit"], team: ["edit"], role: ["configure"], break_glass: ["create"] };
  const listed = paths(all);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed).toContain("/admin/break-glass");
});
