import type { EnglishOf } from "@/app/i18n/types";
import type { zh } from "./zh-CN";

export const en: EnglishOf<typeof zh> = {
  title: "Jobs",
  running_one: "{{count}} job running",
  running_other: "{{count}} jobs running",
  finished: "Jobs have ended",
  collapse: "Collapse jobs",
  expand: "Expand jobs",
  percent: "{{percent}} %",
  rows: "{{done}} / {{total}} rows",
  rowsOpen: "{{done}} rows",
  rejected_one: "{{count}} row rejected",
  rejected_other: "{{count}} rows rejected",
  left: "About {{time}} left",
  cancel: "Cancel",
  cancelling: "Cancelling…",
  dismiss: "Remove",
  undoImport: "Undo this import",
  undoJob: "Undo",
  states: {
    running: "Running",
    done: "Done",
    cancelled: "Cancelled; what was finished is saved",
    failed: "Not finished",
  },
  titles: {
    import_customers: "Import customers",
    hand_over_member: "Hand over records",
    verify_workspace: "Check the workspace",
    other: "Background job",
  },
  import: {
    counts: "{{created}} created · {{updated}} updated · {{skipped}} skipped · {{rejected}} rejected",
    dryRun: "Dry run: {{created}} rows can be imported, {{rejected}} have problems",
    errors: "Rejected rows were written to {{file}}",
  },
  handOver: { done_one: "{{shown}} record handed over", done_other: "{{shown}} records handed over" },
  verify: { clean: "All is well", findings_one: "{{count}} problem found", findings_other: "{{count}} problems found" },
  took: "Took {{time}}",
};
