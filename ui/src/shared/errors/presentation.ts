// How each code is shown. Total: a code the core gains does not compile here until it has its place.
import type { Code } from "@/backend/bindings";

export type Severity = "info" | "warning" | "danger";
/** What became of the data. */
export type DataState = "untouched" | "not_saved" | "kept" | "lost" | "at_risk";
/** What the notice offers: try again as it was, correct the entry, or only read and copy the code. */
export type Remedy = "retry" | "correct" | "read";

export interface Presentation {
  severity: Severity;
  data: DataState;
  remedy: Remedy;
}

const of = (severity: Severity, data: DataState, remedy: Remedy): Presentation => ({ severity, data, remedy });
const entry = of("warning", "not_saved", "correct");
const refused = of("warning", "untouched", "read");
const again = of("warning", "untouched", "retry");

export const presentations: Record<Code, Presentation> = {
  wrong_key: of("warning", "untouched", "correct"),
  too_many_attempts: refused,
  keyring_unavailable: again,
  keyring_empty: refused,
  keyring_locked: again,
  recovery_code_mismatch: of("warning", "untouched", "correct"),
  weak_passphrase: entry,
  weak_pin: entry,
  pin_blocked: refused,
  member_inactive: refused,
  own_keys: refused,
  damaged_database: of("danger", "at_risk", "read"),
  damaged_slots: of("danger", "untouched", "read"),
  broken_journal: of("danger", "at_risk", "read"),
  missing_tail: of("danger", "lost", "read"),
  workspace_in_use: again,
  workspace_exists: refused,
  workspace_missing: again,
  workspace_locked: refused,
  workspace_newer: refused,
  workspace_older: refused,
  unknown_command: of("danger", "untouched", "read"),
  malformed_request: of("danger", "not_saved", "read"),
  not_allowed: refused,
  not_found: refused,
  own_entry: refused,
  changed_meanwhile: of("warning", "not_saved", "correct"),
  already_exists: entry,
  required: entry,
  too_long: entry,
  too_many: entry,
  malformed_phone: entry,
  malformed_email: entry,
  malformed_credit_code: entry,
  wrong_check_digit: entry,
  malformed_date: entry,
  malformed_money: entry,
  malformed_number: entry,
  kind_fixed: entry,
  values_do_not_fit: entry,
  unknown_region: entry,
  unknown_choice: entry,
  unknown_field: entry,
  unknown_member: entry,
  unknown_team: entry,
  unknown_tag: entry,
  unknown_contact: entry,
  unknown_role: entry,
  unknown_right: entry,
  out_of_range: entry,
  last_administrator: refused,
  not_oneself: refused,
  team_in_use: refused,
  team_cycle: entry,
  reporting_circle: entry,
  role_in_use: refused,
  ready_made_role: refused,
  unknown_pipeline: entry,
  unknown_stage: entry,
  criterion_unmet: of("warning", "untouched", "correct"),
  opportunity_closed: refused,
  lead_closed: refused,
  pool_quota: refused,
  pool_cool_down: refused,
  malformed_filter: of("warning", "untouched", "correct"),
  search_too_short: of("info", "untouched", "correct"),
  list_closed: of("info", "untouched", "retry"),
  cannot_undo: refused,
  cancelled: of("info", "kept", "retry"),
  export_needs_approval: refused,
  not_a_person: refused,
  not_yet: refused,
  not_planned: refused,
  malformed_time: entry,
  ends_before_it_begins: entry,
  not_in_reach: entry,
  task_settled: refused,
  name_mismatch: of("warning", "untouched", "correct"),
  file_missing: again,
  file_unreadable: again,
  file_unwritable: of("warning", "untouched", "retry"),
  file_empty: refused,
  file_too_large: refused,
  damaged_file: of("danger", "at_risk", "read"),
  workbook_too_large: refused,
  unknown_customer: refused,
  ambiguous_customer: refused,
  owner_out_of_reach: refused,
  mapping_incomplete: of("warning", "untouched", "correct"),
  disk_full: of("danger", "not_saved", "retry"),
  internal: of("danger", "not_saved", "retry"),
};
