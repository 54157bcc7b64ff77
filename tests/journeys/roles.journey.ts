// The six ready-made roles at one open window, each with a passphrase of their own: what they come for works, and what is
// not theirs is not offered, not found, and refused by the core itself. A leaver's work is handed over, and their passphrase
// opens nothing. Proves ROLE-1 to ROLE-6, SEC-2, SEC-4, CUS-4.

import { join } from "node:path";
import { expect, test } from "vitest";
import { readTable } from "./harness/customers-csv.ts";
import { setStage } from "./harness/stage.ts";
import { Key, type Window } from "./harness/window.ts";
import { callingAs } from "./steps/calls.ts";
import { lock } from "./steps/door.ts";
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
  paletteFinds,
  passphraseOf,
  SERVED,
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
/** A revision nothing can have overtaken. */
const NEWEST = "9223372036854775807";

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
  await window.click("radio", "备注：隐藏", await window.find("table", "客户"));
  await window.click("button", "保存");
  await window.shows("已保存角色 数据分析师");
});

test("the administrator runs the system and meets no customer in it", async () => {
  expect(await window.all("link", "客户")).toEqual([]);
  await window.keys("g", "c");
  await window.settles();
  expect(await window.all("grid")).toEqual([]);
  // A search over nothing is not offered.
  for (const role of ["textbox", "combobox", "searchbox"]) expect(await window.all(role, "全局搜索")).toEqual([]);
  expect(await paletteFinds(window, "kh")).not.toContain("客户");
  await coreRefuses(window, "get_customer", { id: ids.get(SURGICAL) });
});

test("the sales manager gives a customer to another rep", async () => {
  await enter(window, STAFF.manager);
  await looksAround(window, "manager");
  await seesCustomers(window, ALL_CUSTOMERS);
  await window.find("link", "客户");
  await window.find("button", "导出客户");
  expect(await paletteFinds(window, "kh")).toMatch(/导出客户/);
  await window.click("checkbox", `选择 ${MATERIALS}`);
  const bar = await window.find("toolbar", "批量操作");
  for (const action of ["打标签", "导出", "归档"]) await window.find("button", action, bar);
  await window.click("button", "分配", bar);
  await choose(window, /^分配给/, new RegExp(STAFF.rep.name));
  await window.shows("已分配 1 位客户");
  await window.find("row", new RegExp(`${MATERIALS}.*${STAFF.rep.name}`));
});

test("the sales manager finds no roles to change and no rights to give", async () => {
  await window.click("link", "管理");
  const pages = await window.find("navigation", "管理分类");
  expect(await window.all("link", "角色与权限", pages)).toEqual([]);
  await window.find("link", "审计", pages);
  expect(await paletteFinds(window, "xjjs")).not.toContain("新建角色");
  await window.reach(["g", "r"], "table", "角色与权限");
  await window.click("link", "销售", await window.find("main"));
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
  await window.find("button", "编辑客户级别");
  await window.click("button", "更多操作");
  await window.find("menuitem", /^归档客户/);
  await window.press(Key.ESCAPE);
});

test("the sales rep meets nobody else's customer in list, count or search, and exports nothing", async () => {
  const own = [...OWNED.chen, MATERIALS, NEW];
  await seesCustomers(window, own);
  await window.find("button", new RegExp(`^全部客户 ?${own.length}$`));
  await searchFinds(window, "松禾", []);
  await searchFinds(window, "知衡", [NEW]);
  expect(await window.all("button", "导出客户")).toEqual([]);
  expect(await paletteFinds(window, "kh")).not.toContain("导出客户");
  await coreRefuses(window, "get_customer", { id: ids.get(COLD_CHAIN) }, "not_found");
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
  expect(await window.all("button", /^编辑(客户级别|统一社会信用代码)/)).toEqual([]);
  await window.click("button", "更多操作");
  await window.find("menuitem", /^查看历史记录/);
  expect(await window.all("menuitem", /^(归档|分配)客户/)).toEqual([]);
  await window.press(Key.ESCAPE);
  await openCustomer(window, "鼎峰", PACKAGING);
  expect(await window.all("button", /^编辑/)).toEqual([]);
  await window.press("e");
  await window.settles();
  await window.find("heading", PACKAGING);
  await coreRefuses(window, "update_customer", { id: ids.get(PACKAGING), revision: NEWEST, changes: { remark: "改" } });
});

test("the service rep tags the whole list and is told what of it was not theirs to change", async () => {
  await seesCustomers(window, [...ALL_CUSTOMERS, NEW]);
  await window.click("checkbox", "全选");
  await window.click("button", "打标签");
  await window.fill("查找或新建标签", "服");
  expect(await window.all("button", /^新建标签/)).toEqual([]);
  await window.click("button", SERVED);
  await window.click("button", "应用");
  await window.shows(`已为 6 位客户改标签；另有 ${OWNED.lin.length} 位不归您改，保持原样`);
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
  const filtered = [SURGICAL, COLD_CHAIN, PACKAGING, NEW, OWNED.chen[2]];
  await window.gone("row", new RegExp(PRECISION));
  await window.click("checkbox", "全选");
  await window.shows(`已选 ${filtered.length}`);
  await window.click("button", "打标签");
  await window.fill("查找或新建标签", TAG);
  await window.click("button", `新建标签「${TAG}」`);
  await window.click("button", "应用");
  await window.shows(`已为 ${filtered.length} 位客户改标签`);
  for (const name of filtered) await window.find("row", new RegExp(`${name}.*${TAG}`));
});

test("the marketer neither edits, gives away, archives nor exports a customer, and phones are masked", async () => {
  const bar = await window.find("toolbar", "批量操作");
  await window.find("button", "打标签", bar);
  expect(await window.all("button", /^(分配|归档|导出)/, bar)).toEqual([]);
  await openCustomer(window, "启澜", SURGICAL);
  await window.find("button", "打标签");
  expect(await window.all("button", /^编辑/)).toEqual([]);
  expect(await window.visibleText()).not.toContain("138 5742 6020");
  await coreRefuses(window, "archive_customers", { selection: { ids: [ids.get(SURGICAL)] } });
});

test("the analyst takes the list out to a file, with the masks of the screen", async () => {
  await enter(window, STAFF.analyst);
  await looksAround(window, "analyst");
  await seesCustomers(window, [...ALL_CUSTOMERS, NEW]);
  await window.click("button", "导出客户");
  const dialog = await window.find("dialog", /^导出 /);
  await window.click("button", "全选", dialog);
  const place = join(stage.folder, "list");
  await stage.desktop.chooseFile(() => window.click("button", "选择位置…"), place);
  await window.click("button", "导出", dialog);
  await window.shows(`已导出 ${ALL_CUSTOMERS.length + 1} 行`);
  const table = await readTable(`${place}.csv`);
  expect(table.map((row) => row.客户名称)).toEqual(expect.arrayContaining([...ALL_CUSTOMERS, NEW]));
  expect(table).toHaveLength(ALL_CUSTOMERS.length + 1);
  const row = table.find((row) => row.客户名称 === SURGICAL);
  expect(row?.标签).toContain(TAG);
  expect(row).toMatchObject({ 负责人: STAFF.rep.name, 来源: "展会", 行业: "医疗健康" });
  expect(row).toMatchObject({ 电话: "138****6020", 主联系人: "沈***" });
  // What the role hides, and what the administrator has hidden from it since.
  for (const hidden of ["详细地址", "备注"]) expect(row).not.toHaveProperty(hidden);
});

test("the analyst changes nothing", async () => {
  expect(await window.all("button", "新建")).toEqual([]);
  await openCustomer(window, "启澜", SURGICAL);
  expect(await window.all("button", /^(编辑|打标签)/)).toEqual([]);
  await window.keys("e");
  await window.press(Key.CONTROL, "n");
  await window.settles();
  await window.find("heading", SURGICAL);
  expect(await paletteFinds(window, "kh")).not.toMatch(/(新建|编辑|归档|分配)客户/);
  await coreRefuses(window, "update_customer", { id: ids.get(SURGICAL), revision: NEWEST, changes: { name: "改" } });
});

test("a rep works here to the last day", async () => {
  await enter(window, STAFF.leaver);
  await seesCustomers(window, [COLD_CHAIN]);
});

test("the manager sees what a leaver owns and hands all of it over, back, and over again", async () => {
  await enter(window, STAFF.manager);
  await member(STAFF.leaver.name);
  await window.click("button", "移交…");
  const dialog = await window.find("dialog", `移交 ${STAFF.leaver.name} 名下的记录`);
  await window.shows(/客户\s*1 条/);
  await choose(window, /^交给/, new RegExp(`^${STAFF.rep.name}`));
  await window.click("button", "移交", dialog);
  await window.shows(`已移交 1 条记录给 ${STAFF.rep.name}`);
  await window.shows(`移交完了。${STAFF.leaver.name} 还是在职状态。`);
  expect(await window.all("button", /停用/)).toEqual([]);
  await window.press(Key.ESCAPE);
  await window.gone("dialog");
  const jobs = await window.find("region", "任务");
  await openCustomer(window, "松禾", COLD_CHAIN);
  const owner = (name: string) => window.shows(new RegExp(`负责人\\s*.\\s*${name}`));
  await owner(STAFF.rep.name);
  await window.click("button", "撤销", jobs);
  await owner(STAFF.leaver.name);
  await window.press(Key.CONTROL, Key.SHIFT, "z");
  await owner(STAFF.rep.name);
});

test("the administrator ends the leaver's time here and takes their keys", async () => {
  await enter(window, STAFF.administrator);
  await member(STAFF.leaver.name);
  expect(await window.all("button", "移交…")).toEqual([]);
  await window.click("button", "收回全部钥匙");
  await window.fill("你自己的口令", passphraseOf(STAFF.administrator));
  await window.press(Key.ENTER);
  await window.shows(`${STAFF.leaver.name}的钥匙已全部收回。`);
  await window.click("button", "停用");
  const sure = await window.find("dialog", `停用 ${STAFF.leaver.name}？`);
  await window.click("button", "停用", sure);
  await window.shows(`已停用 ${STAFF.leaver.name}`);
});

test("the leaver's passphrase opens nothing, neither the door nor the command line", async () => {
  await lock(window);
  await window.click("button", "换人");
  await window.find("menuitem", STAFF.rep.name);
  await window.gone("menuitem", STAFF.leaver.name); // the door is shut before it has asked anew who may open it
  await window.press(Key.ESCAPE);
  await stage.closeWindow();
  const attempt = callingAs(stage, STAFF.leaver.login, passphraseOf(STAFF.leaver), (call) => call("session", {}));
  await expect(attempt).rejects.toThrow(/wrong_key|member_inactive/);
});

async function member(name: string): Promise<void> {
  await window.reach(["g", "m"], "table", "成员");
  await window.click("link", name);
  await window.find("navigation", "位置");
}
