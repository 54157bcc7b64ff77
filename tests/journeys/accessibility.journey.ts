// No WCAG 2.2 AA fault on any route, dialog, theme and language, and every command within reach of the keyboard.

import { expect, test } from "vitest";
import { until } from "./harness/desktop.ts";
import { setStage } from "./harness/stage.ts";
import { Key, type Window } from "./harness/window.ts";
import { fillDemo } from "./steps/demo.ts";
import { choosePassphrase, foundCompany, isOpen, keepCode, lock, PASSPHRASE, unlockWith } from "./steps/door.ts";
import { doorLooks, doorSpeaks, either, LOOKS, roomLooks } from "./steps/look.ts";
import { SCREENS } from "./steps/screens.ts";

const stage = setStage();
let window: Window;

async function faultsOf(name: string): Promise<string[]> {
  await window.settles();
  const faults = await window.faults();
  return faults.flatMap((fault) => fault.nodes.map((node) => `${name}: ${fault.id} (${fault.impact}) ${node}`));
}

test("no step of the first run has a fault", async () => {
  window = await stage.openWindow();
  const faults: string[] = [];
  for (const [language, theme] of LOOKS) {
    await doorLooks(window, language, theme);
    faults.push(...(await faultsOf(`company ${language} ${theme}`)));
    await foundCompany(window);
    faults.push(...(await faultsOf(`passphrase ${language} ${theme}`)));
  }
  await doorLooks(window, "zh-CN", "light");
  await foundCompany(window);
  const groups = await choosePassphrase(window);
  faults.push(...(await faultsOf("recovery code")));
  await keepCode(window);
  faults.push(...(await faultsOf("recovery code checked")));
  for (const [language, theme] of LOOKS) {
    await doorLooks(window, language, theme);
    faults.push(...(await faultsOf(`resumed ${language} ${theme}`)));
  }
  await doorLooks(window, "zh-CN", "light");
  await window.fill("恢复码，八组", groups.join(" "));
  await window.click("button", "核对并打开");
  await isOpen(window);
  await lock(window);
  expect(faults).toEqual([]);
});

test("the locked door has no fault, whichever way in is chosen", async () => {
  await stage.closeWindow();
  await fillDemo(stage, 300);
  window = await stage.openWindow();
  const faults: string[] = [];
  for (const [language, theme] of LOOKS) {
    await doorLooks(window, language, theme);
    for (const way of await window.some("radio")) {
      if (!(await way.isEnabled())) continue;
      await way.click();
      faults.push(...(await faultsOf(`door ${language} ${theme} ${await window.nameOf(way)}`)));
    }
  }
  expect(faults).toEqual([]);
});

test.each(LOOKS)("no screen or dialog has a fault in %s %s", async (language, theme) => {
  if ((await window.all("radio")).length > 0) {
    await doorSpeaks(window, "zh-CN");
    await unlockWith(window, "口令", PASSPHRASE);
    await isOpen(window);
  }
  await roomLooks(window, language, theme);
  const faults: string[] = [];
  for (const screen of SCREENS) {
    await screen.open(window);
    faults.push(...(await faultsOf(`${screen.name} ${language} ${theme}`)));
    await screen.close?.(window);
  }
  expect(faults).toEqual([]);
});

test("every command of the palette is reached and chosen with keys alone", async () => {
  await roomLooks(window, "zh-CN", "light");
  await window.keys("g", "c");
  await window.some("gridcell");
  await window.press(Key.CONTROL, "k");
  const palette = await window.find("dialog", "命令面板");
  const commands = await Promise.all(
    (await window.some("option", undefined, palette)).map((one) => window.nameOf(one)),
  );
  expect(commands.length).toBeGreaterThan(10);
  const reached: string[] = [];
  for (const _ of commands) {
    const active = await window.driver.switchTo().activeElement();
    const chosen = await window.driver.executeScript<string>(
      "return document.getElementById(arguments[0].getAttribute('aria-activedescendant'))?.innerText ?? ''",
      active,
    );
    reached.push(chosen.split("\n")[0] ?? "");
    await window.press(Key.ARROW_DOWN);
  }
  expect(new Set(reached).size).toBe(commands.length);
  await window.type("sd");
  await window.press(Key.ENTER);
  await window.find("group", either("解锁方式", "How to unlock"));
});

test("without a mouse one unlocks, opens a customer, edits and locks", async () => {
  await until(
    () => window.driver.executeScript<boolean>("return document.activeElement?.type === 'password'"),
    "the passphrase waits for typing",
    20_000,
  );
  await window.type(PASSPHRASE);
  await window.press(Key.ENTER);
  await isOpen(window);
  await window.keys("g", "c");
  await window.some("gridcell");
  await window.keys("j", Key.ENTER);
  await window.find("navigation", "位置");
  await window.press("e");
  await window.find("heading", /^编辑 /);
  await until(
    () => window.driver.executeScript<boolean>("return document.activeElement?.matches('form input') ?? false"),
    "the first field waits for typing",
  );
  await window.type("（改）");
  await window.press(Key.CONTROL, Key.ENTER);
  await window.find("heading", /（改）$/);
  await lock(window);
});
