// What can be done with the data of one person: the section of the form, the file, the erasure.

import type { Window } from "../harness/window.ts";
import { either } from "./look.ts";
import type { Screen } from "./screen.ts";

const cancel = (window: Window) => window.click("button", either("取消", "Cancel"));

/** `create` opens an empty form; a saved person's page follows. */
export function personScreens(create: (window: Window) => Promise<unknown>): Screen[] {
  async function newPerson(window: Window): Promise<void> {
    await create(window);
    await window.click("radio", either("个人", "Person"));
    await window.fill(either("客户名称", "Name"), "苏挽舟");
    await window.fill(either("来源", "Source"), "电话");
  }

  async function person(window: Window): Promise<void> {
    await newPerson(window);
    await window.click("button", either("保存.*", "Save.*"));
    await window.find("navigation", either("位置", "Path"));
  }

  const fromMenu = (zh: string, en: string) => async (window: Window) => {
    await person(window);
    await window.click("button", either("更多操作", "More actions"));
    await window.click("menuitem", either(`${zh}.*`, `${en}.*`));
    await window.find("dialog");
  };

  return [
    { name: "person", open: person },
    { name: "person-export", open: fromMenu("导出个人数据", "Export personal data"), close: cancel },
    { name: "person-erase", open: fromMenu("彻底删除个人数据", "Erase personal data"), close: cancel },
  ];
}
