// A manager takes a list and one person's data out to files, and then destroys what is kept about the person.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { setStage } from "./harness/stage.ts";
import { Key, type Window } from "./harness/window.ts";
import { makeDemo } from "./steps/demo.ts";
import { isOpen, PASSPHRASE, unlockWith } from "./steps/door.ts";
import { doorSpeaks } from "./steps/look.ts";

const NAME = "苏挽舟";
const PHONE = "19940617283";
const CUSTOMERS = 60;

const stage = setStage();
let window: Window;

test("a person is made with a consent, which wants its purpose and date", async () => {
  await makeDemo(stage, CUSTOMERS);
  window = await stage.openWindow();
  await doorSpeaks(window, "zh-CN");
  await unlockWith(window, "口令", PASSPHRASE);
  await isOpen(window);
  await window.press(Key.CONTROL, "n");
  await window.click("radio", "个人");
  await window.fill("客户名称", NAME);
  await window.fill("来源", "电话");
  await window.fill("电话 1", PHONE);
  await window.click("combobox", "个人信息同意");
  await window.click("option", "已同意");
  await window.press(Key.CONTROL, Key.ENTER);
  await window.shows("此项必填。");
  await window.fill("使用目的", "售后服务");
  await window.fill("同意日期", "2026-03-18");
  await window.press(Key.CONTROL, Key.ENTER);
  await window.find("heading", NAME);
  await window.shows("已同意");
});

test("the whole list lands in a file, with what the screen shows", async () => {
  await window.reach(["g", "c"], "grid", /./);
  await window.some("gridcell");
  await window.click("button", "导出客户");
  const place = join(stage.folder, "list"); // the dialog keeps the ending; keys of a keyboard can be typed into it, others not always
  await stage.desktop.chooseFile(() => window.click("button", "选择位置…"), place);
  await window.click("button", "导出", await window.find("dialog"));
  await window.shows(new RegExp(`已导出 ${CUSTOMERS + 1} 行`));
  const [head, ...rows] = (await readFile(join(stage.folder, "list.csv"), "utf8")).trimEnd().split("\r\n");
  expect(head).toMatch(/^\ufeff客户名称,标签,负责人/);
  expect(rows).toHaveLength(CUSTOMERS + 1);
  expect(rows.filter((row) => row.startsWith(NAME))).toHaveLength(1);
});

test("everything about the person lands in a file one can read", async () => {
  await openPerson();
  await fromMenu("导出个人数据");
  await window.fill("文件", join(stage.folder, "person.json"));
  await window.click("button", "导出", await window.find("dialog"));
  await window.shows(`已导出 ${NAME} 的个人数据`);
  const file = JSON.parse(await readFile(join(stage.folder, "person.json"), "utf8"));
  expect(file.资料).toMatchObject({
    客户名称: NAME,
    个人信息同意: "已同意",
    使用目的: "售后服务",
    同意日期: "2026-03-18",
  });
  expect(file.历史).toHaveLength(1);
  expect(await readdir(stage.folder)).not.toContainEqual(expect.stringMatching(/\.part$/));
  await fromMenu("查看历史记录");
  await window.shows("导出 · lin");
  await window.press(Key.ESCAPE);
  await window.gone("dialog");
});

test("the person is erased once the name is typed, and found no more", async () => {
  await fromMenu("彻底删除个人数据");
  const erase = await window.find("button", "彻底删除");
  expect(await erase.isEnabled()).toBe(false);
  await window.fill(/请输入姓名/, NAME);
  await window.click("button", "彻底删除");
  await window.shows("个人数据已彻底删除。");
  await window.find("grid", /./);
  await window.press("/");
  await window.fill("全局搜索", PHONE);
  await window.gone("option");
  await window.press(Key.ESCAPE);
});

async function openPerson(): Promise<void> {
  await window.press("/");
  await window.fill("全局搜索", PHONE);
  await window.find("option", new RegExp(NAME));
  await window.press(Key.ENTER);
  await window.find("navigation", "位置");
}

async function fromMenu(command: string): Promise<void> {
  await window.click("button", "更多操作");
  await window.click("menuitem", new RegExp(`^${command}`));
  await window.find("dialog");
}
