// Opportunities as a board, a table, a page and a funnel, and the drawing board of pipelines.

import { Key, type Window } from "../harness/window.ts";
import { either } from "./look.ts";
import { button, cancel, floating, press, type Screen } from "./screen.ts";

async function board(window: Window): Promise<void> {
  await window.reach(["g", "o"], "region", either("初步接触", "First contact"));
}

async function table(window: Window): Promise<void> {
  await board(window);
  await window.click("radio", either("表格", "Table"));
  await window.some("gridcell");
}

async function record(window: Window): Promise<void> {
  await table(window);
  const [, name] = await window.some("gridcell", /./); // the first cell holds the tick
  await name?.click();
  await window.find("list", either("所处阶段", "Present stage"));
}

async function palette(window: Window, initials: string): Promise<void> {
  await window.press(Key.CONTROL, "k");
  await window.type(initials);
  await window.some("option");
  await window.press(Key.ENTER);
}

async function pipelines(window: Window): Promise<void> {
  await palette(window, "qwxslc");
  await window.find("list", either("预览", "Preview"));
}

export const OPPORTUNITY_SCREENS: Screen[] = [
  { name: "opportunities-board", open: board },
  { name: "opportunities-table", open: table },
  { ...floating("opportunity-new", board, button("新建商机", "New opportunity"), "dialog"), close: cancel },
  { name: "opportunity", open: record },
  floating("opportunity-move", record, press("m"), "dialog"),
  { ...floating("opportunity-edit", record, button("编辑", "Edit"), "dialog"), close: cancel },
  {
    name: "opportunities-funnel",
    open: async (window) => {
      await palette(window, "qwxsld");
      await window.find("heading", either("销售漏斗", "Sales funnel"));
      await window.some("row");
    },
  },
  { name: "pipelines", open: pipelines },
  floating("pipeline-new", pipelines, button("新建流程", "New pipeline"), "dialog"),
];
