import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { en, zh } from "./resources";

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, path = ""): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const place = path ? `${path}.${key}` : key;
    if (typeof value === "string") texts.set(place, value);
    else for (const [inner, text] of flatten(value, place)) texts.set(inner, text);
  }
  return texts;
}

const chinese = flatten(zh);
const english = flatten(en as Tree);
const variables = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
/** Names of languages stay in their own language; key words of a Chinese file header too. */
const CHINESE_IN_ENGLISH = /(languages\.zh|languageName|otherLanguage)$/;

test("every Chinese text has its English, and the other way round but for plurals", () => {
  const withoutPlurals = [...english.keys()].filter(
    (key) => !(key.endsWith("_one") && english.has(key.replace(/_one$/, "_other"))),
  );
  expect(withoutPlurals.sort()).toEqual([...chinese.keys()].sort());
});

test("no text is empty", () => {
  for (const [key, text] of [...chinese, ...english]) expect(text.trim(), key).not.toBe("");
});

test("the English fills the same blanks as the Chinese", () => {
  for (const [key, text] of chinese) {
    const blanks = variables(english.get(key) ?? "");
    const allowed = new Set([...variables(text)]);
    // A date may be put together from other parts in another language.
    if (key !== "workspace.home.date") expect(blanks, key).toEqual([...allowed].sort());
  }
});

test("no Chinese is left in the English", () => {
  for (const [key, text] of english) {
    if (!CHINESE_IN_ENGLISH.test(key)) expect(/\p{Script=Han}/u.test(text), `${key}: ${text}`).toBe(false);
  }
});

test("no screen holds a Chinese text of its own", () => {
  const source = join(import.meta.dirname, "../..");
  const screens = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(?<!test)\.tsx$/.test(file),
  );
  expect(screens.length).toBeGreaterThan(20);
  for (const screen of screens) {
    const code = readFileSync(join(source, screen), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$|\/.*\\u4e00.*\//gm, "");
    const found = code.replace(/Y+年M月(D日)?/g, "").match(/.*(?:>[^<{]*|["'`][^"'`]*)\p{Script=Han}.*/gu) ?? [];
    expect(
      found.filter((line) => !line.includes("PREFIXES")),
      screen,
    ).toEqual([]);
  }
});
