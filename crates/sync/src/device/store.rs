//! What a device remembers, and what it needs of the store that keeps it.

use std::future::Future;

use domain::AppError;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::halt::Halt;
use crate::audience::Audience;
use crate::checksum::Bucket;
use crate::operation::{Operation, Transaction};
use crate::row::{Key, Row};
use crate::wire::Cursor;

/// Who this device is to the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    pub organisation: Uuid,
    /// The organisation's Ed25519 key, learnt at enrolment.
    pub organisation_key: [u8; 32],
    pub device: Uuid,
    pub incarnation: i64,
    pub member: Uuid,
}

/// Everything the machine remembers besides rows. One row of the store.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    pub identity: Identity,
    /// Rises with every answer taken.
    pub step: u64,
    pub epoch: Uuid,
    /// The epoch whose versions the rows have: transactions written now say they saw this one.
    pub rows_epoch: Uuid,
    pub cursor: Cursor,
    /// Own transactions up to this number have their verdict. Pending is what comes after.
    pub known: u64,
    /// Accepted, by number and sequence, but not pulled yet.
    pub accepted: Vec<(u64, i64)>,
    /// Number of the fill that is, or was last, under way.
    pub fill: u64,
    /// Rows taken away since everything was last settled.
    pub removed: u64,
    /// Removals were explained – the reach changed – or confirmed by a person.
    pub is_excused: bool,
    pub halted: Option<Halt>,
    /// Newest clock seen of the server: own stamps are later.
    pub clock: i64,
    pub last_order: u64,
}

/// A row of the server that is held: where it counts, and the fill that last sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub key: Key,
    pub audience: Audience,
    pub fill: u64,
}

/// Why a row is put in its place: it decides what the journal is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// The server's row is new or changed.
    Pulled,
    /// An own transaction was judged.
    Judged,
    /// The member may no longer see it: row, search terms, attachments and payloads of judged entries go.
    Purged,
    /// It was erased, or its time in the recycle bin is over: the same goes, for everybody.
    Buried,
}

/// What becomes of one row.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    pub key: Key,
    /// The server's row; `None`: it is not held. Adapters need to keep it apart only where it differs from `shown`.
    pub base: Option<Row>,
    /// The row of the tables; `None`: there is none.
    pub shown: Option<Row>,
    /// The fill that sent it; `None`: as before.
    pub fill: Option<u64>,
    pub because: Because,
}

/// A transaction of which nothing was taken, for a person to look at.
#[derive(Debug, Clone, PartialEq)]
pub struct Attention {
    pub transaction: Transaction,
    pub error: AppError,
    /// Which operation was refused.
    pub operation: u64,
    pub handed_over: bool,
}

/// One answer's whole effect.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub standing: Standing,
    pub rows: Vec<Placed>,
    pub attention: Vec<Attention>,
}

impl Standing {
    /// At enrolment: nothing held, everything pending.
    pub fn enrolled(identity: Identity, epoch: Uuid) -> Self {
        Self {
            identity,
            step: 1,
            epoch,
            rows_epoch: epoch,
            cursor: Cursor::default(),
            known: 0,
            accepted: Vec::new(),
            fill: 0,
            removed: 0,
            is_excused: false,
            halted: None,
            clock: 0,
            last_order: 0,
        }
    }

    /// Whether an own transaction is to be shown on top of the server's row: it is not judged, or accepted at a sequence
    /// the row has not reached.
    pub(super) fn is_unreflected(&self, number: u64, base: Option<&Row>) -> bool {
        let accepted = self.accepted.iter().find(|(known, _)| *known == number);
        number > self.known || accepted.is_some_and(|(_, seq)| base.is_none_or(|row| row.seq < *seq))
    }
}

pub trait DeviceStore: Send + Sync {
    type Error: Send;

    fn standing(&self) -> impl Future<Output = Result<Standing, Self::Error>> + Send;

    /// Own transactions after a number, in order: made from the journal.
    fn outbox(&self, after: u64, limit: usize) -> impl Future<Output = Result<Vec<Transaction>, Self::Error>> + Send;

    /// The number of the newest own transaction, judged or not.
    fn last_number(&self) -> impl Future<Output = Result<u64, Self::Error>> + Send;

    /// Operations on a row in own transactions after a number: number, stamp and operation, in order.
    fn operations_on(
        &self,
        key: &Key,
        after: u64,
    ) -> impl Future<Output = Result<Vec<(u64, i64, Operation)>, Self::Error>> + Send;

    /// The server's row as it is held.
    fn base(&self, key: &Key) -> impl Future<Output = Result<Option<Row>, Self::Error>> + Send;

    /// Every row held. Asked for when the reach changes and when a fill ends.
    fn held(&self) -> impl Future<Output = Result<Vec<Held>, Self::Error>> + Send;

    fn held_count(&self) -> impl Future<Output = Result<u64, Self::Error>> + Send;

    /// Checksums of the rows held.
    fn sums(&self) -> impl Future<Output = Result<Vec<Bucket>, Self::Error>> + Send;

    /// Keeps a step: standing, rows and attention in one transaction, or with an error nothing.
    ///
    /// Where the step's incarnation is another than before, own transactions after the `known` of before are numbered anew
    /// from 1. Attention to a transaction that is pending again – its number is above `known` – is void.
    fn apply(&mut self, step: Step) -> impl Future<Output = Result<(), Self::Error>> + Send;
}
