// The screens of the administration, for the tour and the accessibility journey.

import { Key, type Window } from "../harness/window.ts";
import { either } from "./look.ts";
import { choose, command, lend } from "./people.ts";
import type { Screen } from "./screen.ts";

const members = (window: Window) => window.reach(["g", "m"], "table", either("成员", "Members"));
const teams = (window: Window) => window.reach(["g", "t"], "table", either("团队", "Teams"));
const roles = (window: Window) => window.reach(["g", "r"], "table", either("角色与权限", "Roles and rights"));
const grants = (window: Window) => window.reach(["g", "b"], "heading", either("紧急授权", "Break-glass"));
const explainer = (window: Window) => window.reach(["g", "y"], "region", either("要问的问题", "The question"));

const dismiss = (window: Window) => window.press(Key.ESCAPE);
const COLLEAGUE = /^周.*/;

async function colleague(window: Window): Promise<void> {
  await members(window);
  const [first] = await window.some("link", COLLEAGUE);
  await first?.click();
  await window.find("navigation", either("位置", "Path"));
}

async function role(window: Window): Promise<void> {
  await roles(window);
  await window.click("link", either("市场专员", "Marketing specialist"));
  await window.find("tablist");
}

/** By the command, whose words differ in the two languages. */
const dialogOf = (name: string, initials: string): Screen => ({
  name,
  open: async (window) => {
    await command(window, initials);
    await window.find("dialog", either("新建.+|临时授权", "New .+|Lend a role"));
  },
  close: dismiss,
});

/** One grant that runs: the first look lends it, the others find it. */
async function lent(window: Window): Promise<void> {
  await grants(window);
  const running = async () => (await window.all("button", either("结束 .+ 的授权", "End the grant of .+"))).length > 0;
  await window.settles();
  if (!(await running()))
    await lend(window, COLLEAGUE, either("销售经理", "Sales manager"), "客户投诉，需当场核对合同");
  await window.find("table", either("紧急授权", "Break-glass"));
}

async function asked(window: Window): Promise<void> {
  await explainer(window);
  await choose(window, either("成员", "Member"), COLLEAGUE);
  await window.find("region", either("原因", "Why"));
}

export const PEOPLE_SCREENS: Screen[] = [
  { name: "members", open: members },
  dialogOf("member-new", "xjcy"),
  { name: "member", open: colleague },
  {
    name: "member-edit",
    open: async (window) => {
      await colleague(window);
      await window.click("button", either("编辑角色", "Edit Roles"));
      await window.some("checkbox");
    },
    close: (window) => window.click("button", either("取消", "Cancel")),
  },
  {
    name: "member-hand-over",
    open: async (window) => {
      await colleague(window);
      await window.click("button", either("移交…", "Hand over…"));
      await window.find("combobox", either("交给", "To"));
    },
    close: dismiss,
  },
  { name: "teams", open: teams },
  dialogOf("team-new", "xjtd"),
  { name: "roles", open: roles },
  dialogOf("role-new", "xjjs"),
  { name: "role", open: role },
  {
    name: "role-scope",
    open: async (window) => {
      await role(window);
      const [cell] = await window.some("button", either("客户：编辑 · .+", "Customer: Edit · .+"));
      await cell?.click();
      await window.some("menuitemradio");
    },
    close: dismiss,
  },
  {
    name: "role-changed",
    open: async (window) => {
      await role(window);
      await window.click("checkbox", either("团队：新建", "Team: Create"));
      await window.find("button", either("保存", "Save"));
    },
    close: (window) => window.click("button", either("放弃修改", "Discard changes")),
  },
  {
    name: "role-fields",
    open: async (window) => {
      await role(window);
      await window.click("tab", either("字段", "Fields"));
      await window.some("radio");
    },
  },
  dialogOf("grant-new", "lssyjs"),
  { name: "grants", open: lent },
  { name: "explain", open: explainer },
  {
    name: "explain-answer",
    open: asked,
    close: (window) => window.click("heading", either("为什么", "Why\\?")), // out of the field, whose letters are not keys
  },
];
