//! Judging a transaction: all of its operations are taken, or none.
//!
//! Rows are worked on beside the database, in a [`Bench`], and kept in one call once the whole transaction stands. What was
//! refused leaves nothing but its verdict – and, for a row its author has lost meanwhile, what they wanted, before the eyes
//! of the new owner.

use std::collections::BTreeMap;

use domain::rights::{Action, Actor};
use domain::{AppError, Code, record_type};
use uuid::Uuid;

use super::row::ServerRow;
use super::store::{Judged, Logged, ServerStore, Timeline};
use super::validate::normalise;
use super::{Caller, accepted};
use crate::audience::{Audience, Reach};
use crate::clock::{Stamp, settle};
use crate::merge::Origin;
use crate::operation::{Operation, STATE, Transaction, Verb};
use crate::row::{Cause, Conflict, Key};
use crate::wire::{Denial, Outcome, Refusal, Verdict};

/// Whose transactions are judged, and when.
pub struct Judge<'a> {
    pub caller: Caller,
    pub incarnation: i64,
    pub actor: &'a Actor,
    pub now_ms: i64,
}

/// Rows as they will be, and the log that tells of them.
pub struct Bench<'a, S> {
    pub store: &'a S,
    pub timeline: Timeline,
    pub rows: BTreeMap<Key, ServerRow>,
    pub log: Vec<Logged>,
}

/// Why an operation is not taken: it is refused, or the database failed.
pub enum Stop<E> {
    Refused(AppError),
    Store(E),
}

impl<E> From<AppError> for Stop<E> {
    fn from(error: AppError) -> Self {
        Self::Refused(error)
    }
}

impl<'a, S: ServerStore> Bench<'a, S> {
    async fn open(store: &'a S) -> Result<Self, S::Error> {
        Ok(Self { store, timeline: store.timeline().await?, rows: BTreeMap::new(), log: Vec::new() })
    }

    pub fn head(&self) -> i64 {
        self.log.last().map_or(self.timeline.head, |logged| logged.seq)
    }

    pub async fn row(&self, key: &Key) -> Result<Option<ServerRow>, Stop<S::Error>> {
        match self.rows.get(key) {
            Some(row) => Ok(Some(row.clone())),
            None => self.store.row(key).await.map_err(Stop::Store),
        }
    }

    /// Gives the row the next sequence, which its new cells have for a version already.
    pub fn put(&mut self, mut row: ServerRow, left: Option<Audience>) {
        row.seq = self.head() + 1;
        self.log.push(Logged { seq: row.seq, key: row.key.clone(), left });
        self.rows.insert(row.key.clone(), row);
    }
}

impl Judge<'_> {
    pub async fn judge<S: ServerStore>(
        &self,
        store: &S,
        transaction: &Transaction,
        hash: [u8; 32],
    ) -> Result<Judged, S::Error> {
        let mut bench = Bench::open(store).await?;
        let verdict = match self.take_all(&mut bench, transaction).await {
            Ok(()) => accepted(transaction.number, bench.head(), transaction.clock, self.now_ms),
            Err((_, Stop::Store(error))) => return Err(error),
            Err((operation, Stop::Refused(error))) => {
                bench = Bench::open(store).await?;
                let handed_over = error.code == Code::NotFound && self.hand_over(&mut bench, transaction).await?;
                let refusal = Refusal { error, operation, handed_over };
                Verdict { number: transaction.number, outcome: Outcome::Rejected(refusal) }
            }
        };
        let Bench { rows, log, .. } = bench;
        Ok(Judged {
            device: self.caller.device,
            incarnation: self.incarnation,
            hash,
            verdict,
            rows: rows.into_values().collect(),
            log,
        })
    }

    async fn take_all<S: ServerStore>(
        &self,
        bench: &mut Bench<'_, S>,
        transaction: &Transaction,
    ) -> Result<(), (u64, Stop<S::Error>)> {
        if transaction.actor != self.caller.member {
            return Err((0, Stop::Refused(Code::NotAllowed.into())));
        }
        for (at, operation) in (0..).zip(&transaction.operations) {
            let taken = match operation.verb {
                Verb::Create => self.create(bench, transaction, operation).await,
                Verb::Change => self.change(bench, transaction, operation).await,
                Verb::Erase => self.erase(bench, transaction, operation).await,
            };
            taken.map_err(|stop| (at, stop))?;
        }
        Ok(())
    }

    /// The origin of what the operation at `version` writes.
    pub fn origin(&self, transaction: &Transaction, version: i64) -> Origin {
        let order = Stamp { clock: settle(transaction.clock, self.now_ms), device: self.caller.device };
        Origin { version, order, given: transaction.clock, by: self.caller.member }
    }

    /// Shows what a refused transaction wanted of rows its author has lost to those who have them now.
    async fn hand_over<S: ServerStore>(
        &self,
        bench: &mut Bench<'_, S>,
        transaction: &Transaction,
    ) -> Result<bool, S::Error> {
        let reach = Reach::of(self.actor);
        for operation in transaction.operations.iter().filter(|operation| operation.verb == Verb::Change) {
            let (Ok(record), Some(mut row)) =
                (record_type(&operation.record), bench.store.row(&operation.key()).await?)
            else {
                continue;
            };
            let shown = |audience| reach.view(record.name, audience).is_some();
            let was_theirs = bench.store.moves(&row.key).await?.iter().any(|moved| shown(moved.left));
            if shown(row.audience(record)) || row.is_tombstone() || !was_theirs {
                continue;
            }
            let wanted = self.wanted(record, operation, self.origin(transaction, bench.head() + 1));
            if !wanted.is_empty() {
                row.conflicts.extend(wanted);
                bench.put(row, None);
            }
        }
        Ok(!bench.rows.is_empty())
    }

    fn wanted(&self, record: &domain::RecordType, operation: &Operation, origin: Origin) -> Vec<Conflict> {
        let open = operation.changes.iter().filter(|change| {
            let right = self.actor.may_give(record.name, &change.field, false);
            right && change.field != STATE && !record.ownership().any(|at| record.fields[at].name == change.field)
        });
        let normal = open.filter_map(|change| Some((change, normalise(record, &change.field, &change.after).ok()?)));
        normal
            .map(|(change, value)| Conflict {
                seq: origin.version,
                field: change.field.clone(),
                value,
                by: origin.by,
                clock: origin.order.clock,
                cause: Cause::HandedOver,
            })
            .collect()
    }

    /// Whether the member sees the row in full.
    pub fn sees(&self, record: &domain::RecordType, owner: Option<Uuid>) -> bool {
        match record.owner {
            Some(_) => self.actor.owners(record.name, Action::See).holds(owner),
            None => self.actor.may(record.name, Action::See),
        }
    }
}

/// What a push of other declarations is told: only the same version and the one before are spoken.
pub fn schema_denial(transaction: &Transaction) -> Option<Denial> {
    let foreign = transaction.operations.iter().find(|operation| {
        record_type(&operation.record).map_or(true, |record| {
            !(record.schema_version.saturating_sub(1)..=record.schema_version).contains(&operation.schema)
        })
    })?;
    let version = record_type(&foreign.record).map_or(0, |record| record.schema_version);
    Some(Denial::Schema { record: foreign.record.clone(), version })
}
