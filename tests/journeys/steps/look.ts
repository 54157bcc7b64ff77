// Language and theme, as a person sets them: at the door by its switch, inside in the settings.

import type { Window } from "../harness/window.ts";

export type Language = "zh-CN" | "en";
export type Theme = "light" | "dark";
export const LOOKS: [Language, Theme][] = [
  ["zh-CN", "light"],
  ["zh-CN", "dark"],
  ["en", "light"],
  ["en", "dark"],
];

const LANGUAGE_SWITCH = /^(切换语言|Switch language)/;
const LANGUAGE_NAMES = { "zh-CN": "简体中文", en: "English" };
const THEME_NAMES = { light: /^(浅色|Light)$/, dark: /^(深色|Dark)$/ };

/** The words of either language, whole but for the star of a required field; both may hold patterns. */
export const either = (zh: string, en: string): RegExp => new RegExp(`^(${zh}|${en})( \\*)?$`);

export async function doorSpeaks(window: Window, language: Language): Promise<void> {
  const other = language === "en" ? /^切换语言/ : /^Switch language/;
  await window.find("button", LANGUAGE_SWITCH, undefined, 20_000);
  for (const button of await window.all("button", other)) await button.click();
}

/** The door follows the look remembered on this computer; set it there and start the page anew. */
export async function doorLooks(window: Window, language: Language, theme: Theme): Promise<void> {
  const look = JSON.stringify({ language, theme, density: "normal" });
  await window.driver.executeScript("localStorage.setItem('waystation.look', arguments[0])", look);
  await window.driver.navigate().refresh();
  await window.find("button", LANGUAGE_SWITCH, undefined, 20_000);
}

export async function roomLooks(window: Window, language: Language, theme: Theme): Promise<void> {
  await window.reach(["g", "s"], "heading", either("设置", "Settings"));
  await window.click("radio", LANGUAGE_NAMES[language]);
  await window.click("radio", THEME_NAMES[theme]);
  await window.find("heading", language === "en" ? "Settings" : "设置");
}
