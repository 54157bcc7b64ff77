// Every screen and dialog behind the door, by the keys and words a person reaches it with. The tour pictures them, the
// accessibility journey judges them; what is missing here is missing in both.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { until } from "../harness/desktop.ts";
import { Key, type Window } from "../harness/window.ts";
import { activityScreens } from "./activities.ts";
import { alertScreens } from "./alerts.ts";
import { attachmentScreens } from "./attachments.ts";
import { AUDIT_SCREENS } from "./audit.ts";
import { COMPANY_SCREENS } from "./company.ts";
import { contactScreens } from "./contacts.ts";
import { CUSTOM_FIELD_SCREENS } from "./custom-fields.ts";
import { LEAD_SCREENS } from "./leads.ts";
import { either } from "./look.ts";
import { OPPORTUNITY_SCREENS } from "./opportunities.ts";
import { PEOPLE_SCREENS } from "./people-screens.ts";
import { personScreens } from "./person.ts";
import { recoveryScreens } from "./recovery.ts";
import { button, cancel, dismiss, floating, press, type Screen } from "./screen.ts";
import { TASK_SCREENS } from "./tasks.ts";

const home = (window: Window) => window.reach(["g", "h"], "heading", either("今天跟进.*", "Follow up today.*"));
const create = (window: Window) => window.press(Key.CONTROL, "n");

async function customers(window: Window): Promise<void> {
  await window.reach(["g", "c"], "grid", /./);
  await window.some("gridcell");
}

/** A page of the settings, by its link. */
const settings = (zh: string, en: string) => async (window: Window) => {
  await window.reach(["g", "s"], "heading", either("设置", "Settings"));
  await window.click("link", either(zh, en));
};
const security = settings("安全", "Security");

/** The first row of the list, as a page. */
async function firstRecord(window: Window): Promise<void> {
  await customers(window);
  await window.press("j");
  await window.press(Key.ENTER);
  await window.find("navigation", either("位置", "Path"));
}

/** A list that is open in it takes the first Escape. */
async function leaveFilter(window: Window): Promise<void> {
  await dismiss(window);
  await dismiss(window);
}

const FAULTY_FILE = `客户名称,客户来源,联系电话,邮箱,没有去处的列
宁波启澜医疗器械有限公司,展会,13857426027,lan@example.cn,甲
苏州澄砚精密机械有限公司,官网,123,不是邮箱,乙
,电话,13900001111,,丙
`;

async function importWizard(window: Window): Promise<void> {
  await window.reach(["g", "i"], "list", either("步骤", "Steps"));
  const startAgain = async () => {
    for (const again of await window.all("button", either("重新开始", "Start again"))) await again.click();
    return true;
  };
  await until(startAgain, "the wizard starts again"); // its head is drawn anew while one looks
}

async function chosenFile(window: Window): Promise<void> {
  const file = join(window.desktop.folder, "customers-with-faults.csv");
  await writeFile(file, FAULTY_FILE);
  await importWizard(window);
  await window.fill(either("文件", "File"), file);
  await window.click("button", either("读取", "Read"));
  await window.find("button", either("下一步：对应字段", "Next: fields"));
}

async function mappedFile(window: Window): Promise<void> {
  await chosenFile(window);
  await window.click("button", either("下一步：对应字段", "Next: fields"));
  await window.find("table");
}

async function checkedFile(window: Window): Promise<void> {
  await mappedFile(window);
  await window.click("button", either("下一步：试运行", "Next: trial"));
  await window.find("region", either("被拒绝的行.*", "Rejected rows.*"), undefined, 30_000);
}

const onFirstRow =
  (...keys: string[]) =>
  async (window: Window) => {
    // The grid takes the keys that a focused button would take for itself.
    const [, name] = await window.some("gridcell", /./); // the first cell holds the tick
    await name?.click();
    await window.keys(...keys);
  };

export const SCREENS: Screen[] = [
  { name: "home", open: home },
  floating("palette", home, press(Key.CONTROL, "k"), "option"),
  floating(
    "palette-typed",
    home,
    async (window) => {
      await window.press(Key.CONTROL, "k");
      await window.some("option");
      await window.type("kh");
    },
    "option",
  ),
  floating("key-map", home, press("?"), "dialog"),
  floating("switch-member", home, press(Key.CONTROL, Key.SHIFT, "l"), "dialog"),
  floating(
    "search",
    home,
    async (window) => {
      await window.press("/");
      await window.type("有限");
    },
    "option",
  ),
  floating("new-menu", home, button("新建", "New"), "menu"),
  { name: "customers", open: customers },
  {
    name: "customers-peek",
    open: async (window) => {
      await customers(window);
      await onFirstRow()(window); // pointing at a row shows it beside the list
      await window.find("complementary", either(".+ 预览", "Preview of .+"));
    },
    close: dismiss,
  },
  { ...floating("customers-filter", customers, press("f"), "option"), close: leaveFilter },
  {
    ...floating(
      "customers-filter-day",
      customers,
      async (window) => {
        await window.press("f");
        await window.click("option", either("下次跟进", "Next follow-up"));
        await window.click("button", either("未来 7 天", "Next 7 days"));
      },
      "dialog",
    ),
    close: leaveFilter,
  },
  floating("customers-sort", customers, button("排序|按.+", "Sort|By .+"), "menu"),
  floating("customers-columns", customers, button("列设置", "Columns"), "dialog"),
  { ...floating("customers-export", customers, button("导出客户", "Export customers"), "dialog"), close: cancel },
  floating("customers-save-view", customers, button("把当前列表存为视图", "Save the list as a view"), "dialog"),
  {
    name: "customers-selected",
    open: async (window) => {
      await customers(window);
      await onFirstRow("x")(window);
      await window.find("button", either("取消选择", "Clear"));
    },
    close: button("取消选择", "Clear"),
  },
  {
    ...floating("customers-tag", customers, onFirstRow("x", "t"), "dialog"),
    close: async (window) => {
      await dismiss(window);
      await window.click("button", either("取消选择", "Clear"));
    },
  },
  ...personScreens(create),
  { name: "customer-new", open: create, close: dismiss },
  {
    name: "customer-new-refused",
    open: async (window) => {
      await create(window);
      await window.click("button", either("保存", "Save"));
      await window.some("alert");
    },
    close: dismiss,
  },
  { name: "customer", open: firstRecord },
  floating("customer-menu", firstRecord, button("更多操作", "More actions"), "menu"),
  floating("customer-history", firstRecord, press("h"), "dialog"),
  {
    name: "customer-edit",
    open: async (window) => {
      await firstRecord(window);
      await window.press("e");
      await window.find("heading", either("编辑 .+", "Edit .+"));
    },
    close: dismiss,
  },
  ...contactScreens(firstRecord),
  ...attachmentScreens(home, firstRecord),
  ...OPPORTUNITY_SCREENS,
  ...TASK_SCREENS,
  ...LEAD_SCREENS,
  { name: "import", open: importWizard },
  { name: "import-file", open: chosenFile },
  { name: "import-mapping", open: mappedFile },
  { name: "import-check", open: checkedFile },
  {
    name: "import-report",
    open: async (window) => {
      await checkedFile(window);
      await window.click("button", either("导入 .+ 条", "Import .+ rows?"));
      await window.find("button", either("查看导入的记录", "Show imported records"), undefined, 60_000);
    },
  },
  {
    name: "help",
    open: async (window) => {
      await window.press(Key.F1);
      await window.find("navigation", either("手册目录", "Pages of the manual"));
    },
  },
  {
    name: "help-found",
    open: async (window) => {
      await window.press(Key.F1);
      await window.fill(either("查找标题", "Find a heading"), "ways");
      await window.shows(/没有标题含有|No heading holds/);
      await window.fill(either("查找标题", "Find a heading"), "re");
      await window.some("navigation", either("找到的标题", "Headings found"));
    },
    close: button("清除查找", "Clear the search"),
  },
  {
    name: "help-page",
    open: async (window) => {
      await window.press(Key.F1);
      const pages = await window.find("navigation", either("手册目录", "Pages of the manual"));
      await window.click("link", either("钥匙与恢复", "Keys and recovery"), pages);
      await window.find("heading", either("换电脑", "Another computer"));
    },
  },
  ...activityScreens(home),
  ...alertScreens(home),
  ...AUDIT_SCREENS,
  ...COMPANY_SCREENS,
  ...CUSTOM_FIELD_SCREENS,
  { name: "settings-look", open: settings("语言与外观", "Language and look") },
  { name: "settings-keys", open: settings("快捷键", "Keyboard") },
  { name: "settings-security", open: security },
  {
    ...floating("settings-passphrase", security, button("修改口令", "Change passphrase"), "dialog"),
    close: cancel,
  },
  {
    ...floating("settings-recovery-code", security, button("换新恢复码", "New recovery code"), "dialog"),
    close: cancel,
  },
  ...recoveryScreens(home, security),
  {
    ...floating("settings-keyring", security, button("[启停]用钥匙串", "Turn keyring (on|off)"), "dialog"),
    close: cancel,
  },
  ...PEOPLE_SCREENS,
  { ...floating("settings-pin", security, button("设 PIN|更换 PIN", "Set a PIN|Change PIN"), "dialog"), close: cancel },
  { name: "settings-kiosk", open: settings("自助机", "Kiosk") },
  {
    ...floating("settings-kiosk-start", settings("自助机", "Kiosk"), button("设为自助机", "Make it a kiosk"), "dialog"),
    close: cancel,
  },
  { name: "settings-workspace", open: settings("工作区", "Workspace") },
  { name: "settings-about", open: settings("关于", "About") },
];
