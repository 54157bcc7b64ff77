// What a screen is to the tour and the accessibility journey, and how one is reached.

import { Key, type Window } from "../harness/window.ts";
import { either } from "./look.ts";

export interface Screen {
  name: string;
  open(window: Window): Promise<unknown>;
  /** Back to a screen without anything floating above it. */
  close?(window: Window): Promise<unknown>;
}

export const dismiss = (window: Window) => window.press(Key.ESCAPE);
export const cancel = (window: Window) => window.click("button", either("取消", "Cancel"));

export const press =
  (...keys: string[]) =>
  (window: Window) =>
    window.press(...keys);
export const button = (zh: string, en: string) => (window: Window) => window.click("button", either(zh, en));

/** Something that floats: what opens it, and the role by which it is there. */
export function floating(
  name: string,
  base: (window: Window) => Promise<unknown>,
  act: (window: Window) => Promise<unknown>,
  role: "dialog" | "menu" | "option",
): Screen {
  return {
    name,
    open: async (window) => {
      await base(window);
      await act(window);
      await window.some(role);
    },
    close: dismiss,
  };
}
