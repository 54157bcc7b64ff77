//! The one connection that writes.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use domain::custom_fields::CustomFields;
use domain::rights::Actor;
use domain::{RECORD_TYPES, RecordType, Result};

use crate::connection::Connection;
use crate::custom;
use crate::journal::{Anchor, Head, head};
use crate::keys::DataKey;
use crate::visible;

pub struct Writer {
    pub connection: Connection,
    pub head: Head,
    anchor: Anchor,
    /// Rows of synced tables changed since the transaction began, as SQLite itself counted them.
    changed: Arc<AtomicU64>,
    next_row: HashMap<&'static str, i64>,
    actor: Option<Arc<Actor>>,
    /// The fields a company defined, as they stand in the running transaction; `None`: to be read.
    custom: Option<Arc<CustomFields>>,
    /// A scope began and neither committed nor was rolled back: it was dropped.
    open: bool,
}

impl Writer {
    pub async fn new(mut connection: Connection, anchor: Anchor) -> Result<Self> {
        let changed = Arc::new(AtomicU64::new(0));
        let counter = Arc::clone(&changed);
        connection
            .on_change(move |table| {
                if RECORD_TYPES.iter().any(|record| record.table == table) {
                    counter.fetch_add(1, Ordering::Relaxed);
                }
            })
            .await?;
        let head = head(&mut connection).await?;
        Ok(Self { connection, head, anchor, changed, next_row: HashMap::new(), actor: None, custom: None, open: false })
    }

    /// Begins a transaction with `actor`'s views, after clearing what a dropped one left.
    pub async fn begin(&mut self, actor: &Arc<Actor>) -> Result<()> {
        if self.open {
            self.connection.execute("ROLLBACK", vec![]).await.ok();
            self.open = false;
            self.next_row.clear();
            self.custom = None;
        }
        if self.actor.as_ref().is_none_or(|worn| !Arc::ptr_eq(worn, actor)) {
            self.actor = None;
            visible::install(&mut self.connection, actor).await?;
            self.actor = Some(Arc::clone(actor));
        }
        self.connection.execute("BEGIN IMMEDIATE", vec![]).await?;
        self.open = true;
        self.changed.store(0, Ordering::Relaxed);
        Ok(())
    }

    pub async fn commit(&mut self) -> Result<()> {
        self.connection.execute("DELETE FROM op", vec![]).await?;
        self.connection.execute("COMMIT", vec![]).await?;
        self.open = false;
        Ok(())
    }

    /// The fields the company defined.
    pub async fn custom(&mut self) -> Result<Arc<CustomFields>> {
        if let Some(known) = &self.custom {
            return Ok(Arc::clone(known));
        }
        let read = Arc::new(custom::definitions(&mut self.connection).await?);
        self.custom = Some(Arc::clone(&read));
        Ok(read)
    }

    /// A definition was written: they are read again when they are next needed.
    pub fn forget_custom(&mut self) {
        self.custom = None;
    }

    pub fn changed_rows(&self) -> u64 {
        self.changed.load(Ordering::Relaxed)
    }

    /// Takes over the head of a commit that has returned, here and in the anchor.
    ///
    /// The work is kept whatever becomes of the anchor, and an anchor may lag: its fault must not make a
    /// commit that happened look like one that did not.
    pub fn remember(&mut self, head: Head) {
        self.head = head;
        if let Err(error) = self.anchor.set(head) {
            tracing::error!(%error, "the anchor could not be written and lags");
        }
    }

    /// Lets the anchor be found by the next key as well.
    pub fn anchor_under_both(&mut self, next: &DataKey) -> Result<()> {
        self.anchor.set_under_both(self.head, next)
    }

    /// Empties the write-ahead log, in which pages stand as they were before. While somebody reads an older snapshot
    /// it stays; then the next reset, at the latest the closing, takes it.
    pub async fn clear_log(&mut self) {
        let left = self.connection.integer("PRAGMA wal_checkpoint(TRUNCATE)", vec![]).await;
        if left != Ok(0) {
            tracing::warn!("the write-ahead log could not be emptied yet");
        }
    }

    pub fn reset_anchor(&mut self) -> Result<()> {
        self.anchor.reset(self.head)
    }

    /// Row keys for `count` new rows: the first of them.
    pub async fn take_rows(&mut self, record: &'static RecordType, count: usize) -> Result<i64> {
        let first = match self.next_row.get(record.table) {
            Some(next) => *next,
            None => {
                let sql = format!("SELECT coalesce(max(row), 0) + 1 FROM main.{}", record.table);
                self.connection.integer(sql, vec![]).await?
            }
        };
        self.next_row.insert(record.table, first + i64::try_from(count).expect("BUG: never so many at once"));
        Ok(first)
    }
}
