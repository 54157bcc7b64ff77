// Generated from Rust by `cargo xtask bindings`. Do not edit.

/* ---------- ids and plain values ---------- */
export type Id = string; // UUID, hyphenated
export type IsoDate = string; // YYYY-MM-DD, no zone
export type IsoTime = string; // RFC 3339, UTC

/* ---------- errors ---------- */
export type Code =
  | "wrong_key" | "too_many_attempts" | "keyring_unavailable" | "keyring_empty" | "keyring_locked"
  | "recovery_code_mismatch" | "weak_passphrase" | "damaged_database" | "damaged_slots" | "broken_journal" | "missing_tail"
  | "workspace_in_use" | "workspace_exists" | "workspace_missing" | "workspace_locked" | "workspace_newer"
  | "unknown_command" | "malformed_request" | "not_allowed" | "not_found" | "changed_meanwhile" | "already_exists"
  | "required" | "too_long" | "too_many" | "malformed_phone" | "malformed_email" | "malformed_credit_code" | "wrong_check_digit"
  | "malformed_date" | "malformed_money" | "unknown_region" | "unknown_choice" | "unknown_field" | "unknown_member" | "unknown_team" | "unknown_tag"
  | "malformed_filter" | "search_too_short" | "list_closed" | "cannot_undo" | "cancelled"
  | "file_missing" | "file_unreadable" | "file_empty" | "mapping_incomplete" | "disk_full" | "internal";
export interface AppError { code: Code; field: string | null; params: Record<string, string>; incident: string | null }

/* ---------- one envelope for every call ---------- */
export type UndoRef = { kind: "transaction" | "job"; id: Id };
/** `reads`: record types the answer was made from (cache refresh is derived from it); `undo`: how to take a write back. */
export interface Outcome<T> { answer: T; reads: string[]; undo: UndoRef | null }

/* ---------- events from the core ---------- */
export type CoreEvent =
  | { event: "changed"; records: string[]; undo: UndoRef | null }
  | { event: "job"; job: JobView }
  | { event: "locked"; reason: "asked" | "idle" | "suspend" };

export type JobState = "running" | "done" | "cancelled" | "failed";
export interface JobView {
  id: Id; command: string; label: string | null; state: JobState;
  done: number; total: number | null; rejected: number; elapsed_ms: number; remaining_ms: number | null;
  error: AppError | null; result: unknown | null;
}

/* ---------- record declarations, as data ---------- */
export type FieldKind =
  | "id" | "text" | "long_text" | "choice" | "phones" | "email" | "url" | "credit_code" | "region" | "date" | "time" | "integer" | "money" | "bool"
  | "reference" | "references" | "custom";
export interface Label { zh: string; en: string }
export interface ChoiceMeta { value: string; label: Label }
export interface FieldMeta {
  name: string; label: Label; kind: FieldKind; required: boolean; max: number | null;
  sortable: boolean; filterable: boolean; searchable: boolean; editable: boolean; sensitive: boolean;
  choices: ChoiceMeta[]; /* fixed values of a choice */
  suggestions: Label[]; /* free text with usual values */
  refers_to: string | null; /* record type of a reference */
}
export interface RecordMeta { name: string; label: Label; fields: FieldMeta[] }
export declare const RECORDS: Record<string, RecordMeta>;

/* ---------- workspace and session ---------- */
export type UnlockMethod = "keyring" | "passphrase" | "recovery_code";
export interface WorkspaceState {
  state: "none" | "unconfirmed" | "locked" | "open"; // unconfirmed: created, recovery code not yet confirmed
  company: string | null; version: string; folder: string;
  members: { login: string; name: string; methods: UnlockMethod[] }[]; // who has slots here
  keyring_available: boolean;
  attempts_left: number | null; retry_after_ms: number | null;
}
export interface Rights {
  /** record type → allowed actions: see create edit archive assign export import merge approve configure */
  actions: Record<string, string[]>;
  /** record type → field → "hidden" | "masked" | "see"; missing = edit */
  fields: Record<string, Record<string, "hidden" | "masked" | "see">>;
}
export interface SessionView { member: MemberView; company: string; rights: Rights; preferences: Preferences }
export interface MemberView { id: Id; login: string; name: string; team: Id | null; team_name: string | null; roles: string[]; active: boolean }
export interface TeamView { id: Id; name: string; parent: Id | null }
export interface Preferences {
  language: "zh-CN" | "en" | "system"; theme: "light" | "dark" | "system"; density: "dense" | "normal" | "roomy";
  idle_minutes: number; // 0 = never
  keys: Record<string, string>; // command id → key, only what differs from the defaults
  columns: Record<string, { field: string; width: number | null }[]>; // list → columns shown, in order
}
export interface KeySlotView { id: string; login: string; method: UnlockMethod; created_at: IsoTime; last_used_at: IsoTime | null }
export interface PassphraseStrength { score: 0 | 1 | 2 | 3 | 4; acceptable: boolean; hint: string | null /* key of a text */ }

/* ---------- lists ---------- */
export type FilterOp =
  | "is" | "is_not" | "in" | "contains" | "starts_with" | "before" | "after" | "on_or_before" | "on_or_after" | "between"
  | "less" | "at_least" | "empty" | "not_empty";
export type Filter =
  | { all: Filter[] } | { any: Filter[] } | { not: Filter }
  | { field: string; op: FilterOp; value?: unknown }
  | { search: string };
export interface Sort { field: string; descending: boolean }
export interface ListRequest { filter: Filter | null; sort: Sort | null; archived: boolean; limit: number }
/** rows as tuples: the values of `columns`, in order */
export interface ListWindow<Row> { list: Id; offset: number; rows: Row[]; more: boolean; total: number | null }
export interface ListCount { at_least: number; exact: boolean }
export interface Neighbours { position: number | null; total: number; previous: Id | null; next: Id | null }
export type Selection = { ids: Id[] } | { list: Id; except: Id[] };

/* ---------- customers ---------- */
export interface Phone { e164: string; national: string } // masked: e164 empty, national 138****1234
export interface Customer {
  kind: "company" | "person"; name: string; short_name: string | null; credit_code: string | null; industry: string | null;
  scale: string | null; level: string | null; source: string; phones: string[]; email: string | null; website: string | null;
  wechat: string | null; province: string | null; city: string | null; district: string | null; address: string | null;
  invoice_title: string | null; tax_number: string | null; main_contact: string | null; birthday: IsoDate | null;
  next_follow_up: IsoDate | null; remark: string | null; owner: Id | null; team: Id | null; tags: Id[]; custom: Record<string, unknown>;
}
export type CustomerDraft = Partial<Customer>; // create: kind, name, source needed
export interface CustomerRow {
  id: Id; kind: "company" | "person"; number: string; name: string; short_name: string | null; level: string | null; source: string;
  industry: string | null; city_name: string | null; phone: string | null; main_contact: string | null;
  owner: Id | null; owner_name: string | null; team_name: string | null; tags: Id[]; next_follow_up: IsoDate | null;
  updated_at: IsoTime; created_at: IsoTime; archived: boolean;
}
export interface CustomerView extends Omit<Customer, "phones"> {
  id: Id; number: string; phones: Phone[]; province_name: string | null; city_name: string | null; district_name: string | null;
  owner_name: string | null; team_name: string | null; archived_at: IsoTime | null; created_at: IsoTime; created_by_name: string | null; updated_at: IsoTime;
  revision: string; // send back with an edit
  masked: string[]; // fields shown masked
}
export interface DuplicateView { id: Id; number: string; name: string; owner_name: string | null; reasons: ("credit_code" | "name" | "phone" | "email")[] }
export interface TagView { id: Id; name: string; shape: "square" | "triangle" | "disc" | "ring"; used: number | null }
export interface RegionView { code: string; name: string }
export interface SavedView { id: Id; record: string; name: string; filter: Filter | null; sort: Sort | null; columns: string[]; shared: boolean; mine: boolean }

/* ---------- journal of a record ---------- */
export interface FieldChange { field: string; before: unknown; after: unknown; masked: boolean }
export interface HistoryEntry {
  sequence: string; transaction: Id; job: Id | null; at: IsoTime; actor_name: string; device: string;
  kind: "create" | "change" | "archive" | "restore" | "delete" | "erase"; changes: FieldChange[]; undoable: boolean;
}
export interface HistoryPage { entries: HistoryEntry[]; more: boolean }

/* ---------- search ---------- */
export interface SearchHit { record: string; id: Id; title: string; subtitle: string | null; note: string | null; marks: [number, number][] /* UTF-16 ranges in title */ }

/* ---------- import ---------- */
export interface ImportColumn { header: string; field: string | null; samples: string[] }
export interface ImportPreview {
  file: string; size_bytes: number; encoding: string; separator: string; columns: ImportColumn[];
  sample_rows: string[][]; estimated_rows: number; missing: string[]; /* required fields no column gives */ unplaced: string[];
}
export type OnDuplicate = "create" | "skip" | "update";
export interface ImportRequest {
  file: string; encoding: string | null; separator: string | null;
  /** column index → field; null = let the core map by header */
  mapping: (string | null)[] | null;
  defaults: Record<string, string>; // e.g. source for a file without such a column
  on_duplicate: OnDuplicate; dry_run: boolean; errors: string | null; // where rejected rows are written
}
export interface RowProblem { row: number; field: string | null; code: Code; value: string; params: Record<string, string> }
export interface ImportReport {
  rows: number; created: number; updated: number; skipped: number; rejected: number; warnings: number;
  problems: RowProblem[]; /* the first 100 */ notes: RowProblem[]; /* warnings, the first 100 */
  duplicates: { row: number; name: string; existing: DuplicateView }[]; /* the first 100 */
  unplaced: string[]; error_file: string | null; dry_run: boolean;
}

/* ---------- every command: request and answer ---------- */
export interface Commands {
  // before or around a session
  workspace_state: { request: Record<string, never>; answer: WorkspaceState };
  passphrase_strength: { request: { passphrase: string; context: string[] }; answer: PassphraseStrength };
  create_workspace: { request: { company: string; name: string; login: string; passphrase: string; use_keyring: boolean }; answer: { recovery_code: string } };
  confirm_recovery_code: { request: { code: string }; answer: SessionView }; // 8 groups of the printed code; opens the workspace
  unlock: { request: { login: string | null; method: UnlockMethod; secret: string | null; accept_lost_tail: boolean }; answer: SessionView };
  lock: { request: Record<string, never>; answer: null };
  session: { request: Record<string, never>; answer: SessionView };
  list_key_slots: { request: Record<string, never>; answer: KeySlotView[] };
  change_passphrase: { request: { current: string; new: string }; answer: null };
  renew_recovery_code: { request: { passphrase: string }; answer: { recovery_code: string } };
  set_keyring_slot: { request: { enabled: boolean; passphrase: string }; answer: null };
  save_preferences: { request: { preferences: Preferences }; answer: null };
  save_draft: { request: { form: string; content: unknown }; answer: null };
  get_draft: { request: { form: string }; answer: { content: unknown; saved_at: IsoTime } | null };
  discard_draft: { request: { form: string }; answer: null };
  // customers
  open_customer_list: { request: ListRequest; answer: ListWindow<CustomerRow> };
  get_customer_window: { request: { list: Id; offset: number; limit: number }; answer: ListWindow<CustomerRow> };
  count_customer_list: { request: { list: Id; exact: boolean }; answer: ListCount };
  get_customer_neighbours: { request: { list: Id; id: Id }; answer: Neighbours };
  get_customer: { request: { id: Id }; answer: CustomerView };
  list_customer_history: { request: { id: Id; before: string | null; limit: number }; answer: HistoryPage };
  list_customer_values: { request: { field: string }; answer: string[] }; // distinct values in use, for suggestions
  find_customer_duplicates: { request: { customer: CustomerDraft; except: Id | null }; answer: DuplicateView[] };
  create_customer: { request: { customer: CustomerDraft }; answer: CustomerView };
  update_customer: { request: { id: Id; revision: string; changes: CustomerDraft }; answer: CustomerView };
  archive_customers: { request: { selection: Selection }; answer: { changed: number; unchanged: number } };
  restore_customers: { request: { selection: Selection }; answer: { changed: number; unchanged: number } };
  assign_customers: { request: { selection: Selection; owner: Id }; answer: { changed: number; unchanged: number } };
  tag_customers: { request: { selection: Selection; add: Id[]; remove: Id[] }; answer: { changed: number; unchanged: number } };
  preview_customer_import: { request: { file: string; encoding: string | null; separator: string | null }; answer: ImportPreview };
  import_customers: { request: ImportRequest; answer: ImportReport }; // a job
  // tags, views, people, regions
  list_tags: { request: Record<string, never>; answer: TagView[] };
  create_tag: { request: { name: string; shape: TagView["shape"] }; answer: TagView };
  list_saved_views: { request: { record: string }; answer: SavedView[] };
  save_view: { request: { id: Id | null; record: string; name: string; filter: Filter | null; sort: Sort | null; columns: string[]; shared: boolean }; answer: SavedView };
  delete_view: { request: { id: Id }; answer: null };
  list_members: { request: Record<string, never>; answer: MemberView[] };
  list_teams: { request: Record<string, never>; answer: TeamView[] };
  list_regions: { request: { parent: string | null }; answer: RegionView[] };
  // engines
  search: { request: { text: string; limit: number }; answer: { hits: SearchHit[]; more: boolean } };
  undo: { request: { undo: UndoRef }; answer: { changed: number; kept: number } }; // kept: rows changed since, left as they are. Outcome.undo = redo
  list_jobs: { request: Record<string, never>; answer: JobView[] };
  cancel_job: { request: { id: Id }; answer: null };
  get_workspace_status: { request: Record<string, never>; answer: { counts: Record<string, number>; size_bytes: number; journal_entries: number; cipher: string } };
  verify_workspace: { request: Record<string, never>; answer: { findings: { code: Code; detail: string }[]; checked: Record<string, number> } }; // a job
}
