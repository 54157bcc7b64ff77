// The people of a customer: on its page, as a chart, in a dialog; and the list of all of them.

import { Key, type Window } from "../harness/window.ts";
import { either } from "./look.ts";
import { dismiss, floating, type Screen } from "./screen.ts";

async function contacts(window: Window): Promise<void> {
  await window.reach(["g", "l"], "grid", /./);
  await window.some("gridcell");
}

/** `firstRecord` opens a customer's page. */
export function contactScreens(firstRecord: (window: Window) => Promise<unknown>): Screen[] {
  async function twoPeople(window: Window): Promise<void> {
    await firstRecord(window);
    await window.press("c");
    await window.type(`闻人墨 13957400011 决策人 院长${Key.ENTER}`);
    await window.shows("闻人墨");
    await window.type(`陆知遥 13957400022 采购${Key.ENTER}`);
    await window.shows("陆知遥");
  }

  return [
    { name: "contacts", open: contacts },
    {
      name: "contacts-peek",
      open: async (window) => {
        await contacts(window);
        const [, name] = await window.some("gridcell", /./);
        await name?.click();
        await window.find("complementary", either("联系人 .+", "Contact .+"));
      },
      close: dismiss,
    },
    {
      name: "customer-contact-chart",
      open: async (window) => {
        await twoPeople(window);
        await window.click("button", either("关系图", "Who reports to whom"));
        await window.some("treeitem");
      },
    },
    floating(
      "customer-contact",
      twoPeople,
      async (window) => {
        const [first] = await window.some("button", /^闻人墨$/);
        await first?.click();
      },
      "dialog",
    ),
  ];
}
