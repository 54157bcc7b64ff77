import type { EnglishOf } from "@/app/i18n/types";
import type { zh } from "./zh-CN";

export const en: EnglishOf<typeof zh> = {
  title: "Activities",
  commands: { go: "Go to activities" },
  name: "Name",
  create: "New",
  created: "Made {{name}}",
  none: "There are no activities yet. Type a name above.",
};
