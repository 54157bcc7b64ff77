import type { EnglishOf } from "@/app/i18n/types";
import type { zh } from "./zh-CN";

export const en: EnglishOf<typeof zh> = {
  commands: { list: "Export the list" },
  title: "Export {{shown}} rows: {{record}}",
  columns: "Columns",
  all: "All",
  none: "None",
  format: "Format",
  csv: "CSV",
  xlsx: "Excel (XLSX)",
  file: "File",
  outside: "An exported file is not encrypted: outside the workspace it is yours to guard.",
  run: "Export",
  done_one: "{{shown}} row exported.",
  done_other: "{{shown}} rows exported.",
  leftOut_one: "{{count}} row is gone or not yours to export and was left out.",
  leftOut_other: "{{count}} rows are gone or not yours to export and were left out.",
};
