// Leads: made, seen, taken back, through the real window.

import { test } from "vitest";
import { setStage } from "./harness/stage.ts";
import { Key } from "./harness/window.ts";
import { makeDemo } from "./steps/demo.ts";
import { isOpen, PASSPHRASE, unlockWith } from "./steps/door.ts";

const stage = setStage();

test("one is made and taken back", async () => {
  await makeDemo(stage, 10);
  const window = await stage.openWindow();
  await unlockWith(window, "口令", PASSPHRASE);
  await isOpen(window);
  await window.press(Key.CONTROL, "k");
  await window.type("qwxs");
  await window.click("option", /前往线索/);
  await window.find("heading", "线索");
  await window.fill("名称", "一号");
  await window.click("button", "新建", await window.find("main"));
  await window.shows("已新建 一号");
  await window.find("listitem", "一号");
  await window.press(Key.F6);
  await window.press(Key.CONTROL, "z");
  await window.shows(/已撤销/);
});
