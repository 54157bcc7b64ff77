// The six ready-made roles at one open window, each with a passphrase of their own: what they come for works, and what is
// not theirs is not offered, not found, and refused by the core itself. A leaver's work is handed over, and their passphrase
// opens nothing. Proves ROLE-1 to ROLE-6, SEC-2, SEC-4, CUS-4.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { setStage } from "./harness/stage.ts";
import { Key, type Window } from "./harness/window.ts";
import { lock, unlockWith } from "./steps/door.ts";
import { choose, command } from "./steps/people.ts";
import {
  ALL_CUSTOMERS,
  coreRefuses,
  enter,
  enterByDoor,
  hireStaff,
  looksAround,
  OWNED,
  openCustomer,
  paletteLacks,
  passphraseOf,
  STAFF,
  searchFinds,
  seesCustomers,
} from "./steps/staff.ts";

const [SURGICAL, PRECISION] = OWNED.chen;
const [COLD_CHAIN, MATERIALS] = OWNED.zheng;
const [PACKAGING] = OWNED.lin;
const NEW = "绍兴知衡仪器仪表有限公司";
const NEWCOMER = "唐果";
const TAG = "秋季展会";
/** The columns of the analyst's file: what is hidden from them is none. */
const HEAD = ["客户名称", "负责人", "来源", "行业", "主联系人", "电话"];

const stage = setStage();
let window: Window;
let ids: Map<string, string>;

test("a company is there, with one member of each role and customers of three owners", async () => {
  ids = await hireStaff(stage);
  window = await stage.openWindow();
});

test("the administrator takes in a newcomer and hides a field from a role", async () => {
  await enterByDoor(window, STAFF.administrator);
  await looksAround(window, "administrator");
  await command(window, "xjcy");
  const dialog = await window.find("dialog", "新建成员");
  await window.fill("姓名", NEWCOMER);
  await window.fill("登录名", "tang");
  await window.click("checkbox", "销售");
  await window.click("button", "新建成员", dialog);
  await window.find("heading", NEWCOMER);
  await window.reach(["g", "r"], "table", "角色与权限");
  await window.click("link", "数据分析师");
  await window.click("tab", "字段");
  await window.click("radio", "备注：隐藏");
  await window.click("button", "保存");
  await window.shows("已保存角色 数据分析师");
});

test("the administrator runs the system and meets no customer in it", async () => {
  expect(await window.all("link", "客户")).toEqual([]);
  await window.keys("g", "c");
  await window.settles();
  expect(await window.all("grid")).toEqual([]);
  await searchFinds(window, "启澜", []);
  await paletteLacks(window, "kh", /客户/);
  await coreRefuses(window, "get_customer", { id: ids.get(SURGICAL) });
});

test("the sales manager gives a customer to another rep", async () => {
  await enter(window, STAFF.manager);
  await looksAround(window, "manager");
  await seesCustomers(window, ALL_CUSTOMERS);
  await window.find("button", "导出客户");
  await window.click("checkbox", `选择 ${MATERIALS}`);
  await window.click("button", "分配");
  await choose(window, /^分配给/, new RegExp(STAFF.rep.name));
  await window.shows("已分配 1 位客户");
  await window.find("row", new RegExp(`${MATERIALS}.*${STAFF.rep.name}`));
});

test("the sales manager finds no roles to change and no rights to give", async () => {
  await window.click("link", "管理");
  const pages = await window.find("navigation", "管理分类");
  expect(await window.all("link", "角色与权限", pages)).toEqual([]);
  await window.find("link", "审计", pages);
  await paletteLacks(window, "xjjs", /新建角色/);
  await window.reach(["g", "r"], "table", "角色与权限");
  await window.click("link", "销售");
  await window.shows("你可以看，但没有修改角色的权限。");
  expect(await window.all("button", "保存")).toEqual([]);
  await coreRefuses(window, "delete_role", { key: "sales_rep" });
});

test("the sales rep makes a customer and corrects it", async () => {
  await enter(window, STAFF.rep);
  await looksAround(window, "rep");
  await window.press(Key.CONTROL, "n");
  await window.fill("客户名称", NEW);
  await choose(window, /^来源/, /^展会$/);
  await window.press(Key.CONTROL, Key.ENTER);
  await window.find("heading", NEW);
  await window.press("e");
  await window.find("heading", `编辑 ${NEW}`);
  await window.fill("主联系人", "顾一帆");
  await window.press(Key.CONTROL, Key.ENTER);
  await window.find("heading", NEW);
  await window.shows(/主联系人 .*顾一帆/);
});

test("the sales rep meets nobody else's customer in list, count or search, and exports nothing", async () => {
  const own = [...OWNED.chen, MATERIALS, NEW];
  await seesCustomers(window, own);
  await window.find("button", `全部客户${own.length}`);
  await searchFinds(window, "松禾", []);
  await searchFinds(window, "知衡", [NEW]);
  expect(await window.all("button", "导出客户")).toEqual([]);
  await paletteLacks(window, "dckh", /导出客户/);
  const selection = { ids: [ids.get(SURGICAL)] };
  const file = { columns: ["name"], path: join(stage.folder, "taken.csv"), format: "csv", language: "zh-CN" };
  await coreRefuses(window, "export_customers", { selection, ...file });
});

test("the service rep finds a customer of the team and adds a remark", async () => {
  await enter(window, STAFF.service);
  await looksAround(window, "service");
  await openCustomer(window, "启澜", SURGICAL);
  await window.click("button", "编辑备注");
  await window.fill("备注", "离心机异响，已约周四上门");
  await window.press(Key.CONTROL, Key.ENTER);
  await window.shows("已修改备注");
});

test("the service rep changes neither a customer's level nor anything of another team's", async () => {
  expect(await window.all("button", "编辑等级")).toEqual([]);
  await window.click("button", "更多操作");
  await window.find("menuitem", /^查看历史记录/);
  expect(await window.all("menuitem", /^(归档|分配)客户/)).toEqual([]);
  await window.press(Key.ESCAPE);
  await openCustomer(window, "鼎峰", PACKAGING);
  expect(await window.all("button", /^编辑/)).toEqual([]);
  await window.press("e");
  await window.settles();
  await window.find("heading", PACKAGING);
  await coreRefuses(window, "update_customer", { id: ids.get(PACKAGING), revision: "1", changes: { remark: "改" } });
});

test("the marketer filters the list and tags all of it", async () => {
  await enter(window, STAFF.marketer);
  await looksAround(window, "marketer");
  await seesCustomers(window, [...ALL_CUSTOMERS, NEW]);
  await window.press("f");
  await choose(window, /^字段/, /^来源$/);
  await window.click("combobox", /^值/);
  await window.click("option", "展会");
  await window.click("button", "应用");
  await window.settles();
});
