//! The audit as the interface gets it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::audit::AnomalyKind;
use domain::{AppError, Calendar, Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use store::journal::{JournalFilter, Kind};
use ts_rs::TS;
use uuid::Uuid;

use crate::history::HistoryEntry;

/// Which entries are asked for. Nothing given: all of them.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default)]
#[ts(optional_fields)]
pub struct AuditFilter {
    /// The member who did it; the nil id: the product by itself.
    pub actor: Option<Uuid>,
    /// Any of these.
    #[ts(optional, type = "Array<EntryKind>")]
    pub kinds: Option<Vec<String>>,
    /// A record type.
    pub record: Option<String>,
    pub record_id: Option<Uuid>,
    /// First and last day here, as a filter writes days: `2026-03-18`, `today-7`.
    pub from: Option<String>,
    pub to: Option<String>,
    pub reviewed: Option<bool>,
}

impl AuditFilter {
    /// # Errors
    /// [`Code::MalformedDate`] and [`Code::UnknownChoice`] with the field.
    pub fn resolve(&self, calendar: &Calendar) -> Result<JournalFilter> {
        let kind = |name: &String| {
            let unknown = || AppError::new(Code::UnknownChoice).field("kinds").param("value", name);
            Kind::parse(name).ok_or_else(unknown)
        };
        let span = |field: &str, day: &Option<String>| {
            let day = day.as_deref().map(|day| calendar.day(day).map_err(|error| error.field(field)));
            day.transpose().map(|day| day.map(|day| calendar.span(day)))
        };
        Ok(JournalFilter {
            actor: self.actor,
            kinds: self.kinds.iter().flatten().map(kind).collect::<Result<_>>()?,
            record: self.record.clone(),
            record_id: self.record_id,
            from: span("from", &self.from)?.map(|(first, _)| first),
            to: span("to", &self.to)?.map(|(_, last)| last),
            reviewed: self.reviewed,
        })
    }
}

/// Somebody looked at an entry.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ReviewView {
    pub by: Uuid,
    pub by_name: Option<String>,
    pub at: DateTime<Utc>,
    pub remark: Option<String>,
}

/// An entry of the journal, as far as its reader may see what it tells.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct AuditEntry {
    #[serde(flatten)]
    #[ts(flatten)]
    pub entry: HistoryEntry,
    /// `None`: the product by itself, or a login nobody has.
    pub actor: Option<Uuid>,
    /// Changes of fields that are hidden from the reader.
    pub left_out: u32,
    /// What an entry that changes nothing says: the command refused, the field shown, the rows exported.
    #[ts(type = "Record<string, unknown>")]
    pub note: BTreeMap<String, Json>,
    pub review: Option<ReviewView>,
    /// The reader's own deed: somebody else reviews it.
    pub own: bool,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct AuditPage {
    /// Newest first.
    pub entries: Vec<AuditEntry>,
    /// Where the next page begins; `None`: this is the last one.
    pub next: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct AuditCount {
    #[ts(type = "number")]
    pub count: u64,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ReviewAnswer {
    pub reviewed: u32,
    /// Reviewed before, and left as they are.
    pub kept: u32,
}

/// Something that deserves a look.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct AnomalyView {
    #[ts(
        type = "\"many_sensitive_reads\" | \"export_at_night\" | \"rights_widened\" | \"without_team\" | \"unused_account\" | \"failed_unlocks\" | \"many_denials\""
    )]
    pub kind: String,
    /// `None`: a login nobody has.
    pub member: Option<Uuid>,
    pub member_name: String,
    /// Entries it was made from; for an unused account, the days.
    pub count: u32,
    /// The first few of them.
    pub sequences: Vec<String>,
    pub from: Option<DateTime<Utc>>,
    pub to: Option<DateTime<Utc>>,
}

pub fn name_of(kind: AnomalyKind) -> &'static str {
    match kind {
        AnomalyKind::ManySensitiveReads => "many_sensitive_reads",
        AnomalyKind::ExportAtNight => "export_at_night",
        AnomalyKind::RightsWidened => "rights_widened",
        AnomalyKind::WithoutTeam => "without_team",
        AnomalyKind::UnusedAccount => "unused_account",
        AnomalyKind::FailedUnlocks => "failed_unlocks",
        AnomalyKind::ManyDenials => "many_denials",
    }
}

/// Masked values shown to one member on one day.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct RevealCount {
    pub member: Option<Uuid>,
    pub member_name: String,
    /// Here, `YYYY-MM-DD`.
    pub day: String,
    pub count: u32,
}

/// How far the chain of the journal holds.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct JournalProof {
    /// Entries proved, from the first.
    #[ts(type = "number")]
    pub entries: u64,
    /// The last entry proved, and its hash: kept elsewhere, it tells a rewritten journal later.
    pub head: String,
    pub hash: String,
    /// What broke the proof, and the first entry it concerns.
    pub fault: Option<JournalFault>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct JournalFault {
    #[ts(type = "\"broken_journal\" | \"missing_tail\"")]
    pub code: Code,
    pub sequence: String,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct RevealedValue {
    /// As the record's own view would show it.
    #[ts(type = "unknown")]
    pub value: Json,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct AuditExport {
    #[ts(type = "number")]
    pub rows: u64,
    pub file: String,
}
