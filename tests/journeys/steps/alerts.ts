// The screens of alerts and their rule.

import { Key, type Window } from "../harness/window.ts";
import { either } from "./look.ts";
import { dismiss, floating, type Screen } from "./screen.ts";

export const alerts = (window: Window) => window.reach(["g", "n"], "heading", either("提醒", "Alerts"));

export async function openBell(window: Window): Promise<void> {
  await window.click("button", either("提醒：.+", "Alerts: .+"));
  await window.find("link", either("打开提醒页", "Open the alerts page"));
}

/** The page of the rule, by the palette. */
export async function followUpRule(window: Window): Promise<void> {
  await window.press(Key.CONTROL, "k");
  await window.type("qgjgz");
  await window.some("option");
  await window.press(Key.ENTER);
  await window.find("button", either("保存规则", "Save rule"));
}

const ofFirst = (zh: string, en: string) => async (window: Window) => {
  const [first] = await window.some("button", either(zh, en));
  await first?.click();
};

export const alertScreens = (home: (window: Window) => Promise<unknown>): Screen[] => [
  { name: "alerts", open: alerts },
  floating("alerts-dismiss", alerts, ofFirst("不再提醒.+", "Dismiss the alert about .+"), "dialog"),
  {
    name: "alerts-bell",
    open: async (window) => {
      await home(window);
      await openBell(window);
    },
    close: dismiss,
  },
  { name: "follow-up-rule", open: followUpRule },
];
