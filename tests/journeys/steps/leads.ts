// Leads and the public pool: the lists, a lead's page, its dialogs, the rules.

import { Key, type Window } from "../harness/window.ts";
import { either } from "./look.ts";
import { command } from "./people.ts";
import { button, cancel, floating, press, type Screen } from "./screen.ts";

async function leads(window: Window): Promise<void> {
  await window.reach(["g", "e"], "grid", /./);
  await window.some("gridcell");
}

async function lead(window: Window): Promise<void> {
  await leads(window);
  const [, name] = await window.some("gridcell", /./); // the first cell holds the tick
  await name?.click();
  await window.find("complementary", either("来龙去脉", "From where to where"));
}

async function pool(window: Window): Promise<void> {
  await window.reach(["g", "p"], "heading", either("公海", "Public pool"));
  await window.some("row");
}

export const LEAD_SCREENS: Screen[] = [
  { name: "leads", open: leads },
  {
    name: "lead-typed",
    open: async (window) => {
      await leads(window);
      await window.fill(either("新线索，一行记下", "New lead, in one line"), "云栈纺织 王芳 13857426027 展会 两条产线");
      await window.shows(/两条产线/);
    },
    close: async (window) => {
      await window.press(Key.CONTROL, "a");
      await window.press(Key.BACK_SPACE);
      await window.press(Key.ESCAPE);
    },
  },
  { name: "lead", open: lead },
  { ...floating("lead-edit", lead, button("编辑", "Edit"), "dialog"), close: cancel },
  { ...floating("lead-convert", lead, press("v"), "dialog"), close: cancel },
  { name: "pool", open: pool },
  {
    name: "pool-reclaims",
    open: async (window) => {
      await pool(window);
      await window.click("radio", either("到期收回", "To be reclaimed"));
      await window.shows(/截至|as of/);
    },
  },
  {
    name: "pool-rules",
    open: async (window) => {
      await command(window, "qwghgz");
      await window.find("heading", either("公海规则", "Pool rules"));
    },
  },
];
