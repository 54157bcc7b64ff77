// A rep writes down whom they speak to at a customer: in a line each, by keys; who decides, who reports to whom; and finds them again.

import { expect, test } from "vitest";
import { setStage } from "./harness/stage.ts";
import { Key, type Window } from "./harness/window.ts";
import { makeDemo } from "./steps/demo.ts";
import { isOpen, PASSPHRASE, unlockWith } from "./steps/door.ts";
import { doorSpeaks } from "./steps/look.ts";

const CUSTOMER = "宁波麒程医疗器械有限公司";

const stage = setStage();
let window: Window;

test("people of a new customer are added in one line each, without the mouse", async () => {
  await makeDemo(stage, 20);
  window = await stage.openWindow();
  await doorSpeaks(window, "zh-CN");
  await unlockWith(window, "口令", PASSPHRASE);
  await isOpen(window);
  await window.press(Key.CONTROL, "n");
  await window.fill("客户名称", CUSTOMER);
  await window.fill("来源", "展会");
  await window.press(Key.CONTROL, Key.ENTER);
  await window.find("heading", CUSTOMER);
  await window.shows("还没有联系人");
  await window.press("c");
  await window.type(`闻人墨 13957400011 决策人 院长${Key.ENTER}`);
  await window.shows("已添加联系人 闻人墨");
  await window.type(`陆知遥 139574${Key.ENTER}`);
  await window.shows(/号码/);
  await window.press(Key.CONTROL, "a");
  await window.type(`陆知遥 13957400022 采购${Key.ENTER}`);
  await window.shows("已添加联系人 陆知遥");
  await window.type("闻人砚 13957400022");
  await window.shows("已有 1 位联系人用同样的号码或邮箱");
  await window.press(Key.CONTROL, "a");
  await window.press(Key.BACK_SPACE);
  const people = await window.find("region", "联系人");
  expect(await people.getText()).toMatch(/闻人墨.*决策人.*院长.*陆知遥.*采购/s);
});

test("who reports to whom is set in the dialog and read from the chart by arrows", async () => {
  await window.click("button", "陆知遥");
  const dialog = await window.find("dialog");
  await window.click("combobox", "上级", dialog);
  await window.click("option", /闻人墨/);
  await window.fill("部门", "采购部");
  await window.press(Key.CONTROL, Key.ENTER);
  await window.shows("已保存 陆知遥");
  await window.gone("dialog");
  await window.click("button", "关系图");
  const lines = await window.some("treeitem");
  expect(await Promise.all(lines.map((line) => line.getAttribute("aria-level")))).toEqual(["1", "2"]);
  await window.driver.executeScript("arguments[0].focus()", lines[0]);
  await window.press(Key.ARROW_DOWN);
  await window.press(Key.ENTER);
  await window.find("dialog", "陆知遥");
  await window.press(Key.ESCAPE);
  await window.gone("dialog");
  await window.click("button", "关系图");
});

test("the timeline of the customer tells of them", async () => {
  await window.shows("新建联系人 闻人墨");
  await window.shows("修改联系人 陆知遥");
});

test("a contact is archived and brought back by undo", async () => {
  await window.click("button", "闻人墨 的操作");
  await window.click("menuitem", "归档");
  await window.shows("已归档 1 位联系人");
  await window.gone("button", "闻人墨");
  await window.press(Key.CONTROL, "z");
  await window.find("button", "闻人墨");
});

test("the global search finds the person and opens them at their customer", async () => {
  await window.reach(["g", "h"], "heading", /今天跟进/);
  await window.press("/");
  await window.type("wenrenmo");
  await window.find("option", /闻人墨/);
  await window.press(Key.ENTER);
  await window.find("dialog", "闻人墨");
  await window.press(Key.ESCAPE);
  await window.find("heading", CUSTOMER);
});

test("the list of all contacts is reached by keys, narrowed and peeked into", async () => {
  await window.reach(["g", "l"], "grid", /./);
  await window.some("gridcell");
  await window.click("searchbox", "在列表中查找");
  await window.type("陆知遥");
  await window.shows(CUSTOMER);
  await window.press(Key.ESCAPE);
  await window.click("button", "决策人");
  const [, name] = await window.some("gridcell", /./);
  await name?.click();
  await window.find("complementary", /^联系人 /);
});
