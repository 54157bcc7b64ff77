import { describe, expect, test } from "vitest";
import { i18n, type TextKey } from "@/app/i18n";
import { matchCommand } from "@/features/search/match";
import { catalogue } from "./catalogue";
import { RESERVED_BY_INPUT_METHODS } from "./keys";

const titleIn = (language: "zh-CN" | "en", title: TextKey) => i18n.getFixedT(language)(title) as string;

/** Sorting places of the first syllable of each letter: a character belongs to the last one not after it. */
const FIRST_OF = "阿八嚓哒妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀";
const LETTERS = "abcdefghjklmnopqrstwxyz";
/** Characters with several readings, as these titles read them. */
const READ_AS: Record<string, string> = { 重: "c", 行: "h", 的: "d" };
const byPinyin = new Intl.Collator("zh-CN-u-co-pinyin");

function initialsOf(title: string): string {
  const letters = Array.from(title.matchAll(/\p{Script=Han}/gu), ([character]) => {
    const after = Array.from(FIRST_OF).findLastIndex((first) => byPinyin.compare(first, character) <= 0);
    return READ_AS[character] ?? LETTERS[after];
  });
  return letters.join("");
}

test("no two commands share an id", () => {
  const ids = catalogue.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(catalogue.map((command) => [command.id, command] as const))("%s", (_id, command) => {
  test("has its entry in the palette, found by its words in both languages and by its initials", () => {
    for (const language of ["zh-CN", "en"] as const) {
      const title = titleIn(language, command.title);
      expect(title).not.toBe("");
      expect(title).not.toBe(command.title);
      expect(matchCommand(title, command.pinyin, title)).not.toBeNull();
    }
    expect(matchCommand(titleIn("zh-CN", command.title), command.pinyin, command.pinyin)).not.toEqual(null);
  });

  test("declares the initials its Chinese title has", () => {
    expect(command.pinyin).toBe(initialsOf(titleIn("zh-CN", command.title)));
  });

  test("takes no key from Chinese input methods", () => {
    for (const stroke of command.keys?.split(" ") ?? []) expect(RESERVED_BY_INPUT_METHODS).not.toContain(stroke);
  });

  test("shares its keys with no other command, nor begins another's sequence", () => {
    const { keys } = command;
    if (!keys) return;
    const others = catalogue.filter(({ id, keys: theirs }) => id !== command.id && theirs);
    expect(others.filter((other) => other.keys === keys || other.keys?.startsWith(`${keys} `))).toEqual([]);
  });
});
