// The import wizard, from the system's file dialog to the report.

import type { Window } from "../harness/window.ts";

/** What the report counts, by the words above the figures. */
export type Tally = Record<"文件行数" | "新建" | "更新" | "跳过" | "拒绝" | "提醒", number>;

const IMPORT_MS = 180_000;

async function choose(window: Window, field: string, option: string): Promise<void> {
  await (await window.field(field)).click();
  await window.click("option", option);
}

export async function importFile(window: Window, file: string, record = "客户", sheet?: string): Promise<Tally> {
  await window.reach(["g", "i"], "heading", /^导入/);
  // The wizard shows what came of the last file until it is begun again.
  const [again] = await window.all("button", "重新开始");
  await again?.click();
  await choose(window, "文件里是", record);
  await window.fill("文件", file);
  await window.click("button", "读取");
  if (sheet) await choose(window, "工作表", sheet);
  await window.click("button", "下一步：对应字段");
  await window.click("button", "下一步：试运行");
  await window.click("button", /^导入 .* 条$/, undefined, IMPORT_MS);
  await window.find("button", "查看导入的记录", undefined, IMPORT_MS);
  const page = await window.visibleText();
  const figure = (name: string) => Number(page.match(new RegExp(`${name}\\n([\\d,]+)`))?.[1]?.replaceAll(",", ""));
  return {
    文件行数: figure("文件行数"),
    新建: figure("新建"),
    更新: figure("更新"),
    跳过: figure("跳过"),
    拒绝: figure("拒绝"),
    提醒: figure("提醒"),
  };
}
