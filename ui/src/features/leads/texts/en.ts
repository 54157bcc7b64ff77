import type { EnglishOf } from "@/app/i18n/types";
import type { zh } from "./zh-CN";

export const en: EnglishOf<typeof zh> = {
  title: "Leads",
  commands: { go: "Go to leads" },
  name: "Name",
  create: "New",
  created: "Made {{name}}",
  none: "There are no leads yet. Type a name above.",
};
