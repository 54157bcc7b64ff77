import type { EnglishOf } from "@/app/i18n/types";
import type { zh } from "./zh-CN";

export const en: EnglishOf<typeof zh> = {
  placeholder: "Search names, initials, phones…",
  label: "Search everywhere",
  results: "Results",
  none: "Nothing found for “{{text}}”.",
  noneHint: "Parts of two characters or more, pinyin initials and digits of a phone number all work.",
  short: "Type a little more: two characters, or some digits of a number.",
  archived: "Archived",
  more: "There are more; type more of it.",
  count_one: "{{count}} result",
  count_other: "{{count}} results",
  palette: {
    label: "Command palette",
    placeholder: "Type a command, a customer, initials…",
    commands: "Commands",
    go: "Go to",
    choose: "Choose",
    run: "Run",
    tip: "Pinyin initials and parts of phone numbers work too",
  },
};
