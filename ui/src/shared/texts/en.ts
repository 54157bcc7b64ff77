import type { EnglishOf } from "@/app/i18n/types";
import type { zh } from "./zh-CN";

export const en: EnglishOf<typeof zh> = {
  close: "Close",
  cancel: "Cancel",
  confirm: "OK",
  save: "Save",
  copy: "Copy",
  copied: "Copied",
  retry: "Try again",
  undo: "Undo",
  undone: "Undone: {{message}}",
  undoneBare: "Undone",
  redone: "Done again: {{message}}",
  redoneBare: "Done again",
  kept_one: "{{count}} record was changed since and stays as it is.",
  kept_other: "{{count}} records were changed since and stay as they are.",
  nothingToUndo: "Nothing to undo.",
  nothingToRedo: "Nothing to redo.",
  loading: "Reading…",
  seconds_one: "{{count}} second",
  seconds_other: "{{count}} seconds",
  minutes_one: "{{count}} minute",
  minutes_other: "{{count}} minutes",
  region: { main: "Main content" },
  leave: {
    title: "Leave this page?",
    body: "There are unsaved changes. The draft is kept encrypted on this computer, and you can go on with it later.",
    stay: "Stay here",
    leave: "Leave, keep the draft",
  },
  draft: {
    found: "A draft from {{time}} was not saved.",
    use: "Go on with it",
    discard: "Discard the draft",
    saved: "Draft saved {{time}}",
  },
};
