// Two members at one open window: a colleague comes in by the passphrase they were given, takes one of their own, and the
// first comes back by PIN. Proves SEC-4, and that what one read does not stay for the other.

import { expect, test } from "vitest";
import { setStage } from "./harness/stage.ts";
import { Key, type Window } from "./harness/window.ts";
import { makeDemo } from "./steps/demo.ts";
import { isOpen, PASSPHRASE, unlockWith } from "./steps/door.ts";
import { makePin, PIN, tap } from "./steps/kiosk.ts";

const GIVEN = "harbour walnut 82 telescope";
const OWN = "violet tramway 19 orchard";
const stage = setStage();
let window: Window;
let seen: string;

test("an administrator gives a colleague a first passphrase, and themselves a PIN", async () => {
  await makeDemo(stage, 300);
  window = await stage.openWindow();
  await unlockWith(window, "口令", PASSPHRASE);
  await isOpen(window);
  const colleague = { login: "zhou", name: "周予安", team: null, manager: null, roles: "sales_rep", active: true };
  const { id } = await core<{ id: string }>("create_member", { member: colleague });
  await core("set_member_passphrase", { member: id, passphrase: GIVEN });
  await makePin(window);
});

test("the colleague takes over, and nothing the first one saw is left", async () => {
  await window.keys("g", "c");
  await window.shows(/\p{Script=Han}{4,}有限公司/u);
  [seen] = (await window.visibleText()).match(/\p{Script=Han}{4,}有限公司/u) ?? [""];
  await window.press(Key.CONTROL, Key.SHIFT, "l");
  await window.click("button", /zhou$/);
  await window.shows("还没有设 PIN，请用口令。");
  await window.fill("周予安的口令", "not the passphrase");
  await window.press(Key.ENTER);
  await window.shows("口令不对，还可再试 4 次");
  await window.fill("周予安的口令", GIVEN);
  await window.press(Key.ENTER);
  await window.find("dialog", "先换成自己的口令");
  expect(await window.driver.getPageSource()).not.toContain(seen);
});

test("before any work they choose a passphrase of their own", async () => {
  await window.press(Key.ESCAPE);
  await window.press(Key.CONTROL, "k");
  expect(await window.all("dialog")).toHaveLength(1);
  await window.fill("现在的口令（管理员给的）", GIVEN);
  await window.fill("口令", OWN);
  await window.fill("再输一遍", OWN);
  await window.click("button", "换成自己的口令");
  await window.gone("dialog");
  await window.find("button", "周予安");
});

test("the first comes back by PIN and finds their own customers again", async () => {
  await window.click("button", "周予安");
  await window.click("menuitem", /^切换成员/);
  await window.click("button", /lin$/);
  await tap(window, PIN);
  await window.click("button", "进入");
  await window.gone("dialog");
  await window.find("button", "lin");
  await window.keys("g", "c");
  await window.shows(seen);
});

test("the colleague's own passphrase opens the door, the given one no longer", async () => {
  await window.press(Key.CONTROL, "l");
  await window.click("button", "换人");
  await window.click("menuitem", "周予安");
  await unlockWith(window, "口令", GIVEN);
  await window.shows(/上次口令不对/);
  await unlockWith(window, "口令", OWN);
  await isOpen(window);
  expect(await window.all("dialog")).toHaveLength(0);
});

/** A command of the core, past the screens: members are made on pages of their own journey. */
async function core<Answer>(name: string, request: object): Promise<Answer> {
  const [failure, outcome] = await window.driver.executeAsyncScript<[unknown, { answer: Answer }]>(
    `const [name, request, done] = arguments;
     __TAURI_INTERNALS__.invoke("call", { name, request, callId: 900001 }).then((told) => done([null, told]), (no) => done([no]));`,
    name,
    request,
  );
  expect(failure, name).toBeNull();
  return outcome.answer;
}
