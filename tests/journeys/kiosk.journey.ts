// A machine for visitors, through the real window: made one, started again, used by a visitor, taken over by staff, ended.
// Proves KIOSK-1, SEC-4.

import { expect, test } from "vitest";
import { setStage } from "./harness/stage.ts";
import { Key, type Window } from "./harness/window.ts";
import { firstRun, isOpen, PASSPHRASE, unlockWith } from "./steps/door.ts";
import {
  chooseStaff,
  enterAsStaff,
  enterPhone,
  isForVisitors,
  kioskScreens,
  lookUp,
  makeKiosk,
  passTime,
  register,
  tap,
  VISITOR,
} from "./steps/kiosk.ts";

const TOUCH_PX = 48;
const stage = setStage();
let window: Window;
let number: string;

test("an administrator gives themselves a PIN and makes the machine a kiosk", async () => {
  window = await stage.openWindow();
  await firstRun(window);
  await makeKiosk(window);
});

test("started again, it shows the visitors' page by itself and nothing else", async () => {
  await stage.closeWindow();
  window = await stage.openWindow();
  await isForVisitors(window);
  expect(await window.all("navigation")).toHaveLength(0);
  for (const way of [[Key.CONTROL, "k"], ["?"], ["g", "c"], [Key.F1], [Key.CONTROL, Key.SHIFT, "l"]]) {
    await window.press(...way);
    expect(await window.all("dialog"), way.join()).toHaveLength(0);
    expect(await window.all("heading", "欢迎光临"), way.join()).toHaveLength(1);
  }
  const menu = "return document.body.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))";
  expect(await window.driver.executeScript(menu), "no context menu").toBe(false);
});

test("a visitor registers with consent and takes a number home", async () => {
  number = await register(window);
  await window.click("button", "完成");
  await isForVisitors(window);
  expect(await traces(window)).toEqual([]);
});

test("they find themselves by it and see no more than that it is they", async () => {
  await lookUp(window, number.replace(/\D/g, ""));
  await window.find("heading", "安*，您好");
  await window.shows("139****9000");
  const page = await window.visibleText();
  expect(page).not.toContain(VISITOR.name);
  expect(page).not.toContain(VISITOR.phone);
  await window.click("button", "完成");
});

test("a wrong number is said calmly, and another can be tried", async () => {
  await lookUp(window, "987654");
  await window.shows("没有找到。请核对手机号和编号，或请员工帮忙。");
  await tap(window, number.replace(/\D/g, ""));
  await window.click("button", "查找");
  await window.find("heading", "安*，您好");
  await window.click("button", "完成");
});

test("a visit nobody goes on with is asked about, and then nothing of it is left", async () => {
  await enterPhone(window, /^我是新来的/);
  await window.fill("姓名", VISITOR.name);
  await window.fill("还想说的（可不填）", VISITOR.wish);
  expect(await traces(window)).toEqual([VISITOR.name, VISITOR.wish]);
  await passTime(window, 92);
  await window.find("dialog", "还在吗？");
  await window.click("button", "继续");
  await window.gone("dialog");
  expect(await (await window.field("姓名")).getAttribute("value")).toBe(VISITOR.name);
  await passTime(window, 92);
  await window.find("dialog", "还在吗？");
  await passTime(window, 20);
  await isForVisitors(window);
  await window.gone("dialog");
  expect(await traces(window)).toEqual([]);
  await window.click("button", /^我是新来的/);
  expect(await (await window.field("手机号")).getAttribute("value")).toBe("");
  await window.click("button", "取消");
});

test("everything to be touched is large enough, on every step, and free of faults", async () => {
  const small: string[] = [];
  for (const screen of kioskScreens(() => number)) {
    await screen.open(window);
    await window.settles();
    small.push(...(await smallTargets(window)).map((target) => `${screen.name}: ${target}`));
    expect(await window.faults(), screen.name).toEqual([]);
    await screen.close?.(window);
  }
  expect(small).toEqual([]);
});

test("staff take over by their PIN and find who registered", async () => {
  await chooseStaff(window);
  await tap(window, "1357");
  await window.click("button", "进入");
  await window.shows("PIN 不对，还可再试 4 次");
  await tap(window, "2580");
  await window.click("button", "进入");
  await isOpen(window);
  await window.find("region", "自助机");
  await window.press("/");
  await window.fill("全局搜索", VISITOR.phone);
  await window.some("option", new RegExp(VISITOR.name));
  await window.press(Key.ESCAPE);
});

test("what the visitor came for is a task of today and a lead", async () => {
  await window.reach(["g", "e"], "heading", "线索");
  await window.shows(VISITOR.name);
  await window.shows("自助机");
});

test("locking leads back to the visitors' page, without anything staff saw", async () => {
  await window.click("button", "返回访客页");
  await isForVisitors(window);
  expect(await traces(window)).toEqual([]);
});

test("who may, stops it; the machine asks for a key again", async () => {
  await enterAsStaff(window);
  await isOpen(window);
  await window.reach(["g", "s"], "heading", "设置");
  await window.click("link", "自助机");
  await window.click("button", "停用自助机");
  await window.click("button", "停用自助机", await window.find("dialog"));
  await window.shows("这台电脑不是自助机。");
  await window.press(Key.CONTROL, "l");
  await window.find("group", "解锁方式");
  await stage.closeWindow();
  window = await stage.openWindow();
  await unlockWith(window, "口令", PASSPHRASE);
  await isOpen(window);
});

/** What the page still holds of the visitor: in its elements and fields, and in what a page can store. */
async function traces(window: Window): Promise<string[]> {
  const held = await window.driver.executeScript<string>(
    `const fields = [...document.querySelectorAll("input, textarea")].map(({ value }) => value);
     return [document.documentElement.outerHTML, ...fields, JSON.stringify({ ...localStorage }),
       JSON.stringify({ ...sessionStorage }), location.href, document.title, String(getSelection())].join("\\n");`,
  );
  const digits = held.replace(/(?<=\d) (?=\d)/g, "");
  return [VISITOR.name, VISITOR.phone, VISITOR.wish, number].filter(
    (word) => word && (held.includes(word) || digits.includes(word)),
  );
}

/** Controls a finger could miss. A tick is hit by its whole line, a control inside a field by the field's height. */
function smallTargets(window: Window): Promise<string[]> {
  return window.driver.executeScript<string[]>(
    `const touch = arguments[0];
     const controls = [...document.querySelectorAll("button, input, textarea, a[href], [role=button]")];
     return controls.flatMap((control) => {
       const target = control.type === "checkbox" ? control.closest("label") : control;
       const { width, height } = target.getBoundingClientRect();
       if (width === 0 || (width >= touch && height >= touch)) return [];
       return [(control.ariaLabel || control.innerText || control.id) + " " + Math.round(width) + "x" + Math.round(height)];
     });`,
    TOUCH_PX,
  );
}
