// Customer files: one as a Chinese company would bring it, the same every time and with one customer to look for; and one read back.

import { readFile, writeFile } from "node:fs/promises";

export const WANTED = {
  name: "宁波启澜医疗器械有限公司",
  characters: "启澜",
  initials: "qlyl",
  phone: "13857426027",
  phonePart: "57426027",
};

const HEADER =
  "客户名称,客户类型,统一社会信用代码,行业,客户来源,联系电话,邮箱,省份,城市,详细地址,主联系人,下次跟进日期,备注";
const CITIES = [
  ["江苏省", "苏州市", "3205"],
  ["江苏省", "无锡市", "3202"],
  ["浙江省", "宁波市", "3302"],
  ["浙江省", "杭州市", "3301"],
  ["重庆市", "市辖区", "5001"],
  ["福建省", "厦门市", "3502"],
] as const;
const FIRST = [..."云松禾鼎恒瑞宏盛晨曦华岳瀚海金石川岭"];
const SECOND = [..."岫泽达远景峰信丰阳原腾博源林通益康泰"];
const TRADES = ["精密机械", "冷链物流", "新材料", "纺织科技", "自动化设备", "包装制品", "半导体", "仪器仪表"];
const SURNAMES = [..."王李张刘陈杨赵黄周吴徐孙朱马胡林郭何高罗曾单"];
const GIVEN = [..."伟芳娜敏静丽强磊洋艳勇军杰娟涛超明霞平刚"];
const INDUSTRIES = ["制造", "物流", "信息技术", "批发零售", "医疗健康"];
const SOURCES = ["展会", "转介绍", "官网", "电话", "老客户"];

/** Rows of the file without its header; `WANTED` stands in the middle. */
export async function writeCustomerFile(path: string, rows: number): Promise<void> {
  const middle = Math.floor(rows / 2);
  const lines = Array.from({ length: rows }, (_, at) => (at === middle ? wantedRow(at) : row(at)));
  await writeFile(path, `\uFEFF${[HEADER, ...lines].join("\r\n")}\r\n`);
}

function row(at: number): string {
  const [province, city, area] = pick(CITIES, at);
  const trade = pick(TRADES, at * 5 + 3);
  const name = `${city.replace("市辖区", "重庆").replace("市", "")}${pick(FIRST, at)}${pick(SECOND, at * 7)}${trade}有限公司${at}厂`;
  const phone = `139${String(10_000_000 + at).padStart(8, "0")}`;
  // Now and then what breaks careless readers: a line break, a separator and quotes inside a cell.
  const remark = at % 97 === 0 ? `"第一行\n第二行，含""引号"""` : at % 11 === 0 ? `"样品,已寄"` : "";
  const person = `${pick(SURNAMES, at * 3)}${pick(GIVEN, at)}${pick(GIVEN, at * 13)}`;
  const due = `2026-${String((at % 12) + 1).padStart(2, "0")}-${String((at % 28) + 1).padStart(2, "0")}`;
  const address = `${city}工业路${(at % 900) + 1}号`;
  return [
    ...[name, "公司", creditCode(area, at), pick(INDUSTRIES, at), pick(SOURCES, at), phone],
    ...[`sales${at}@example.cn`, province, city, address, person, due, remark],
  ].join(",");
}

function wantedRow(at: number): string {
  return [
    ...[WANTED.name, "公司", creditCode("3302", at), "医疗健康", "展会", WANTED.phone],
    ...["lan@example.cn", "浙江省", "宁波市", "宁波市海曙路18号", "沈砚秋", "2026-12-01", "试用中"],
  ].join(",");
}

function pick<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T;
}

const CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** 统一社会信用代码 with both its check digits: GB 11714 for the organisation, GB 32100 for the whole. */
function creditCode(area: string, at: number): string {
  const organisation = String(10_000_000 + at);
  const weighed = ORGANISATION_WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(organisation[place]), 0);
  const inner = ["0", ...Array.from({ length: 9 }, (_, n) => String(n + 1)), "X"];
  const organisationCheck = inner[(11 - (weighed % 11)) % 11] as string;
  const body = `91${area}00${organisation}${organisationCheck}`;
  const sum = [...body].reduce((total, letter, place) => total + CODE_LETTERS.indexOf(letter) * (3 ** place % 31), 0);
  return body + CODE_LETTERS[(31 - (sum % 31)) % 31];
}

/** The rows of a file without quotes, by the heads of its columns. */
export async function readTable(path: string): Promise<Record<string, string>[]> {
  const text = (await readFile(path, "utf8")).replace("\uFEFF", "");
  const [head = [], ...rows] = text
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""])));
}
