// A photo from the visit and a drawing from the disk, on the customer's page and nowhere else: pasted, chosen, looked at, saved
// out byte by byte, removed and brought back; another rep sees none of it. Proves DATA-8.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { WebElement } from "selenium-webdriver";
import { expect, test } from "vitest";
import { until } from "./harness/desktop.ts";
import { setStage } from "./harness/stage.ts";
import { Key, type Window } from "./harness/window.ts";
import { DRAWING, pastePicture, pictureIsShown } from "./steps/attachments.ts";
import { isOpen, PASSPHRASE, unlockWith } from "./steps/door.ts";
import { enter, hireStaff, OWNED, STAFF } from "./steps/staff.ts";

const CUSTOMER = OWNED.lin[0];
const stage = setStage();
let window: Window;
let files: string;

const openCustomer = async (name: string) => {
  await window.press("/");
  await window.type(name);
  await window.find("option", new RegExp(name));
  await window.press(Key.ENTER);
  await window.find("heading", name);
};
const attachments = () => window.find("region", "附件");
// The driver leaves out what may be cut off at the end of its line.
const textOf = (element: WebElement) => window.driver.executeScript<string>("return arguments[0].innerText", element);
const names = async () => textOf(await attachments());
const lists = (wanted: RegExp) => until(async () => wanted.test(await names()), `the attachments are ${wanted}`);

test("a rep opens one of their customers, which has no files", async () => {
  await hireStaff(stage);
  files = join(stage.folder, "files");
  await mkdir(files);
  await writeFile(join(files, "plan.png"), Buffer.from(DRAWING, "base64"));
  window = await stage.openWindow();
  await unlockWith(window, "口令", PASSPHRASE);
  await isOpen(window);
  await openCustomer(CUSTOMER);
  await lists(/附件\s*0/);
});

test("a drawing is chosen in the system's dialog, by the key U", async () => {
  await window.click("heading", CUSTOMER);
  await stage.desktop.chooseFile(() => window.press("u"), join(files, "plan.png"));
  await window.shows("已添加 plan.png");
  await lists(/附件\s*1[\s\S]*plan\.png/);
  await pictureIsShown(window, await attachments());
});

test("a photo is pasted into a visit that is being written down, and stands in its entry", async () => {
  await window.press("l");
  await window.type("拜访 看了现场");
  await pastePicture(window);
  const waiting = await window.find("list", "随记录保存的文件");
  expect(await textOf(waiting)).toMatch(/粘贴的图片 .+\.png/);
  await window.press(Key.CONTROL, Key.ENTER);
  await window.shows(/已添加 粘贴的图片 .+\.png/);
  const row = await window.find("list", "1 个附件");
  await pictureIsShown(window, row);
  await lists(/附件\s*2[\s\S]*跟进：看了现场/);
});

test("the viewer turns from one to the other by the arrows, enlarges, and Esc leaves it", async () => {
  const [newest] = await window.some("button", /^查看 粘贴的图片/, await attachments());
  await newest?.sendKeys(Key.ENTER);
  const viewer = await window.find("dialog");
  await window.shows("1 / 2");
  await pictureIsShown(window, viewer);
  await window.press(Key.ARROW_RIGHT);
  await window.shows("2 / 2");
  await window.find("img", "plan.png");
  await window.press("+");
  await window.find("button", "缩小");
  await window.press("0");
  await window.press(Key.ESCAPE);
  await window.gone("dialog");
});

test("it is saved out byte by byte", async () => {
  const out = join(files, "out.png");
  await window.click("button", "plan.png 的操作");
  await stage.desktop.chooseFile(() => window.click("menuitem", "另存为…"), join(files, "out")); // it keeps the ending
  await window.shows("已保存到");
  const saved = await until(async () => readFile(out).catch(() => null), "the file is there");
  expect(saved?.equals(Buffer.from(DRAWING, "base64"))).toBe(true);
});

test("removed, it is gone; taken back, it is there again", async () => {
  await window.click("button", "plan.png 的操作");
  await window.click("menuitem", "移除");
  await window.shows("已移除 plan.png");
  await until(async () => !(await names()).includes("plan.png"), "it is gone");
  await window.press(Key.CONTROL, "z");
  await until(async () => (await names()).includes("plan.png"), "it is back");
});

test("the timeline of the customer tells of it", async () => {
  await window.shows("plan.png");
  await window.shows(/新建附件 plan\.png/);
});

test("nothing of it lies in the folder as it was", async () => {
  const kept = await readFile(join(files, "plan.png"));
  const { readdir } = await import("node:fs/promises");
  const folder = join(stage.workspace, "attachments");
  for (const name of await readdir(folder)) {
    expect((await readFile(join(folder, name))).includes(kept.subarray(0, 32)), name).toBe(false);
  }
});

test("another rep does not find it", async () => {
  await enter(window, STAFF.rep);
  await window.press("/");
  await window.type("plan.png");
  await window.shows(/没有找到|没有/);
  expect(await window.all("option", /plan\.png/)).toHaveLength(0);
});
