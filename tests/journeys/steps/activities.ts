// The screens of follow-ups and visits.

import type { Window } from "../harness/window.ts";
import { either } from "./look.ts";
import { dismiss, floating, press, type Screen } from "./screen.ts";

const visits = (window: Window) =>
  window.reach(["g", "v"], "heading", either("今日拜访|拜访计划", "Visits today|Visit plan"));

const ofFirst = (zh: string, en: string) => async (window: Window) => {
  const [first] = await window.some("button", either(zh, en));
  await first?.click();
};

export const activityScreens = (home: (window: Window) => Promise<unknown>): Screen[] => [
  { name: "visits", open: visits },
  floating("visits-check-in", visits, ofFirst("签到 .+", "Check in at .+"), "dialog"),
  floating("visits-complete", visits, ofFirst("完成 .+", "Done with .+"), "dialog"),
  floating("capture", home, press("l"), "dialog"),
  {
    ...floating(
      "capture-read",
      home,
      async (window) => {
        await window.press("l");
        await window.find("dialog");
        const line = await window.field(either("跟进内容", "What happened"));
        await line.sendKeys("电话 催报价，客户说月底定 3天后");
        await window.find("button", either(".*下次跟进 .+", ".*Next follow-up .+, press.+"));
      },
      "dialog",
    ),
    close: dismiss,
  },
];
