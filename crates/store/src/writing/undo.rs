//! Taking a transaction back, from what the journal says was before.
//!
//! Undo is itself a change with an entry of its own; its undo is the redo. A field somebody changed since
//! stays as it is: undo never throws away later work.

use domain::record::{Custom, Value, diff};
use domain::rights::RIGHTS_RECORDS;
use domain::{AppError, Code, RecordType, Result, record_type};
use serde_json::Value as Json;
use uuid::Uuid;

use super::rows::RowWrite;
use super::scope::WriteScope;
use crate::journal::{self, EntryRow, Kind, Payload};
use crate::reading::Reading;
use crate::stored::{State, StoredRow};

/// Rows taken back, and rows left because they were changed since, or something was made since that belongs to them. What was
/// only carried along counts as neither.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Undone {
    pub changed: u64,
    pub kept: u64,
}

impl WriteScope {
    /// Takes back what `transaction` changed.
    ///
    /// # Errors
    /// [`Code::CannotUndo`] when there is no such transaction, when it changed no row, when what it changed was erased, or
    /// when it changed who may do what: rights are only ever given and taken by hand, and checked as a whole;
    /// [`Code::NotAllowed`] when the actor may not write one of the rows.
    pub async fn undo(&mut self, transaction: Uuid) -> Result<Undone> {
        let entries = journal::entries_of(self.connection(), transaction).await?;
        if !entries.iter().any(|entry| entry.kind.can_be_undone() && entry.payload.is_some()) {
            return Err(Code::CannotUndo.into());
        }
        if let Some(entry) = entries.iter().find(|entry| RIGHTS_RECORDS.contains(&entry.record.as_str())) {
            return Err(AppError::new(Code::CannotUndo).param("record", &entry.record));
        }
        self.undoes(transaction);
        // What one returned to the pool oneself one may take back, as long as nobody else has claimed it.
        self.claims = entries.iter().all(|entry| entry.transaction.actor == self.actor.id());
        let mut undone = Undone::default();
        for entry in entries.iter().filter(|entry| entry.kind.can_be_undone()) {
            let record = record_type(&entry.record)?;
            let taken_back = match self.load_any(record, entry.record_id).await? {
                Some(row) => self.undo_entry(record, entry, row).await?,
                None => false,
            };
            if taken_back { undone.changed += 1 } else { undone.kept += 1 }
        }
        Ok(undone)
    }

    /// A row in any state, the recycle bin included.
    pub(super) async fn load_any(&mut self, record: &'static RecordType, id: Uuid) -> Result<Option<StoredRow>> {
        let sql = format!("SELECT {} FROM main.{} WHERE id = ?1", StoredRow::columns(record), record.table);
        let row = self.connection().row(sql, vec![Value::Id(id)]).await?;
        Ok(row.map(|row| StoredRow::read(record, &row)))
    }

    async fn undo_entry(&mut self, record: &'static RecordType, entry: &EntryRow, row: StoredRow) -> Result<bool> {
        let Some(payload) = &entry.payload else { return Ok(false) };
        let write = match entry.kind {
            Kind::Create => {
                let newest = journal::newest_change(self.connection(), entry.record_id).await?;
                let touched_since = newest.is_some_and(|newest| newest != entry.sequence);
                let touched = touched_since && row.meta.version != self.clock;
                if touched || self.has_belongings(record, entry.record_id).await? {
                    return Ok(false);
                }
                RowWrite::state_change(row, State::Deleted, Kind::Delete)
            }
            Kind::Archive | Kind::Restore | Kind::Delete => {
                let Some((before, after)) = payload.state.filter(|(_, after)| *after == row.meta.state.number()) else {
                    return Ok(false);
                };
                debug_assert_ne!(before, after);
                let state = State::from_number(before);
                if row.meta.state == State::Deleted && self.has_lost_its_parent(record, &row).await? {
                    return Ok(false);
                }
                RowWrite::state_change(row, state, kind_towards(state))
            }
            _ => match change_back(record, payload, row)? {
                Some(write) => write,
                None => return Ok(false),
            },
        };
        self.write_row(record, write).await?;
        Ok(true)
    }
}

fn kind_towards(state: State) -> Kind {
    match state {
        State::Active => Kind::Restore,
        State::Archived => Kind::Archive,
        State::Deleted => Kind::Delete,
    }
}

/// The fields that still hold what the transaction wrote get back what was before.
fn change_back(record: &'static RecordType, payload: &Payload, row: StoredRow) -> Result<Option<RowWrite>> {
    let mut values = row.values.clone();
    for (name, before, after, _) in &payload.changes {
        let (field_name, key) = name.split_once('.').map_or((name.as_str(), None), |(field, key)| (field, Some(key)));
        let Some(at) = record.position(field_name) else { continue };
        let kind = record.fields[at].kind;
        let now = row.values[at].to_json(kind);
        match key {
            None if now == *after => values[at] = Value::from_json(before, kind)?,
            Some(key) if now.get(key).unwrap_or(&Json::Null) == after => {
                values[at] = Custom::put(&values[at], key, before);
            }
            _ => {}
        }
    }
    let changes = diff(record, &row.values, &values);
    if changes.is_empty() {
        return Ok(None);
    }
    let payload = Payload::with_changes(changes, |field| row.meta.version_of(field));
    Ok(Some(RowWrite { kind: Kind::Change, state: row.meta.state, values, before: row, payload }))
}
