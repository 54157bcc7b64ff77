//! The journal of a record, in the words of its fields.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::custom_fields::PREFIX;
use domain::rights::{FieldAccess, SystemTask};
use domain::{RECORD_TYPES, RecordType, Result, record_type};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value as Json;
use store::journal::{EntryRow, Kind, Payload, TransactionRow};
use store::{ReadScope, Reading, State, time_of};
use ts_rs::TS;
use uuid::Uuid;

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct FieldChange {
    pub field: String,
    #[ts(type = "unknown")]
    pub before: Json,
    #[ts(type = "unknown")]
    pub after: Json,
    /// The values are there but not for this reader.
    pub masked: bool,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct HistoryEntry {
    pub sequence: String,
    pub record: String,
    pub record_id: Uuid,
    /// What people know the record by; `None` for who does not see it, for what is no record, and in the history of the
    /// record itself.
    pub title: Option<String>,
    pub transaction: Uuid,
    pub job: Option<Uuid>,
    pub at: DateTime<Utc>,
    pub actor_name: String,
    /// Work the product did by itself: then this is who, and a reader is told in their own language.
    pub task: Option<SystemTask>,
    pub device: String,
    #[ts(type = "EntryKind")]
    pub kind: String,
    pub changes: Vec<FieldChange>,
    /// Its transaction can be taken back by itself.
    pub undoable: bool,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct HistoryPage {
    pub entries: Vec<HistoryEntry>,
    pub more: bool,
}

/// Entries of one page.
const MOST: u32 = 200;

/// A page of a record's history, newest first. A field the actor may not see keeps its silence here too.
pub async fn history_of(
    scope: &mut ReadScope,
    record: &'static RecordType,
    id: Uuid,
    before: Option<&str>,
    limit: u32,
) -> Result<HistoryPage> {
    let limit = limit.clamp(1, MOST);
    let rows = scope.history(record, id, sequence_of(before), limit + 1).await?;
    let mut page = page(scope, rows, limit);
    name_references(scope, &mut page).await?;
    Ok(page)
}

/// A page of everything about a record: its own history and that of what belongs to it, newest first.
pub async fn timeline_of(
    scope: &mut ReadScope,
    record: &'static RecordType,
    id: Uuid,
    before: Option<&str>,
    limit: u32,
) -> Result<HistoryPage> {
    let limit = limit.clamp(1, MOST);
    let rows = scope.timeline(record, id, sequence_of(before), limit + 1).await?;
    let mut page = page(scope, rows, limit);
    for child in record.belongings() {
        let about: BTreeSet<Uuid> =
            page.entries.iter().filter(|entry| entry.record == child.name).map(|entry| entry.record_id).collect();
        if about.is_empty() {
            continue;
        }
        let mut titles = scope.titles_of(child, &about.into_iter().collect::<Vec<_>>()).await?;
        titles.retain(|_, title| !title.is_empty());
        for entry in page.entries.iter_mut().filter(|entry| entry.record == child.name) {
            entry.title = titles.get(&entry.record_id).cloned();
            // To what it belongs and whose it is therefore, the reader sees by where they read it.
            let known =
                |field: &str| child.names_parent(field) || child.ownership().any(|at| child.fields[at].name == field);
            entry.changes.retain(|change| !known(&change.field));
        }
    }
    name_references(scope, &mut page).await?;
    Ok(page)
}

/// The ids of records become what people know them by. What the reader does not see keeps its id.
async fn name_references(scope: &mut ReadScope, page: &mut HistoryPage) -> Result<()> {
    let custom = std::sync::Arc::clone(scope.actor().custom());
    for target in RECORD_TYPES {
        let mut values: Vec<&mut Json> = Vec::new();
        for entry in &mut page.entries {
            let Ok(record) = record_type(&entry.record) else { continue };
            let refers = |change: &&mut FieldChange| {
                custom.column(record, &change.field).is_ok_and(|field| field.refers_to == Some(target.name))
            };
            values.extend(entry.changes.iter_mut().filter(refers).flat_map(|c| [&mut c.before, &mut c.after]));
        }
        let id_of = |value: &Json| value.as_str().and_then(|text| Uuid::parse_str(text).ok());
        let ids: Vec<Uuid> = values.iter().filter_map(|value| id_of(value)).collect();
        if ids.is_empty() {
            continue;
        }
        let titles = scope.titles_of(target, &ids).await?;
        for value in values {
            if let Some(title) = id_of(value).and_then(|id| titles.get(&id)).filter(|title| !title.is_empty()) {
                *value = Json::from(title.as_str());
            }
        }
    }
    Ok(())
}

fn sequence_of(before: Option<&str>) -> Option<i64> {
    before.and_then(|sequence| sequence.parse().ok())
}

fn page(scope: &ReadScope, mut rows: Vec<EntryRow>, limit: u32) -> HistoryPage {
    let more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let actor = std::sync::Arc::clone(scope.actor());
    let shown = |row: EntryRow| {
        let record = row.record.clone();
        entry(row, |field| actor.field(&record, field))
    };
    HistoryPage { entries: rows.into_iter().map(shown).collect(), more }
}

/// An entry as a reader may see it, to whom the fields of its record are open as `access` says.
pub fn entry(row: EntryRow, access: impl Fn(&str) -> FieldAccess) -> HistoryEntry {
    let EntryRow { sequence, kind, record, record_id, payload, transaction } = row;
    let kind = match (&payload, kind) {
        // Undoing a deletion and restoring from the archive read alike.
        (Some(Payload { state: Some((_, after)), .. }), _) if State::from_number(*after) == State::Active => {
            Kind::Restore
        }
        _ => kind,
    };
    HistoryEntry {
        sequence: sequence.to_string(),
        transaction: transaction.id,
        job: transaction.job,
        at: time_of(transaction.at),
        task: task_of(&transaction),
        actor_name: transaction.actor_name,
        device: transaction.device.simple().to_string()[..8].to_owned(),
        kind: kind.as_str().to_owned(),
        changes: payload.map(|payload| changes(&record, payload, access)).unwrap_or_default(),
        undoable: kind.can_be_undone() && kind != Kind::Create && transaction.job.is_none(),
        record,
        record_id,
        title: None,
    }
}

fn task_of(transaction: &TransactionRow) -> Option<SystemTask> {
    let own = transaction.actor.is_nil();
    SystemTask::ALL.iter().copied().find(|task| own && task.name() == transaction.actor_name)
}

/// The values a new record was made with; a sheet of custom values is told value by value, as its changes are.
pub fn made_of(payload: &Payload) -> impl Iterator<Item = (String, Json)> {
    payload.record.iter().flat_map(|(field, value)| match value {
        Json::Object(sheet) if field == "custom" => {
            sheet.iter().map(|(key, value)| (format!("{PREFIX}{key}"), value.clone())).collect()
        }
        value => vec![(field.clone(), value.clone())],
    })
}

fn changes(record: &str, payload: Payload, access: impl Fn(&str) -> FieldAccess) -> Vec<FieldChange> {
    // That a mark was not set when a record was made is no news.
    let told = made_of(&payload).filter(|(_, value)| *value != Json::Bool(false));
    let made: Vec<_> = told.map(|(field, value)| (field, Json::Null, value)).collect();
    let changed = payload.changes.into_iter().map(|(field, before, after, _)| (field, before, after));
    let mut changes: Vec<_> = made.into_iter().chain(changed).filter_map(|change| shown(change, &access)).collect();
    if let Ok(record) = record_type(record) {
        changes.sort_by_key(|change| record.holder(&change.field).ok().and_then(|field| record.position(field.name)));
    }
    changes
}

fn shown((field, before, after): (String, Json, Json), access: impl Fn(&str) -> FieldAccess) -> Option<FieldChange> {
    match access(&field) {
        FieldAccess::Hidden => None,
        FieldAccess::Masked | FieldAccess::Reveal => {
            Some(FieldChange { field, before: Json::Null, after: Json::Null, masked: true })
        }
        FieldAccess::See | FieldAccess::Edit => Some(FieldChange { field, before, after, masked: false }),
    }
}
