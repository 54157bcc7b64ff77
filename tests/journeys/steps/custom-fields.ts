// What the company adds to its records: its fields and its forms.

import type { Window } from "../harness/window.ts";
import { either } from "./look.ts";
import { command } from "./people.ts";
import { button, cancel, floating, type Screen } from "./screen.ts";

async function fields(window: Window): Promise<void> {
  await command(window, "qwzdybj");
  await window.find("heading", either("字段与布局", "Fields and layout"));
}

export const CUSTOM_FIELD_SCREENS: Screen[] = [
  { name: "fields", open: fields },
  { ...floating("field-new", fields, button("新建字段", "New field"), "dialog"), close: cancel },
  {
    name: "layout",
    open: async (window) => {
      await fields(window);
      await window.click("radio", either("布局", "Layout"));
      await window.find("heading", either("表单预览", "Preview of the form"));
    },
  },
];
