import type { EnglishOf } from "@/app/i18n/types";
import type { zh } from "./zh-CN";

export const en: EnglishOf<typeof zh> = {
  title: "Opportunities",
  commands: { go: "Go to opportunities" },
  name: "Name",
  create: "New",
  created: "Made {{name}}",
  none: "There are no opportunities yet. Type a name above.",
};
