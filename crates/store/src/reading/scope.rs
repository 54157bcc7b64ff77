//! The scope a read runs in.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use domain::record::Value;
use domain::rights::Actor;
use domain::{AppError, Calendar, Code, Record, RecordType, Result};
use uuid::Uuid;

use crate::attachments::Files;

use super::lists::{FrozenList, Lists};
use super::view::RecordView;
use crate::connection::{Cancel, Connection, Row};
use crate::journal::{self, EntryRow};
use crate::readers::Reader;
use crate::searched::outdated;
use crate::stored::StoredRow;
use crate::visible::types_read;

/// What reads and writes have in common: queries through the actor's views. SQL is a constant of the
/// program (`&'static str`); values are bound.
pub trait Reading {
    fn connection(&mut self) -> &mut Connection;
    fn actor(&self) -> &Arc<Actor>;
    /// The moment the scope was opened, milliseconds in UTC.
    fn now_ms(&self) -> i64;
    /// Notes which record types an answer was made from.
    fn note_read(&mut self, sql: &str);

    fn rows(&mut self, sql: &'static str, values: Vec<Value>) -> impl Future<Output = Result<Vec<Row>>> + Send
    where
        Self: Send,
    {
        async move {
            self.note_read(sql);
            self.connection().rows(sql, values).await
        }
    }

    fn row(&mut self, sql: &'static str, values: Vec<Value>) -> impl Future<Output = Result<Option<Row>>> + Send
    where
        Self: Send,
    {
        async move {
            self.note_read(sql);
            self.connection().row(sql, values).await
        }
    }

    /// A record as the actor may see it.
    ///
    /// # Errors
    /// [`Code::NotFound`] when there is none, or none the actor may see: the two are one.
    fn view(&mut self, record: &'static RecordType, id: Uuid) -> impl Future<Output = Result<RecordView>> + Send
    where
        Self: Send,
    {
        async move {
            let sql = format!("SELECT {} FROM visible_{} WHERE id = ?1", StoredRow::columns(record), record.table);
            self.note_read(&sql);
            let row = self.connection().row(sql, vec![Value::Id(id)]).await?;
            let row = row.ok_or_else(|| AppError::new(Code::NotFound).param("record", record.name))?;
            Ok(RecordView::new(record, StoredRow::read(record, &row), self.actor()))
        }
    }

    /// Records by their row keys, in the order given; rows gone since are left out.
    fn views_of_rows(
        &mut self,
        record: &'static RecordType,
        rows: &[i64],
    ) -> impl Future<Output = Result<Vec<RecordView>>> + Send
    where
        Self: Send,
    {
        async move {
            let sql = format!(
                "SELECT {} FROM visible_{} WHERE row IN (SELECT value FROM json_each(?1))",
                StoredRow::columns(record),
                record.table
            );
            self.note_read(&sql);
            let wanted = Value::Text(serde_json::json!(rows).to_string());
            let found = self.connection().rows(sql, vec![wanted]).await?;
            let mut views: Vec<_> =
                found.iter().map(|row| RecordView::new(record, StoredRow::read(record, row), self.actor())).collect();
            let place: HashMap<_, _> = rows.iter().enumerate().map(|(at, row)| (*row, at)).collect();
            views.sort_by_key(|view| place.get(&view.meta().row).copied());
            Ok(views)
        }
    }

    /// All records of a small type.
    fn all<T: Record>(&mut self) -> impl Future<Output = Result<Vec<crate::Stored<T>>>> + Send
    where
        Self: Send,
    {
        async move {
            let sql = format!("SELECT {} FROM visible_{} ORDER BY row", StoredRow::columns(T::TYPE), T::TYPE.table);
            self.note_read(&sql);
            let rows = self.connection().rows(sql, vec![]).await?;
            rows.iter().map(|row| StoredRow::read(T::TYPE, row).typed()).collect()
        }
    }

    /// Record types whose rows are still to be indexed by what was made searchable.
    fn unindexed(&mut self) -> impl Future<Output = Result<Vec<&'static str>>> + Send
    where
        Self: Send,
    {
        async move { Ok(outdated(self.connection()).await?.into_iter().map(|record| record.name).collect()) }
    }

    /// What people know records by, of those the actor may see.
    fn titles_of(
        &mut self,
        record: &'static RecordType,
        ids: &[Uuid],
    ) -> impl Future<Output = Result<HashMap<Uuid, String>>> + Send
    where
        Self: Send,
    {
        async move {
            let sql = format!(
                "SELECT id, {} FROM visible_{} WHERE id IN (SELECT unhex(value) FROM json_each(?1))",
                record.title, record.table
            );
            self.note_read(&sql);
            let ids: Vec<_> = ids.iter().map(|id| id.simple().to_string()).collect();
            let rows = self.connection().rows(sql, vec![Value::Text(serde_json::json!(ids).to_string())]).await?;
            Ok(rows.iter().filter_map(|row| Some((row.id(0)?, row.text(1).unwrap_or_default()))).collect())
        }
    }

    /// The history of a record the actor may see, newest first.
    fn history(
        &mut self,
        record: &'static RecordType,
        id: Uuid,
        before: Option<i64>,
        limit: u32,
    ) -> impl Future<Output = Result<Vec<EntryRow>>> + Send
    where
        Self: Send,
    {
        async move {
            self.view(record, id).await?;
            journal::history(self.connection(), id, before, limit).await
        }
    }
}

/// A consistent snapshot for one read command.
pub struct ReadScope {
    pub(crate) reader: Reader,
    pub(crate) actor: Arc<Actor>,
    pub(crate) lists: Arc<Lists>,
    /// The moment the scope was opened, and its calendar.
    pub(crate) at: i64,
    pub(crate) calendar: Calendar,
    pub(crate) cancel: Cancel,
    pub(crate) reads: BTreeSet<&'static str>,
    /// Lists opened here, whose order is still to be frozen.
    pub(crate) opened: Vec<Arc<FrozenList>>,
    pub(crate) files: Files,
}

impl Reading for ReadScope {
    fn connection(&mut self) -> &mut Connection {
        self.reader.connection()
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

impl ReadScope {
    pub fn cancel(&self) -> &Cancel {
        &self.cancel
    }

    /// The lists opened in this scope: hand them to [`crate::Store::freeze_behind`] when it is finished.
    pub fn take_opened(&mut self) -> Vec<Arc<FrozenList>> {
        std::mem::take(&mut self.opened)
    }

    /// Ends the snapshot, gives the connection back and tells what was read.
    pub async fn finish(mut self) -> Result<Vec<String>> {
        self.connection().execute("COMMIT", vec![]).await?;
        let Self { reader, reads, .. } = self;
        reader.give_back();
        Ok(reads.into_iter().map(str::to_owned).collect())
    }
}
