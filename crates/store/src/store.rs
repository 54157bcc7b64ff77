//! An open workspace: one writer, a few readers, and the scopes made from them.

use std::path::PathBuf;
use std::sync::{Arc, PoisonError};

use domain::rights::{Actor, Grant};
use domain::{Code, Id, Record, RecordType, Result};
use tokio::sync::{Mutex, OwnedMappedMutexGuard, OwnedMutexGuard};
use uuid::Uuid;

use crate::attachments::Files;
use crate::clock::{HybridClock, calendar_at};
use crate::connection::Cancel;
use crate::journal::{Author, Kind};
use crate::keys::{CurrentKey, Method, Secret, Slot, SlotEdition, SlotOwner};
use crate::process_lock::ProcessLock;
use crate::readers::{Reader, Readers, Seat};
use crate::reading::{FrozenList, Lists, ReadScope, Reading};
use crate::schema;
use crate::stored::{State, Stored};
use crate::writer::Writer;
use crate::writing::{Committed, Undone, WriteScope};

/// This machine, as the journal names it.
#[derive(Debug, Clone, Copy)]
pub struct Device {
    pub id: Uuid,
    /// Rises when the database is restored or cloned.
    pub incarnation: i64,
}

pub struct Store {
    pub(crate) folder: PathBuf,
    pub(crate) key: CurrentKey,
    pub(crate) database: Uuid,
    /// `None` once the workspace is closed.
    writer: Arc<Mutex<Option<Writer>>>,
    pub(crate) readers: Arc<Readers>,
    lists: Arc<Lists>,
    clock: HybridClock,
    device: Device,
    lock: std::sync::Mutex<Option<ProcessLock>>,
}

impl Store {
    pub(crate) fn new(
        folder: PathBuf,
        database: Uuid,
        key: CurrentKey,
        writer: Writer,
        clock: HybridClock,
        device: Device,
        lock: ProcessLock,
    ) -> Arc<Self> {
        let readers = Arc::new(Readers::new(folder.join(crate::workspace::DATABASE), key.clone()));
        let writer = Arc::new(Mutex::new(Some(writer)));
        let lock = std::sync::Mutex::new(Some(lock));
        Arc::new(Self { folder, key, database, writer, readers, lists: Arc::default(), clock, device, lock })
    }

    pub(crate) fn files(&self) -> Files {
        Files::of(&self.folder)
    }

    pub fn now_ms(&self) -> i64 {
        self.clock.now_ms()
    }

    /// A consistent snapshot through the views of the grant's actor. Setting `cancel` stops it.
    pub async fn read(&self, grant: Grant, cancel: &Cancel) -> Result<ReadScope> {
        let actor = Arc::clone(grant.actor());
        let reader = self.readers.take(&actor, cancel, Seat::Any).await?;
        Ok(self.scope(reader, actor, cancel))
    }

    fn scope(&self, reader: Reader, actor: Arc<Actor>, cancel: &Cancel) -> ReadScope {
        let lists = Arc::clone(&self.lists);
        let at = self.now_ms();
        let calendar = calendar_at(at);
        ReadScope {
            reader,
            actor,
            lists,
            at,
            calendar,
            cancel: cancel.clone(),
            reads: Default::default(),
            opened: vec![],
            files: self.files(),
        }
    }

    /// A transaction of the grant's actor; waits for its turn.
    pub async fn write(&self, grant: Grant) -> Result<WriteScope> {
        self.begin(&grant, None).await
    }

    /// The place of the writer, for whoever exchanges it.
    pub(crate) async fn writer_place(&self) -> OwnedMutexGuard<Option<Writer>> {
        Arc::clone(&self.writer).lock_owned().await
    }

    /// The writer, when it is this caller's turn.
    pub(crate) async fn writer(&self) -> Result<OwnedMappedMutexGuard<Option<Writer>, Writer>> {
        let writer = Arc::clone(&self.writer).lock_owned().await;
        OwnedMutexGuard::try_map(writer, Option::as_mut).map_err(|_| Code::WorkspaceLocked.into())
    }

    async fn begin(&self, grant: &Grant, job: Option<Uuid>) -> Result<WriteScope> {
        let writer = self.writer().await?;
        let actor = Arc::clone(grant.actor());
        let author = Author {
            actor: actor.id(),
            actor_name: actor.name().to_owned(),
            device: self.device.id,
            incarnation: self.device.incarnation,
            job,
            undoes: None,
        };
        WriteScope::begin(writer, actor, author, self.files(), self.clock.now_ms(), self.clock.tick()).await
    }

    /// A slot of `owner` with the data key in it.
    pub(crate) fn seal(
        &self,
        owner: &SlotOwner,
        method: Method,
        secret: &Secret<'_>,
        edition: SlotEdition,
    ) -> Result<Slot> {
        Slot::seal(self.database, owner.clone(), method, secret, &self.key.get(), edition)
    }

    /// The anchor takes the head as it is: the member chose to go on without the lost work.
    pub(crate) async fn forget_lost_tail(&self) -> Result<()> {
        self.writer().await?.reset_anchor()
    }

    /// Closes the lists of a member who leaves the open workspace to another.
    pub fn close_lists(&self) {
        self.lists.close_all();
    }

    /// A job of the grant's actor: many bounded transactions under one id.
    pub fn job(
        self: &Arc<Self>,
        grant: Grant,
        id: Uuid,
        cancel: Cancel,
        committed: Arc<dyn Fn(&Committed) + Send + Sync>,
    ) -> JobScope {
        JobScope { store: Arc::clone(self), grant, id, cancel, committed }
    }

    /// Reads the order of a freshly opened list in the background.
    pub fn freeze_behind(self: &Arc<Self>, grant: Grant, list: Arc<FrozenList>) {
        let store = Arc::clone(self);
        tokio::spawn(async move {
            match store.readers.take(grant.actor(), list.cancel(), Seat::Freezing).await {
                Ok(reader) => {
                    let mut scope = store.scope(reader, Arc::clone(grant.actor()), list.cancel());
                    scope.freeze(&list).await;
                    scope.finish().await.ok();
                }
                Err(error) => list.fail(error),
            }
        });
    }

    /// Closes every connection and lets the workspace go. Waits for a running write; whoever still holds
    /// this store afterwards is told that the workspace is locked.
    pub async fn close(&self) {
        self.lists.close_all();
        self.readers.close().await;
        if let Some(writer) = self.writer.lock().await.take() {
            writer.connection.close().await.ok();
        }
        self.lock.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}

/// Bounded transactions under one job id. Between two of them anybody's edit gets its turn.
#[derive(Clone)]
pub struct JobScope {
    pub(crate) store: Arc<Store>,
    grant: Grant,
    id: Uuid,
    cancel: Cancel,
    committed: Arc<dyn Fn(&Committed) + Send + Sync>,
}

impl JobScope {
    pub fn id(&self) -> Uuid {
        self.id
    }

    pub fn grant(&self) -> &Grant {
        &self.grant
    }

    pub fn cancel(&self) -> &Cancel {
        &self.cancel
    }

    pub async fn read(&self) -> Result<ReadScope> {
        self.store.read(self.grant.clone(), &self.cancel).await
    }

    /// One more transaction of the job, unless it was cancelled.
    pub(crate) async fn begin(&self) -> Result<WriteScope> {
        self.cancel.check()?;
        self.store.begin(&self.grant, Some(self.id)).await
    }

    pub(crate) async fn finish(&self, scope: WriteScope) -> Result<()> {
        let committed = scope.commit().await?;
        (self.committed)(&committed);
        Ok(())
    }

    /// Makes records in one transaction.
    pub async fn create_all<T: Record>(&self, records: &[T]) -> Result<Vec<Id<T>>> {
        let mut scope = self.begin().await?;
        let ids = scope.create_all(records).await?;
        self.finish(scope).await?;
        Ok(ids)
    }

    /// Makes records in one transaction, each with its number of a series.
    pub async fn create_numbered<T: Record>(
        &self,
        records: &mut [T],
        series: &'static str,
        number: impl Fn(&mut T, i64) + Send + Sync,
    ) -> Result<Vec<Id<T>>> {
        let mut scope = self.begin().await?;
        let first = scope.next_numbers(series, records.len()).await?;
        for (record, at) in records.iter_mut().zip(first..) {
            number(record, at);
        }
        let ids = scope.create_all(records).await?;
        self.finish(scope).await?;
        Ok(ids)
    }

    /// As [`JobScope::create_numbered`], each with what goes along with it, in the same transaction.
    pub async fn create_numbered_with<T: Record, P: Record>(
        &self,
        records: &mut [T],
        series: &'static str,
        number: impl Fn(&mut T, i64) + Send + Sync,
        part: impl Fn(Id<T>, &T) -> Option<P> + Send + Sync,
    ) -> Result<()> {
        let mut scope = self.begin().await?;
        let first = scope.next_numbers(series, records.len()).await?;
        for (record, at) in records.iter_mut().zip(first..) {
            number(record, at);
        }
        let ids = scope.create_all(records).await?;
        let parts: Vec<P> = ids.into_iter().zip(records.iter()).filter_map(|(id, record)| part(id, record)).collect();
        scope.create_all(&parts).await?;
        self.finish(scope).await
    }

    /// Changes records; `change` returns what a record becomes, or `None` to leave it. Where much belongs to them, it takes
    /// more than one transaction. Tells how many were changed.
    pub async fn change_all<T: Record>(
        &self,
        rows: &[i64],
        mut change: impl FnMut(&Stored<T>) -> Result<Option<T>> + Send,
    ) -> Result<u64> {
        let mut changed = 0;
        let mut waiting = rows.to_vec();
        while !waiting.is_empty() {
            let mut scope = self.begin().await?;
            let loaded = scope.load_rows::<T>(&waiting).await?;
            waiting.clear();
            for stored in loaded {
                if scope.is_full() {
                    waiting.push(stored.meta.row);
                } else if let Some(after) =
                    change(&stored)?.filter(|after| after.to_values() != stored.record.to_values())
                {
                    scope.update(&stored, &after).await?;
                    changed += 1;
                }
            }
            self.finish(scope).await?;
        }
        Ok(changed)
    }

    /// Archives or restores those of the records that are `wanted`, in one transaction. Tells how many changed.
    pub async fn move_all<T: Record>(
        &self,
        rows: &[i64],
        state: State,
        mut wanted: impl FnMut(&Stored<T>) -> bool + Send,
    ) -> Result<u64> {
        let mut scope = self.begin().await?;
        let mut changed = 0;
        for stored in scope.load_rows::<T>(rows).await? {
            if !wanted(&stored) || stored.meta.state == state {
                continue;
            }
            match state {
                State::Active => scope.restore(&stored).await?,
                State::Archived => scope.archive(&stored).await?,
                State::Deleted => scope.delete(&stored).await?,
            }
            changed += 1;
        }
        self.finish(scope).await?;
        Ok(changed)
    }

    /// The transactions of a job that changed rows, the newest first.
    ///
    /// # Errors
    /// [`domain::Code::CannotUndo`] when there are none.
    pub async fn transactions_of(&self, job: Uuid) -> Result<Vec<Uuid>> {
        let mut scope = self.read().await?;
        let transactions = crate::journal::transactions_of(scope.connection(), job).await?;
        scope.finish().await?;
        if transactions.is_empty() { Err(Code::CannotUndo.into()) } else { Ok(transactions) }
    }

    /// Proves the whole workspace; see [`Store::verify`].
    pub async fn verify(&self, progress: impl Fn(f64) + Send + Sync) -> Result<crate::Verification> {
        self.store.verify(&self.cancel, progress).await
    }

    /// Proves the journal's chain; see [`Store::prove_journal`].
    pub async fn prove_journal(&self, progress: impl Fn(i64, i64) + Send + Sync) -> Result<crate::ChainProof> {
        self.store.prove_journal(&self.cancel, progress).await
    }

    /// Tells the journal something that changes no row, in a transaction of its own.
    pub async fn note(
        &self,
        kind: Kind,
        record: &'static str,
        id: Uuid,
        note: &[(&str, serde_json::Value)],
    ) -> Result<()> {
        self.cancel.check()?;
        let mut scope = self.store.begin(&self.grant, Some(self.id)).await?;
        scope.note(kind, record, id, note);
        self.finish(scope).await
    }

    /// Takes one transaction back.
    pub async fn undo(&self, transaction: Uuid) -> Result<Undone> {
        let mut scope = self.begin().await?;
        let undone = scope.undo(transaction).await?;
        self.finish(scope).await?;
        Ok(undone)
    }

    /// Prepares an empty table for being filled: building its indexes, many times faster at once, waits for
    /// [`JobScope::finish_load`]. Does nothing to a table with rows.
    pub async fn begin_load(&self, record: &'static RecordType) -> Result<()> {
        let mut writer = self.store.writer().await?;
        schema::drop_indexes_if_empty(&mut writer.connection, record).await
    }

    /// Builds the indexes that waited.
    pub async fn finish_load(&self) -> Result<()> {
        let mut writer = self.store.writer().await?;
        schema::rebuild_indexes(&mut writer.connection).await
    }
}
