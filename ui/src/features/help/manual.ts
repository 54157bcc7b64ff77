// The manual as it stands in docs/manual, bundled with the window: help needs no network.
import type { Language } from "@/app/i18n";

export interface Heading {
  level: number;
  text: string;
  slug: string;
}

export interface Page {
  /** The file's name, and the last part of the address. */
  name: string;
  title: string;
  text: string;
  headings: Heading[];
}

const FILES: Record<string, string> = import.meta.glob("../../../../docs/manual/*/*.md", {
  eager: true,
  query: "?raw",
  import: "default",
});

export const FIRST_PAGE = "index";

/** The address of a heading within its page: letters and digits of any script. */
export const slugOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** Without what stands in fenced code, where `#` means something else. */
const headingsOf = (text: string): Heading[] =>
  [...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/^(#{1,3}) (.+)$/gm)].map(([, marks = "", words = ""]) => {
    const plain = words.replace(/[`*]/g, "").trim();
    return { level: marks.length, text: plain, slug: slugOf(plain) };
  });

/** The pages of a language: the first one, then in the order in which it names the others. */
export function manualIn(language: Language): Page[] {
  const folder = language === "en" ? "/en/" : "/zh/";
  const pages = Object.entries(FILES).flatMap(([path, text]): Page[] => {
    const name = path.split(folder)[1]?.replace(/\.md$/, "");
    const headings = headingsOf(text);
    return name ? [{ name, title: headings[0]?.text ?? name, text, headings }] : [];
  });
  const contents = pages.find(({ name }) => name === FIRST_PAGE)?.text ?? "";
  const place = ({ name }: Page) => (name === FIRST_PAGE ? -1 : contents.indexOf(`(${name}.md)`));
  return pages.toSorted((one, other) => place(one) - place(other));
}

export interface Found {
  page: Page;
  heading: Heading;
}

/** Headings that hold every word of the question, in the order of the manual. */
export function findHeadings(pages: readonly Page[], question: string): Found[] {
  const words = question.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return pages.flatMap((page) =>
    page.headings
      .filter((heading) => words.every((word) => `${page.title} ${heading.text}`.toLowerCase().includes(word)))
      .map((heading) => ({ page, heading })),
  );
}
