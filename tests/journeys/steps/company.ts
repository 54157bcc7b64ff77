// What the company settles for everybody, and how much each works with the product.

import type { Window } from "../harness/window.ts";
import { either } from "./look.ts";
import { button, floating, type Screen } from "./screen.ts";

const page = (zh: string, en: string) => async (window: Window) => {
  await window.reach(["g", "u"], "table", either("使用情况", "Usage"));
  await window.click("link", either(zh, en));
  await window.find("heading", either(zh, en));
};
const policy = page("使用规范", "Usage policy");

export const COMPANY_SCREENS: Screen[] = [
  { name: "usage", open: page("使用情况", "Usage") },
  { name: "policy", open: policy },
  floating("policy-publish", policy, button("发布新版", "Publish a new edition"), "dialog"),
  { name: "company", open: page("公司设置", "Company settings") },
];
