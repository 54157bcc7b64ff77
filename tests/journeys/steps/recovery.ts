// A recovery code renewed, left unchecked, and checked: one screen leads to the next.

import { Key, type Window } from "../harness/window.ts";
import { isOpen, PASSPHRASE, recoveryGroups, typeGroups } from "./door.ts";
import { either } from "./look.ts";
import type { Screen } from "./screen.ts";

type Open = Screen["open"];
const NOTICE = either("恢复码", "Recovery code");

/** From the dialog that asks the passphrase to the new code. */
async function renewCode(window: Window): Promise<string[]> {
  await window.fill(either("口令", "Passphrase"), PASSPHRASE);
  await window.press(Key.ENTER);
  return recoveryGroups(window);
}

export function recoveryScreens(home: Open, security: Open): Screen[] {
  return [
    {
      name: "settings-recovery-code-shown",
      open: async (window) => {
        await security(window);
        await window.click("button", either("换新恢复码", "New recovery code"));
        await renewCode(window);
      },
      close: async (window) => {
        await window.driver.navigate().refresh(); // left before anyone typed it back
        await isOpen(window);
      },
    },
    {
      name: "recovery-code-unchecked",
      open: async (window) => {
        await home(window);
        await window.find("region", NOTICE);
      },
    },
    checkedCode(),
  ];
}

/** The way from the notice to a code that was typed back. */
function checkedCode(): Screen {
  let groups: string[] = [];
  return {
    name: "recovery-code-check",
    open: async (window) => {
      await window.click("button", either("换一个并核对", "Renew and check"));
      groups = await renewCode(window);
      await window.click("checkbox", undefined, await window.find("dialog"));
      await window.click("button", either("下一步：核对", "Next: check it"));
      await window.some("textbox", /^(第 \d 组|Group \d)/);
    },
    close: async (window) => {
      await typeGroups(window, groups);
      await window.click("button", either("核对", "Check"));
      await window.gone("region", NOTICE);
    },
  };
}
