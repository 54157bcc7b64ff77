import type { EnglishOf } from "@/app/i18n/types";
import type { zh } from "./zh-CN";

export const en: EnglishOf<typeof zh> = {
  selectAll: "Select all",
  selectRow: "Select {{name}}",
  columns: "Columns",
  columnsShown: "Columns shown",
  moveUp: "Move {{column}} up",
  moveDown: "Move {{column}} down",
  width: "Width of {{column}}",
  resetColumns: "Back to the usual columns",
  resize: "Drag to change the width of {{column}}",
  keys: "Arrow keys move, Enter opens, Space peeks, X selects",
  failed: "The list could not be read",
  commands: {
    next: "Next row",
    previous: "Previous row",
    open: "Open current record",
    peek: "Peek at current record",
    select: "Select or deselect current row",
    selectAll: "Select every record of the list",
    clear: "Clear selection",
  },
};
