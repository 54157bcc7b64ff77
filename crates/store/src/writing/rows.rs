//! One row's write: rights, tripwire, SQL, search terms, sets and journal entry, together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::custom_fields::{CustomField, CustomFields};
use domain::draft::check_limits;
use domain::record::{Merge, Value};
use domain::rights::{Action, FieldAccess, OwnerSet};
use domain::{AppError, Code, Record, RecordType, Result, record_type};
use uuid::Uuid;

use super::belonging::is_inherited;
use super::scope::WriteScope;
use crate::connection::{Connection, Statement, Statements};
use crate::journal::{Kind, Payload, PendingEntry};
use crate::reading::Reading;
use crate::schema::is_searched;
use crate::stored::{META_COLUMNS, Meta, STATE_VERSION, State, StoredRow, sort_key, sort_key_columns};
use crate::{search_terms, sets};

/// A row that exists, and what becomes of it.
pub(super) struct RowWrite {
    pub kind: Kind,
    pub before: StoredRow,
    pub state: State,
    pub values: Vec<Value>,
    pub payload: Payload,
}

impl RowWrite {
    pub fn state_change(before: StoredRow, state: State, kind: Kind) -> Self {
        let payload = Payload { state: Some((before.meta.state.number(), state.number())), ..Payload::default() };
        Self { kind, state, values: before.values.clone(), before, payload }
    }
}

impl WriteScope {
    /// Inserts rows with their terms, sets and entries. While SQLite works on one part, the next is made ready.
    pub(super) async fn create_rows(
        &mut self,
        record: &'static RecordType,
        mut rows: Vec<Vec<Value>>,
    ) -> Result<Vec<Uuid>> {
        let Some(last) = rows.len().checked_sub(1) else { return Ok(Vec::new()) };
        self.inherit(record, &mut rows).await?;
        let custom = self.writer.custom().await?;
        for values in &mut rows {
            self.settle_custom(record, None, values).await?;
        }
        let first_row = self.writer.take_rows(record, rows.len()).await?;
        announce(self.connection(), record, first_row, first_row + i64::try_from(last).expect("BUG: few rows")).await?;
        let may_own = self.may_create(record)?;
        let mut stored = Vec::with_capacity(rows.len());
        for (row, values) in (first_row..).zip(rows) {
            check_limits(record, &values)?;
            let row = StoredRow { meta: self.new_meta(row), values };
            if record.owner.is_some() && !may_own.iter().any(|owners| owners.holds(row.owner(record))) {
                return Err(not_allowed(record, Action::Create));
            }
            stored.push(row);
        }
        let stored = Arc::new(stored);
        let beside = tokio::task::spawn_blocking({
            let stored = Arc::clone(&stored);
            move || Beside::of(record, &stored, &custom)
        });
        self.connection().run_all(insert_rows(record, &stored)).await?;
        let beside = beside.await.expect("BUG: terms and entries of checked rows can be made");
        self.connection().run_all(beside.statements).await?;
        self.entries.extend(beside.entries);
        self.heed_definitions(record);
        Ok(stored.iter().map(|row| row.meta.id).collect())
    }

    fn new_meta(&self, row: i64) -> Meta {
        Meta {
            row,
            id: Uuid::now_v7(),
            state: State::Active,
            version: self.clock,
            versions: BTreeMap::new(),
            created_at: self.at,
            created_by: self.actor.id(),
            updated_at: self.at,
        }
    }

    /// Writes a row as the actor may, and what belongs to it along.
    pub(super) async fn write_row(&mut self, record: &'static RecordType, write: RowWrite) -> Result<()> {
        if !self.is_claim(record, &write) {
            self.may_write(record, write.kind, &write.before, &write.payload)?;
        }
        check_limits(record, &write.values)?;
        let id = write.before.meta.id;
        let assigned = record.ownership().any(|at| write.values[at] != write.before.values[at]);
        let after = assigned.then(|| write.values.clone());
        self.put_row(record, write).await?;
        match after {
            Some(values) => self.carry(record, id, &values).await,
            None => Ok(()),
        }
    }

    /// Writes a row: whether the actor may is judged already, of this row or of the one it belongs to.
    pub(super) async fn put_row(&mut self, record: &'static RecordType, write: RowWrite) -> Result<()> {
        let RowWrite { kind, before, state, values, payload } = write;
        let changed: Vec<&str> = payload.changes.iter().map(|(field, ..)| field.as_str()).collect();
        let row = before.meta.row;
        announce(self.connection(), record, row, row).await?;

        let mut sets = vec![
            ("state".to_owned(), Value::Integer(state.number())),
            ("version".to_owned(), Value::Integer(self.clock)),
            ("updated_at".to_owned(), Value::Integer(self.at)),
        ];
        let moved = (state != before.meta.state).then_some(STATE_VERSION);
        let versions = before.meta.versions_after(changed.iter().copied().chain(moved), self.clock);
        sets.push(("versions".to_owned(), Value::Text(serde_json::json!(versions).to_string())));
        let columns = record.fields.iter().zip(&values).zip(&before.values);
        sets.extend(
            columns
                .filter(|((_, after), before)| after != before)
                .map(|((field, after), _)| (field.name.to_owned(), after.clone())),
        );
        let ordered = sort_key_columns(record).filter(|(at, _)| values[*at] != before.values[*at]);
        sets.extend(ordered.map(|(at, column)| (column, sort_key(&values[at]))));
        let columns: Vec<_> = sets.iter().map(|(column, _)| format!("{column} = ?")).collect();
        let sql = format!("UPDATE main.{} SET {} WHERE row = ?", record.table, columns.join(", "));
        let bound = sets.into_iter().map(|(_, value)| value).chain([Value::Integer(row)]).collect();
        self.connection().execute(sql, bound).await?;

        let after = StoredRow { meta: Meta { state, ..before.meta.clone() }, values };
        self.refresh_derived(record, &changed, &before, &after).await?;
        self.enter(record, kind, before.meta.id, &payload);
        self.heed_definitions(record);
        Ok(())
    }

    /// What is written from here on follows the definitions just written.
    fn heed_definitions(&mut self, record: &RecordType) {
        if record.name == CustomField::TYPE.name {
            self.writer.forget_custom();
        }
    }

    /// Search terms and sets follow the row; a deleted row is in neither.
    async fn refresh_derived(
        &mut self,
        record: &'static RecordType,
        changed: &[&str],
        before: &StoredRow,
        after: &StoredRow,
    ) -> Result<()> {
        let row = after.meta.row;
        let gone = after.meta.state == State::Deleted;
        let back = before.meta.state == State::Deleted && !gone;
        if is_searched(record) {
            let custom = self.writer.custom().await?;
            if gone {
                search_terms::remove(self.connection(), record, row).await?;
            } else if back {
                self.connection().run_all(search_terms::insert(record, std::slice::from_ref(after), &custom)).await?;
            } else if changed.iter().any(|field| search_terms::concerns(record, field, &custom)) {
                search_terms::replace(self.connection(), record, after, &custom).await?;
            }
        }
        if gone || back || changed.iter().any(|field| sets::concerns(record, field)) {
            sets::remove(self.connection(), record, before).await?;
            if !gone {
                self.connection().run_all(sets::insert(record, std::slice::from_ref(after))).await?;
            }
        }
        Ok(())
    }

    /// Custom values become what their definitions say, and the ends of new links are there to be linked to.
    pub(super) async fn settle_custom(
        &mut self,
        record: &'static RecordType,
        before: Option<&[Value]>,
        values: &mut [Value],
    ) -> Result<()> {
        let custom = self.writer.custom().await?;
        for link in custom.settle(record, before, values, &self.actor)? {
            let target = record_type(link.record)?;
            if self.seen_by_id(target, &BTreeSet::from([link.id])).await?.is_empty() {
                return Err(AppError::new(Code::NotFound).field(link.field).param("record", target.name));
            }
        }
        Ok(())
    }

    fn enter(&mut self, record: &'static RecordType, kind: Kind, id: Uuid, payload: &Payload) {
        self.entries.push(PendingEntry {
            kind,
            record: record.name,
            record_id: id,
            schema_version: record.schema_version,
            payload: payload.to_bytes(),
        });
    }

    /// Whose rows may be created: one's own scope, and those one may assign to. What belongs to another is not assigned.
    fn may_create(&self, record: &'static RecordType) -> Result<Vec<OwnerSet>> {
        if self.actor.may(record.name, Action::Create) {
            let assign = record.belongs_to.is_none().then_some(Action::Assign);
            let actions = [Action::Create].into_iter().chain(assign);
            Ok(actions.map(|action| self.actor.owners(record.name, action)).collect())
        } else {
            Err(not_allowed(record, Action::Create))
        }
    }

    pub(super) fn may_write(
        &self,
        record: &'static RecordType,
        kind: Kind,
        before: &StoredRow,
        payload: &Payload,
    ) -> Result<()> {
        if let Some((field, ..)) = payload.changes.iter().find(|(field, ..)| is_inherited(record, field)) {
            return Err(not_allowed(record, Action::Assign).field(field));
        }
        let mut actions = match kind {
            Kind::Change => Vec::new(),
            Kind::Erase => vec![Action::Erase],
            _ => vec![Action::Archive],
        };
        for (field, ..) in payload.changes.iter().filter(|(field, ..)| !follows_from_others(record, field)) {
            let action = needed_for(record, field);
            // Who owns a row is a right of its own; every other field is also as far open as the roles make it.
            let open = action == Action::Assign || self.actor.field(record.name, field) == FieldAccess::Edit;
            if kind == Kind::Change && !open {
                return Err(not_allowed(record, action).field(field));
            }
            if !actions.contains(&action) {
                actions.push(action);
            }
        }
        for action in actions {
            let owners = self.actor.owners(record.name, action);
            let allowed = if record.owner.is_some() {
                owners.holds(before.owner(record))
            } else {
                self.actor.may(record.name, action)
            };
            if !allowed {
                return Err(not_allowed(record, action));
            }
        }
        Ok(())
    }
}

/// What the product keeps of a business record by itself – when it was last followed up – follows from a write that was
/// allowed, and nobody can type it.
fn follows_from_others(record: &RecordType, field: &str) -> bool {
    let ownership = record.owner == Some(field) || field == "team";
    record.owner.is_some() && !ownership && record.field(field).is_ok_and(|field| field.assigned)
}

/// Who owns a business record, and whether it stays so, is assigned; its tags are a right of their own; what a record of
/// everybody's decides with authority – a member's roles, a role's rights – is configured; all else is edited.
fn needed_for(record: &RecordType, field: &str) -> Action {
    if record.owner.is_some() {
        return match field {
            _ if record.owner == Some(field) => Action::Assign,
            "tags" => Action::Tag,
            _ if record.field(field).is_ok_and(|field| field.merge == Merge::Authority) => Action::Assign,
            _ => Action::Edit,
        };
    }
    let authority = record.field(field).is_ok_and(|field| field.merge == Merge::Authority);
    if authority { Action::Configure } else { Action::Edit }
}

fn not_allowed(record: &RecordType, action: Action) -> AppError {
    AppError::new(Code::NotAllowed).param("record", record.name).param("action", action.as_str())
}

/// Tells the tripwire which rows this transaction will write.
async fn announce(connection: &mut Connection, record: &RecordType, first: i64, last: i64) -> Result<()> {
    let sql = "INSERT OR REPLACE INTO op (tbl, first_row, last_row) VALUES (?1, ?2, ?3)";
    let values = vec![Value::Text(record.table.to_owned()), Value::Integer(first), Value::Integer(last)];
    connection.execute(sql, values).await.map(|_| ())
}

/// The entry of a new row.
fn created(record: &'static RecordType, row: &StoredRow) -> PendingEntry {
    PendingEntry {
        kind: Kind::Create,
        record: record.name,
        record_id: row.meta.id,
        schema_version: record.schema_version,
        payload: Payload::of_new(record, &row.values),
    }
}

/// What new rows leave besides themselves; made while SQLite takes the rows.
struct Beside {
    /// Search terms and sets.
    statements: Statements<'static>,
    entries: Vec<PendingEntry>,
}

impl Beside {
    fn of(record: &'static RecordType, rows: &[StoredRow], custom: &CustomFields) -> Self {
        let terms = is_searched(record).then(|| search_terms::insert(record, rows, custom));
        let statements = Box::new(terms.into_iter().flatten().chain(sets::insert(record, rows)));
        Self { statements, entries: rows.iter().map(|row| created(record, row)).collect() }
    }
}

fn insert_rows<'a>(record: &'static RecordType, rows: &'a [StoredRow]) -> Statements<'a> {
    let keys: Vec<_> = sort_key_columns(record).collect();
    let fields = record.fields.iter().map(|field| field.name).chain(keys.iter().map(|(_, column)| column.as_str()));
    let columns = format!("{META_COLUMNS}, {}", fields.collect::<Vec<_>>().join(", "));
    let width = columns.split(", ").count();
    let into = format!("main.{} ({columns})", record.table);
    Box::new(rows.chunks(Statement::ROWS).map(move |chunk| {
        let mut values = Vec::with_capacity(chunk.len() * width);
        for StoredRow { meta, values: fields } in chunk {
            values.extend([
                Value::Integer(meta.row),
                Value::Id(meta.id),
                Value::Integer(meta.state.number()),
                Value::Integer(meta.version),
                Value::Null,
                Value::Integer(meta.created_at),
                Value::Id(meta.created_by),
                Value::Integer(meta.updated_at),
            ]);
            values.extend(fields.iter().cloned());
            values.extend(keys.iter().map(|(at, _)| sort_key(&fields[*at])));
        }
        Statement::insert(&into, width, values)
    }))
}
