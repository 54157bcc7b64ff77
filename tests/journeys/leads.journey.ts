// From a lead to a customer and into the public pool, through the real window and by keys alone: noted in one line, told what is
// there already, converted into customer, contact and opportunity, taken back and brought back; given back to the pool, held
// back by the cool-down, claimed after the manager's rule, refused beyond the quota. Proves LEAD-1, CUS-4.

import { expect, test } from "vitest";
import { setStage } from "./harness/stage.ts";
import { Key, type Window } from "./harness/window.ts";
import { foundWorkspace } from "./steps/demo.ts";
import { isOpen, PASSPHRASE, unlockWith } from "./steps/door.ts";
import { command } from "./steps/people.ts";

const CUSTOMER = "宁波云栈纺织有限公司";
const stage = setStage();
let window: Window;

const save = () => window.press(Key.CONTROL, Key.ENTER);

/** Gives a customer back to the pool, from its page. */
async function release(reason: string): Promise<void> {
  await command(window, "thgh");
  await window.find("dialog", /退回公海/);
  await window.type(reason);
  await save();
  await window.shows(/退回公海/);
  await window.gone("dialog");
}

async function pool(): Promise<void> {
  await window.reach(["g", "p"], "heading", "公海");
  await window.some("row");
}

test("a lead is noted in one line, and what is there already is told while one types", async () => {
  await foundWorkspace(stage);
  window = await stage.openWindow();
  await unlockWith(window, "口令", PASSPHRASE);
  await isOpen(window);
  await window.press(Key.CONTROL, "n");
  await window.fill("客户名称", CUSTOMER);
  await window.fill("来源", "电话");
  await save();
  await window.find("heading", CUSTOMER);
  await window.press("c");
  await window.type(`王芳 13857426027${Key.ENTER}`);
  await window.shows("已添加联系人 王芳");
  await command(window, "xjxs");
  await window.find("heading", "线索");
  await window.type("云栈纺织 王芳 13857426027 展会 两条产线");
  await window.shows("系统里可能已有");
  await window.shows(CUSTOMER);
  await window.press(Key.ENTER);
  await window.shows("已记下线索 L-000001 云栈纺织");
});

test("it is converted into the customer there is, with its contact and an opportunity, without the mouse", async () => {
  await window.press(Key.ESCAPE);
  await window.press("j");
  await window.press(Key.ENTER);
  await window.find("heading", "云栈纺织");
  await window.press("v");
  await window.find("dialog", "转化“云栈纺织”");
  await window.find("radio", new RegExp(CUSTOMER));
  await window.press(" ");
  await window.some("columnheader", "客户");
  await window.shows("已有联系人“王芳”");
  await save();
  await window.shows(`已转化为客户 ${CUSTOMER}`);
  await window.find("link", "两条产线");
  await window.find("link", CUSTOMER);
});

test("the conversion is taken back as one, and brought back as one", async () => {
  await window.press(Key.CONTROL, "z");
  await window.shows("还没有转化。");
  await window.press(Key.CONTROL, Key.SHIFT, "z");
  await window.find("link", "两条产线");
});

test("the customer tells where it came from, and when it goes back to the pool", async () => {
  await (await window.find("link", CUSTOMER)).sendKeys(Key.ENTER);
  await window.find("heading", CUSTOMER);
  await window.shows("来自线索");
  await window.shows(/\d+ 天后退回公海/);
});

test("given back to the pool it waits for its last owner, and says so", async () => {
  await release("暂时没有需求");
  await pool();
  await window.shows("暂时没有需求");
  await window.shows("还要等 7 天");
  expect(await window.visibleText()).not.toContain("13857426027");
  await window.press("j");
  await window.press("p");
  await window.shows("冷却期还有 7 天");
});

test("after the manager changed the rule it is claimed, and more than the quota is refused in words", async () => {
  await command(window, "qwghgz");
  await window.find("heading", "公海规则");
  await window.fill("原负责人冷却天数", "");
  await window.fill("每人每天最多领取", "1");
  await window.press(Key.ENTER);
  await window.shows("公海规则已保存");
  await window.press(Key.CONTROL, "n");
  await window.fill("客户名称", "拾光包装");
  await window.fill("来源", "电话");
  await save();
  await window.find("heading", "拾光包装");
  await release("联系不上");
  await pool();
  await window.shows("今天还能领 1 条");
  await window.press(Key.CONTROL, "a");
  await window.press("p");
  await window.shows("超出了公海规则允许的数量");
  await window.keys("j", "x");
  await window.shows("领取 1 条");
  await window.press("p");
  await window.shows("已领取 1 条");
  await window.shows("今天还能领 0 条");
});
