//! The transaction a write runs in.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::custom_fields::CustomField;
use domain::record::{Value, diff};
use domain::rights::Actor;
use domain::{AppError, Code, Id, Record, RecordType, Result};
use tokio::sync::OwnedMappedMutexGuard;
use uuid::Uuid;

use super::rows::RowWrite;
use crate::attachments::Files;
use crate::connection::Connection;
use crate::custom;
use crate::journal::{self, Author, Kind, Payload, PendingEntry};
use crate::reading::Reading;
use crate::stored::{State, Stored, StoredRow};
use crate::visible::types_read;
use crate::writer::Writer;

/// What a commit left behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// `None`: nothing was changed.
    pub transaction: Option<Uuid>,
    /// Record types with changed rows.
    pub records: Vec<&'static str>,
    /// What was changed can be taken back.
    pub undoable: bool,
}

/// One transaction. Dropped without [`WriteScope::commit`], it leaves no trace.
pub struct WriteScope {
    pub(crate) writer: OwnedMappedMutexGuard<Option<Writer>, Writer>,
    pub(super) actor: Arc<Actor>,
    author: Author,
    pub(super) at: i64,
    pub(super) clock: i64,
    pub(super) entries: Vec<PendingEntry>,
    reads: BTreeSet<&'static str>,
    /// What is written now takes records out of the pool.
    pub(super) claims: bool,
    files: Files,
    /// Files of what is erased: they go when that is committed.
    pub(super) freed: Vec<String>,
}

impl Reading for WriteScope {
    fn connection(&mut self) -> &mut Connection {
        &mut self.writer.connection
    }

    fn actor(&self) -> &Arc<Actor> {
        &self.actor
    }

    fn now_ms(&self) -> i64 {
        self.at
    }

    fn note_read(&mut self, sql: &str) {
        self.reads.extend(types_read(sql));
    }
}

impl WriteScope {
    pub(crate) async fn begin(
        mut writer: OwnedMappedMutexGuard<Option<Writer>, Writer>,
        actor: Arc<Actor>,
        author: Author,
        files: Files,
        at: i64,
        clock: i64,
    ) -> Result<Self> {
        writer.begin(&actor).await?;
        let (entries, reads, freed) = (Vec::new(), BTreeSet::new(), Vec::new());
        Ok(Self { writer, actor, author, at, clock, entries, reads, claims: false, files, freed })
    }

    /// Makes a record. Its id is new.
    pub async fn create<T: Record>(&mut self, record: &T) -> Result<Id<T>> {
        let ids = self.create_all(std::slice::from_ref(record)).await?;
        Ok(ids[0])
    }

    /// Makes many records of one type.
    pub async fn create_all<T: Record>(&mut self, records: &[T]) -> Result<Vec<Id<T>>> {
        let values = records.iter().map(Record::to_values).collect();
        let ids = self.create_rows(T::TYPE, values).await?;
        Ok(ids.into_iter().map(Id::new).collect())
    }

    /// A record to be changed, as it is kept. Only rows the actor sees are found.
    ///
    /// # Errors
    /// [`Code::NotFound`].
    pub async fn load<T: Record>(&mut self, id: Id<T>) -> Result<Stored<T>> {
        self.load_row(T::TYPE, id.uuid()).await?.typed()
    }

    pub(super) async fn load_row(&mut self, record: &'static RecordType, id: Uuid) -> Result<StoredRow> {
        let sql = format!(
            "SELECT {} FROM main.{table} WHERE id = ?1 AND row IN (SELECT row FROM visible_{table} WHERE id = ?1)",
            StoredRow::columns(record),
            table = record.table
        );
        let row = self.connection().row(sql, vec![Value::Id(id)]).await?;
        let row = row.ok_or_else(|| AppError::new(Code::NotFound).param("record", record.name))?;
        Ok(StoredRow::read(record, &row))
    }

    /// Records to be changed, by row key; rows the actor does not see are left out.
    pub async fn load_rows<T: Record>(&mut self, rows: &[i64]) -> Result<Vec<Stored<T>>> {
        let sql = format!(
            "SELECT {columns} FROM main.{table} WHERE row IN (SELECT value FROM json_each(?1)) \
             AND row IN (SELECT row FROM visible_{table} WHERE row IN (SELECT value FROM json_each(?1)))",
            columns = StoredRow::columns(T::TYPE),
            table = T::TYPE.table
        );
        let rows = self.connection().rows(sql, vec![Value::Text(serde_json::json!(rows).to_string())]).await?;
        rows.iter().map(|row| StoredRow::read(T::TYPE, row).typed()).collect()
    }

    /// Puts `after` in the place of `before`. Without a difference nothing happens.
    pub async fn update<T: Record>(&mut self, before: &Stored<T>, after: &T) -> Result<()> {
        let stored = StoredRow { meta: before.meta.clone(), values: before.record.to_values() };
        let mut values = after.to_values();
        self.settle_custom(T::TYPE, Some(&stored.values), &mut values).await?;
        let changes = diff(T::TYPE, &stored.values, &values);
        if changes.is_empty() {
            return Ok(());
        }
        let payload = Payload::with_changes(changes, |field| before.meta.version_of(field));
        let write = RowWrite { kind: Kind::Change, state: stored.meta.state, values, before: stored, payload };
        self.write_row(T::TYPE, write).await
    }

    /// Takes a record out of the daily lists.
    pub async fn archive<T: Record>(&mut self, stored: &Stored<T>) -> Result<()> {
        self.move_to(stored, State::Archived, Kind::Archive).await
    }

    /// Brings an archived or deleted record back.
    pub async fn restore<T: Record>(&mut self, stored: &Stored<T>) -> Result<()> {
        self.move_to(stored, State::Active, Kind::Restore).await
    }

    /// Puts a record into the recycle bin.
    pub async fn delete<T: Record>(&mut self, stored: &Stored<T>) -> Result<()> {
        self.move_to(stored, State::Deleted, Kind::Delete).await
    }

    async fn move_to<T: Record>(&mut self, stored: &Stored<T>, state: State, kind: Kind) -> Result<()> {
        if stored.meta.state == state {
            return Ok(());
        }
        let before = StoredRow { meta: stored.meta.clone(), values: stored.record.to_values() };
        self.write_row(T::TYPE, RowWrite::state_change(before, state, kind)).await
    }

    /// Tells the journal something that changes no row: an export, a denial, a sign-in.
    pub fn note(&mut self, kind: Kind, record: &'static str, id: Uuid, note: &[(&str, serde_json::Value)]) {
        let note = note.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
        let payload = Payload { note, ..Payload::default() }.to_bytes();
        self.entries.push(PendingEntry { kind, record, record_id: id, schema_version: 1, payload });
    }

    /// The next numbers of a series: the first of `count`.
    pub async fn next_numbers(&mut self, series: &'static str, count: usize) -> Result<i64> {
        let count = i64::try_from(count).expect("BUG: never so many at once");
        let sql = "INSERT INTO number_series (name, next) VALUES (?1, 1 + ?2) \
                   ON CONFLICT (name) DO UPDATE SET next = next + ?2 RETURNING next - ?2";
        self.connection().integer(sql, vec![Value::Text(series.to_owned()), Value::Integer(count)]).await
    }

    /// The member signs the entries of this transaction, which the product makes for them.
    pub(crate) fn sign_as(&mut self, member: Uuid, name: &str) {
        (self.author.actor, self.author.actor_name) = (member, name.to_owned());
    }

    /// Marks the transaction as taking another one back.
    pub(super) fn undoes(&mut self, transaction: Uuid) {
        self.author.undoes = Some(transaction);
    }

    /// Seals the entries into the journal and commits: after this returns, the work is kept.
    ///
    /// # Errors
    /// Any fault of the disk; then nothing was written. A row changed without an entry is a bug and stops
    /// the commit.
    pub async fn commit(mut self) -> Result<Committed> {
        let changed = self.entries.iter().filter(|entry| entry.kind.changes_row()).count() as u64;
        let seen = self.writer.changed_rows();
        assert_eq!(seen, changed, "BUG: {seen} synced rows changed, but {changed} journal entries tell of them");
        if self.entries.iter().any(|entry| entry.record == CustomField::TYPE.name) {
            let fields = self.writer.custom().await?;
            custom::keep_indexes(self.connection(), &fields).await?;
        }
        if self.entries.is_empty() {
            self.writer.commit().await?;
            return Ok(Committed { transaction: None, records: Vec::new(), undoable: false });
        }
        let transaction = Uuid::now_v7();
        let entries = std::mem::take(&mut self.entries);
        let (author, at, clock, head) = (self.author.clone(), self.at, self.clock, self.writer.head);
        let head = journal::append(self.connection(), head, &author, transaction, at, clock, &entries).await?;
        self.writer.commit().await?;
        self.writer.remember(head);
        if entries.iter().any(|entry| entry.kind == Kind::Erase) {
            self.writer.clear_log().await;
            self.files.remove(&self.freed);
        }
        let rows = entries.iter().filter(|entry| entry.kind.changes_row());
        let records: BTreeSet<_> = rows.clone().map(|entry| entry.record).collect();
        let mut not_carried = rows.filter(|entry| entry.kind != Kind::Carry);
        let undoable = not_carried.all(|entry| entry.kind.can_be_undone()) && !records.is_empty();
        Ok(Committed { transaction: Some(transaction), records: records.into_iter().collect(), undoable })
    }
}
