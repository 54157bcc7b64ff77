import { expect, test } from "vitest";
import type { MemberView } from "@/backend/bindings";
import { EVERYBODY, membersIn, roleText } from "./queries";

const member = (name: string, differs: Partial<MemberView> = {}): MemberView => ({
  id: name,
  revision: "1",
  login: name,
  name,
  spelling: name,
  team: null,
  team_name: null,
  manager: null,
  manager_name: null,
  roles: [],
  lent: [],
  active: true,
  ...differs,
});

const lin = member("林知夏", { login: "lin", roles: ["administrator"] });
const zhou = member("周予安", {
  spelling: "zhou yu an",
  team: "east",
  team_name: "华东组",
  lent: [{ role: "administrator", until_ms: 1 }],
});
const gu = member("顾行舟", { active: false, manager_name: "林知夏" });
const found = (filter: Partial<typeof EVERYBODY>) =>
  membersIn([lin, zhou, gu], { ...EVERYBODY, ...filter }).map(({ name }) => name);

test("who left is not listed until asked for", () => {
  expect(found({})).toEqual(["林知夏", "周予安"]);
  expect(found({ state: "inactive" })).toEqual(["顾行舟"]);
  expect(found({ state: "all" })).toHaveLength(3);
});

test("a member is found by name, login, team and manager", () => {
  expect(found({ text: "LIN" })).toEqual(["林知夏"]);
  expect(found({ text: "华东" })).toEqual(["周予安"]);
  expect(found({ text: "知夏", state: "all" })).toEqual(["林知夏", "顾行舟"]);
});

test("a member is found by pinyin and by its initials", () => {
  expect(found({ text: "zhouyu" })).toEqual(["周予安"]);
  expect(found({ text: "ZYA" })).toEqual(["周予安"]);
});

test("a role that is only lent counts as held", () => {
  expect(found({ role: "administrator" })).toEqual(["林知夏", "周予安"]);
  expect(found({ role: "administrator", team: "east" })).toEqual(["周予安"]);
});

test("roles are kept as one text, and none as no text", () => {
  expect(roleText(["analyst", "marketer"])).toBe("analyst marketer");
  expect(roleText([])).toBeNull();
});
