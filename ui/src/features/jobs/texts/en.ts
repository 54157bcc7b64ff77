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
  states: {
    running: "Running",
    done: "Done",
    cancelled: "Cancelled; what was finished is saved",
    failed: "Not finished",
  },
  titles: {
    import_customers: "Import customers",
    export_customers: "Export customers",
    export_person: "Export personal data",
    verify_workspace: "Check the workspace",
    prove_journal: "Prove the journal",
    other: "Background job",
  },
  import: {
    counts: "{{created}} created · {{updated}} updated · {{skipped}} skipped · {{rejected}} rejected",
    dryRun: "Dry run: {{created}} rows can be imported, {{rejected}} have problems",
    errors: "Rejected rows were written to {{file}}",
  },
  export: {
    rows_one: "{{shown}} row written",
    rows_other: "{{shown}} rows written",
    leftOut_one: "{{count}} row is gone or not yours to export and was left out",
    leftOut_other: "{{count}} rows are gone or not yours to export and were left out",
    cancelled: "Cancelled; there is no file",
  },
  prove: {
    whole_one: "{{shown}} entry proved",
    whole_other: "all {{shown}} entries proved",
    broken: "breaks at entry {{sequence}}",
  },
  verify: { clean: "All is well", findings_one: "{{count}} problem found", findings_other: "{{count}} problems found" },
  took: "Took {{time}}",
};
