// The people of a company, through the real window: the administrator takes somebody in, sets what a role may see, asks why,
// lends a role for an hour and takes it back; a leaver's work is handed over.
// Proves ROLE-1, SEC-2.

import { test } from "vitest";
import { setStage } from "./harness/stage.ts";
import { Key, type Window } from "./harness/window.ts";
import { firstRun } from "./steps/door.ts";
import { choose, command, lend } from "./steps/people.ts";

const CUSTOMER = "宁波启澜医疗器械有限公司";
const stage = setStage();
let window: Window;

test("the first member finds the administration, with only themselves in it", async () => {
  window = await stage.openWindow();
  await firstRun(window);
  await window.click("link", "管理");
  await window.find("table", "成员");
  await window.shows("目前只有你一个人");
});

test("a team is made", async () => {
  await command(window, "xjtd");
  const dialog = await window.find("dialog", "新建团队");
  await window.fill("名称", "华东组");
  await window.click("button", "新建团队", dialog);
  await window.find("table", "团队");
  await window.shows("华东组");
});

test("a member is made, with team and role, and becomes the team's lead", async () => {
  await command(window, "xjcy");
  const dialog = await window.find("dialog", "新建成员");
  await window.fill("姓名", "周予安");
  await window.fill("登录名", "zhou");
  await choose(window, /^团队/, /华东组/);
  await window.click("checkbox", "销售");
  await window.click("button", "新建成员", dialog);
  await window.find("heading", "周予安");
  await window.keys("g", "t");
  await window.click("button", "华东组 的更多操作");
  await window.click("menuitem", "编辑");
  await choose(window, /^负责人/, /^周予安/);
  await window.click("button", "保存");
  await window.gone("dialog");
  await window.find("row", /华东组.*周予安.*1/);
});

test("a field is hidden from a role", async () => {
  await window.reach(["g", "r"], "table", "角色与权限");
  await window.click("link", "销售", await window.find("main"));
  await window.click("tab", "字段");
  await window.click("radio", "电话：隐藏", await window.find("table", "客户"));
  await window.click("button", "保存");
  await window.shows("已保存角色 销售");
  await window.gone("button", "保存");
  await window.shows("已改动");
});

test("the explainer says why the member cannot see that field, and can see the record", async () => {
  await window.reach(["g", "y"], "region", "要问的问题");
  await choose(window, /^成员/, /^周予安/);
  await window.shows("周予安 可以查看客户。");
  await window.shows("角色「销售」允许，范围：本人。");
  await choose(window, /^字段/, /^电话$/);
  await window.shows("周予安 不可以查看客户的「电话」。");
  await window.shows("角色「销售」把这个字段限制为隐藏");
  await outOfField();
});

test("a role is lent for an hour: everybody is told, the verdict changes, and it is ended", async () => {
  await lend(window, /^周予安/, /^销售经理$/, "客户投诉，需当场核对合同");
  await window.shows(/周予安 临时担任 销售经理，至 .+：客户投诉，需当场核对合同/);
  await window.reach(["g", "y"], "region", "要问的问题");
  await choose(window, /^成员/, /^周予安/);
  await choose(window, /^字段/, /^电话$/);
  await window.shows("周予安 可以查看客户的「电话」。");
  await window.shows(/临时借来的角色「销售经理」允许，范围：全部，至 /);
  await outOfField();
  await window.reach(["g", "b"], "table", "紧急授权");
  await window.click("button", "结束 周予安 的授权");
  await window.gone("region", "进行中的紧急授权");
  await window.shows("已结束");
});

test("why this record: the question goes with the customer it began at", async () => {
  await window.press(Key.CONTROL, "n");
  await window.fill("客户名称", CUSTOMER);
  await choose(window, /^来源/, /^展会$/);
  await window.press(Key.CONTROL, Key.ENTER);
  await window.find("heading", CUSTOMER);
  await window.click("button", "更多操作");
  await window.click("menuitem", /^查询权限原因/);
  await window.find("checkbox", `只问这一条：${CUSTOMER}`);
  await choose(window, /^成员/, /^周予安/);
  await window.shows(`周予安 不可以查看客户「${CUSTOMER}」。`);
  await window.shows("角色「销售」只允许本人范围，这一条不在里面。");
  await outOfField();
});

test("what a leaver owns is shown, handed over as a job, and then reaches the successor", async () => {
  await member("林知夏");
  await window.click("button", "移交…");
  const dialog = await window.find("dialog", "移交 林知夏 名下的记录");
  await window.shows(/客户\s*1 条/);
  await choose(window, /^交给/, /^周予安/);
  await window.click("button", "移交", dialog);
  await window.shows("已移交 1 条记录给 周予安");
  await window.press(Key.ESCAPE);
  await window.gone("dialog");
  await window.find("region", "任务");
  await member("周予安");
  await window.click("button", "移交…");
  await window.find("dialog", "移交 周予安 名下的记录");
  await window.shows(/还带着这些团队.*华东组/);
  await window.press(Key.ESCAPE);
});

test("who has left is no longer listed, but can be found and taken back", async () => {
  await window.click("button", "停用");
  const sure = await window.find("dialog", "停用 周予安？");
  await window.click("button", "停用", sure);
  await window.shows("已停用 周予安");
  await window.reach(["g", "m"], "table", "成员");
  await window.gone("link", "周予安");
  await window.click("radio", "已停用");
  await window.click("link", "周予安");
  await window.click("button", "恢复在职");
  await window.find("button", "停用");
});

test("a team with a member in it cannot be archived, and says why", async () => {
  await window.reach(["g", "t"], "table", "团队");
  await window.click("button", "华东组 的更多操作");
  await window.click("menuitem", "归档");
  const sure = await window.find("dialog", "归档 华东组？");
  await window.click("button", "归档", sure);
  await window.shows("团队里还有 1 位成员、0 个下级团队");
});

async function member(name: string): Promise<void> {
  await window.reach(["g", "m"], "table", "成员");
  await window.click("link", name);
  await window.find("navigation", "位置");
}

/** Letters typed into a field are no keys: a person clicks beside it first. */
const outOfField = () => window.click("heading", "为什么");
