// At the door of a workspace: making it, and the three ways in.

import { Key, type Window } from "../harness/window.ts";
import { either } from "./look.ts";

const GROUP = 7;
export const PASSPHRASE = "lantern courier 47 mountain";

/** Company and you, passphrase and keyring, recovery code checked against the copy. Gives the copy back. */
export async function firstRun(window: Window): Promise<string[]> {
  await foundCompany(window);
  const groups = await choosePassphrase(window);
  await keepCode(window);
  await typeGroups(window, groups);
  await window.click("button", "核对并打开");
  await isOpen(window);
  return groups;
}

export async function foundCompany(window: Window): Promise<void> {
  await window.fill(either("公司名称", "Company"), "云岫仪器有限公司");
  await window.fill(either("你的姓名", "Your name"), "林知夏");
  await window.fill(either("登录名", "Login"), "lin");
  await window.click("button", either("下一步", "Next"));
  await window.find("heading", either("设定口令", "Set a passphrase"));
}

export async function choosePassphrase(window: Window): Promise<string[]> {
  await window.fill("口令", PASSPHRASE);
  await window.fill("再输一遍", PASSPHRASE);
  await window.click("button", "建立工作区");
  return recoveryGroups(window);
}

export async function keepCode(window: Window): Promise<void> {
  await window.click("checkbox", "我已打印或抄下，并放在安全的地方");
  await window.click("button", "下一步：核对");
  await window.find("heading", "核对恢复码");
}

/** The two groups that are asked, from the copy. */
export async function typeGroups(window: Window, groups: string[]): Promise<void> {
  for (const field of await window.some("textbox", /^(第 \d 组|Group \d)/)) {
    const place = Number((await window.nameOf(field)).match(/\d/)?.[0]);
    await field.sendKeys(groups[place - 1] ?? "");
  }
}

/** The eight groups as they stand on the sheet, without the numbers before them. */
export async function recoveryGroups(window: Window): Promise<string[]> {
  const sheet = await window.find("list", either("恢复码，共八组", "Recovery code, eight groups"), undefined, 20_000);
  const lines = await Promise.all((await window.all("listitem", undefined, sheet)).map((item) => item.getText()));
  return lines.map((line) => line.trim().slice(-GROUP));
}

export async function lock(window: Window): Promise<void> {
  await window.press(Key.CONTROL, "l");
  await window.find("group", "解锁方式");
}

export async function unlockWith(window: Window, way: "口令" | "恢复码", secret: string): Promise<void> {
  await window.click("radio", new RegExp(`^${way}`));
  await window.fill(way === "口令" ? "口令" : "恢复码，八组", secret);
  await window.click("button", "解锁");
}

export async function unlockWithKeyring(window: Window): Promise<void> {
  await window.click("radio", /^系统钥匙串/);
  await window.click("button", "解锁");
  await isOpen(window);
}

export async function isOpen(window: Window): Promise<void> {
  await window.find("navigation", /^(主导航|Main navigation)$/, undefined, 20_000);
  await window.settles();
}
