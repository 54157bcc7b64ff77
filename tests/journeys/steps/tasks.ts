// Tasks and the calendar, with their dialogs.

import { Key, type Window } from "../harness/window.ts";
import { either } from "./look.ts";
import { button, cancel, floating, type Screen } from "./screen.ts";

export const agenda = (window: Window) => window.reach(["g", "k"], "region", either("已逾期|今天", "Overdue|Today"));

async function table(window: Window): Promise<void> {
  await agenda(window);
  await window.click("radio", either("表格", "Table"));
  await window.some("gridcell");
}

export const month = async (window: Window) => {
  await window.reach(["g", "d"], "grid", /./);
  await window.some("gridcell");
};

const shape = (zh: string, en: string) => async (window: Window) => {
  await month(window);
  await window.click("radio", either(zh, en));
  await window.find("region", /\d{4}-\d\d-\d\d/);
};

async function firstTask(window: Window): Promise<void> {
  const [first] = await window.some("checkbox");
  await first?.sendKeys(Key.ENTER);
}

export const TASK_SCREENS: Screen[] = [
  { name: "tasks", open: agenda },
  {
    name: "tasks-line",
    open: async (window) => {
      await agenda(window);
      await (await window.field(either("添加待办", "Add a task"))).sendKeys("明天下午3点 给启澜送样机 ＃高");
      await window.shows(/15:00/);
    },
    close: async (window) => {
      await window.keys(Key.ESCAPE, Key.ESCAPE); // clears the line, leaves it
    },
  },
  { name: "tasks-table", open: table },
  { ...floating("task", agenda, firstTask, "dialog"), close: cancel },
  { name: "calendar-month", open: month },
  { name: "calendar-week", open: shape("周", "Week") },
  { name: "calendar-day", open: shape("日", "Day") },
  { ...floating("calendar-export", month, button("导出", "Export"), "dialog"), close: cancel },
];
