import type { EnglishOf } from "@/app/i18n/types";
import type { zh } from "./zh-CN";

export const en: EnglishOf<typeof zh> = {
  title: "{{en_plural}}",
  commands: { go: "Go to {{en_plural_lower}}" },
  name: "Name",
  create: "New",
  created: "Made {{open}}name{{close}}",
  none: "There are no {{en_plural_lower}} yet. Type a name above.",
};
