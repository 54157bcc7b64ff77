// A machine for visitors: made one by its administrator, used by whoever stands before it, taken over by PIN.

import { expect } from "vitest";
import { Key, type Window } from "../harness/window.ts";
import { PASSPHRASE } from "./door.ts";
import { either, type Language, type Theme } from "./look.ts";
import type { Screen } from "./screen.ts";

export const PIN = "2580";
export const VISITOR = { name: "安然", phone: "13900139000", wish: "想看台式离心机" };

/** One's own PIN, by the settings. */
export async function makePin(window: Window): Promise<void> {
  await window.reach(["g", "s"], "heading", "设置");
  await window.click("link", "安全");
  await window.click("button", "设 PIN");
  await window.fill("口令", PASSPHRASE);
  await window.fill("新 PIN", PIN);
  await window.fill("再输一遍新 PIN", PIN);
  await window.press(Key.ENTER);
  await window.shows("PIN 已设好。");
}

/** A PIN and the kiosk; its page of the settings stays open. */
export async function makeKiosk(window: Window): Promise<void> {
  await makePin(window);
  await window.click("link", "自助机");
  await window.click("button", "设为自助机");
  await window.fill("口令", PASSPHRASE);
  await window.press(Key.ENTER);
  await window.shows("这台电脑是自助机。");
}

const WELCOME = either("欢迎光临", "Welcome");
/** Whoever founded the workspace, by their login. */
const STAFF = /\blin$/;
const NEXT = either("下一步", "Next");

export const isForVisitors = (window: Window) => window.find("heading", WELCOME, undefined, 30_000);

/** By the pad of the page, as a finger does. */
export async function tap(window: Window, digits: string): Promise<void> {
  for (const digit of digits) await window.click("button", digit);
}

/** What nobody waits for: the page's own clock goes on by so much. */
export async function passTime(window: Window, seconds: number): Promise<void> {
  await window.driver.executeScript(
    "const told = performance.now.bind(performance); performance.now = () => told() + arguments[0] * 1000;",
    seconds,
  );
}

export async function enterPhone(window: Window, choice: RegExp): Promise<void> {
  await window.click("button", choice);
  await tap(window, VISITOR.phone);
  await window.click("button", NEXT);
}

const FIND = /^(查找我的资料|Find my details)/;
const NEW = /^(我是新来的|I am new here)/;

export async function lookUp(window: Window, code: string): Promise<void> {
  await enterPhone(window, FIND);
  await tap(window, code);
  await window.click("button", either("查找", "Find"));
}

async function tellWish(window: Window): Promise<void> {
  await enterPhone(window, NEW);
  await window.fill(either("姓名", "Name"), VISITOR.name);
  await window.click("button", either("想购买", "I want to buy"));
  await window.fill(either("还想说的（可不填）", "Anything else \\(optional\\)"), VISITOR.wish);
}

async function confirmVisit(window: Window): Promise<void> {
  await tellWish(window);
  await window.click("button", NEXT);
  await window.click("checkbox");
}

/** From the welcome to the thanks; the number a visitor takes home. */
export async function register(window: Window): Promise<string> {
  await confirmVisit(window);
  await window.click("button", either("登记", "Register"));
  await window.find("heading", either("谢谢，已登记", "Thank you, you are registered"));
  const [number] = (await window.visibleText()).match(/C-\d+/) ?? [];
  expect(number).toBeTruthy();
  return number as string;
}

export async function chooseStaff(window: Window): Promise<void> {
  await window.click("button", either("员工", "Staff"));
  await window.click("button", STAFF);
}

export async function enterAsStaff(window: Window): Promise<void> {
  await chooseStaff(window);
  await tap(window, PIN);
  await window.click("button", either("进入", "Enter"));
}

/** The look of the machine itself is the preference of its member. */
export async function kioskLooks(window: Window, language: Language, theme: Theme): Promise<void> {
  const preferences = { language, theme, density: "normal", idle_minutes: 10, keys: {}, columns: {} };
  await window.driver.executeAsyncScript(
    `const [preferences, done] = arguments;
     __TAURI_INTERNALS__.invoke("call", { name: "save_preferences", request: { preferences }, callId: 900000 }).then(done);`,
    preferences,
  );
  await welcomeAgain(window);
}

async function welcomeAgain(window: Window): Promise<void> {
  await window.driver.navigate().refresh();
  await isForVisitors(window);
}

/** Every step of the visitors' page; each begins at the welcome. `number` belongs to the visitor. */
export function kioskScreens(number: () => string): Screen[] {
  const screen = (name: string, open: Screen["open"]): Screen => ({ name, open, close: welcomeAgain });
  return [
    screen("kiosk-welcome", isForVisitors),
    screen("kiosk-find-phone", async (window) => {
      await window.click("button", FIND);
      await tap(window, "1392048");
    }),
    screen("kiosk-find-code", (window) => enterPhone(window, FIND)),
    screen("kiosk-find-nobody", async (window) => {
      await lookUp(window, "7");
      await window.shows(/没有找到|Nothing found/);
    }),
    screen("kiosk-found", async (window) => {
      await lookUp(window, number().replace(/\D/g, ""));
      await window.find("heading", either(".+，您好", "Hello, .+"));
    }),
    screen("kiosk-register-wish", tellWish),
    screen("kiosk-register-confirm", confirmVisit),
    screen("kiosk-register-thanks", register),
    screen("kiosk-idle", async (window) => {
      await enterPhone(window, NEW);
      await passTime(window, 92);
      await window.find("dialog", either("还在吗？", "Still there\\?"));
    }),
    screen("kiosk-staff", async (window) => {
      await window.click("button", either("员工", "Staff"));
      await window.find("button", STAFF);
    }),
    screen("kiosk-staff-pin", async (window) => {
      await chooseStaff(window);
      await tap(window, "25");
    }),
  ];
}
