// Alerts through the real window: a manager says how long customers may wait, the rep is told of those who wait, logs a
// follow-up with L and is told no more; the manager dismisses another with a reason. Proves ACT-3.

import { expect, test } from "vitest";
import { setStage } from "./harness/stage.ts";
import { Key, type Window } from "./harness/window.ts";
import { alerts, followUpRule, openBell } from "./steps/alerts.ts";
import { callingAs } from "./steps/calls.ts";
import { enter, enterByDoor, hireStaff, OWNED, passphraseOf, STAFF } from "./steps/staff.ts";

const stage = setStage();
let window: Window;
const [FIRST, SECOND, THIRD] = OWNED.chen;
const DAYS_AGO = 5;

test("a company whose rep has followed three customers up five days ago", async () => {
  const customers = await hireStaff(stage);
  const at = new Date(Date.now() - DAYS_AGO * 86_400_000).toISOString();
  await callingAs(stage, STAFF.rep.login, passphraseOf(STAFF.rep), async (call) => {
    for (const name of OWNED.chen) {
      const activity = { customer: customers.get(name), kind: "call", content: "试用反馈", at };
      await call("log_activity", { activity });
    }
  });
  window = await stage.openWindow();
  await enterByDoor(window, STAFF.manager);
});

test("with three days allowed, the manager is told of all three, and by whose they are", async () => {
  await alerts(window);
  for (const name of OWNED.chen) await window.find("listitem", name);
  await window.find("button", new RegExp(`${STAFF.rep.name} ?3`));
  await window.shows(/按本机截至 \d{4}-\d\d-\d\d \d\d:\d\d 的数据/);
});

test("the manager allows a week: nobody waits too long any more", async () => {
  await followUpRule(window);
  await window.fill("多少天没有跟进要提醒", "7");
  await window.click("button", "保存规则");
  await window.shows("跟进规则已保存。");
  await alerts(window);
  await window.shows("没有需要提醒的客户。");
});

test("and back to two days", async () => {
  await followUpRule(window);
  await window.fill("多少天没有跟进要提醒", "2");
  await window.click("button", "保存规则");
  await window.shows("跟进规则已保存。");
});

test("the rep is told by the bell and on the home, and L logs a follow-up with the first of them", async () => {
  await enter(window, STAFF.rep);
  await window.find("button", "提醒：3 条");
  await openBell(window);
  await window.press(Key.ESCAPE);
  await window.reach(["g", "h"], "heading", "该跟进了");
  await alerts(window);
  await window.find("listitem", FIRST);
  await window.press("l");
  await window.find("dialog", "写跟进");
  await window.type("电话 已约下周演示");
  await window.press(Key.CONTROL, Key.ENTER);
  await window.shows(new RegExp(`已记录电话 · ${FIRST}`));
  await window.gone("dialog");
  await window.find("button", "提醒：2 条");
  expect(await window.all("listitem", FIRST)).toHaveLength(0);
});

test("the manager dismisses the second with a reason, which takes an undo, and reassigns the third", async () => {
  await enter(window, STAFF.manager);
  await alerts(window);
  await window.click("button", `不再提醒${SECOND}`);
  await window.fill("原因", "客户暂停采购到年底");
  await window.press(Key.CONTROL, Key.ENTER);
  await window.gone("dialog");
  await window.shows(`不再提醒${SECOND}。`);
  await window.find("button", "提醒：1 条");
  await window.click("button", `转交${THIRD}`);
  await window.click("option", new RegExp(`^${STAFF.leaver.name}`));
  await window.find("button", new RegExp(`${STAFF.leaver.name} ?1`));
});
