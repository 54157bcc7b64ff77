// Tasks and the calendar through the real window, by keys alone: one line makes one, Space does it, a repeating one makes the
// next, the calendar moves one to another day and writes a file that a calendar reads; a reminder comes by itself.
// Proves ACT-2.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { until } from "./harness/desktop.ts";
import { setStage } from "./harness/stage.ts";
import { Key, type Window } from "./harness/window.ts";
import { foundWorkspace } from "./steps/demo.ts";
import { isOpen, PASSPHRASE, unlockWith } from "./steps/door.ts";
import { command } from "./steps/people.ts";

const stage = setStage();
let window: Window;

const iso = (ahead: number) => {
  const day = new Date();
  day.setDate(day.getDate() + ahead);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
};

const focused = async () => window.nameOf(await window.driver.switchTo().activeElement());

/** The day of the calendar that has the focus. */
async function standsOn(day: string): Promise<void> {
  const here = "return document.activeElement?.dataset.day === arguments[0]";
  await until(() => window.driver.executeScript<boolean>(here, day), `the focus is on ${day}`);
}

/** One line of the always open field, and Enter. */
async function add(line: string): Promise<void> {
  await command(window, "xjdb");
  await window.focusOn(/^添加待办/);
  await window.type(line);
  await window.press(Key.ENTER);
}

/** Walks with the arrow keys to the task of that title. */
async function walkTo(title: string): Promise<void> {
  const box = await window.find("checkbox", title);
  await window.driver.executeScript("arguments[0].focus()", box);
  await window.focusOn(new RegExp(title));
}

test("one line makes a task, with its day, its time and how much it matters", async () => {
  await foundWorkspace(stage);
  window = await stage.openWindow();
  await unlockWith(window, "口令", PASSPHRASE);
  await isOpen(window);
  await window.reach(["g", "k"], "heading", "待办");
  await add("明天下午3点 给启澜送样机 ＃高");
  await window.shows("已记下 给启澜送样机：明天 15:00");
  const tomorrow = await window.find("region", "明天");
  await window.some("checkbox", "给启澜送样机", tomorrow);
  expect(await tomorrow.getText()).toMatch(/高[\s\S]*15:00/);
});

test("Space does one, and Ctrl+Z takes that back", async () => {
  await add("今天 整理名片");
  await window.find("region", "今天");
  await window.gone("option");
  await walkTo("整理名片");
  await window.press(" ");
  await window.shows("已完成 整理名片");
  await window.find("region", "今天完成的");
  await window.press(Key.CONTROL, "z");
  await window.shows(/已撤销/);
  await window.find("region", "今天");
});

test("doing a repeating one makes the next", async () => {
  await add("每天 看邮件");
  await window.find("checkbox", "看邮件");
  await walkTo("看邮件");
  await window.press(" ");
  await window.shows(`已完成 看邮件 下一次：${iso(1)}`);
  const tomorrow = await window.find("region", "明天");
  await window.some("checkbox", "看邮件", tomorrow);
});

test("Enter opens one, and what was changed is kept", async () => {
  await walkTo("整理名片");
  await window.press(Key.ENTER);
  await window.find("dialog", "整理名片");
  await window.focusOn(/^事项/);
  await window.press(Key.END);
  await window.type("，按城市分");
  await window.press(Key.CONTROL, Key.ENTER);
  await window.shows("已保存 整理名片，按城市分");
  await window.gone("dialog");
});

test("a reminder comes by itself and is put off", async () => {
  await walkTo("整理名片，按城市分");
  await window.press(Key.ENTER);
  await window.find("dialog", "整理名片，按城市分");
  const soon = new Date(Date.now() + 60_000);
  const time = `${String(soon.getHours()).padStart(2, "0")}：${String(soon.getMinutes()).padStart(2, "0")}`;
  await window.fill("提醒", iso(0));
  await window.press(Key.TAB);
  await window.fill("提醒时间", time);
  await window.press(Key.CONTROL, Key.ENTER);
  await window.gone("dialog");
  await window.shows("提醒：整理名片", 110_000);
  await (await window.find("button", "10 分钟后")).sendKeys(Key.ENTER);
  await window.gone("button", "10 分钟后");
});

test("the calendar walks by arrows and moves a task by key to another day", async () => {
  await window.reach(["g", "d"], "grid", /\d+年\d+月/);
  await standsOn(iso(0));
  await window.press(Key.ARROW_RIGHT);
  await standsOn(iso(1));
  await window.press(Key.ENTER);
  await window.find("region", iso(1));
  await standsOn(iso(1));
  const entry = await window.find("button", /15:00 +待办 +给启澜送样机/);
  for (let at = 0; at < 5 && !(await focused()).includes("给启澜送样机"); at += 1) await window.press(Key.ARROW_DOWN);
  expect(await window.nameOf(entry)).toBe(await focused());
  await window.press("m");
  await window.find("dialog", "移动：给启澜送样机");
  await window.fill("移到哪一天", iso(3));
  await window.press(Key.CONTROL, Key.ENTER);
  await window.shows(`给启澜送样机 已移到 ${iso(3)}`);
});

test("N makes a task on the day one stands on", async () => {
  await window.gone("dialog");
  await (await window.find("button", new RegExp(iso(1)))).click();
  await standsOn(iso(1));
  await window.press("n");
  await window.find("dialog", `${iso(1)} 的新待办`);
  await window.type("订会议室");
  await window.press(Key.ENTER);
  await window.gone("dialog");
  await window.find("button", /待办 +订会议室/);
});

test("the calendar is written to a file that a calendar reads", async () => {
  const file = join(stage.folder, "calendar.ics");
  await command(window, "dcrl");
  await window.find("dialog", "导出日历");
  await window.fill("到", iso(5));
  await window.fill("文件", file);
  await window.press(Key.CONTROL, Key.ENTER);
  await window.shows(/已导出 \d+ 项/);
  const lines = (await readFile(file, "utf8")).split("\r\n");
  expect([lines[0], lines.at(-2)]).toEqual(["BEGIN:VCALENDAR", "END:VCALENDAR"]);
  expect(lines).toContain("SUMMARY:订会议室");
  const begins = lines.filter((line) => line.startsWith("DTSTART"));
  expect(begins).toContain(`DTSTART;VALUE=DATE:${iso(1).replaceAll("-", "")}`);
  expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(begins.length);
});
