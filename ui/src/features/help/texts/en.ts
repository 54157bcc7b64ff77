import type { EnglishOf } from "@/app/i18n/types";
import type { zh } from "./zh-CN";

export const en: EnglishOf<typeof zh> = {
  title: "Manual",
  commands: { open: "Open the manual" },
  pages: "Pages of the manual",
  find: "Find a heading",
  clear: "Clear the search",
  found: "Headings found",
  count_one: "{{count}} heading found",
  count_other: "{{count}} headings found",
  nothing: "No heading holds “{{text}}”.",
  keys: "Keyboard shortcuts",
  missing: "The manual has no such page.",
  start: "Back to the contents",
};
