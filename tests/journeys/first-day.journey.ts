// The first day with the product, through the real window: a new workspace, the company's own customer file, one customer
// found, changed and taken back, and every way through the locked door.
// Proves CUS-1, CUS-5, DATA-1, DATA-6, SEC-1, SEC-4.

import { join } from "node:path";
import { expect, test } from "vitest";
import { WANTED, writeCustomerFile } from "./harness/customers-csv.ts";
import { setStage } from "./harness/stage.ts";
import { Key, type Window } from "./harness/window.ts";
import { firstRun, isOpen, lock, PASSPHRASE, unlockWith, unlockWithKeyring } from "./steps/door.ts";
import { importFile } from "./steps/import.ts";

const ROWS = 10_000;
const stage = setStage();
let window: Window;
let recoveryCode: string[];

test("a workspace is made and its recovery code checked", async () => {
  window = await stage.openWindow();
  recoveryCode = await firstRun(window);
  expect(recoveryCode).toHaveLength(8);
  await window.find("button", "导入");
});

test("a file of 10,000 Chinese customers is imported whole", async () => {
  const file = join(stage.folder, "customers.csv");
  await writeCustomerFile(file, ROWS);
  const result = await importFile(window, file);
  expect(result).toMatchObject({ 文件行数: ROWS, 新建: ROWS, 拒绝: 0 });
  await window.keys("g", "c");
  await window.shows(/10,000/);
});

test.each([
  ["two Chinese characters", WANTED.characters],
  ["the initials of its pinyin", WANTED.initials],
  ["a piece of its phone number", WANTED.phonePart],
])("the customer is found by %s", async (_, text) => {
  await searchFor(text);
  const hits = await window.all("option", undefined, await window.find("listbox", "搜索结果"));
  expect(hits).toHaveLength(1);
  await window.press(Key.ESCAPE);
});

test("it opens from the search", async () => {
  await searchFor(WANTED.characters);
  await window.press(Key.ENTER);
  await window.find("heading", WANTED.name);
  await window.shows("沈砚秋");
});

test("a change is saved, stands in its history and is undone", async () => {
  await window.press("e");
  await window.find("heading", `编辑 ${WANTED.name}`);
  await window.fill("主联系人", "周予安");
  await window.press(Key.CONTROL, Key.ENTER);
  await window.find("heading", WANTED.name);
  await window.shows("周予安");
  await window.shows(/主联系人 由 .*沈砚秋.* 变为 .*周予安/);
  await window.press(Key.CONTROL, "z");
  await window.shows(/已撤销/);
  await window.shows(/主联系人 由 .*周予安.* 变为 .*沈砚秋/);
});

test("it is archived and restored", async () => {
  await fromMenu("归档客户");
  await window.shows("已归档 1 位客户");
  await window.find("navigation", "位置").then(async (path) => expect(await path.getText()).toContain("已归档"));
  await fromMenu("恢复客户");
  await window.shows("已恢复 1 位客户");
});

test("a locked window holds no customer and refuses a wrong passphrase in its own words", async () => {
  await lock(window);
  expect(await window.visibleText()).not.toContain(WANTED.name);
  await unlockWith(window, "口令", "not the passphrase");
  await window.shows(/上次口令不对.*数据不受影响/);
});

test("the keyring opens it", async () => {
  await unlockWithKeyring(window);
});

test("after a lock the keyring waits for a key, which is ready to be pressed", async () => {
  await lock(window);
  await window.settles();
  const waiting = await window.driver.switchTo().activeElement();
  expect(await window.nameOf(waiting)).toBe("解锁");
  await window.press(Key.ENTER);
  await isOpen(window);
});

test("the passphrase opens it", async () => {
  await lock(window);
  await unlockWith(window, "口令", PASSPHRASE);
  await isOpen(window);
});

test("the recovery code opens it", async () => {
  await lock(window);
  await unlockWith(window, "恢复码", recoveryCode.join("-"));
  await isOpen(window);
});

test("what was saved is there after the program is started again", async () => {
  await stage.closeWindow();
  window = await stage.openWindow();
  await unlockWithKeyring(window);
  await searchFor(WANTED.phonePart);
  await window.press(Key.ENTER);
  await window.find("heading", WANTED.name);
  await window.shows("沈砚秋");
});

async function searchFor(text: string): Promise<void> {
  await window.press("/");
  await window.fill("全局搜索", text);
  await window.find("option", new RegExp(WANTED.name));
}

async function fromMenu(command: string): Promise<void> {
  await window.click("button", "更多操作");
  await window.click("menuitem", new RegExp(`^${command}`));
}
