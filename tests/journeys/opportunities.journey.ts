// An opportunity from its first day to its end, through the real window and by keys alone: made, held back by what its stage
// asks for, moved on, seen on the board with the right sums, won with a reason; then its pipeline gets a new version.
// Proves OPP-1, OPP-2 (funnel).

import { expect, test } from "vitest";
import { until } from "./harness/desktop.ts";
import { setStage } from "./harness/stage.ts";
import { Key, type Window } from "./harness/window.ts";
import { foundWorkspace } from "./steps/demo.ts";
import { isOpen, PASSPHRASE, unlockWith } from "./steps/door.ts";
import { command } from "./steps/people.ts";

const CUSTOMER = "宁波启澜医疗器械有限公司";
const DEAL = "产线改造";
const stage = setStage();
let window: Window;

const save = () => window.press(Key.CONTROL, Key.ENTER);

async function make(name: string, amount: string): Promise<void> {
  await command(window, "xjsj");
  await window.find("dialog", "新建商机");
  await window.typeInto(/^客户/, "启澜");
  await window.some("option", CUSTOMER);
  await window.press(Key.ARROW_DOWN);
  await window.press(Key.ENTER);
  await window.gone("option");
  await window.press(Key.TAB);
  await window.typeInto(/^商机名称/, name);
  await window.press(Key.TAB);
  await window.typeInto(/^金额/, amount);
  await save();
  await window.gone("dialog");
  await window.find("heading", name);
}

async function moveTo(digit: string, name = DEAL): Promise<void> {
  await window.press("m");
  await window.find("dialog", `移动「${name}」到`);
  await window.press(digit);
}

async function column(name: string): Promise<string> {
  return (await window.find("region", name)).getText();
}

/** The card stands in that column. */
async function holds(name: string): Promise<void> {
  await window.some("button", new RegExp(DEAL), await window.find("region", name));
}

test("an opportunity is made for a customer", async () => {
  await foundWorkspace(stage);
  window = await stage.openWindow();
  await unlockWith(window, "口令", PASSPHRASE);
  await isOpen(window);
  await window.press(Key.CONTROL, "n");
  await window.fill("客户名称", CUSTOMER);
  await window.fill("来源", "展会");
  await save();
  await window.find("heading", CUSTOMER);
  await make(DEAL, "12万");
  await window.shows("初步接触");
  await window.shows("¥120,000.00");
});

test("its stage holds it back, says what is missing, and lets it go when that is there", async () => {
  await moveTo("2");
  await window.find("dialog", `「${DEAL}」还不能往前`);
  await window.shows("离开「初步接触」前需要：来源。");
  await window.typeInto(/^来源/, "展会");
  await save();
  await window.shows(`「${DEAL}」已到「需求确认」`);
  await window.gone("dialog");
  await moveTo("3");
  await window.shows("离开「需求确认」前需要：预计成交日。");
  await window.typeInto(/^预计成交日/, "2027-06-30");
  await save();
  await window.shows(`「${DEAL}」已到「方案报价」`);
  await window.gone("dialog");
});

test("the board shows it where it stands, with the right sums, and arrow keys walk from card to card", async () => {
  await make("备件年框", "30000");
  await window.reach(["g", "o"], "region", "方案报价");
  await window.shows(/2 个进行中/);
  expect(await column("方案报价")).toMatch(/方案报价 1[\s\S]*50 %[\s\S]*¥12.0 万[\s\S]*¥6.0 万/);
  expect(await column("初步接触")).toMatch(/初步接触 1[\s\S]*10 %[\s\S]*¥3.0 万[\s\S]*¥3,000/);
  const card = await window.find("button", /备件年框/);
  await window.driver.executeScript("arguments[0].focus()", card);
  await window.press(Key.ARROW_RIGHT);
  const next = await window.driver.switchTo().activeElement();
  expect(await window.nameOf(next)).toContain(DEAL);
});

test("a card is moved back by its key, and the move is taken back", async () => {
  await moveTo("2");
  await window.shows(`「${DEAL}」已到「需求确认」`);
  await holds("需求确认");
  await window.press(Key.CONTROL, "z");
  await window.shows(/已撤销/);
  await holds("方案报价");
});

test("it is won: what was still missing is asked first, then the reason", async () => {
  await window.enter("button", new RegExp(DEAL));
  await window.find("heading", DEAL);
  await window.press("m");
  await window.find("dialog", `移动「${DEAL}」到`);
  await window.press(Key.ARROW_DOWN);
  await window.press(Key.ENTER);
  await window.find("dialog", `赢得「${DEAL}」`);
  await window.typeInto(/^赢单原因/, "服务更好");
  await save();
  await window.find("dialog", `「${DEAL}」还不能往前`);
  await window.typeInto(/^竞争对手/, "海川仪表");
  await save();
  await window.find("dialog", `赢得「${DEAL}」`);
  await window.typeInto(/^赢单原因/, "服务更好");
  await save();
  await window.shows(`「${DEAL}」已赢单`);
  await window.gone("dialog");
  await window.shows("服务更好");
});

test("the funnel counts both, and a number leads to its rows", async () => {
  await command(window, "qwxsld");
  await window.find("heading", "销售漏斗");
  const won = await window.find("row", /^赢单/);
  expect(await won.getText()).toMatch(/1 个/);
  await (await window.find("link", "1 个", won)).sendKeys(Key.ENTER);
  await window.find("grid", "全部");
  await window.find("row", new RegExp(DEAL));
});

test("other stages make a new version of the pipeline", async () => {
  await command(window, "qwxslc");
  await window.find("region", "标准销售流程");
  await window.enter("button", "添加阶段");
  await window.enter("button", "存为第 2 版");
  await window.shows("当前第 2 版");
  await window.shows("还有 1 个进行中的商机在旧版本里。");
  await window.enter("button", "迁到第 2 版");
  await window.shows("已迁移 1 个商机");
});

test("a stage may ask for a visit and for whoever decides, and takes both where it asks", async () => {
  const [asked] = await window.some("combobox", "离开前须具备");
  for (const fact of ["拜访", "决策"]) {
    await asked?.sendKeys(fact);
    await window.some("option", new RegExp(fact));
    await window.press(Key.ENTER);
    await until(async () => (await asked?.getAttribute("value")) === "", `${fact} is taken`);
  }
  await window.press(Key.ESCAPE);
  await window.enter("button", "存为第 3 版");
  await window.shows("当前第 3 版");
  await make("产线扩建", "50000");
  await moveTo("2", "产线扩建");
  await window.shows("离开「初步接触」前需要：来源、拜访过客户、有决策人的联系人。");
  await window.typeInto(/^来源/, "展会");
  await window.press(Key.TAB);
  await window.type("沈墨 13957400001 决策人");
  await window.press(Key.ENTER);
  await window.shows("已添加联系人 沈墨");
  await window.enter("button", "记一次拜访");
  await window.find("dialog", "写跟进");
  await window.type("看了产线");
  await window.press(Key.CONTROL, Key.ENTER);
  await window.shows(/已记录拜访/);
  await window.gone("dialog", "写跟进");
  await save();
  await window.shows("「产线扩建」已到「需求确认」");
});
