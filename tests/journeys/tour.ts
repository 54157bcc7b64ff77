// Pictures of every screen and dialog, zh and en, light and dark, into the folder that scripts/tour names.

import { join } from "node:path";
import { expect, test } from "vitest";
import { setStage } from "./harness/stage.ts";
import { Key, type Window } from "./harness/window.ts";
import { makeDemo } from "./steps/demo.ts";
import { isOpen, PASSPHRASE, unlockWith } from "./steps/door.ts";
import { isForVisitors, kioskLooks, kioskScreens, makeKiosk, register } from "./steps/kiosk.ts";
import { doorLooks, doorSpeaks, LOOKS, roomLooks } from "./steps/look.ts";
import { SCREENS } from "./steps/screens.ts";

const folder = process.env.TOUR_FOLDER ?? join(import.meta.dirname, "test-results/tour");
/** Only screens whose name begins so: for who works on a few of them. */
const only = process.env.TOUR_ONLY ?? "";
const stage = setStage();
let window: Window;

test("the first run", async () => {
  window = await stage.openWindow();
  for (const [language, theme] of LOOKS) {
    await doorLooks(window, language, theme);
    await picture(window, "first-run", language, theme);
  }
  await stage.closeWindow();
});

test("the locked door", async () => {
  await makeDemo(stage, 2_000);
  window = await stage.openWindow();
  for (const [language, theme] of LOOKS) {
    await doorLooks(window, language, theme);
    await picture(window, "door", language, theme);
  }
});

test("every screen behind it", async () => {
  await doorSpeaks(window, "zh-CN");
  await unlockWith(window, "口令", PASSPHRASE);
  await isOpen(window);
  const missed: string[] = [];
  for (const [language, theme] of LOOKS) {
    await roomLooks(window, language, theme);
    for (const screen of SCREENS.filter(({ name }) => name.match(`^(${only})`))) {
      try {
        await screen.open(window);
        await picture(window, screen.name, language, theme);
        await screen.close?.(window);
      } catch (error) {
        missed.push(`${screen.name} ${language} ${theme}: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
  expect(missed).toEqual([]);
});

test("the visitors' page of a kiosk, lying and standing", async () => {
  await roomLooks(window, "zh-CN", "light");
  await makeKiosk(window);
  await window.press(Key.CONTROL, "l");
  await isForVisitors(window);
  const number = await register(window);
  const sizes = { lying: { width: 1280, height: 800 }, standing: { width: 1080, height: 1920 } };
  for (const [name, size] of Object.entries(sizes)) {
    await window.driver.manage().window().setRect(size);
    for (const [language, theme] of name === "lying" ? LOOKS : LOOKS.slice(0, 1)) {
      await kioskLooks(window, language, theme);
      for (const screen of kioskScreens(() => number)) {
        // Five searches in vain, and the page waits: one for each look lying down is what there is.
        if (name === "standing" && screen.name === "kiosk-find-nobody") continue;
        await screen.open(window);
        await picture(window, `${screen.name}-${name}`, language, theme);
        await screen.close?.(window);
      }
    }
  }
});

async function picture(window: Window, name: string, language: string, theme: string): Promise<void> {
  await window.settles();
  await window.picture(join(folder, `${name}-${language === "en" ? "en" : "zh"}-${theme}.png`));
}
