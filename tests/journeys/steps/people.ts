// Members, teams, roles and grants, as an administrator works with them.

import { Key, type Window } from "../harness/window.ts";
import { either } from "./look.ts";

/** Chooses from the list a field opens: by typing where one may, else by the arrow keys' list. */
export async function choose(window: Window, field: RegExp, option: RegExp): Promise<void> {
  await window.click("combobox", field);
  await window.click("option", option);
}

/** Runs a command by the initials of its Chinese name, from wherever one is. */
export async function command(window: Window, initials: string): Promise<void> {
  await window.press(Key.CONTROL, "k");
  await window.find("dialog", either("命令面板", "Command palette"));
  await window.type(initials);
  await window.some("option");
  await window.press(Key.ENTER);
}

/** Lends a role: to whom, which, why. Leaves the dialog when it is done. */
export async function lend(window: Window, member: RegExp, role: RegExp, reason: string): Promise<void> {
  await command(window, "lssyjs");
  await window.find("dialog", either("临时授权", "Lend a role"));
  await choose(window, either("给谁", "Member"), member);
  await choose(window, either("借哪个角色", "Role"), role);
  await window.fill(either("理由", "Reason"), reason);
  await window.press(Key.CONTROL, Key.ENTER); // a notice of what was done before may lie over the button
  await window.gone("dialog");
}
