// The old system's files, through the real window: customers from a text, their contacts by the customers' names, leads from a
// sheet of a workbook; a list taken out again. Proves DATA-1, DATA-2.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { setStage } from "./harness/stage.ts";
import { Key, type Window } from "./harness/window.ts";
import { firstRun } from "./steps/door.ts";
import { importFile } from "./steps/import.ts";
import { command } from "./steps/people.ts";

const WORKBOOK = join(import.meta.dirname, "fixtures", "leads.xlsx");
const stage = setStage();
let window: Window;

async function written(name: string, text: string): Promise<string> {
  const file = join(stage.folder, name);
  await writeFile(file, text);
  return file;
}

test("customers come first, from a text", async () => {
  window = await stage.openWindow();
  await firstRun(window);
  const file = await written("customers.csv", "客户名称,来源\n宁波启澜医疗器械有限公司,展会\n云栈纺织,电话\n");
  expect(await importFile(window, file)).toMatchObject({ 新建: 2, 拒绝: 0 });
});

test("contacts name their customer; who is not found is rejected with the way to mend it", async () => {
  const file = await written(
    "contacts.csv",
    "客户,姓名,电话\n启澜,无此人,\n宁波启澜医疗器械,沈墨,13857426027\nC-000002,王芳,\n",
  );
  expect(await importFile(window, file, "联系人")).toMatchObject({ 新建: 2, 拒绝: 1 });
  await window.shows(/没有客户叫「启澜」/);
  await window.reach(["g", "l"], "heading", "联系人");
  await window.shows("沈墨");
});

test("leads come from the second sheet of a workbook, with their days as days", async () => {
  expect(await importFile(window, WORKBOOK, "线索", "线索")).toMatchObject({ 新建: 2, 拒绝: 1 });
  await window.click("button", "查看导入的记录");
  await window.find("heading", "线索");
  await window.shows("2026-01-05");
  await window.shows("138 5742 6027");
});

test("the list is written to a file as it is shown", async () => {
  await command(window, "dclb");
  await window.find("dialog", /导出 2 条线索/);
  const file = join(stage.folder, "out.csv");
  await window.fill("文件", file);
  await window.press(Key.ENTER);
  await window.shows(/已导出 2 行/);
  const text = await readFile(file, "utf8");
  expect(text).toContain("云栈纺织");
  expect(text).toContain("2026-01-05");
});
