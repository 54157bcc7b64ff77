import { describe, expect, it } from "vitest";
import { findHeadings, manualIn, slugOf } from "./manual";

describe.each(["zh-CN", "en"] as const)("the manual in %s", (language) => {
  const pages = manualIn(language);

  it("opens with its contents and has every page they name, in their order", () => {
    const [contents, ...others] = pages;
    const named = [...(contents?.text.matchAll(/\(([a-z-]+)\.md\)/g) ?? [])].map(([, name]) => name);
    expect(contents?.name).toBe("index");
    expect(others.map(({ name }) => name)).toEqual(named);
    expect(others.every(({ title }) => title !== "")).toBe(true);
  });

  it("names no page that is not there", () => {
    const names = pages.map(({ name }) => name);
    for (const { text } of pages) {
      for (const [, name] of text.matchAll(/\]\(([^)#]+)\.md/g)) expect(names).toContain(name);
    }
  });

  it("has no two headings of one address on a page", () => {
    for (const { headings } of pages) {
      const slugs = headings.map(({ slug }) => slug);
      expect(new Set(slugs).size).toBe(slugs.length);
      expect(slugs).not.toContain("");
    }
  });
});

it("finds headings by any of their words, and by those of their page", () => {
  const texts = (question: string) => findHeadings(manualIn("en"), question).map(({ heading }) => heading.text);
  expect(texts("undo")).toEqual(["Editing and undo", "Undo"]);
  expect(texts("KEYS locking")).toEqual(["Locking"]);
  expect(texts("  ")).toEqual([]);
});

it("makes addresses of any script", () => {
  expect(slugOf("When it does not open")).toBe("when-it-does-not-open");
  expect(slugOf("钥匙与恢复（`ways`）")).toBe("钥匙与恢复-ways");
});
