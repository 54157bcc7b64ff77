// Generated from Rust by `cargo xtask bindings`. Do not edit.

/** UUID, hyphenated. */
export type Id = string;
/** YYYY-MM-DD, no zone. */
export type IsoDate = string;
/** RFC 3339, UTC. */
export type IsoTime = string;
/** A telephone number; masked: `e164` empty, `national` 138****1234. */
export interface Phone { e164: string; national: string }

/** `reads`: record types the answer was made from; `undo`: how a write is taken back. */
export interface Outcome<T> { answer: T; reads: string[]; undo: UndoRef | null }

export type FieldKind =
  | "text" | "long_text" | "choice" | "phones" | "email" | "emails" | "url" | "credit_code" | "region" | "date" | "time" | "integer" | "money" | "number" | "bool"
  | "reference" | "references" | "choices" | "json" | "custom";
export interface Label { zh: string; en: string }
export interface ChoiceMeta { value: string; label: Label }
/** A field as Rust declares it. */
export interface FieldMeta {
  name: string; label: Label; kind: FieldKind; required: boolean; max: number | null;
  sortable: boolean; filterable: boolean; searchable: boolean; editable: boolean; sensitive: boolean;
  choices: ChoiceMeta[]; suggestions: Label[]; refers_to: string | null;
}
export interface RecordMeta { name: string; label: Label; fields: FieldMeta[] }

export type EntryKind = "create" | "change" | "archive" | "restore" | "delete" | "purge" | "erase" | "sign_in" | "failed_unlock" | "denial" | "export" | "sensitive_read" | "baseline" | "key_change" | "lost_tail" | "carry";

export interface Team {
  name: string;
  parent: Id | null;
  lead: Id | null;
}
export type TeamDraft = Partial<Team>;
export interface Member {
  login: string;
  name: string;
  team: Id | null;
  manager: Id | null;
  roles: string | null;
  active: boolean;
}
export type MemberDraft = Partial<Member>;
export interface CompanySetting {
  duplicate_notice: "name_owner" | "exists_only" | "nothing";
  largest_attachment: number | null;
}
export type CompanySettingDraft = Partial<CompanySetting>;
export interface Customer {
  number: string | null;
  kind: "company" | "person";
  name: string;
  short_name: string | null;
  credit_code: string | null;
  industry: string | null;
  scale: string | null;
  level: string | null;
  source: string;
  channel: string | null;
  phones: string[];
  email: string | null;
  website: string | null;
  wechat: string | null;
  province: string | null;
  city: string | null;
  district: string | null;
  address: string | null;
  invoice_title: string | null;
  tax_number: string | null;
  main_contact: string | null;
  birthday: IsoDate | null;
  consent: "unknown" | "given" | "refused" | "withdrawn" | null;
  consent_purpose: string | null;
  consent_on: IsoDate | null;
  next_follow_up: IsoDate | null;
  last_follow_up: string | null;
  remark: string | null;
  owner: Id | null;
  team: Id | null;
  pool_locked: boolean | null;
  former_owner: Id | null;
  pool_reason: string | null;
  claimed_at: string | null;
  tags: Id[];
  custom: Record<string, unknown>;
}
export type CustomerDraft = Partial<Customer> & { [custom: `custom.${string}`]: unknown };
export interface Contact {
  customer: Id;
  name: string;
  job_title: string | null;
  department: string | null;
  decision_role: "decision_maker" | "influencer" | "user" | "buyer" | "gatekeeper" | "champion" | null;
  attitude: "supportive" | "neutral" | "opposed" | null;
  phones: string[];
  emails: string[];
  wechat: string | null;
  birthday: IsoDate | null;
  reports_to: Id | null;
  is_main: boolean;
  remark: string | null;
  owner: Id | null;
  team: Id | null;
  tags: Id[];
  custom: Record<string, unknown>;
}
export type ContactDraft = Partial<Contact> & { [custom: `custom.${string}`]: unknown };
export interface Activity {
  customer: Id;
  kind: "call" | "visit" | "mail" | "message" | "meeting";
  status: "done" | "planned" | "cancelled";
  at: string;
  content: string;
  result: string | null;
  next_step: string | null;
  next_follow_up: IsoDate | null;
  contact_name: string | null;
  place: string | null;
  coordinates: string | null;
  duration_minutes: number | null;
  checked_in_at: string | null;
  route_order: number | null;
  member: Id;
  owner: Id | null;
  team: Id | null;
  custom: Record<string, unknown>;
}
export type ActivityDraft = Partial<Activity> & { [custom: `custom.${string}`]: unknown };
export interface Opportunity {
  number: string | null;
  name: string;
  customer: Id;
  pipeline: Id;
  pipeline_version: number;
  stage: string;
  farthest: string;
  outcome: "open" | "won" | "lost";
  amount: string | null;
  probability: number;
  expected_close: IsoDate | null;
  opened_on: IsoDate | null;
  source: string | null;
  channel: string | null;
  competitors: string | null;
  win_reason: string | null;
  loss_reason: string | null;
  closed_on: IsoDate | null;
  stage_since: string;
  stalls_on: IsoDate | null;
  remark: string | null;
  owner: Id | null;
  team: Id | null;
  tags: Id[];
  custom: Record<string, unknown>;
}
export type OpportunityDraft = Partial<Opportunity> & { [custom: `custom.${string}`]: unknown };
export interface Task {
  title: string;
  due: IsoDate | null;
  due_time: string | null;
  reminder: string | null;
  priority: "normal" | "high" | "low";
  status: "open" | "done" | "cancelled";
  done_at: string | null;
  repetition: "daily" | "weekdays" | "weekly" | "monthly" | "yearly" | null;
  repeat_every: number | null;
  repeat_until: IsoDate | null;
  repeat_from: IsoDate | null;
  customer: Id | null;
  remark: string | null;
  assigned_by: Id | null;
  owner: Id | null;
  team: Id | null;
  custom: Record<string, unknown>;
}
export type TaskDraft = Partial<Task> & { [custom: `custom.${string}`]: unknown };
export interface Lead {
  number: string | null;
  kind: "company" | "person";
  name: string;
  contact_name: string | null;
  job_title: string | null;
  phones: string[];
  emails: string[];
  wechat: string | null;
  province: string | null;
  city: string | null;
  district: string | null;
  industry: string | null;
  source: string;
  channel: string | null;
  campaign: string | null;
  cost: string | null;
  captured_on: IsoDate | null;
  demand: string | null;
  remark: string | null;
  status: "new" | "contacting" | "qualified" | "disqualified" | "converted";
  disqualified_because: string | null;
  customer: Id | null;
  contact: Id | null;
  opportunity: Id | null;
  converted_at: string | null;
  converted_by: Id | null;
  owner: Id | null;
  team: Id | null;
  pool_locked: boolean | null;
  former_owner: Id | null;
  pool_reason: string | null;
  claimed_at: string | null;
  tags: Id[];
  custom: Record<string, unknown>;
}
export type LeadDraft = Partial<Lead> & { [custom: `custom.${string}`]: unknown };
export interface PoolRule {
  team: Id | null;
  customer_days: number | null;
  deal_days: number | null;
  lead_days: number | null;
  most_held: number | null;
  most_a_day: number | null;
  cool_down_days: number | null;
}
export type PoolRuleDraft = Partial<PoolRule>;
export interface Attachment {
  record: string;
  record_id: Id;
  name: string;
  remark: string | null;
  kind: "photo" | "document";
  media_type: string | null;
  size: number;
  taken_at: string | null;
  width: number | null;
  height: number | null;
  content: string | null;
  thumbnail: string | null;
  file_key: string | null;
  member: Id;
  owner: Id | null;
  team: Id | null;
}
export type AttachmentDraft = Partial<Attachment>;
export interface CustomField {
  record: string;
  key: string;
  label: string;
  label_en: string | null;
  kind: "text" | "long_text" | "number" | "money" | "date" | "bool" | "choice" | "choices" | "member" | "link";
  decimals: number;
  unit: string | null;
  options: Record<string, unknown>;
  refers_to: string | null;
  required: "never" | "always" | "from_stage";
  stages: Record<string, unknown>;
  seen_by: Record<string, unknown>;
  changed_by: Record<string, unknown>;
  sensitive: boolean;
  searchable: boolean;
  listed: boolean;
  position: number;
}
export type CustomFieldDraft = Partial<CustomField>;
export interface Layout {
  record: string;
  role: string | null;
  sections: Record<string, unknown>;
  hidden: Record<string, unknown>;
  columns: Record<string, unknown>;
  key_fields: Record<string, unknown>;
}
export type LayoutDraft = Partial<Layout>;
export type AcknowledgePolicy = { 
/**
 * The edition read: one published since is not acknowledged with it.
 */
edition: number, };
export type Action = "see" | "create" | "edit" | "archive" | "assign" | "tag" | "export" | "import" | "merge" | "approve" | "configure" | "check_duplicates" | "erase" | "claim";
export type ActivityPage = { activities: Array<ActivityView>, next: string | null, };
export type ActivityView = { id: string, revision: string, customer: string, customer_name: string | null, 
/**
 * Where the customer is, for whoever goes there.
 */
customer_address: string | null, kind: "call" | "visit" | "mail" | "message" | "meeting", status: "done" | "planned" | "cancelled", at: string, content: string, result: string | null, next_step: string | null, next_follow_up: string | null, contact_name: string | null, place: string | null, coordinates: string | null, duration_minutes: number | null, checked_in_at: string | null, member: string, member_name: string | null, owner: string | null, created_at: string, updated_at: string, 
/**
 * Fields that are there and not shown to this reader.
 */
masked: Array<string>, 
/**
 * What the company added, by key.
 */
custom: Record<string, unknown>, };
export type Agenda = { today: IsoDate, parts: Array<AgendaPart>, };
export type AgendaPart = { part: "overdue" | "today" | "tomorrow" | "later" | "undated" | "done", count: number, tasks: Array<TaskRow>, };
export type AlertCount = { mine: number, 
/**
 * Of other members within one's reach, told to their manager.
 */
escalated: number, most: number, };
export type AlertPage = { alerts: Array<AlertView>, next: string | null, 
/**
 * The last entry on this machine: nothing later is known here.
 */
as_of: string | null, };
export type AlertView = { customer: string, name: string, kind: "company" | "person", level: string | null, owner: string, owner_name: string | null, 
/**
 * The last follow-up; without one, when the customer was entered.
 */
began: string, 
/**
 * Whether `began` is a follow-up.
 */
followed_up: boolean, 
/**
 * Days since then, by the calendar.
 */
days: number, 
/**
 * How many its level may wait.
 */
limit_days: number, 
/**
 * The manager is told too.
 */
escalated: boolean, next_follow_up: IsoDate | null, };
export type AlertsOfMember = { member: string, name: string | null, alerts: number, 
/**
 * There are more, which nobody counts.
 */
more: boolean, escalated: number, 
/**
 * Of the longest wait.
 */
days: number, };
export type AnomalyView = { kind: "many_sensitive_reads" | "export_at_night" | "rights_widened" | "without_team" | "unused_account" | "failed_unlocks" | "many_denials", 
/**
 * `None`: a login nobody has.
 */
member: string | null, member_name: string, 
/**
 * Entries it was made from; for an unused account, the days.
 */
count: number, 
/**
 * The first few of them.
 */
sequences: Array<string>, from: string | null, to: string | null, };
export type AppError = { code: Code, 
/**
 * The field of the request at fault, by its declared name.
 */
field: string | null, params: { [key in string]: string }, 
/**
 * Number under which the cause stands in the log.
 */
incident: string | null, };
export type ArchiveActivity = { id: string, };
export type ArchiveContacts = { ids: Array<string>, };
export type ArchiveCustomField = { id: string, archived: boolean, };
export type ArchiveCustomers = { selection: Selection, };
export type ArchiveLeads = { ids: Array<string>, };
export type ArchiveOpportunities = { ids: Array<string>, };
export type ArchiveTasks = { ids: Array<string>, };
export type ArchiveTeam = { id: string, };
export type AssignCustomers = { selection: Selection, owner: string, };
export type AssignLeads = { ids: Array<string>, owner: string, };
export type AttachFile = { attachment: AttachmentDraft, source: FileSource, };
export type AttachmentPicture = { 
/**
 * JPEG, in base64.
 */
picture: string, };
export type AttachmentPreview = { 
/**
 * JPEG, in base64.
 */
picture: string | null, text: string | null, };
export type AttachmentView = { id: string, revision: string, 
/**
 * Type and id of the record it hangs on, and what people know that by.
 */
record: string, record_id: string, record_title: string | null, name: string, remark: string | null, kind: "photo" | "document", media_type: string, size: number, taken_at: string | null, width: number | null, height: number | null, 
/**
 * A small picture of it can be had.
 */
has_thumbnail: boolean, 
/**
 * It can be looked at in the window: as a picture, or as text.
 */
can_be_shown: boolean, member: string, member_name: string | null, owner: string | null, 
/**
 * What the reader may do to it.
 */
actions: Array<Action>, created_at: string, 
/**
 * Fields that are there and not shown to this reader.
 */
masked: Array<string>, };
export type AuditCount = { count: number, };
export type AuditEntry = { 
/**
 * `None`: the product by itself, or a login nobody has.
 */
actor: string | null, 
/**
 * Changes of fields that are hidden from the reader.
 */
left_out: number, 
/**
 * What an entry that changes nothing says: the command refused, the field shown, the rows exported.
 */
note: Record<string, unknown>, review: ReviewView | null, 
/**
 * The reader's own deed: somebody else reviews it.
 */
own: boolean, sequence: string, record: string, record_id: string, 
/**
 * What people know the record by; `None` for who does not see it, for what is no record, and in the history of the
 * record itself.
 */
title: string | null, transaction: string, job: string | null, at: string, actor_name: string, 
/**
 * Work the product did by itself: then this is who, and a reader is told in their own language.
 */
task: SystemTask | null, device: string, kind: EntryKind, changes: Array<FieldChange>, 
/**
 * Its transaction can be taken back by itself.
 */
undoable: boolean, };
export type AuditExport = { rows: number, file: string, };
export type AuditFilter = { 
/**
 * The member who did it; the nil id: the product by itself.
 */
actor?: string, 
/**
 * Any of these.
 */
kinds?: Array<EntryKind>, 
/**
 * A record type.
 */
record?: string, record_id?: string, 
/**
 * First and last day here, as a filter writes days: `2026-03-18`, `today-7`.
 */
from?: string, to?: string, reviewed?: boolean, };
export type AuditPage = { 
/**
 * Newest first.
 */
entries: Array<AuditEntry>, 
/**
 * Where the next page begins; `None`: this is the last one.
 */
next: string | null, };
export type BoardCard = { id: string, name: string, customer_name: string | null, amount: string | null, expected_close: string | null, owner_name: string | null, days_in_stage: number, stalled: boolean, };
export type BoardStage = { stage: Stage, 
/**
 * No stage of the current version: some opportunities still run in an older one.
 */
outdated: boolean, count: number, sum: string, 
/**
 * Each amount by its probability.
 */
weighted: string, 
/**
 * The newest first.
 */
cards: Array<BoardCard>, 
/**
 * Where the next cards begin; `None`: these are all.
 */
next: string | null, };
export type BoardView = { pipeline: string, 
/**
 * The open stages, then those of older versions that are not empty.
 */
stages: Array<BoardStage>, 
/**
 * Over all open stages.
 */
count: number, sum: string, weighted: string, };
export type BreakGlassView = { id: string, member: string, member_name: string, role: string, reason: string, 
/**
 * Who lent it.
 */
granted_by: string | null, granted_ms: number, until_ms: number, running: boolean, };
export type BulkAnswer = { changed: number, 
/**
 * Already so, or gone.
 */
unchanged: number, 
/**
 * Seen, but not the actor's to change.
 */
left_out: number, };
export type CalendarDay = { day: IsoDate, count: number, entries: Array<CalendarEntry>, };
export type CalendarEntry = { kind: CalendarKind, id: string, 
/**
 * `15:00` on this computer; `None`: the whole day.
 */
time: string | null, minutes: number | null, title: string, way: Activity["kind"] | null, done: boolean, high: boolean, repeats: boolean, customer: string | null, 
/**
 * `None` for who does not see the customer.
 */
customer_name: string | null, member: string | null, member_name: string | null, 
/**
 * Of a task: with it, it is moved.
 */
revision: string | null, };
export type CalendarExport = { file: string, entries: number, 
/**
 * Kinds one may see and not take out.
 */
left_out: Array<CalendarKind>, };
export type CalendarKind = "task" | "plan" | "follow_up" | "close";
export type CalendarView = { today: IsoDate, 
/**
 * Days with nothing on them are left out.
 */
days: Array<CalendarDay>, };
export type CancelJob = { id: string, };
export type CaptureTask = { line: string, 
/**
 * Whom it is about.
 */
customer: string | null, };
export type CaptureView = { kind: "call" | "visit" | "mail" | "message" | "meeting" | null, planned: boolean, 
/**
 * When to follow up.
 */
next_follow_up: IsoDate | null, 
/**
 * When a plan is to happen.
 */
at: string | null, 
/**
 * The words that named the day.
 */
day_words: string | null, content: string, };
export type CardPage = { cards: Array<BoardCard>, next: string | null, };
export type ChangePassphrase = { current: string, new: string, };
export type CheckIn = { id: string, place: string | null, 
/**
 * `29.868,121.544`, where the machine knows it.
 */
coordinates: string | null, };
export type ClaimCustomers = { ids: Array<string>, };
export type ClaimLeads = { ids: Array<string>, };
export type CloseOpportunity = { id: string, won: boolean, reason: string, 
/**
 * Without one, today.
 */
closed_on: string | null, };
export type Code = "wrong_key" | "too_many_attempts" | "keyring_unavailable" | "keyring_empty" | "keyring_locked" | "recovery_code_mismatch" | "weak_passphrase" | "weak_pin" | "pin_blocked" | "member_inactive" | "own_keys" | "damaged_database" | "damaged_slots" | "broken_journal" | "missing_tail" | "workspace_in_use" | "workspace_exists" | "workspace_missing" | "workspace_locked" | "workspace_newer" | "workspace_older" | "unknown_command" | "malformed_request" | "not_allowed" | "not_found" | "own_entry" | "changed_meanwhile" | "already_exists" | "required" | "too_long" | "too_many" | "malformed_phone" | "malformed_email" | "malformed_credit_code" | "wrong_check_digit" | "malformed_date" | "malformed_money" | "unknown_region" | "unknown_choice" | "unknown_field" | "unknown_member" | "unknown_team" | "unknown_tag" | "unknown_contact" | "unknown_role" | "unknown_right" | "out_of_range" | "malformed_number" | "kind_fixed" | "values_do_not_fit" | "last_administrator" | "not_oneself" | "team_in_use" | "team_cycle" | "reporting_circle" | "role_in_use" | "ready_made_role" | "lead_closed" | "pool_quota" | "pool_cool_down" | "unknown_pipeline" | "unknown_stage" | "criterion_unmet" | "opportunity_closed" | "malformed_filter" | "search_too_short" | "list_closed" | "cannot_undo" | "cancelled" | "export_needs_approval" | "not_a_person" | "name_mismatch" | "not_yet" | "not_planned" | "malformed_time" | "ends_before_it_begins" | "not_in_reach" | "task_settled" | "file_missing" | "file_unreadable" | "file_unwritable" | "file_empty" | "file_too_large" | "damaged_file" | "workbook_too_large" | "mapping_incomplete" | "unknown_customer" | "ambiguous_customer" | "owner_out_of_reach" | "disk_full" | "internal";
export type ColumnPreference = { field: string, 
/**
 * Pixels; `None`: the column's own.
 */
width: number | null, };
export type CompanySettingsView = { duplicate_notice: "name_owner" | "exists_only" | "nothing", 
/**
 * In MiB.
 */
largest_attachment: number, };
export type CompleteActivity = { id: string, result: string | null, next_step: string | null, next_follow_up: IsoDate | null, };
export type ConfirmRecoveryCode = { code: string, };
export type ContactChoice = { "kind": "nobody" } | { "kind": "new" } | { "kind": "known", id: string, };
export type ContactDuplicate = { id: string, name: string, customer: string, customer_name: string | null, 
/**
 * The fields in which both agree.
 */
reasons: Array<"phones" | "emails">, };
export type ContactRow = { id: string, customer: string, customer_name: string | null, name: string, job_title: string | null, department: string | null, decision_role: Contact["decision_role"], attitude: Contact["attitude"], 
/**
 * The first number, as people write it; masked where the actor may not see it.
 */
phone: string | null, email: string | null, is_main: boolean, owner: string | null, owner_name: string | null, updated_at: string, archived: boolean, 
/**
 * What the company added, by key.
 */
custom: Record<string, unknown>, };
export type ContactView = { id: string, revision: string, customer: string, 
/**
 * `None` for who does not see customers.
 */
customer_name: string | null, name: string, job_title: string | null, department: string | null, decision_role: Contact["decision_role"], attitude: Contact["attitude"], phones: Array<Phone>, emails: Array<string>, wechat: string | null, birthday: string | null, reports_to: string | null, reports_to_name: string | null, is_main: boolean, remark: string | null, owner: string | null, owner_name: string | null, tags: Array<string>, created_at: string, updated_at: string, archived_at: string | null, 
/**
 * What the company added, by key.
 */
custom: Record<string, unknown>, 
/**
 * Fields whose values come masked.
 */
masked: Array<string>, 
/**
 * Those of them that are shown on request.
 */
revealable: Array<string>, };
export type ContactsMoved = { changed: number, 
/**
 * Already so.
 */
unchanged: number, };
export type ConvertLead = { id: string, 
/**
 * One there is; without it a new one is made of what the lead says.
 */
customer: string | null, contact: ContactChoice, opportunity: FirstOpportunity | null, };
export type CoreEvent = { "event": "changed", records: Array<string>, undo: UndoRef | null, } | { "event": "job", job: JobView, } | { "event": "locked", reason: LockReason, } | { "event": "switched", member: string, };
export type CountAlerts = Record<symbol, never>;
export type CountAudit = { filter?: AuditFilter, };
export type CountContactList = { list: string, exact: boolean, };
export type CountCustomerList = { list: string, exact: boolean, };
export type CountLeadList = { list: string, exact: boolean, };
export type CountOpportunityList = { list: string, exact: boolean, };
export type CountReveals = { 
/**
 * 1 to 366.
 */
days: number, };
export type CountTaskList = { list: string, exact: boolean, };
export type CreateContact = { contact: ContactDraft, };
export type CreateCustomer = { customer: CustomerDraft, };
export type CreateLead = { lead: LeadDraft, };
export type CreateMember = { member: MemberDraft, };
export type CreateOpportunity = { opportunity: OpportunityDraft, 
/**
 * Without one, the first in use.
 */
pipeline: string | null, };
export type CreateTag = { name: string, shape: "square" | "triangle" | "disc" | "ring", };
export type CreateTask = { task: TaskDraft, 
/**
 * Who is to do it; without one, the actor.
 */
owner: string | null, };
export type CreateTeam = { team: TeamDraft, };
export type CreateWorkspace = { company: string, name: string, login: string, passphrase: string, use_keyring: boolean, };
export type Criterion = { "kind": "fields", fields: Array<string>, } | { "kind": "fact", fact: Fact, };
export type CustomFieldView = { id: string, revision: string, record: string, key: string, 
/**
 * How filters, orders, forms and histories name it: `custom.<key>`.
 */
name: string, label: string, label_en: string | null, kind: CustomField["kind"], decimals: number, unit: string | null, options: Array<FieldOption>, refers_to: string | null, required: CustomField["required"], stages: Array<StageRef>, 
/**
 * Keys of roles; empty: whoever may the record.
 */
seen_by: Array<string>, changed_by: Array<string>, sensitive: boolean, searchable: boolean, 
/**
 * Rows from before are still to be indexed by it: `index_custom_fields`.
 */
unindexed: boolean, listed: boolean, archived: boolean, 
/**
 * How far it is open to whoever asks.
 */
access: FieldAccess, };
export type CustomerDeals = { open: DealSum, won: DealSum, lost: DealSum, };
export type CustomerRow = { id: string, kind: "company" | "person", number: string, name: string, short_name: string | null, level: string | null, source: string, industry: string | null, city_name: string | null, 
/**
 * The first number, as people write it; masked where the actor may not see it.
 */
phone: string | null, main_contact: string | null, owner: string | null, owner_name: string | null, team_name: string | null, tags: Array<string>, next_follow_up: string | null, last_follow_up: string | null, updated_at: string, created_at: string, archived: boolean, 
/**
 * What the company added, by key.
 */
custom: Record<string, unknown>, };
export type CustomerView = Omit<Customer, "phones"> & { id: Id; phones: Array<Phone>; province_name: string | null; city_name: string | null; district_name: string | null; owner_name: string | null; team_name: string | null; archived_at: IsoTime | null; created_at: IsoTime; created_by_name: string | null; updated_at: IsoTime; revision: string; masked: Array<string>; revealable: Array<string>; actions: Array<Action> };
export type DayView = { day: IsoDate, member: string, member_name: string | null, 
/**
 * In route order, then by time.
 */
activities: Array<ActivityView>, 
/**
 * Planned for the 30 days before, neither done nor cancelled; oldest first.
 */
left_open: Array<ActivityView>, 
/**
 * The moment the day was read.
 */
as_of: string, };
export type DealSum = { count: number, sum: string, };
export type DelegateTask = { id: string, to: string, };
export type DeleteRole = { key: string, };
export type DeleteView = { id: string, };
export type Demand = "advice" | "purchase" | "service" | "other";
export type Density = "dense" | "normal" | "roomy";
export type DiscardDraft = { form: string, };
export type DismissAlert = { customer: string, 
/**
 * As the alert says: one whose period is over is not dismissed.
 */
began: string, reason: string, };
export type DraftView = { content: unknown, saved_at: string, };
export type DueReminders = { after: string, until: string, };
export type DuplicateView = { id: string, number: string, name: string, owner_name: string | null, 
/**
 * The fields in which both agree.
 */
reasons: Array<"credit_code" | "name" | "phones" | "email">, };
export type EndBreakGlass = { id: string, };
export type ErasePerson = { id: string, 
/**
 * The person's name, typed by whoever wants this.
 */
confirm: string, };
export type ExistingView = { id: string, 
/**
 * `#7`: row 7 of the same file.
 */
number: string, name: string, owner_name: string | null, 
/**
 * The fields in which both agree.
 */
reasons: Array<string>, };
export type ExplainAccess = { member: string, record: string, action: Action, id: string | null, field: string | null, };
export type Explanation = { allowed: boolean, 
/**
 * How far the field asked about is open; `None`: no field was asked about, or the record is out of reach.
 */
field_access: FieldAccess | null, reasons: Array<Reason>, };
export type ExportAnswer = { file: string, rows: number, left_out: number, };
export type ExportAudit = { filter?: AuditFilter, path: string, language: FileLanguage, };
export type ExportCalendar = { from: IsoDate, to: IsoDate, 
/**
 * Of one member; without one, of everybody one sees.
 */
member: string | null, 
/**
 * Without any, all.
 */
kinds: Array<CalendarKind>, path: string, language: FileLanguage, };
export type ExportFormat = "csv" | "xlsx";
export type ExportPerson = { id: string, path: string, language: FileLanguage, };
export type ExportRequest = { selection: Selection, 
/**
 * Fields, in the order of the columns.
 */
columns: Array<string>, path: string, format: ExportFormat, language: FileLanguage, };
export type Fact = "visit_done" | "decision_maker";
export type FieldAccess = "hidden" | "masked" | "reveal" | "see" | "edit";
export type FieldChange = { field: string, before: unknown, after: unknown, 
/**
 * The values are there but not for this reader.
 */
masked: boolean, };
export type FieldFilter = { field: string, op: FilterOp, value?: unknown, };
export type FieldOption = { 
/**
 * Empty in an option just made.
 */
key: string, label: string, label_en: string | null, 
/**
 * Not offered any more; rows that have it keep it.
 */
retired: boolean, };
export type FieldRight = { record: string, field: string, access: FieldAccess, };
export type FileLanguage = "zh-CN" | "en";
export type FileRequest = { file: string, 
/**
 * As the WHATWG names it (`utf-8`, `gb18030`).
 */
encoding: string | null, 
/**
 * One character.
 */
separator: string | null, 
/**
 * Of a workbook; without it, the first one.
 */
sheet: string | null, };
export type FileSource = { "path": string } | { "bytes": string };
export type Filter = { all: Array<Filter>, } | { any: Array<Filter>, } | { not: Filter, } | { search: string, } | FieldFilter;
export type FilterOp = "is" | "is_not" | "in" | "contains" | "starts_with" | "before" | "after" | "on_or_before" | "on_or_after" | "between" | "less" | "at_least" | "empty" | "not_empty";
export type FindContactDuplicates = { contact: ContactDraft, 
/**
 * The contact being edited itself.
 */
except: string | null, };
export type FindCustomerDuplicates = { customer: CustomerDraft, 
/**
 * The customer being edited itself.
 */
except: string | null, };
export type FindHiddenDuplicates = { customer: CustomerDraft, };
export type FindLeadDuplicates = { lead: LeadDraft, 
/**
 * The lead being edited itself.
 */
except: string | null, };
export type FindingView = { code: Code, detail: string, };
export type FirstOpportunity = { 
/**
 * The customer is the one the lead becomes; source and demand are the lead's unless given.
 */
opportunity: OpportunityDraft, 
/**
 * Without one, the first in use.
 */
pipeline: string | null, };
export type FollowUpTerms = { active: boolean, days: number, levels: LevelTerms, working_days: boolean, escalate_after: number, planned_exempt: boolean, };
export type FunnelStage = { stage: Stage, 
/**
 * How many came here or farther.
 */
entered: number, entered_sum: string, 
/**
 * Of those that came to the stage before, in per mille; `None`: none did, or it is the first.
 */
conversion_per_mille: number | null, 
/**
 * How many came here and not farther, and are still open.
 */
open: number, 
/**
 * How many came here and not farther, and were lost.
 */
lost: number, 
/**
 * How long stays here lasted that are over, in hours on average.
 */
dwell_hours: number | null, 
/**
 * How many such stays.
 */
stays: number, 
/**
 * The keys of this stage and all after it: drilling down asks for opportunities whose `farthest` is one of them.
 */
reached: Array<string>, };
export type FunnelView = { pipeline: string, stages: Array<FunnelStage>, entered: number, won: number, lost: number, 
/**
 * Why they were lost, the most frequent first: at most ten.
 */
loss_reasons: Array<LossReason>, 
/**
 * The condition that all of these opportunities meet.
 */
filter: Filter, };
export type GetActivity = { id: string, };
export type GetAttachment = { id: string, };
export type GetAttachmentPicture = { id: string, };
export type GetAttachmentPreview = { id: string, };
export type GetBoard = { pipeline: string, filter: Filter | null, 
/**
 * Cards of each stage.
 */
limit: number, };
export type GetCompanySettings = Record<symbol, never>;
export type GetContact = { id: string, };
export type GetContactNeighbours = { list: string, id: string, };
export type GetContactWindow = { list: string, offset: number, limit: number, };
export type GetCustomer = { id: string, };
export type GetCustomerDeals = { customer: string, };
export type GetCustomerNeighbours = { list: string, id: string, };
export type GetCustomerWindow = { list: string, offset: number, limit: number, };
export type GetDay = { 
/**
 * A date, or counted from today: `today`, `today+1`.
 */
day: string, member: string | null, };
export type GetDraft = { form: string, };
export type GetFollowUpRule = Record<symbol, never>;
export type GetFunnel = { pipeline: string, 
/**
 * First and last day on which they were opened.
 */
from: string, to: string, owner: string | null, };
export type GetKiosk = Record<symbol, never>;
export type GetLead = { id: string, };
export type GetLeadNeighbours = { list: string, id: string, };
export type GetLeadWindow = { list: string, offset: number, limit: number, };
export type GetOpportunity = { id: string, };
export type GetOpportunityNeighbours = { list: string, id: string, };
export type GetOpportunityWindow = { list: string, offset: number, limit: number, };
export type GetPipelineUse = { pipeline: string, };
export type GetPolicy = Record<symbol, never>;
export type GetSession = Record<symbol, never>;
export type GetTask = { id: string, };
export type GetTaskNeighbours = { list: string, id: string, };
export type GetTaskWindow = { list: string, offset: number, limit: number, };
export type GetUsage = { 
/**
 * 1 to 366.
 */
days: number, };
export type GetWorkspaceStatus = Record<symbol, never>;
export type GrantBreakGlass = { member: string, role: string, reason: string, 
/**
 * 5 to 480.
 */
minutes: number, };
export type HandOverAnswer = { records: Array<OwnedRecords>, };
export type HandOverMember = { member: string, to: string, };
export type HandOverPreview = { records: Array<OwnedRecords>, 
/**
 * Teams the member leads.
 */
leads: Array<string>, 
/**
 * The lead of the member's team, or their manager.
 */
suggested: string | null, };
export type HiddenDuplicatesView = { exists: boolean, 
/**
 * Names of their owners, where the company lets them be named.
 */
owners: Array<string>, };
export type HistoryEntry = { sequence: string, record: string, record_id: string, 
/**
 * What people know the record by; `None` for who does not see it, for what is no record, and in the history of the
 * record itself.
 */
title: string | null, transaction: string, job: string | null, at: string, actor_name: string, 
/**
 * Work the product did by itself: then this is who, and a reader is told in their own language.
 */
task: SystemTask | null, device: string, kind: EntryKind, changes: Array<FieldChange>, 
/**
 * Its transaction can be taken back by itself.
 */
undoable: boolean, };
export type HistoryPage = { entries: Array<HistoryEntry>, more: boolean, };
export type ImportColumn = { header: string, 
/**
 * The field it gives; `None`: left out.
 */
field: string | null, samples: Array<string>, };
export type ImportDuplicate = { row: number, name: string, existing: ExistingView, };
export type ImportPreview = { file: string, size_bytes: number, 
/**
 * Of a text file.
 */
encoding: string | null, separator: string | null, 
/**
 * Of a workbook: its sheets, and the one that is read.
 */
sheets: Array<string>, sheet: string | null, columns: Array<ImportColumn>, sample_rows: Array<Array<string>>, estimated_rows: number, 
/**
 * Every field a column may give, and those a row cannot do without.
 */
fields: Array<string>, required: Array<string>, 
/**
 * Required fields that no column gives.
 */
missing: Array<string>, 
/**
 * Headings of columns that are left out.
 */
unplaced: Array<string>, };
export type ImportReport = { rows: number, created: number, updated: number, skipped: number, rejected: number, warnings: number, 
/**
 * The first hundred rejections.
 */
problems: Array<RowProblem>, 
/**
 * The first hundred warnings.
 */
notes: Array<RowProblem>, 
/**
 * The first hundred rows whose record seems to exist already.
 */
duplicates: Array<ImportDuplicate>, 
/**
 * How many rows that were.
 */
duplicate_rows: number, unplaced: Array<string>, error_file: string | null, dry_run: boolean, };
export type ImportRequest = { 
/**
 * For each column its field, or `null` to leave it out; without it, columns are placed by heading.
 */
mapping: Array<string | null> | null, 
/**
 * Values for fields that no column gives, or whose cell is empty.
 */
defaults: { [key in string]: string }, on_duplicate: OnDuplicate, dry_run: boolean, 
/**
 * Where rejected rows are written; without it, beside the file.
 */
errors: string | null, file: string, 
/**
 * As the WHATWG names it (`utf-8`, `gb18030`).
 */
encoding: string | null, 
/**
 * One character.
 */
separator: string | null, 
/**
 * Of a workbook; without it, the first one.
 */
sheet: string | null, };
export type IndexCustomFields = Record<symbol, never>;
export type JobState = "running" | "done" | "cancelled" | "failed";
export type JobView = { id: string, command: string, 
/**
 * What it works on: a file's name.
 */
label: string | null, state: JobState, done: number, total: number | null, rejected: number, elapsed_ms: number, remaining_ms: number | null, error: AppError | null, result: unknown, };
export type JournalFault = { code: "broken_journal" | "missing_tail", sequence: string, };
export type JournalProof = { 
/**
 * Entries proved, from the first.
 */
entries: number, 
/**
 * The last entry proved, and its hash: kept elsewhere, it tells a rewritten journal later.
 */
head: string, hash: string, 
/**
 * What broke the proof, and the first entry it concerns.
 */
fault: JournalFault | null, };
export type KeySlotView = { id: string, login: string, method: UnlockMethod, created_at: string, last_used_at: string | null, 
/**
 * Somebody else thought of the passphrase.
 */
temporary: boolean, };
export type KioskView = { 
/**
 * The team that takes care of visitors; its lead, or else whoever has been in it longest, gets their wishes as tasks.
 */
team: string | null, };
export type LabelView = { zh: string, en: string, };
export type Language = "zh-CN" | "en" | "system";
export type LayoutView = { revision: string, record: string, 
/**
 * `None`: for everybody who has none of their own.
 */
role: string | null, sections: Array<Section>, hidden: Array<string>, columns: Array<string>, key_fields: Array<string>, 
/**
 * The one whoever asks works with.
 */
own: boolean, };
export type LeadDuplicate = { record: "lead" | "customer" | "contact", id: string, name: string, number: string | null, 
/**
 * The customer a contact is of.
 */
customer: string | null, customer_name: string | null, owner_name: string | null, 
/**
 * The fields in which both agree.
 */
reasons: Array<"name" | "phones" | "emails">, };
export type LeadLineView = { kind: Lead["kind"], name: string, contact_name: string | null, phones: Array<string>, emails: Array<string>, source: string | null, demand: string | null, };
export type LeadRow = { id: string, number: string, kind: Lead["kind"], name: string, contact_name: string | null, 
/**
 * The first number, as people write it; masked where the actor may not see it.
 */
phone: string | null, status: Lead["status"], source: string, channel: string | null, city_name: string | null, 
/**
 * `1234.50 CNY`.
 */
cost: string | null, captured_on: string | null, owner: string | null, owner_name: string | null, team_name: string | null, tags: Array<string>, updated_at: string, created_at: string, archived: boolean, 
/**
 * What the company added, by key.
 */
custom: Record<string, unknown>, };
export type LeadView = { revision: string, job_title: string | null, phones: Array<Phone>, emails: Array<string>, wechat: string | null, province: string | null, city: string | null, district: string | null, province_name: string | null, district_name: string | null, industry: string | null, campaign: string | null, demand: string | null, remark: string | null, disqualified_because: string | null, pool_locked: boolean, team: string | null, customer: string | null, customer_name: string | null, contact: string | null, contact_made_name: string | null, opportunity: string | null, opportunity_name: string | null, converted_at: string | null, converted_by_name: string | null, created_by_name: string | null, archived_at: string | null, 
/**
 * Fields whose values come masked.
 */
masked: Array<string>, 
/**
 * Those of them that are shown on request.
 */
revealable: Array<string>, 
/**
 * What the actor may do to it.
 */
actions: Array<Action>, id: string, number: string, kind: Lead["kind"], name: string, contact_name: string | null, 
/**
 * The first number, as people write it; masked where the actor may not see it.
 */
phone: string | null, status: Lead["status"], source: string, channel: string | null, city_name: string | null, 
/**
 * `1234.50 CNY`.
 */
cost: string | null, captured_on: string | null, owner: string | null, owner_name: string | null, team_name: string | null, tags: Array<string>, updated_at: string, created_at: string, archived: boolean, 
/**
 * What the company added, by key.
 */
custom: Record<string, unknown>, };
export type LeadsChanged = { changed: number, 
/**
 * Already so.
 */
unchanged: number, };
export type LeaveWish = { phone: string, code: string, wish: Wish, };
export type LentRole = { role: string, until_ms: number, };
export type LevelDays = { level: string, days: number, };
export type LevelTerms = Array<LevelDays>;
export type ListAgenda = { member: string | null, customer: string | null, 
/**
 * Most tasks of each part; 30 at the most.
 */
limit: number, };
export type ListAlertMembers = Record<symbol, never>;
export type ListAlerts = { 
/**
 * Only this member's.
 */
member: string | null, 
/**
 * `true`: only those the manager is told of; `false`: only those not yet.
 */
escalated: boolean | null, 
/**
 * The `next` of the page before.
 */
after: string | null, limit: number, };
export type ListAnomalies = { 
/**
 * 1 to 366.
 */
days: number, };
export type ListAttachments = { record: string, id: string, };
export type ListAudit = { filter?: AuditFilter, 
/**
 * `next` of the page before.
 */
before: string | null, limit: number, };
export type ListBoardCards = { pipeline: string, stage: string, filter: Filter | null, 
/**
 * What the page before gave as `next`.
 */
after: string | null, limit: number, };
export type ListBreakGlass = Record<symbol, never>;
export type ListCalendar = { from: IsoDate, to: IsoDate, 
/**
 * Of one member; without one, of everybody one sees.
 */
member: string | null, 
/**
 * Without any, all.
 */
kinds: Array<CalendarKind>, 
/**
 * Most entries of a day; fewer where the days are many.
 */
per_day: number, };
export type ListContactHistory = { id: string, before: string | null, limit: number, };
export type ListContacts = { customer: string, };
export type ListCount = { at_least: number, exact: boolean, };
export type ListCustomFields = Record<symbol, never>;
export type ListCustomerActivities = { id: string, before: string | null, limit: number, };
export type ListCustomerHistory = { id: string, before: string | null, limit: number, };
export type ListCustomerLeads = { customer: string, };
export type ListCustomerValues = { 
/**
 * `industry`, `level` or `source`.
 */
field: string, };
export type ListJobs = Record<symbol, never>;
export type ListKeySlots = Record<symbol, never>;
export type ListLayouts = Record<symbol, never>;
export type ListLeadHistory = { id: string, before: string | null, limit: number, };
export type ListMemberKeys = Record<symbol, never>;
export type ListMembers = Record<symbol, never>;
export type ListOpportunityHistory = { id: string, before: string | null, limit: number, };
export type ListPipelines = Record<symbol, never>;
export type ListPolicyAcknowledgements = Record<symbol, never>;
export type ListPoolCustomers = { 
/**
 * In the name.
 */
text: string | null, offset: number, limit: number, };
export type ListPoolLeads = { 
/**
 * In the name.
 */
text: string | null, offset: number, limit: number, };
export type ListPoolRules = Record<symbol, never>;
export type ListReclaims = { 
/**
 * 0: due now.
 */
within_days: number, 
/**
 * Only these; `null`: all.
 */
ids: Array<string> | null, };
export type ListRegions = { parent: string | null, };
export type ListRequest = { filter: Filter | null, 
/**
 * Without one, the newest come first.
 */
sort: Sort | null, 
/**
 * The archived leads instead of the active ones.
 */
archived: boolean, limit: number, };
export type ListRoles = Record<symbol, never>;
export type ListSavedViews = { record: string, };
export type ListSwitchable = Record<symbol, never>;
export type ListTags = Record<symbol, never>;
export type ListTaskHistory = { id: string, before: string | null, limit: number, };
export type ListTeams = Record<symbol, never>;
export type ListWindow<Row> = { list: string, offset: number, rows: Array<Row>, more: boolean, 
/**
 * The exact number of rows, where it is known already.
 */
total: number | null, };
export type Lock = { 
/**
 * Why; asked for unless said otherwise.
 */
idle?: boolean, };
export type LockReason = "asked" | "idle" | "suspend";
export type LogActivity = { activity: ActivityDraft, };
export type LookUpVisitor = { phone: string, 
/**
 * The customer number, with or without `C-` and zeros.
 */
code: string, };
export type LossReason = { reason: string, count: number, };
export type MemberKeysView = { member: string, login: string, name: string, active: boolean, keys: Array<KeySlotView>, has_pin: boolean, 
/**
 * Five wrong PINs: the passphrase is needed.
 */
pin_blocked: boolean, };
export type MemberUsage = { member: string, name: string, sign_ins: number, 
/**
 * Days with at least one change.
 */
active_days: number, 
/**
 * Business records made and changed by hand, bulk work and imports not counted.
 */
created: number, changed: number, 
/**
 * Rows made or changed by imports and bulk work.
 */
in_bulk: number, 
/**
 * Days from a planned follow-up to its entry, on average; `None`: none was entered.
 */
entry_lag_days: number | null, last_active_at: string | null, };
export type MemberView = { id: string, revision: string, login: string, name: string, 
/**
 * The name in pinyin, a space after each character.
 */
spelling: string, team: string | null, team_name: string | null, manager: string | null, manager_name: string | null, 
/**
 * Keys of the member's roles.
 */
roles: Array<string>, 
/**
 * Roles lent by break-glass grants that still run.
 */
lent: Array<LentRole>, active: boolean, };
export type MoveOpportunity = { id: string, 
/**
 * Key of the stage.
 */
stage: string, };
export type Neighbours = { 
/**
 * From 0; `None`: the record is not in the list (any more).
 */
position: number | null, total: number, previous: string | null, next: string | null, };
export type NewStatus = "open" | "done" | "cancelled";
export type OnDuplicate = "create" | "skip" | "update";
export type Opener = { login: string, name: string, methods: Array<UnlockMethod>, 
/**
 * Tries before waits begin.
 */
attempts_left: number, retry_after_ms: number | null, };
export type OpportunityRow = { id: string, number: string, name: string, customer: string | null, customer_name: string | null, pipeline: string | null, stage: StageName, outcome: "open" | "won" | "lost", 
/**
 * `1234.50 CNY`.
 */
amount: string | null, probability: number | null, expected_close: string | null, source: string | null, owner: string | null, owner_name: string | null, tags: Array<string>, stage_since: string | null, days_in_stage: number, 
/**
 * Longer in its stage than the stage allows.
 */
stalled: boolean, closed_on: string | null, updated_at: string, created_at: string, archived: boolean, 
/**
 * What the company added, by key.
 */
custom: Record<string, unknown>, };
export type OpportunityView = { revision: string, pipeline_version: number, competitors: string | null, opened_on: string | null, win_reason: string | null, loss_reason: string | null, stalls_on: string | null, remark: string | null, created_by_name: string | null, 
/**
 * The oldest first.
 */
stays: Array<StayView>, masked: Array<string>, id: string, number: string, name: string, customer: string | null, customer_name: string | null, pipeline: string | null, stage: StageName, outcome: "open" | "won" | "lost", 
/**
 * `1234.50 CNY`.
 */
amount: string | null, probability: number | null, expected_close: string | null, source: string | null, owner: string | null, owner_name: string | null, tags: Array<string>, stage_since: string | null, days_in_stage: number, 
/**
 * Longer in its stage than the stage allows.
 */
stalled: boolean, closed_on: string | null, updated_at: string, created_at: string, archived: boolean, 
/**
 * What the company added, by key.
 */
custom: Record<string, unknown>, };
export type OrderCustomFields = { record: string, ids: Array<string>, };
export type OrderVisits = { ids: Array<string>, };
export type OwnedRecords = { 
/**
 * Record type.
 */
record: string, count: number, };
export type PassphraseStrength = { 
/**
 * 0 (guessed at once) to 4.
 */
score: 0 | 1 | 2 | 3 | 4, acceptable: boolean, 
/**
 * Key of a text that says how to do better.
 */
hint: string | null, };
export type PersonExport = { file: string, 
/**
 * Entries of the history.
 */
entries: number, drafts: number, };
export type PipelineView = { id: string, revision: string, name: string, active: boolean, current: number, 
/**
 * Of the current version.
 */
stages: Stages, 
/**
 * The newest first.
 */
versions: Array<VersionView>, };
export type PipelinesAnswer = { pipelines: Array<PipelineView>, 
/**
 * Fields a stage may ask for.
 */
criterion_fields: Array<string>, 
/**
 * Facts of other rows a stage may ask for.
 */
criterion_facts: Array<Fact>, 
/**
 * What a new pipeline begins with.
 */
standard: Stages, };
export type Placed = { 
/**
 * A declared field, or `custom.<key>`.
 */
field: string, 
/**
 * Asked for in this form, whatever the field says elsewhere.
 */
required: boolean, };
export type PolicyReader = { member: string, name: string, 
/**
 * `None`: not yet.
 */
acknowledged_at: string | null, };
export type PolicyView = { edition: number, title: string, body: string, published_at: string, 
/**
 * By the one who reads.
 */
acknowledged_at: string | null, };
export type PoolMoved = { changed: number, };
export type PoolPage = { 
/**
 * Those longest in the pool come last.
 */
rows: Array<PoolRow>, more: boolean, quota: QuotaView, };
export type PoolRow = { id: string, number: string, kind: "company" | "person", name: string, city_name: string | null, industry: string | null, 
/**
 * Of a customer.
 */
level: string | null, source: string, 
/**
 * The first number, masked.
 */
phone: string | null, team_name: string | null, reason: string | null, former_owner_name: string | null, since: string, days: number, 
/**
 * For how many days its last owner, who asks, has to wait; 0: it can be claimed.
 */
cool_down_days: number, };
export type PoolRuleView = { team: string | null, team_name: string | null, revision: string | null, customer_days: number | null, deal_days: number | null, lead_days: number | null, most_held: number | null, most_a_day: number | null, cool_down_days: number | null, };
export type Preferences = { language: Language, theme: Theme, density: Density, 
/**
 * Minutes without a key or a pointer until the workspace locks itself; 0: never.
 */
idle_minutes: number, 
/**
 * Command → key, where it differs from the default.
 */
keys: { [key in string]: string }, 
/**
 * List → columns in order.
 */
columns: { [key in string]: Array<ColumnPreference> }, };
export type PreviewHandOver = { member: string, };
export type ProveJournal = Record<symbol, never>;
export type PublishPolicy = { title: string, body: string, };
export type QuotaView = { held: number, most_held: number | null, today: number, most_a_day: number | null, };
export type RatePassphrase = { passphrase: string, 
/**
 * Words that are easy to guess here: the company, the member.
 */
context: Array<string>, };
export type ReadCapture = { line: string, };
export type ReadLeadLine = { line: string, };
export type ReadTaskLine = { line: string, };
export type Reason = { "kind": "inactive" } | { "kind": "no_role" } | { "kind": "everybody" } | { "kind": "role_allows", role: string, scope: Scope, until_ms: number | null, } | { "kind": "out_of_scope", role: string, scope: Scope, } | { "kind": "unowned" } | { "kind": "role_silent", role: string, } | { "kind": "field_limited", role: string, access: FieldAccess, } | { "kind": "field_open", role: string, };
export type Reclaim = { record: "customer" | "lead", id: string, number: string, name: string, owner: string | null, owner_name: string | null, team_name: string | null, returns_at: string, 
/**
 * Whole days left; negative where it is overdue.
 */
days_left: number, because: "idle" | "no_deal", };
export type ReclaimsView = { reclaims: Array<Reclaim>, more: boolean, 
/**
 * The actor may settle them; otherwise they are a proposal.
 */
settles: boolean, as_of: string, };
export type RecordRight = { record: string, scope: Scope, actions: Array<Action>, };
export type RecoveryCodeView = { recovery_code: string, };
export type RegionView = { code: string, name: string, };
export type RegisterVisitor = { name: string, phone: string, 
/**
 * What they came for.
 */
wish: Wish | null, 
/**
 * They agreed to be contacted about it; without that nothing is kept.
 */
consent: boolean, };
export type ReleaseCustomers = { ids: Array<string>, reason: string, };
export type ReleaseLeads = { ids: Array<string>, reason: string, };
export type RemovalAnswer = { changed: number, };
export type RemoveAttachment = { id: string, };
export type RemovePin = { passphrase: string, };
export type RenewRecoveryCode = { passphrase: string, };
export type ReopenOpportunity = { id: string, };
export type ResetLayout = { record: string, role: string | null, };
export type RestoreContacts = { ids: Array<string>, };
export type RestoreCustomers = { selection: Selection, };
export type RestoreLeads = { ids: Array<string>, };
export type RestoreOpportunities = { ids: Array<string>, };
export type RestoreTasks = { ids: Array<string>, };
export type RevealCount = { member: string | null, member_name: string, 
/**
 * Here, `YYYY-MM-DD`.
 */
day: string, count: number, };
export type RevealField = { record: string, id: string, field: string, };
export type RevealedValue = { 
/**
 * As the record's own view would show it.
 */
value: unknown, };
export type ReviewAnswer = { reviewed: number, 
/**
 * Reviewed before, and left as they are.
 */
kept: number, };
export type ReviewAuditEntries = { sequences: Array<string>, remark: string | null, };
export type ReviewView = { by: string, by_name: string | null, at: string, remark: string | null, };
export type RevokeMemberKeys = { member: string, 
/**
 * One's own.
 */
passphrase: string, };
export type Rights = { 
/**
 * Record type → allowed actions.
 */
actions: { [key in string]: Array<string> }, 
/**
 * Record type → field → less than full access.
 */
fields: Record<string, Record<string, "hidden" | "masked" | "reveal" | "see">>, };
export type RoleRights = { records: Array<RecordRight>, fields: Array<FieldRight>, };
export type RoleView = { key: string, 
/**
 * One name in both languages, unless the role is ready-made and keeps the product's names.
 */
name: LabelView, description: string | null, rights: RoleRights, 
/**
 * Comes with the product.
 */
ready_made: boolean, 
/**
 * Differs from what came with the product; a role made here has nothing to differ from.
 */
edited: boolean, 
/**
 * `None`: nobody has changed it yet.
 */
revision: string | null, 
/**
 * Members at work who hold it.
 */
members: number, };
export type RolesView = { roles: Array<RoleView>, subjects: Array<SubjectView>, };
export type RowProblem = { 
/**
 * As a spreadsheet counts: the heading is row 1.
 */
row: number, field: string | null, code: Code, value: string, params: { [key in string]: string }, };
export type RowsIndexed = { rows: number, };
export type RuleTurn = { rule: string, 
/**
 * What has become due for the member since their last turn.
 */
due: number, };
export type RunTimeRules = Record<symbol, never>;
export type SaveAttachmentAs = { id: string, path: string, };
export type SaveCompanySettings = { changes: CompanySettingDraft, };
export type SaveCustomField = { 
/**
 * `None`: a new one.
 */
id: string | null, revision: string | null, record: string, field: CustomFieldDraft, };
export type SaveDraft = { form: string, content: unknown, };
export type SaveFollowUpRule = { rule: FollowUpTerms, };
export type SaveLayout = { 
/**
 * Of the layout that is there; `None`: there was none.
 */
revision: string | null, layout: LayoutDraft, };
export type SavePipeline = { 
/**
 * `None`: a new one.
 */
id: string | null, revision: string | null, name: string, active: boolean, 
/**
 * Without them the standard ones, or those that are there.
 */
stages: Stages | null, };
export type SavePoolRule = { team: string | null, changes: PoolRuleDraft, };
export type SavePreferences = { preferences: Preferences, };
export type SaveRole = { 
/**
 * `None`: a new role.
 */
key: string | null, 
/**
 * The one the editor saw; `None`: nobody had changed the role yet.
 */
revision: string | null, name: string, description: string | null, rights: RoleRights, };
export type SaveView = { id: string | null, record: string, name: string, filter: Filter | null, sort: Sort | null, columns: Array<string>, shared: boolean, };
export type SavedFile = { file: string, };
export type SavedView = { id: string, record: string, name: string, filter: Filter | null, sort: Sort | null, columns: Array<string>, shared: boolean, mine: boolean, };
export type Scope = "own" | "team" | "subordinates" | "all";
export type ScreenLeads = { ids: Array<string>, status: "new" | "contacting" | "qualified" | "disqualified", reason: string | null, };
export type Search = { text: string, 
/**
 * At most 100.
 */
limit: number, };
export type SearchAnswer = { hits: Array<SearchHit>, 
/**
 * There are further ones.
 */
more: boolean, };
export type SearchHit = { record: string, id: string, title: string, 
/**
 * The text the query was found in, where that is not the title.
 */
subtitle: string | null, 
/**
 * Of what it is, or whose.
 */
note: string | null, 
/**
 * UTF-16 ranges of the title to mark.
 */
marks: Array<[number, number]>, archived: boolean, };
export type Section = { title: string, title_en: string | null, fields: Array<Placed>, };
export type Selection = { ids: Array<string>, } | { list: string, except: Array<string>, } | { filter: Filter, 
/**
 * Without one, the newest come first.
 */
sort: Sort | null, 
/**
 * The archived records instead of the active ones.
 */
archived: boolean, };
export type SessionView = { member: MemberView, company: string, rights: Rights, preferences: Preferences, 
/**
 * False: the recovery code was shown, but nobody proved that it is kept.
 */
recovery_code_confirmed: boolean, 
/**
 * Somebody else thought of the passphrase, and knows it.
 */
passphrase_temporary: boolean, has_pin: boolean, };
export type SetKeyringSlot = { enabled: boolean, passphrase: string, };
export type SetKioskTeam = { team: string | null, };
export type SetMemberPassphrase = { member: string, passphrase: string, };
export type SetPin = { passphrase: string, pin: string, };
export type SetTaskStatus = { id: string, status: NewStatus, };
export type SettleReclaims = { ids: Array<string> | null, };
export type Sort = { field: string, descending: boolean, };
export type Stage = { 
/**
 * What rows know it by, in every version of the pipeline; empty in a stage just made.
 */
key: string, name: string, name_en: string | null, kind: StageKind, 
/**
 * Chance of winning in per cent that an opportunity gets on entering.
 */
probability: number, 
/**
 * Days after which an opportunity has stayed too long.
 */
stalled_days: number | null, criteria: Array<Criterion>, };
export type StageKind = "open" | "won" | "lost";
export type StageName = { key: string, name: string, name_en: string | null, };
export type StageRef = { pipeline: string, stage: string, };
export type StageUse = { version: number, stage: string, open: number, };
export type Stages = Array<Stage>;
export type StartKiosk = { 
/**
 * One's own.
 */
passphrase: string, };
export type StayView = { stage: StageName, entered_at: string, left_at: string | null, days: number, };
export type StopKiosk = Record<symbol, never>;
export type SubjectField = { name: string, label: LabelView, sensitive: boolean, };
export type SubjectView = { name: string, label: LabelView, actions: Array<Action>, scopes: Array<Scope>, fields: Array<SubjectField>, 
/**
 * What whoever holds any role may do.
 */
everybody: Array<Action>, };
export type SwitchMember = { login: string, pin?: string, passphrase?: string, };
export type SwitchableView = { member: string, login: string, name: string, has_pin: boolean, 
/**
 * Five wrong PINs: the passphrase is needed.
 */
blocked: boolean, has_passphrase: boolean, };
export type SystemTask = "first_run" | "demonstration" | "sign_in" | "verification" | "time_rules";
export type TagCustomers = { selection: Selection, add: Array<string>, remove: Array<string>, };
export type TagView = { id: string, name: string, shape: "square" | "triangle" | "disc" | "ring", };
export type TaskLineView = { title: string, due: IsoDate | null, 
/**
 * The words that named the day.
 */
day_words: string | null, due_time: string | null, priority: Task["priority"], repetition: Task["repetition"], };
export type TaskMade = { id: string, title: string, task: TaskView | null, };
export type TaskRow = { id: string, revision: string, title: string, due: IsoDate | null, 
/**
 * `15:00`
 */
due_time: string | null, reminder: string | null, priority: Task["priority"], status: "open" | "done" | "cancelled", done_at: string | null, repetition: Task["repetition"], repeat_every: number | null, customer: string | null, 
/**
 * `None` for who does not see the customer.
 */
customer_name: string | null, owner: string | null, owner_name: string | null, 
/**
 * Who gave it to its owner, if somebody did.
 */
assigned_by: string | null, assigned_by_name: string | null, updated_at: string, archived: boolean, 
/**
 * What the company added, by key.
 */
custom: Record<string, unknown>, };
export type TaskSettled = { task: TaskView, next: TaskView | null, };
export type TaskView = { repeat_until: IsoDate | null, remark: string | null, created_at: string, id: string, revision: string, title: string, due: IsoDate | null, 
/**
 * `15:00`
 */
due_time: string | null, reminder: string | null, priority: Task["priority"], status: "open" | "done" | "cancelled", done_at: string | null, repetition: Task["repetition"], repeat_every: number | null, customer: string | null, 
/**
 * `None` for who does not see the customer.
 */
customer_name: string | null, owner: string | null, owner_name: string | null, 
/**
 * Who gave it to its owner, if somebody did.
 */
assigned_by: string | null, assigned_by_name: string | null, updated_at: string, archived: boolean, 
/**
 * What the company added, by key.
 */
custom: Record<string, unknown>, };
export type TasksMoved = { changed: number, };
export type TeamView = { id: string, revision: string, name: string, parent: string | null, lead: string | null, 
/**
 * Members directly in it, those who left not counted.
 */
members: number, };
export type TemplateRequest = { path: string, format: ExportFormat, language: FileLanguage, };
export type Theme = "light" | "dark" | "system";
export type TransferAnswer = { changed: number, };
export type TransferOpportunities = { pipeline: string, mapping: { [key in string]: string }, };
export type TurnView = { 
/**
 * The time it judged by.
 */
now: string, rules: Array<RuleTurn>, };
export type Undo = { undo: UndoRef, };
export type UndoAnswer = { changed: number, 
/**
 * Rows somebody changed since, left as they are.
 */
kept: number, };
export type UndoKind = "transaction" | "job";
export type UndoRef = { kind: UndoKind, id: string, };
export type Unlock = { 
/**
 * Needed where several members have slots.
 */
login: string | null, method: UnlockMethod, 
/**
 * The passphrase or the recovery code.
 */
secret: string | null, 
/**
 * Open although acknowledged work is missing.
 */
accept_lost_tail?: boolean, };
export type UnlockMethod = "keyring" | "passphrase" | "recovery_code";
export type UpdateActivity = { id: string, revision: string, changes: ActivityDraft, };
export type UpdateAttachment = { id: string, revision: string, changes: AttachmentDraft, };
export type UpdateContact = { id: string, revision: string, changes: ContactDraft, };
export type UpdateCustomer = { id: string, revision: string, changes: CustomerDraft, };
export type UpdateLead = { id: string, revision: string, changes: LeadDraft, };
export type UpdateMember = { id: string, revision: string, changes: MemberDraft, };
export type UpdateOpportunity = { id: string, revision: string, changes: OpportunityDraft, };
export type UpdateTask = { id: string, revision: string, changes: TaskDraft, };
export type UpdateTeam = { id: string, revision: string, changes: TeamDraft, };
export type VerificationView = { findings: Array<FindingView>, 
/**
 * What was looked at → how many.
 */
checked: Record<string, number>, };
export type VerifyWorkspace = Record<symbol, never>;
export type VersionView = { number: number, made_at: string, made_by_name: string | null, stages: Stages, };
export type VisitorNumber = { 
/**
 * The code by which they find themselves the next time.
 */
number: string, };
export type VisitorView = { 
/**
 * 张*
 */
name: string, 
/**
 * 138****1234
 */
phone: string, number: string, };
export type Wish = { demand: Demand, text: string | null, };
export type WorkspacePhase = "none" | "unconfirmed" | "locked" | "open";
export type WorkspaceState = { state: WorkspacePhase, company: string | null, version: string, folder: string, members: Array<Opener>, keyring_available: boolean, 
/**
 * Visitors use this machine by themselves: it opens by the keyring for the kiosk's member.
 */
kiosk: boolean, };
export type WorkspaceStateQuery = Record<symbol, never>;
export type WorkspaceStatus = { 
/**
 * Record type → rows.
 */
counts: Record<string, number>, size_bytes: number | null, journal_entries: number | null, cipher: string, };

export interface Commands {
  workspace_state: { request: WorkspaceStateQuery; answer: WorkspaceState };
  passphrase_strength: { request: RatePassphrase; answer: PassphraseStrength };
  create_workspace: { request: CreateWorkspace; answer: RecoveryCodeView };
  confirm_recovery_code: { request: ConfirmRecoveryCode; answer: SessionView };
  unlock: { request: Unlock; answer: SessionView };
  lock: { request: Lock; answer: null };
  session: { request: GetSession; answer: SessionView };
  list_key_slots: { request: ListKeySlots; answer: Array<KeySlotView> };
  change_passphrase: { request: ChangePassphrase; answer: null };
  renew_recovery_code: { request: RenewRecoveryCode; answer: RecoveryCodeView };
  set_keyring_slot: { request: SetKeyringSlot; answer: null };
  list_member_keys: { request: ListMemberKeys; answer: Array<MemberKeysView> };
  set_member_passphrase: { request: SetMemberPassphrase; answer: null };
  revoke_member_keys: { request: RevokeMemberKeys; answer: null };
  set_pin: { request: SetPin; answer: null };
  remove_pin: { request: RemovePin; answer: null };
  list_switchable: { request: ListSwitchable; answer: Array<SwitchableView> };
  switch_member: { request: SwitchMember; answer: SessionView };
  save_preferences: { request: SavePreferences; answer: null };
  save_draft: { request: SaveDraft; answer: null };
  get_draft: { request: GetDraft; answer: DraftView | null };
  discard_draft: { request: DiscardDraft; answer: null };
  get_workspace_status: { request: GetWorkspaceStatus; answer: WorkspaceStatus };
  verify_workspace: { request: VerifyWorkspace; answer: VerificationView };
  list_members: { request: ListMembers; answer: Array<MemberView> };
  list_teams: { request: ListTeams; answer: Array<TeamView> };
  create_member: { request: CreateMember; answer: MemberView };
  update_member: { request: UpdateMember; answer: MemberView };
  preview_hand_over: { request: PreviewHandOver; answer: HandOverPreview };
  hand_over_member: { request: HandOverMember; answer: HandOverAnswer };
  create_team: { request: CreateTeam; answer: TeamView };
  update_team: { request: UpdateTeam; answer: TeamView };
  archive_team: { request: ArchiveTeam; answer: null };
  list_roles: { request: ListRoles; answer: RolesView };
  save_role: { request: SaveRole; answer: RoleView };
  delete_role: { request: DeleteRole; answer: null };
  list_break_glass: { request: ListBreakGlass; answer: Array<BreakGlassView> };
  grant_break_glass: { request: GrantBreakGlass; answer: BreakGlassView };
  end_break_glass: { request: EndBreakGlass; answer: BreakGlassView };
  explain_access: { request: ExplainAccess; answer: Explanation };
  get_company_settings: { request: GetCompanySettings; answer: CompanySettingsView };
  save_company_settings: { request: SaveCompanySettings; answer: CompanySettingsView };
  get_policy: { request: GetPolicy; answer: PolicyView | null };
  publish_policy: { request: PublishPolicy; answer: PolicyView };
  acknowledge_policy: { request: AcknowledgePolicy; answer: PolicyView };
  list_policy_acknowledgements: { request: ListPolicyAcknowledgements; answer: Array<PolicyReader> };
  get_usage: { request: GetUsage; answer: Array<MemberUsage> };
  start_kiosk: { request: StartKiosk; answer: null };
  stop_kiosk: { request: StopKiosk; answer: null };
  look_up_visitor: { request: LookUpVisitor; answer: VisitorView | null };
  register_visitor: { request: RegisterVisitor; answer: VisitorNumber };
  leave_wish: { request: LeaveWish; answer: boolean };
  get_kiosk: { request: GetKiosk; answer: KioskView };
  set_kiosk_team: { request: SetKioskTeam; answer: KioskView };
  list_regions: { request: ListRegions; answer: Array<RegionView> };
  list_tags: { request: ListTags; answer: Array<TagView> };
  create_tag: { request: CreateTag; answer: TagView };
  list_saved_views: { request: ListSavedViews; answer: Array<SavedView> };
  save_view: { request: SaveView; answer: SavedView };
  delete_view: { request: DeleteView; answer: null };
  open_customer_list: { request: ListRequest; answer: ListWindow<CustomerRow> };
  get_customer_window: { request: GetCustomerWindow; answer: ListWindow<CustomerRow> };
  count_customer_list: { request: CountCustomerList; answer: ListCount };
  get_customer_neighbours: { request: GetCustomerNeighbours; answer: Neighbours };
  get_customer: { request: GetCustomer; answer: CustomerView };
  list_customer_history: { request: ListCustomerHistory; answer: HistoryPage };
  list_customer_values: { request: ListCustomerValues; answer: Array<string> };
  find_customer_duplicates: { request: FindCustomerDuplicates; answer: Array<DuplicateView> };
  find_hidden_duplicates: { request: FindHiddenDuplicates; answer: HiddenDuplicatesView };
  create_customer: { request: CreateCustomer; answer: CustomerView };
  update_customer: { request: UpdateCustomer; answer: CustomerView };
  assign_customers: { request: AssignCustomers; answer: BulkAnswer };
  tag_customers: { request: TagCustomers; answer: BulkAnswer };
  archive_customers: { request: ArchiveCustomers; answer: BulkAnswer };
  restore_customers: { request: RestoreCustomers; answer: BulkAnswer };
  export_person: { request: ExportPerson; answer: PersonExport };
  erase_person: { request: ErasePerson; answer: null };
  open_contact_list: { request: ListRequest; answer: ListWindow<ContactRow> };
  get_contact_window: { request: GetContactWindow; answer: ListWindow<ContactRow> };
  count_contact_list: { request: CountContactList; answer: ListCount };
  get_contact_neighbours: { request: GetContactNeighbours; answer: Neighbours };
  list_contacts: { request: ListContacts; answer: Array<ContactView> };
  get_contact: { request: GetContact; answer: ContactView };
  list_contact_history: { request: ListContactHistory; answer: HistoryPage };
  find_contact_duplicates: { request: FindContactDuplicates; answer: Array<ContactDuplicate> };
  create_contact: { request: CreateContact; answer: ContactView };
  update_contact: { request: UpdateContact; answer: ContactView };
  archive_contacts: { request: ArchiveContacts; answer: ContactsMoved };
  restore_contacts: { request: RestoreContacts; answer: ContactsMoved };
  read_capture: { request: ReadCapture; answer: CaptureView };
  log_activity: { request: LogActivity; answer: ActivityView };
  update_activity: { request: UpdateActivity; answer: ActivityView };
  archive_activity: { request: ArchiveActivity; answer: null };
  get_activity: { request: GetActivity; answer: ActivityView };
  list_customer_activities: { request: ListCustomerActivities; answer: ActivityPage };
  get_day: { request: GetDay; answer: DayView };
  check_in: { request: CheckIn; answer: ActivityView };
  complete_activity: { request: CompleteActivity; answer: ActivityView };
  order_visits: { request: OrderVisits; answer: null };
  open_opportunity_list: { request: ListRequest; answer: ListWindow<OpportunityRow> };
  get_opportunity_window: { request: GetOpportunityWindow; answer: ListWindow<OpportunityRow> };
  count_opportunity_list: { request: CountOpportunityList; answer: ListCount };
  get_opportunity_neighbours: { request: GetOpportunityNeighbours; answer: Neighbours };
  get_opportunity: { request: GetOpportunity; answer: OpportunityView };
  list_opportunity_history: { request: ListOpportunityHistory; answer: HistoryPage };
  create_opportunity: { request: CreateOpportunity; answer: OpportunityView };
  update_opportunity: { request: UpdateOpportunity; answer: OpportunityView };
  move_opportunity: { request: MoveOpportunity; answer: OpportunityView };
  close_opportunity: { request: CloseOpportunity; answer: OpportunityView };
  reopen_opportunity: { request: ReopenOpportunity; answer: OpportunityView };
  archive_opportunities: { request: ArchiveOpportunities; answer: RemovalAnswer };
  restore_opportunities: { request: RestoreOpportunities; answer: RemovalAnswer };
  get_board: { request: GetBoard; answer: BoardView };
  list_board_cards: { request: ListBoardCards; answer: CardPage };
  get_funnel: { request: GetFunnel; answer: FunnelView };
  get_customer_deals: { request: GetCustomerDeals; answer: CustomerDeals };
  list_pipelines: { request: ListPipelines; answer: PipelinesAnswer };
  save_pipeline: { request: SavePipeline; answer: PipelineView };
  get_pipeline_use: { request: GetPipelineUse; answer: Array<StageUse> };
  transfer_opportunities: { request: TransferOpportunities; answer: TransferAnswer };
  list_alerts: { request: ListAlerts; answer: AlertPage };
  count_alerts: { request: CountAlerts; answer: AlertCount };
  list_alert_members: { request: ListAlertMembers; answer: Array<AlertsOfMember> };
  dismiss_alert: { request: DismissAlert; answer: null };
  get_follow_up_rule: { request: GetFollowUpRule; answer: FollowUpTerms };
  save_follow_up_rule: { request: SaveFollowUpRule; answer: FollowUpTerms };
  run_time_rules: { request: RunTimeRules; answer: TurnView };
  list_agenda: { request: ListAgenda; answer: Agenda };
  open_task_list: { request: ListRequest; answer: ListWindow<TaskRow> };
  get_task_window: { request: GetTaskWindow; answer: ListWindow<TaskRow> };
  count_task_list: { request: CountTaskList; answer: ListCount };
  get_task_neighbours: { request: GetTaskNeighbours; answer: Neighbours };
  get_task: { request: GetTask; answer: TaskView };
  list_task_history: { request: ListTaskHistory; answer: HistoryPage };
  read_task_line: { request: ReadTaskLine; answer: TaskLineView };
  capture_task: { request: CaptureTask; answer: TaskMade };
  create_task: { request: CreateTask; answer: TaskMade };
  update_task: { request: UpdateTask; answer: TaskView };
  set_task_status: { request: SetTaskStatus; answer: TaskSettled };
  delegate_task: { request: DelegateTask; answer: null };
  archive_tasks: { request: ArchiveTasks; answer: TasksMoved };
  restore_tasks: { request: RestoreTasks; answer: TasksMoved };
  due_reminders: { request: DueReminders; answer: Array<TaskRow> };
  list_calendar: { request: ListCalendar; answer: CalendarView };
  export_calendar: { request: ExportCalendar; answer: CalendarExport };
  open_lead_list: { request: ListRequest; answer: ListWindow<LeadRow> };
  get_lead_window: { request: GetLeadWindow; answer: ListWindow<LeadRow> };
  count_lead_list: { request: CountLeadList; answer: ListCount };
  get_lead_neighbours: { request: GetLeadNeighbours; answer: Neighbours };
  get_lead: { request: GetLead; answer: LeadView };
  list_lead_history: { request: ListLeadHistory; answer: HistoryPage };
  list_customer_leads: { request: ListCustomerLeads; answer: Array<LeadRow> };
  read_lead_line: { request: ReadLeadLine; answer: LeadLineView };
  find_lead_duplicates: { request: FindLeadDuplicates; answer: Array<LeadDuplicate> };
  create_lead: { request: CreateLead; answer: LeadView };
  update_lead: { request: UpdateLead; answer: LeadView };
  screen_leads: { request: ScreenLeads; answer: LeadsChanged };
  assign_leads: { request: AssignLeads; answer: LeadsChanged };
  archive_leads: { request: ArchiveLeads; answer: LeadsChanged };
  restore_leads: { request: RestoreLeads; answer: LeadsChanged };
  convert_lead: { request: ConvertLead; answer: LeadView };
  list_pool_customers: { request: ListPoolCustomers; answer: PoolPage };
  list_pool_leads: { request: ListPoolLeads; answer: PoolPage };
  claim_customers: { request: ClaimCustomers; answer: PoolMoved };
  claim_leads: { request: ClaimLeads; answer: PoolMoved };
  release_customers: { request: ReleaseCustomers; answer: PoolMoved };
  release_leads: { request: ReleaseLeads; answer: PoolMoved };
  list_reclaims: { request: ListReclaims; answer: ReclaimsView };
  settle_reclaims: { request: SettleReclaims; answer: BulkAnswer };
  list_pool_rules: { request: ListPoolRules; answer: Array<PoolRuleView> };
  save_pool_rule: { request: SavePoolRule; answer: Array<PoolRuleView> };
  attach_file: { request: AttachFile; answer: AttachmentView };
  list_attachments: { request: ListAttachments; answer: Array<AttachmentView> };
  get_attachment: { request: GetAttachment; answer: AttachmentView };
  get_attachment_preview: { request: GetAttachmentPreview; answer: AttachmentPreview };
  get_attachment_picture: { request: GetAttachmentPicture; answer: AttachmentPicture };
  update_attachment: { request: UpdateAttachment; answer: AttachmentView };
  remove_attachment: { request: RemoveAttachment; answer: null };
  save_attachment_as: { request: SaveAttachmentAs; answer: SavedFile };
  search: { request: Search; answer: SearchAnswer };
  preview_customer_import: { request: FileRequest; answer: ImportPreview };
  import_customers: { request: ImportRequest; answer: ImportReport };
  write_customer_template: { request: TemplateRequest; answer: string };
  export_customers: { request: ExportRequest; answer: ExportAnswer };
  preview_contact_import: { request: FileRequest; answer: ImportPreview };
  import_contacts: { request: ImportRequest; answer: ImportReport };
  write_contact_template: { request: TemplateRequest; answer: string };
  export_contacts: { request: ExportRequest; answer: ExportAnswer };
  preview_lead_import: { request: FileRequest; answer: ImportPreview };
  import_leads: { request: ImportRequest; answer: ImportReport };
  write_lead_template: { request: TemplateRequest; answer: string };
  export_leads: { request: ExportRequest; answer: ExportAnswer };
  preview_opportunity_import: { request: FileRequest; answer: ImportPreview };
  import_opportunities: { request: ImportRequest; answer: ImportReport };
  write_opportunity_template: { request: TemplateRequest; answer: string };
  export_opportunities: { request: ExportRequest; answer: ExportAnswer };
  preview_activity_import: { request: FileRequest; answer: ImportPreview };
  import_activities: { request: ImportRequest; answer: ImportReport };
  write_activity_template: { request: TemplateRequest; answer: string };
  export_activities: { request: ExportRequest; answer: ExportAnswer };
  preview_task_import: { request: FileRequest; answer: ImportPreview };
  import_tasks: { request: ImportRequest; answer: ImportReport };
  write_task_template: { request: TemplateRequest; answer: string };
  export_tasks: { request: ExportRequest; answer: ExportAnswer };
  list_audit: { request: ListAudit; answer: AuditPage };
  count_audit: { request: CountAudit; answer: AuditCount };
  review_audit_entries: { request: ReviewAuditEntries; answer: ReviewAnswer };
  list_anomalies: { request: ListAnomalies; answer: Array<AnomalyView> };
  count_reveals: { request: CountReveals; answer: Array<RevealCount> };
  prove_journal: { request: ProveJournal; answer: JournalProof };
  reveal_field: { request: RevealField; answer: RevealedValue };
  export_audit: { request: ExportAudit; answer: AuditExport };
  undo: { request: Undo; answer: UndoAnswer };
  list_jobs: { request: ListJobs; answer: Array<JobView> };
  cancel_job: { request: CancelJob; answer: null };
  list_custom_fields: { request: ListCustomFields; answer: Array<CustomFieldView> };
  save_custom_field: { request: SaveCustomField; answer: CustomFieldView };
  archive_custom_field: { request: ArchiveCustomField; answer: CustomFieldView };
  order_custom_fields: { request: OrderCustomFields; answer: Array<CustomFieldView> };
  index_custom_fields: { request: IndexCustomFields; answer: RowsIndexed };
  list_layouts: { request: ListLayouts; answer: Array<LayoutView> };
  save_layout: { request: SaveLayout; answer: Array<LayoutView> };
  reset_layout: { request: ResetLayout; answer: Array<LayoutView> };
}

export const RECORDS: Record<string, RecordMeta> = {
  "activity": {
    "fields": [
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Customer",
          "zh": "客户"
        },
        "max": null,
        "name": "customer",
        "refers_to": "customer",
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [
          {
            "label": {
              "en": "Call",
              "zh": "电话"
            },
            "value": "call"
          },
          {
            "label": {
              "en": "Visit",
              "zh": "拜访"
            },
            "value": "visit"
          },
          {
            "label": {
              "en": "Mail",
              "zh": "邮件"
            },
            "value": "mail"
          },
          {
            "label": {
              "en": "Message",
              "zh": "消息"
            },
            "value": "message"
          },
          {
            "label": {
              "en": "Meeting",
              "zh": "会议"
            },
            "value": "meeting"
          }
        ],
        "editable": true,
        "filterable": true,
        "kind": "choice",
        "label": {
          "en": "Kind",
          "zh": "方式"
        },
        "max": null,
        "name": "kind",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [
          {
            "label": {
              "en": "Done",
              "zh": "已完成"
            },
            "value": "done"
          },
          {
            "label": {
              "en": "Planned",
              "zh": "计划"
            },
            "value": "planned"
          },
          {
            "label": {
              "en": "Cancelled",
              "zh": "已取消"
            },
            "value": "cancelled"
          }
        ],
        "editable": true,
        "filterable": true,
        "kind": "choice",
        "label": {
          "en": "Status",
          "zh": "状态"
        },
        "max": null,
        "name": "status",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Time",
          "zh": "时间"
        },
        "max": null,
        "name": "at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "long_text",
        "label": {
          "en": "Content",
          "zh": "内容"
        },
        "max": 4000,
        "name": "content",
        "refers_to": null,
        "required": true,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "long_text",
        "label": {
          "en": "Result",
          "zh": "结果"
        },
        "max": 2000,
        "name": "result",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Next step",
          "zh": "下一步"
        },
        "max": 500,
        "name": "next_step",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "date",
        "label": {
          "en": "Next follow-up",
          "zh": "下次跟进"
        },
        "max": null,
        "name": "next_follow_up",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Contact",
          "zh": "联系人"
        },
        "max": 80,
        "name": "contact_name",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Place",
          "zh": "地点"
        },
        "max": 200,
        "name": "place",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Coordinates",
          "zh": "坐标"
        },
        "max": 40,
        "name": "coordinates",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Duration (minutes)",
          "zh": "时长（分钟）"
        },
        "max": null,
        "name": "duration_minutes",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Checked in",
          "zh": "签到时间"
        },
        "max": null,
        "name": "checked_in_at",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Order",
          "zh": "顺序"
        },
        "max": null,
        "name": "route_order",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "By",
          "zh": "跟进人"
        },
        "max": null,
        "name": "member",
        "refers_to": "member",
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Owner",
          "zh": "负责人"
        },
        "max": null,
        "name": "owner",
        "refers_to": "member",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Team",
          "zh": "团队"
        },
        "max": null,
        "name": "team",
        "refers_to": "team",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": false,
        "kind": "custom",
        "label": {
          "en": "Custom fields",
          "zh": "自定义字段"
        },
        "max": null,
        "name": "custom",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Activity",
      "zh": "跟进"
    },
    "name": "activity"
  },
  "alert_dismissal": {
    "fields": [
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Customer",
          "zh": "客户"
        },
        "max": null,
        "name": "customer",
        "refers_to": "customer",
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Period began",
          "zh": "起算时间"
        },
        "max": null,
        "name": "began",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Reason",
          "zh": "原因"
        },
        "max": 200,
        "name": "reason",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "By",
          "zh": "处理人"
        },
        "max": null,
        "name": "member",
        "refers_to": "member",
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Owner",
          "zh": "负责人"
        },
        "max": null,
        "name": "owner",
        "refers_to": "member",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Team",
          "zh": "团队"
        },
        "max": null,
        "name": "team",
        "refers_to": "team",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Dismissed alert",
      "zh": "提醒处理"
    },
    "name": "alert_dismissal"
  },
  "attachment": {
    "fields": [
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Attached to",
          "zh": "所属类型"
        },
        "max": 40,
        "name": "record",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Record",
          "zh": "所属记录"
        },
        "max": null,
        "name": "record_id",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "File name",
          "zh": "文件名"
        },
        "max": 255,
        "name": "name",
        "refers_to": null,
        "required": true,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Remark",
          "zh": "备注"
        },
        "max": 500,
        "name": "remark",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [
          {
            "label": {
              "en": "Picture",
              "zh": "图片"
            },
            "value": "photo"
          },
          {
            "label": {
              "en": "Document",
              "zh": "文件"
            },
            "value": "document"
          }
        ],
        "editable": false,
        "filterable": true,
        "kind": "choice",
        "label": {
          "en": "Kind",
          "zh": "类别"
        },
        "max": null,
        "name": "kind",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Format",
          "zh": "格式"
        },
        "max": 120,
        "name": "media_type",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Size (bytes)",
          "zh": "大小（字节）"
        },
        "max": null,
        "name": "size",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Taken",
          "zh": "拍摄时间"
        },
        "max": null,
        "name": "taken_at",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Width",
          "zh": "宽"
        },
        "max": null,
        "name": "width",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Height",
          "zh": "高"
        },
        "max": null,
        "name": "height",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Added by",
          "zh": "添加人"
        },
        "max": null,
        "name": "member",
        "refers_to": "member",
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Owner",
          "zh": "负责人"
        },
        "max": null,
        "name": "owner",
        "refers_to": "member",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Team",
          "zh": "团队"
        },
        "max": null,
        "name": "team",
        "refers_to": "team",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Attachment",
      "zh": "附件"
    },
    "name": "attachment"
  },
  "audit_review": {
    "fields": [
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Entry",
          "zh": "日志序号"
        },
        "max": null,
        "name": "sequence",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Device",
          "zh": "设备"
        },
        "max": null,
        "name": "device",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "long_text",
        "label": {
          "en": "Remark",
          "zh": "复核意见"
        },
        "max": 1000,
        "name": "remark",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Audit review",
      "zh": "审计复核"
    },
    "name": "audit_review"
  },
  "break_glass": {
    "fields": [
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Member",
          "zh": "成员"
        },
        "max": null,
        "name": "member",
        "refers_to": "member",
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Role",
          "zh": "角色"
        },
        "max": 40,
        "name": "role",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Reason",
          "zh": "理由"
        },
        "max": 200,
        "name": "reason",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Until",
          "zh": "截止"
        },
        "max": null,
        "name": "until",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Break-glass grant",
      "zh": "紧急授权"
    },
    "name": "break_glass"
  },
  "company_setting": {
    "fields": [
      {
        "choices": [
          {
            "label": {
              "en": "Name the owner",
              "zh": "告知负责人"
            },
            "value": "name_owner"
          },
          {
            "label": {
              "en": "Only that it exists",
              "zh": "只告知已存在"
            },
            "value": "exists_only"
          },
          {
            "label": {
              "en": "Nothing",
              "zh": "不告知"
            },
            "value": "nothing"
          }
        ],
        "editable": true,
        "filterable": true,
        "kind": "choice",
        "label": {
          "en": "Duplicate notice",
          "zh": "撞单提示"
        },
        "max": null,
        "name": "duplicate_notice",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Largest attachment (MB)",
          "zh": "附件大小上限（MB）"
        },
        "max": null,
        "name": "largest_attachment",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Company settings",
      "zh": "公司设置"
    },
    "name": "company_setting"
  },
  "contact": {
    "fields": [
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Customer",
          "zh": "客户"
        },
        "max": null,
        "name": "customer",
        "refers_to": "customer",
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Name",
          "zh": "姓名"
        },
        "max": 80,
        "name": "name",
        "refers_to": null,
        "required": true,
        "searchable": true,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Job title",
          "zh": "职务"
        },
        "max": 80,
        "name": "job_title",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Department",
          "zh": "部门"
        },
        "max": 80,
        "name": "department",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [
          {
            "label": {
              "en": "Decision maker",
              "zh": "决策人"
            },
            "value": "decision_maker"
          },
          {
            "label": {
              "en": "Influencer",
              "zh": "影响者"
            },
            "value": "influencer"
          },
          {
            "label": {
              "en": "User",
              "zh": "使用人"
            },
            "value": "user"
          },
          {
            "label": {
              "en": "Buyer",
              "zh": "采购"
            },
            "value": "buyer"
          },
          {
            "label": {
              "en": "Gatekeeper",
              "zh": "把关人"
            },
            "value": "gatekeeper"
          },
          {
            "label": {
              "en": "Champion",
              "zh": "支持者"
            },
            "value": "champion"
          }
        ],
        "editable": true,
        "filterable": true,
        "kind": "choice",
        "label": {
          "en": "Role in the decision",
          "zh": "决策角色"
        },
        "max": null,
        "name": "decision_role",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [
          {
            "label": {
              "en": "Supportive",
              "zh": "支持"
            },
            "value": "supportive"
          },
          {
            "label": {
              "en": "Neutral",
              "zh": "中立"
            },
            "value": "neutral"
          },
          {
            "label": {
              "en": "Opposed",
              "zh": "反对"
            },
            "value": "opposed"
          }
        ],
        "editable": true,
        "filterable": true,
        "kind": "choice",
        "label": {
          "en": "Attitude",
          "zh": "态度"
        },
        "max": null,
        "name": "attitude",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "phones",
        "label": {
          "en": "Phones",
          "zh": "电话"
        },
        "max": 8,
        "name": "phones",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "emails",
        "label": {
          "en": "E-mails",
          "zh": "邮箱"
        },
        "max": 8,
        "name": "emails",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "WeChat",
          "zh": "微信"
        },
        "max": 60,
        "name": "wechat",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "date",
        "label": {
          "en": "Birthday",
          "zh": "生日"
        },
        "max": null,
        "name": "birthday",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Reports to",
          "zh": "上级"
        },
        "max": null,
        "name": "reports_to",
        "refers_to": "contact",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "bool",
        "label": {
          "en": "Main contact",
          "zh": "主联系人"
        },
        "max": null,
        "name": "is_main",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "long_text",
        "label": {
          "en": "Remark",
          "zh": "备注"
        },
        "max": 4000,
        "name": "remark",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Owner",
          "zh": "负责人"
        },
        "max": null,
        "name": "owner",
        "refers_to": "member",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Team",
          "zh": "团队"
        },
        "max": null,
        "name": "team",
        "refers_to": "team",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "references",
        "label": {
          "en": "Tags",
          "zh": "标签"
        },
        "max": 50,
        "name": "tags",
        "refers_to": "tag",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": false,
        "kind": "custom",
        "label": {
          "en": "Custom fields",
          "zh": "自定义字段"
        },
        "max": null,
        "name": "custom",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Contact",
      "zh": "联系人"
    },
    "name": "contact"
  },
  "custom_field": {
    "fields": [
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Record type",
          "zh": "记录类型"
        },
        "max": null,
        "name": "record",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Key",
          "zh": "键"
        },
        "max": null,
        "name": "key",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Name",
          "zh": "名称"
        },
        "max": 40,
        "name": "label",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "English name",
          "zh": "英文名称"
        },
        "max": 60,
        "name": "label_en",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [
          {
            "label": {
              "en": "Text",
              "zh": "文本"
            },
            "value": "text"
          },
          {
            "label": {
              "en": "Long text",
              "zh": "长文本"
            },
            "value": "long_text"
          },
          {
            "label": {
              "en": "Number",
              "zh": "数字"
            },
            "value": "number"
          },
          {
            "label": {
              "en": "Amount of money",
              "zh": "金额"
            },
            "value": "money"
          },
          {
            "label": {
              "en": "Date",
              "zh": "日期"
            },
            "value": "date"
          },
          {
            "label": {
              "en": "Yes or no",
              "zh": "是/否"
            },
            "value": "bool"
          },
          {
            "label": {
              "en": "Choice",
              "zh": "单选"
            },
            "value": "choice"
          },
          {
            "label": {
              "en": "Several choices",
              "zh": "多选"
            },
            "value": "choices"
          },
          {
            "label": {
              "en": "Member",
              "zh": "成员"
            },
            "value": "member"
          },
          {
            "label": {
              "en": "Record link",
              "zh": "关联记录"
            },
            "value": "link"
          }
        ],
        "editable": true,
        "filterable": true,
        "kind": "choice",
        "label": {
          "en": "Kind",
          "zh": "类型"
        },
        "max": null,
        "name": "kind",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Decimals",
          "zh": "小数位数"
        },
        "max": null,
        "name": "decimals",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Unit",
          "zh": "单位"
        },
        "max": 12,
        "name": "unit",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": false,
        "kind": "json",
        "label": {
          "en": "Choices",
          "zh": "选项"
        },
        "max": null,
        "name": "options",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Links to",
          "zh": "关联到"
        },
        "max": null,
        "name": "refers_to",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [
          {
            "label": {
              "en": "Optional",
              "zh": "选填"
            },
            "value": "never"
          },
          {
            "label": {
              "en": "Required",
              "zh": "必填"
            },
            "value": "always"
          },
          {
            "label": {
              "en": "Required from a stage on",
              "zh": "从某阶段起必填"
            },
            "value": "from_stage"
          }
        ],
        "editable": true,
        "filterable": true,
        "kind": "choice",
        "label": {
          "en": "Required",
          "zh": "必填"
        },
        "max": null,
        "name": "required",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": false,
        "kind": "json",
        "label": {
          "en": "Required from",
          "zh": "必填起始阶段"
        },
        "max": null,
        "name": "stages",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": false,
        "kind": "json",
        "label": {
          "en": "Seen by",
          "zh": "可见角色"
        },
        "max": null,
        "name": "seen_by",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": false,
        "kind": "json",
        "label": {
          "en": "Changed by",
          "zh": "可改角色"
        },
        "max": null,
        "name": "changed_by",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "bool",
        "label": {
          "en": "Sensitive",
          "zh": "敏感"
        },
        "max": null,
        "name": "sensitive",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "bool",
        "label": {
          "en": "Searchable",
          "zh": "可搜索"
        },
        "max": null,
        "name": "searchable",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "bool",
        "label": {
          "en": "In the list",
          "zh": "默认在列表中"
        },
        "max": null,
        "name": "listed",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Position",
          "zh": "顺序"
        },
        "max": null,
        "name": "position",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Custom field",
      "zh": "自定义字段"
    },
    "name": "custom_field"
  },
  "customer": {
    "fields": [
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Customer number",
          "zh": "客户编号"
        },
        "max": null,
        "name": "number",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [
          {
            "label": {
              "en": "Company",
              "zh": "公司"
            },
            "value": "company"
          },
          {
            "label": {
              "en": "Person",
              "zh": "个人"
            },
            "value": "person"
          }
        ],
        "editable": true,
        "filterable": true,
        "kind": "choice",
        "label": {
          "en": "Type",
          "zh": "客户类型"
        },
        "max": null,
        "name": "kind",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Name",
          "zh": "客户名称"
        },
        "max": 200,
        "name": "name",
        "refers_to": null,
        "required": true,
        "searchable": true,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Short name",
          "zh": "简称"
        },
        "max": 80,
        "name": "short_name",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "credit_code",
        "label": {
          "en": "Credit code",
          "zh": "统一社会信用代码"
        },
        "max": null,
        "name": "credit_code",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Industry",
          "zh": "行业"
        },
        "max": 60,
        "name": "industry",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": [
          {
            "en": "Manufacturing",
            "zh": "制造"
          },
          {
            "en": "Information technology",
            "zh": "信息技术"
          },
          {
            "en": "Wholesale and retail",
            "zh": "批发零售"
          },
          {
            "en": "Construction",
            "zh": "建筑"
          },
          {
            "en": "Health care",
            "zh": "医疗健康"
          },
          {
            "en": "Education",
            "zh": "教育"
          },
          {
            "en": "Finance",
            "zh": "金融"
          },
          {
            "en": "Logistics",
            "zh": "物流"
          },
          {
            "en": "Hospitality",
            "zh": "餐饮酒店"
          },
          {
            "en": "Agriculture",
            "zh": "农业"
          },
          {
            "en": "Energy",
            "zh": "能源"
          },
          {
            "en": "Public sector",
            "zh": "政府与公共事业"
          }
        ]
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Scale",
          "zh": "规模"
        },
        "max": 40,
        "name": "scale",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": [
          {
            "en": "1–19 people",
            "zh": "1–19 人"
          },
          {
            "en": "20–99 people",
            "zh": "20–99 人"
          },
          {
            "en": "100–499 people",
            "zh": "100–499 人"
          },
          {
            "en": "500–1,999 people",
            "zh": "500–1999 人"
          },
          {
            "en": "2,000 people and more",
            "zh": "2000 人以上"
          }
        ]
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Level",
          "zh": "客户级别"
        },
        "max": 40,
        "name": "level",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": [
          {
            "en": "Important, valuable",
            "zh": "重要价值"
          },
          {
            "en": "Important, to develop",
            "zh": "重要发展"
          },
          {
            "en": "Important, to keep",
            "zh": "重要保持"
          },
          {
            "en": "Important, to win back",
            "zh": "重要挽留"
          },
          {
            "en": "General, valuable",
            "zh": "一般价值"
          },
          {
            "en": "General, to develop",
            "zh": "一般发展"
          },
          {
            "en": "General, to keep",
            "zh": "一般保持"
          },
          {
            "en": "General, to win back",
            "zh": "一般挽留"
          }
        ]
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Source",
          "zh": "来源"
        },
        "max": 60,
        "name": "source",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": [
          {
            "en": "Web site",
            "zh": "官网"
          },
          {
            "en": "Telephone",
            "zh": "电话"
          },
          {
            "en": "Trade fair",
            "zh": "展会"
          },
          {
            "en": "Referral",
            "zh": "转介绍"
          },
          {
            "en": "Existing customer",
            "zh": "老客户"
          },
          {
            "en": "Douyin",
            "zh": "抖音"
          },
          {
            "en": "WeChat",
            "zh": "微信"
          },
          {
            "en": "Online marketplace",
            "zh": "电商平台"
          },
          {
            "en": "Advertising",
            "zh": "广告"
          },
          {
            "en": "Service centre",
            "zh": "服务中心"
          },
          {
            "en": "Kiosk",
            "zh": "kiosk"
          }
        ]
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Channel",
          "zh": "渠道"
        },
        "max": 80,
        "name": "channel",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "phones",
        "label": {
          "en": "Phones",
          "zh": "电话"
        },
        "max": 8,
        "name": "phones",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "email",
        "label": {
          "en": "E-mail",
          "zh": "邮箱"
        },
        "max": null,
        "name": "email",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "url",
        "label": {
          "en": "Website",
          "zh": "网址"
        },
        "max": null,
        "name": "website",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "WeChat",
          "zh": "微信"
        },
        "max": 60,
        "name": "wechat",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "region",
        "label": {
          "en": "Province",
          "zh": "省份"
        },
        "max": null,
        "name": "province",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "region",
        "label": {
          "en": "City",
          "zh": "城市"
        },
        "max": null,
        "name": "city",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "region",
        "label": {
          "en": "District",
          "zh": "区县"
        },
        "max": null,
        "name": "district",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Address",
          "zh": "地址"
        },
        "max": 300,
        "name": "address",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Invoice title",
          "zh": "发票抬头"
        },
        "max": 200,
        "name": "invoice_title",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Tax number",
          "zh": "税号"
        },
        "max": 40,
        "name": "tax_number",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Main contact",
          "zh": "主联系人"
        },
        "max": 80,
        "name": "main_contact",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "date",
        "label": {
          "en": "Birthday",
          "zh": "生日"
        },
        "max": null,
        "name": "birthday",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [
          {
            "label": {
              "en": "Not asked",
              "zh": "未确认"
            },
            "value": "unknown"
          },
          {
            "label": {
              "en": "Given",
              "zh": "已同意"
            },
            "value": "given"
          },
          {
            "label": {
              "en": "Refused",
              "zh": "已拒绝"
            },
            "value": "refused"
          },
          {
            "label": {
              "en": "Withdrawn",
              "zh": "已撤回"
            },
            "value": "withdrawn"
          }
        ],
        "editable": true,
        "filterable": true,
        "kind": "choice",
        "label": {
          "en": "Consent",
          "zh": "个人信息同意"
        },
        "max": null,
        "name": "consent",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Purpose of use",
          "zh": "使用目的"
        },
        "max": 200,
        "name": "consent_purpose",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": [
          {
            "en": "Performing a contract",
            "zh": "履行合同"
          },
          {
            "en": "After-sales service",
            "zh": "售后服务"
          },
          {
            "en": "News and offers",
            "zh": "产品与活动通知"
          },
          {
            "en": "Satisfaction surveys",
            "zh": "满意度回访"
          }
        ]
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "date",
        "label": {
          "en": "Consent date",
          "zh": "同意日期"
        },
        "max": null,
        "name": "consent_on",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "date",
        "label": {
          "en": "Next follow-up",
          "zh": "下次跟进"
        },
        "max": null,
        "name": "next_follow_up",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Last follow-up",
          "zh": "最近跟进"
        },
        "max": null,
        "name": "last_follow_up",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "long_text",
        "label": {
          "en": "Remark",
          "zh": "备注"
        },
        "max": 4000,
        "name": "remark",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Owner",
          "zh": "负责人"
        },
        "max": null,
        "name": "owner",
        "refers_to": "member",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Team",
          "zh": "团队"
        },
        "max": null,
        "name": "team",
        "refers_to": "team",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "bool",
        "label": {
          "en": "Never reclaimed",
          "zh": "不回收"
        },
        "max": null,
        "name": "pool_locked",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Former owner",
          "zh": "前负责人"
        },
        "max": null,
        "name": "former_owner",
        "refers_to": "member",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Why in the pool",
          "zh": "入池原因"
        },
        "max": 200,
        "name": "pool_reason",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": [
          {
            "en": "Not followed up in time",
            "zh": "超期未跟进"
          },
          {
            "en": "No deal in time",
            "zh": "长期未成交"
          }
        ]
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Claimed",
          "zh": "领取时间"
        },
        "max": null,
        "name": "claimed_at",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "references",
        "label": {
          "en": "Tags",
          "zh": "标签"
        },
        "max": 50,
        "name": "tags",
        "refers_to": "tag",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": false,
        "kind": "custom",
        "label": {
          "en": "Custom fields",
          "zh": "自定义字段"
        },
        "max": null,
        "name": "custom",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Customer",
      "zh": "客户"
    },
    "name": "customer"
  },
  "follow_up_rule": {
    "fields": [
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "bool",
        "label": {
          "en": "In use",
          "zh": "启用"
        },
        "max": null,
        "name": "active",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Days",
          "zh": "天数"
        },
        "max": null,
        "name": "days",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": false,
        "kind": "json",
        "label": {
          "en": "By level",
          "zh": "按级别"
        },
        "max": null,
        "name": "levels",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "bool",
        "label": {
          "en": "Working days only",
          "zh": "只算工作日"
        },
        "max": null,
        "name": "working_days",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Days to the manager",
          "zh": "上报天数"
        },
        "max": null,
        "name": "escalate_after",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "bool",
        "label": {
          "en": "Not if planned",
          "zh": "已约定的不提醒"
        },
        "max": null,
        "name": "planned_exempt",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Follow-up rule",
      "zh": "跟进规则"
    },
    "name": "follow_up_rule"
  },
  "layout": {
    "fields": [
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Record type",
          "zh": "记录类型"
        },
        "max": null,
        "name": "record",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Role",
          "zh": "角色"
        },
        "max": null,
        "name": "role",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": false,
        "kind": "json",
        "label": {
          "en": "Sections",
          "zh": "分组"
        },
        "max": null,
        "name": "sections",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": false,
        "kind": "json",
        "label": {
          "en": "Hidden fields",
          "zh": "隐藏的字段"
        },
        "max": null,
        "name": "hidden",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": false,
        "kind": "json",
        "label": {
          "en": "Columns",
          "zh": "默认列"
        },
        "max": null,
        "name": "columns",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": false,
        "kind": "json",
        "label": {
          "en": "Key fields",
          "zh": "关键字段"
        },
        "max": null,
        "name": "key_fields",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Form layout",
      "zh": "表单布局"
    },
    "name": "layout"
  },
  "lead": {
    "fields": [
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Lead number",
          "zh": "线索编号"
        },
        "max": null,
        "name": "number",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [
          {
            "label": {
              "en": "Company",
              "zh": "公司"
            },
            "value": "company"
          },
          {
            "label": {
              "en": "Person",
              "zh": "个人"
            },
            "value": "person"
          }
        ],
        "editable": true,
        "filterable": true,
        "kind": "choice",
        "label": {
          "en": "Type",
          "zh": "线索类型"
        },
        "max": null,
        "name": "kind",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Name",
          "zh": "线索名称"
        },
        "max": 200,
        "name": "name",
        "refers_to": null,
        "required": true,
        "searchable": true,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Contact",
          "zh": "联系人"
        },
        "max": 80,
        "name": "contact_name",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Job title",
          "zh": "职务"
        },
        "max": 80,
        "name": "job_title",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "phones",
        "label": {
          "en": "Phones",
          "zh": "电话"
        },
        "max": 8,
        "name": "phones",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "emails",
        "label": {
          "en": "E-mails",
          "zh": "邮箱"
        },
        "max": 8,
        "name": "emails",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "WeChat",
          "zh": "微信"
        },
        "max": 60,
        "name": "wechat",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": true,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "region",
        "label": {
          "en": "Province",
          "zh": "省份"
        },
        "max": null,
        "name": "province",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "region",
        "label": {
          "en": "City",
          "zh": "城市"
        },
        "max": null,
        "name": "city",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "region",
        "label": {
          "en": "District",
          "zh": "区县"
        },
        "max": null,
        "name": "district",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Industry",
          "zh": "行业"
        },
        "max": 60,
        "name": "industry",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": [
          {
            "en": "Manufacturing",
            "zh": "制造"
          },
          {
            "en": "Information technology",
            "zh": "信息技术"
          },
          {
            "en": "Wholesale and retail",
            "zh": "批发零售"
          },
          {
            "en": "Construction",
            "zh": "建筑"
          },
          {
            "en": "Health care",
            "zh": "医疗健康"
          },
          {
            "en": "Education",
            "zh": "教育"
          },
          {
            "en": "Finance",
            "zh": "金融"
          },
          {
            "en": "Logistics",
            "zh": "物流"
          },
          {
            "en": "Hospitality",
            "zh": "餐饮酒店"
          },
          {
            "en": "Agriculture",
            "zh": "农业"
          },
          {
            "en": "Energy",
            "zh": "能源"
          },
          {
            "en": "Public sector",
            "zh": "政府与公共事业"
          }
        ]
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Source",
          "zh": "来源"
        },
        "max": 60,
        "name": "source",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": [
          {
            "en": "Web site",
            "zh": "官网"
          },
          {
            "en": "Telephone",
            "zh": "电话"
          },
          {
            "en": "Trade fair",
            "zh": "展会"
          },
          {
            "en": "Referral",
            "zh": "转介绍"
          },
          {
            "en": "Existing customer",
            "zh": "老客户"
          },
          {
            "en": "Douyin",
            "zh": "抖音"
          },
          {
            "en": "WeChat",
            "zh": "微信"
          },
          {
            "en": "Online marketplace",
            "zh": "电商平台"
          },
          {
            "en": "Advertising",
            "zh": "广告"
          },
          {
            "en": "Service centre",
            "zh": "服务中心"
          },
          {
            "en": "Kiosk",
            "zh": "kiosk"
          }
        ]
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Channel",
          "zh": "渠道"
        },
        "max": 80,
        "name": "channel",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Campaign",
          "zh": "市场活动"
        },
        "max": 120,
        "name": "campaign",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "money",
        "label": {
          "en": "Cost",
          "zh": "获取成本"
        },
        "max": null,
        "name": "cost",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "date",
        "label": {
          "en": "Captured on",
          "zh": "线索日期"
        },
        "max": null,
        "name": "captured_on",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "long_text",
        "label": {
          "en": "Demand",
          "zh": "需求"
        },
        "max": 1000,
        "name": "demand",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "long_text",
        "label": {
          "en": "Remark",
          "zh": "备注"
        },
        "max": 4000,
        "name": "remark",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [
          {
            "label": {
              "en": "New",
              "zh": "未处理"
            },
            "value": "new"
          },
          {
            "label": {
              "en": "Contacting",
              "zh": "联系中"
            },
            "value": "contacting"
          },
          {
            "label": {
              "en": "Qualified",
              "zh": "已确认"
            },
            "value": "qualified"
          },
          {
            "label": {
              "en": "Disqualified",
              "zh": "无效"
            },
            "value": "disqualified"
          },
          {
            "label": {
              "en": "Converted",
              "zh": "已转化"
            },
            "value": "converted"
          }
        ],
        "editable": true,
        "filterable": true,
        "kind": "choice",
        "label": {
          "en": "Status",
          "zh": "状态"
        },
        "max": null,
        "name": "status",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Reason disqualified",
          "zh": "无效原因"
        },
        "max": 120,
        "name": "disqualified_because",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": [
          {
            "en": "Cannot be reached",
            "zh": "联系不上"
          },
          {
            "en": "No demand",
            "zh": "没有需求"
          },
          {
            "en": "No budget",
            "zh": "没有预算"
          },
          {
            "en": "Not a target customer",
            "zh": "不是目标客户"
          },
          {
            "en": "Duplicate",
            "zh": "重复线索"
          },
          {
            "en": "Competitor",
            "zh": "同行"
          }
        ]
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Customer made of it",
          "zh": "转化客户"
        },
        "max": null,
        "name": "customer",
        "refers_to": "customer",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Contact made of it",
          "zh": "转化联系人"
        },
        "max": null,
        "name": "contact",
        "refers_to": "contact",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Opportunity made of it",
          "zh": "转化商机"
        },
        "max": null,
        "name": "opportunity",
        "refers_to": "opportunity",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Converted",
          "zh": "转化时间"
        },
        "max": null,
        "name": "converted_at",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Converted by",
          "zh": "转化人"
        },
        "max": null,
        "name": "converted_by",
        "refers_to": "member",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Owner",
          "zh": "负责人"
        },
        "max": null,
        "name": "owner",
        "refers_to": "member",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Team",
          "zh": "团队"
        },
        "max": null,
        "name": "team",
        "refers_to": "team",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "bool",
        "label": {
          "en": "Never reclaimed",
          "zh": "不回收"
        },
        "max": null,
        "name": "pool_locked",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Former owner",
          "zh": "前负责人"
        },
        "max": null,
        "name": "former_owner",
        "refers_to": "member",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Why in the pool",
          "zh": "入池原因"
        },
        "max": 200,
        "name": "pool_reason",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": [
          {
            "en": "Not followed up in time",
            "zh": "超期未跟进"
          },
          {
            "en": "No deal in time",
            "zh": "长期未成交"
          }
        ]
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Claimed",
          "zh": "领取时间"
        },
        "max": null,
        "name": "claimed_at",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "references",
        "label": {
          "en": "Tags",
          "zh": "标签"
        },
        "max": 50,
        "name": "tags",
        "refers_to": "tag",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": false,
        "kind": "custom",
        "label": {
          "en": "Custom fields",
          "zh": "自定义字段"
        },
        "max": null,
        "name": "custom",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Lead",
      "zh": "线索"
    },
    "name": "lead"
  },
  "member": {
    "fields": [
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Login",
          "zh": "登录名"
        },
        "max": 40,
        "name": "login",
        "refers_to": null,
        "required": true,
        "searchable": true,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Name",
          "zh": "姓名"
        },
        "max": 80,
        "name": "name",
        "refers_to": null,
        "required": true,
        "searchable": true,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Team",
          "zh": "团队"
        },
        "max": null,
        "name": "team",
        "refers_to": "team",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Manager",
          "zh": "上级"
        },
        "max": null,
        "name": "manager",
        "refers_to": "member",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Roles",
          "zh": "角色"
        },
        "max": 200,
        "name": "roles",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "bool",
        "label": {
          "en": "Active",
          "zh": "在职"
        },
        "max": null,
        "name": "active",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Member",
      "zh": "成员"
    },
    "name": "member"
  },
  "opportunity": {
    "fields": [
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Opportunity number",
          "zh": "商机编号"
        },
        "max": null,
        "name": "number",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Name",
          "zh": "商机名称"
        },
        "max": 200,
        "name": "name",
        "refers_to": null,
        "required": true,
        "searchable": true,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Customer",
          "zh": "客户"
        },
        "max": null,
        "name": "customer",
        "refers_to": "customer",
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Pipeline",
          "zh": "销售流程"
        },
        "max": null,
        "name": "pipeline",
        "refers_to": "pipeline",
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Pipeline version",
          "zh": "流程版本"
        },
        "max": null,
        "name": "pipeline_version",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Stage",
          "zh": "阶段"
        },
        "max": null,
        "name": "stage",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Farthest stage",
          "zh": "到过的最远阶段"
        },
        "max": null,
        "name": "farthest",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [
          {
            "label": {
              "en": "Open",
              "zh": "进行中"
            },
            "value": "open"
          },
          {
            "label": {
              "en": "Won",
              "zh": "赢单"
            },
            "value": "won"
          },
          {
            "label": {
              "en": "Lost",
              "zh": "输单"
            },
            "value": "lost"
          }
        ],
        "editable": false,
        "filterable": true,
        "kind": "choice",
        "label": {
          "en": "Status",
          "zh": "状态"
        },
        "max": null,
        "name": "outcome",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "money",
        "label": {
          "en": "Amount",
          "zh": "金额"
        },
        "max": null,
        "name": "amount",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Probability %",
          "zh": "赢率 %"
        },
        "max": null,
        "name": "probability",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "date",
        "label": {
          "en": "Expected close",
          "zh": "预计成交日"
        },
        "max": null,
        "name": "expected_close",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "date",
        "label": {
          "en": "Opened on",
          "zh": "开始日期"
        },
        "max": null,
        "name": "opened_on",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Source",
          "zh": "来源"
        },
        "max": 60,
        "name": "source",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": [
          {
            "en": "Existing customer",
            "zh": "老客户"
          },
          {
            "en": "Referral",
            "zh": "转介绍"
          },
          {
            "en": "Trade fair",
            "zh": "展会"
          },
          {
            "en": "Web site",
            "zh": "官网"
          },
          {
            "en": "Telephone",
            "zh": "电话"
          },
          {
            "en": "Service centre",
            "zh": "服务中心"
          },
          {
            "en": "Tender",
            "zh": "招标"
          }
        ]
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Channel",
          "zh": "渠道"
        },
        "max": 80,
        "name": "channel",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Competitors",
          "zh": "竞争对手"
        },
        "max": 300,
        "name": "competitors",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Reason won",
          "zh": "赢单原因"
        },
        "max": 120,
        "name": "win_reason",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": [
          {
            "en": "Better fit",
            "zh": "产品更合适"
          },
          {
            "en": "Better price",
            "zh": "价格有优势"
          },
          {
            "en": "Better service",
            "zh": "服务更好"
          },
          {
            "en": "Trust",
            "zh": "关系信任"
          },
          {
            "en": "Faster delivery",
            "zh": "交付更快"
          }
        ]
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Reason lost",
          "zh": "输单原因"
        },
        "max": 120,
        "name": "loss_reason",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": [
          {
            "en": "Price too high",
            "zh": "价格太高"
          },
          {
            "en": "Lost to a competitor",
            "zh": "竞争对手"
          },
          {
            "en": "Budget cancelled",
            "zh": "预算取消"
          },
          {
            "en": "Needs changed",
            "zh": "需求变化"
          },
          {
            "en": "No answer",
            "zh": "没有回应"
          },
          {
            "en": "Delivery time",
            "zh": "交付周期"
          }
        ]
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "date",
        "label": {
          "en": "Closed on",
          "zh": "关闭日期"
        },
        "max": null,
        "name": "closed_on",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "In stage since",
          "zh": "进入阶段时间"
        },
        "max": null,
        "name": "stage_since",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "date",
        "label": {
          "en": "Stalls on",
          "zh": "停滞日"
        },
        "max": null,
        "name": "stalls_on",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "long_text",
        "label": {
          "en": "Remark",
          "zh": "备注"
        },
        "max": 4000,
        "name": "remark",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Owner",
          "zh": "负责人"
        },
        "max": null,
        "name": "owner",
        "refers_to": "member",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Team",
          "zh": "团队"
        },
        "max": null,
        "name": "team",
        "refers_to": "team",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "references",
        "label": {
          "en": "Tags",
          "zh": "标签"
        },
        "max": 50,
        "name": "tags",
        "refers_to": "tag",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": false,
        "kind": "custom",
        "label": {
          "en": "Custom fields",
          "zh": "自定义字段"
        },
        "max": null,
        "name": "custom",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Opportunity",
      "zh": "商机"
    },
    "name": "opportunity"
  },
  "pipeline": {
    "fields": [
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Name",
          "zh": "名称"
        },
        "max": 60,
        "name": "name",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "bool",
        "label": {
          "en": "In use",
          "zh": "启用"
        },
        "max": null,
        "name": "active",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Current version",
          "zh": "当前版本"
        },
        "max": null,
        "name": "current",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Pipeline",
      "zh": "销售流程"
    },
    "name": "pipeline"
  },
  "pipeline_version": {
    "fields": [
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Pipeline",
          "zh": "销售流程"
        },
        "max": null,
        "name": "pipeline",
        "refers_to": "pipeline",
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Version",
          "zh": "版本"
        },
        "max": null,
        "name": "number",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": false,
        "kind": "json",
        "label": {
          "en": "Stages",
          "zh": "阶段"
        },
        "max": null,
        "name": "stages",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Pipeline version",
      "zh": "流程版本"
    },
    "name": "pipeline_version"
  },
  "policy": {
    "fields": [
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Edition",
          "zh": "版本"
        },
        "max": null,
        "name": "edition",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Title",
          "zh": "标题"
        },
        "max": 80,
        "name": "title",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "long_text",
        "label": {
          "en": "Text",
          "zh": "正文"
        },
        "max": 10000,
        "name": "body",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Usage policy",
      "zh": "使用规范"
    },
    "name": "policy"
  },
  "policy_acknowledgement": {
    "fields": [
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Edition",
          "zh": "版本"
        },
        "max": null,
        "name": "edition",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Member",
          "zh": "成员"
        },
        "max": null,
        "name": "member",
        "refers_to": "member",
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Policy acknowledgement",
      "zh": "规范确认"
    },
    "name": "policy_acknowledgement"
  },
  "pool_rule": {
    "fields": [
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Team",
          "zh": "团队"
        },
        "max": null,
        "name": "team",
        "refers_to": "team",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Days without follow-up (customers)",
          "zh": "客户多少天未跟进收回"
        },
        "max": null,
        "name": "customer_days",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Days without a deal (customers)",
          "zh": "客户多少天未成交收回"
        },
        "max": null,
        "name": "deal_days",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Days untouched (leads)",
          "zh": "线索多少天未处理收回"
        },
        "max": null,
        "name": "lead_days",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Most held per member",
          "zh": "每人最多持有"
        },
        "max": null,
        "name": "most_held",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Most claimed per day",
          "zh": "每人每天最多领取"
        },
        "max": null,
        "name": "most_a_day",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Cool-down of the last owner, days",
          "zh": "原负责人冷却天数"
        },
        "max": null,
        "name": "cool_down_days",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Pool rule",
      "zh": "公海规则"
    },
    "name": "pool_rule"
  },
  "role": {
    "fields": [
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Key",
          "zh": "标识"
        },
        "max": 40,
        "name": "key",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Name",
          "zh": "名称"
        },
        "max": 40,
        "name": "name",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Description",
          "zh": "说明"
        },
        "max": 200,
        "name": "description",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": false,
        "kind": "json",
        "label": {
          "en": "Rights",
          "zh": "权限"
        },
        "max": null,
        "name": "rights",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Role",
      "zh": "角色"
    },
    "name": "role"
  },
  "saved_view": {
    "fields": [
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Record type",
          "zh": "记录类型"
        },
        "max": 40,
        "name": "record",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Name",
          "zh": "名称"
        },
        "max": 60,
        "name": "name",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": false,
        "kind": "json",
        "label": {
          "en": "Filter",
          "zh": "筛选"
        },
        "max": null,
        "name": "filter",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Order",
          "zh": "排序"
        },
        "max": 60,
        "name": "sort",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Columns",
          "zh": "列"
        },
        "max": 1000,
        "name": "columns",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "bool",
        "label": {
          "en": "Shared",
          "zh": "共享"
        },
        "max": null,
        "name": "shared",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Author",
          "zh": "创建人"
        },
        "max": null,
        "name": "author",
        "refers_to": "member",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "View",
      "zh": "视图"
    },
    "name": "saved_view"
  },
  "stage_stay": {
    "fields": [
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Customer",
          "zh": "客户"
        },
        "max": null,
        "name": "customer",
        "refers_to": "customer",
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Opportunity",
          "zh": "商机"
        },
        "max": null,
        "name": "opportunity",
        "refers_to": "opportunity",
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Pipeline",
          "zh": "销售流程"
        },
        "max": null,
        "name": "pipeline",
        "refers_to": "pipeline",
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Stage",
          "zh": "阶段"
        },
        "max": null,
        "name": "stage",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Entered",
          "zh": "进入时间"
        },
        "max": null,
        "name": "entered_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Left",
          "zh": "离开时间"
        },
        "max": null,
        "name": "left_at",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Owner",
          "zh": "负责人"
        },
        "max": null,
        "name": "owner",
        "refers_to": "member",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Team",
          "zh": "团队"
        },
        "max": null,
        "name": "team",
        "refers_to": "team",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Stay in a stage",
      "zh": "阶段停留"
    },
    "name": "stage_stay"
  },
  "tag": {
    "fields": [
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Name",
          "zh": "名称"
        },
        "max": 40,
        "name": "name",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [
          {
            "label": {
              "en": "Square",
              "zh": "方块"
            },
            "value": "square"
          },
          {
            "label": {
              "en": "Triangle",
              "zh": "三角"
            },
            "value": "triangle"
          },
          {
            "label": {
              "en": "Disc",
              "zh": "圆点"
            },
            "value": "disc"
          },
          {
            "label": {
              "en": "Ring",
              "zh": "圆环"
            },
            "value": "ring"
          }
        ],
        "editable": true,
        "filterable": true,
        "kind": "choice",
        "label": {
          "en": "Shape",
          "zh": "形状"
        },
        "max": null,
        "name": "shape",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Tag",
      "zh": "标签"
    },
    "name": "tag"
  },
  "task": {
    "fields": [
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Title",
          "zh": "事项"
        },
        "max": 200,
        "name": "title",
        "refers_to": null,
        "required": true,
        "searchable": true,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "date",
        "label": {
          "en": "Due",
          "zh": "到期日"
        },
        "max": null,
        "name": "due",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Time",
          "zh": "时间"
        },
        "max": 5,
        "name": "due_time",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Reminder",
          "zh": "提醒"
        },
        "max": null,
        "name": "reminder",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [
          {
            "label": {
              "en": "Normal",
              "zh": "普通"
            },
            "value": "normal"
          },
          {
            "label": {
              "en": "High",
              "zh": "高"
            },
            "value": "high"
          },
          {
            "label": {
              "en": "Low",
              "zh": "低"
            },
            "value": "low"
          }
        ],
        "editable": true,
        "filterable": true,
        "kind": "choice",
        "label": {
          "en": "Priority",
          "zh": "优先级"
        },
        "max": null,
        "name": "priority",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [
          {
            "label": {
              "en": "Open",
              "zh": "未完成"
            },
            "value": "open"
          },
          {
            "label": {
              "en": "Done",
              "zh": "已完成"
            },
            "value": "done"
          },
          {
            "label": {
              "en": "Cancelled",
              "zh": "已取消"
            },
            "value": "cancelled"
          }
        ],
        "editable": false,
        "filterable": true,
        "kind": "choice",
        "label": {
          "en": "Status",
          "zh": "状态"
        },
        "max": null,
        "name": "status",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Done at",
          "zh": "完成时间"
        },
        "max": null,
        "name": "done_at",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [
          {
            "label": {
              "en": "Daily",
              "zh": "每天"
            },
            "value": "daily"
          },
          {
            "label": {
              "en": "Every weekday",
              "zh": "每个工作日"
            },
            "value": "weekdays"
          },
          {
            "label": {
              "en": "Weekly",
              "zh": "每周"
            },
            "value": "weekly"
          },
          {
            "label": {
              "en": "Monthly",
              "zh": "每月"
            },
            "value": "monthly"
          },
          {
            "label": {
              "en": "Yearly",
              "zh": "每年"
            },
            "value": "yearly"
          }
        ],
        "editable": true,
        "filterable": true,
        "kind": "choice",
        "label": {
          "en": "Repeats",
          "zh": "重复"
        },
        "max": null,
        "name": "repetition",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "integer",
        "label": {
          "en": "Every",
          "zh": "每隔"
        },
        "max": null,
        "name": "repeat_every",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "date",
        "label": {
          "en": "Repeats until",
          "zh": "重复至"
        },
        "max": null,
        "name": "repeat_until",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "date",
        "label": {
          "en": "Repeats from",
          "zh": "重复起点"
        },
        "max": null,
        "name": "repeat_from",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Customer",
          "zh": "客户"
        },
        "max": null,
        "name": "customer",
        "refers_to": "customer",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "long_text",
        "label": {
          "en": "Remark",
          "zh": "备注"
        },
        "max": 4000,
        "name": "remark",
        "refers_to": null,
        "required": false,
        "searchable": true,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Given by",
          "zh": "指派人"
        },
        "max": null,
        "name": "assigned_by",
        "refers_to": "member",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Owner",
          "zh": "负责人"
        },
        "max": null,
        "name": "owner",
        "refers_to": "member",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Team",
          "zh": "团队"
        },
        "max": null,
        "name": "team",
        "refers_to": "team",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": false,
        "kind": "custom",
        "label": {
          "en": "Custom fields",
          "zh": "自定义字段"
        },
        "max": null,
        "name": "custom",
        "refers_to": null,
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Task",
      "zh": "待办"
    },
    "name": "task"
  },
  "team": {
    "fields": [
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "text",
        "label": {
          "en": "Name",
          "zh": "名称"
        },
        "max": 80,
        "name": "name",
        "refers_to": null,
        "required": true,
        "searchable": true,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Parent team",
          "zh": "上级团队"
        },
        "max": null,
        "name": "parent",
        "refers_to": "team",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": true,
        "filterable": true,
        "kind": "reference",
        "label": {
          "en": "Lead",
          "zh": "负责人"
        },
        "max": null,
        "name": "lead",
        "refers_to": "member",
        "required": false,
        "searchable": false,
        "sensitive": false,
        "sortable": false,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Created",
          "zh": "创建时间"
        },
        "max": null,
        "name": "created_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      },
      {
        "choices": [],
        "editable": false,
        "filterable": true,
        "kind": "time",
        "label": {
          "en": "Updated",
          "zh": "更新时间"
        },
        "max": null,
        "name": "updated_at",
        "refers_to": null,
        "required": true,
        "searchable": false,
        "sensitive": false,
        "sortable": true,
        "suggestions": []
      }
    ],
    "label": {
      "en": "Team",
      "zh": "团队"
    },
    "name": "team"
  }
};
