// A field the company adds without code, by keys and in Chinese: defined, asked for in the form, saved, filtered by, told in
// the history by its label and taken back; and for a role that may not see it, not there at all. Proves DATA-7.

import { expect, test } from "vitest";
import { setStage } from "./harness/stage.ts";
import { Key, type Window } from "./harness/window.ts";
import { command } from "./steps/people.ts";
import { enter, enterByDoor, hireStaff, OWNED, openCustomer, STAFF } from "./steps/staff.ts";

const [SURGICAL] = OWNED.chen;
const NEW = "绍兴知衡仪器仪表有限公司";
const FIELD = "客户投诉类型";

const stage = setStage();
let window: Window;

const save = () => window.press(Key.CONTROL, Key.ENTER);

async function pick(field: string, option: string): Promise<void> {
  await window.click("combobox", field);
  await window.click("option", option);
}

test("a sales manager defines a choice field for customers", async () => {
  await hireStaff(stage);
  window = await stage.openWindow();
  await enterByDoor(window, STAFF.manager);
  await command(window, "qwzdybj");
  await window.find("heading", "字段与布局");
  await window.press("n");
  await window.find("dialog", "新建字段");
  await window.fill("名称", FIELD);
  await window.fill("英文名称", "Complaint kind");
  await pick("类型", "单选");
  await window.fill("选项 1", "质量");
  await window.type(`${Key.ENTER}交期${Key.ENTER}服务`);
  await pick("是否必填", "必填");
  await pick("可见角色", "销售经理");
  await window.press(Key.ESCAPE);
  await save();
  await window.shows(`已保存字段「${FIELD}」`);
  await window.find("button", new RegExp(`^${FIELD}`));
  expect(await window.visibleText()).toContain("质量、交期、服务");
});

test("the form asks for it, and saves what is chosen", async () => {
  await window.press(Key.CONTROL, "n");
  await window.fill("客户名称", NEW);
  await window.fill("来源", "电话");
  await save();
  await window.find("button", `去改${FIELD}`);
  await pick(FIELD, "质量");
  await save();
  await window.find("heading", NEW);
  await window.shows(FIELD);
  await window.shows("质量");
});

test("the list is filtered by it", async () => {
  await window.reach(["g", "c"], "grid", /./);
  await command(window, "tjsxtj");
  await window.click("combobox", "字段");
  await window.type("客户投诉");
  await window.click("option", FIELD);
  await window.click("combobox", "值");
  await window.click("option", "质量");
  await window.click("button", "应用");
  await window.find("row", new RegExp(NEW));
  expect(await window.all("row", new RegExp(SURGICAL))).toEqual([]);
});

test("a change of it is told by its label, and taken back", async () => {
  await openCustomer(window, SURGICAL.slice(2, 6), SURGICAL);
  await window.press("e");
  await pick(FIELD, "交期");
  await save();
  await window.find("heading", SURGICAL);
  await window.shows(new RegExp(`${FIELD}[\\s\\S]*交期`));
  await window.press(Key.CONTROL, "z");
  await window.shows(/已撤销/);
  await openCustomer(window, NEW.slice(2, 6), NEW);
  await window.shows("质量");
});

test("a role that may not see it meets it nowhere", async () => {
  await enter(window, STAFF.rep);
  await openCustomer(window, SURGICAL.slice(2, 6), SURGICAL);
  expect(await window.visibleText()).not.toContain(FIELD);
  await window.press("e");
  await window.field("客户名称");
  expect(await window.all("combobox", FIELD)).toEqual([]);
  await window.press(Key.ESCAPE);
});
