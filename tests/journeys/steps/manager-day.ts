// A sales manager's day in English, at whatever size the window has: told of who waits too long, a deal looked at, a customer given
// to somebody else, the pool settled.

import { expect, test } from "vitest";
import { setStage } from "../harness/stage.ts";
import { Key, type Window } from "../harness/window.ts";
import { callingAs } from "./calls.ts";
import { roomLooks } from "./look.ts";
import { enterByDoor, hireStaff, OWNED, passphraseOf, STAFF } from "./staff.ts";

const [FIRST, SECOND] = OWNED.chen;
const DEAL = "产线改造";
/** Longer than the pool's thirty days. */
const DAYS_AGO = 40;

interface Size {
  width: number;
  height: number;
}

/** Nothing lies beside the window: what does not fit breaks or scrolls within itself. */
async function fits(window: Window): Promise<void> {
  await window.settles();
  const beside = "return document.documentElement.scrollWidth - innerWidth";
  expect(await window.driver.executeScript<number>(beside)).toBeLessThanOrEqual(0);
}

export function managersDay(size: Size, environment: NodeJS.ProcessEnv = {}): void {
  const stage = setStage(environment);
  let window: Window;

  test("the home tells by member who waits too long", async () => {
    stage.daysAgo = DAYS_AGO;
    const customers = await hireStaff(stage);
    await callingAs(stage, STAFF.rep.login, passphraseOf(STAFF.rep), async (call) => {
      const customer = customers.get(FIRST);
      await call("log_activity", { activity: { customer, kind: "call", content: "试用反馈" } });
      const opportunity = { customer, name: DEAL, amount: "120000", source: "展会" };
      await call("create_opportunity", { opportunity, pipeline: null });
    });
    window = await stage.openWindow();
    await window.driver.manage().window().setRect(size);
    await enterByDoor(window, STAFF.manager);
    await roomLooks(window, "en", "light");
    await window.reach(["g", "h"], "region", "Alerts by member");
    await window.some("link", new RegExp(STAFF.rep.name));
    await fits(window);
  });

  test("the deal that has stood still is looked at, on the board and on its page", async () => {
    await window.reach(["g", "o"], "region", "First contact");
    await window.find("button", new RegExp(DEAL));
    await fits(window);
    await window.enter("button", new RegExp(DEAL));
    await window.find("heading", DEAL);
    await window.shows(/Stalled \d+ days/);
    await fits(window);
  });

  test("a customer nobody called is given to somebody else, and leaves the list", async () => {
    await window.reach(["g", "n"], "heading", "Alerts");
    await fits(window);
    await window.enter("button", `Reassign ${SECOND}`);
    await window.type("zheng");
    await window.some("option", new RegExp(`^${STAFF.leaver.name}`));
    await window.press(Key.ENTER);
    await window.shows(`${SECOND} reassigned.`);
    await window.some("button", new RegExp(STAFF.leaver.name));
  });

  test("what is due goes back to the pool, all at once", async () => {
    await window.reach(["g", "p"], "heading", "Public pool");
    await window.click("radio", "To be reclaimed");
    await window.some("row", new RegExp(FIRST));
    expect(await window.all("row", new RegExp(SECOND))).toHaveLength(0);
    await fits(window);
    await window.enter("button", /^Reclaim \d/);
    await window.enter("button", /^Reclaim \d/, await window.find("dialog", /^Reclaim \d+ records\?/));
    await window.shows(/Reclaimed \d+/);
    await window.shows("Nothing to reclaim");
    await window.click("radio", "Customers");
    await window.some("row", new RegExp(FIRST));
    await fits(window);
  });
}
