//! What the server needs of a database. Every call runs inside the transaction of the frame being answered.

use std::future::Future;
use std::sync::Arc;

use domain::rights::Actor;
use uuid::Uuid;

use super::row::ServerRow;
use crate::audience::{Audience, Reach};
use crate::checksum::Bucket;
use crate::clock::is_stamp;
use crate::order::SignedOrder;
use crate::row::Key;
use crate::wire::{MAX_OPERATIONS, Verdict};

/// Where the organisation stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// Renewed whenever the server is restored from a backup.
    pub epoch: Uuid,
    /// Earlier epochs, each with the last sequence it shares with the present.
    pub earlier: Vec<(Uuid, i64)>,
    /// The last sequence given.
    pub head: i64,
    /// The log begins after this sequence: who stands before it fills anew.
    pub horizon: i64,
}

impl Timeline {
    /// Whether a version seen under `epoch` is one of the present: a stamp says itself whose it is, a sequence lost with
    /// a restore means another operation now.
    pub fn knows(&self, epoch: Uuid, base: i64) -> bool {
        let shared = self.earlier.iter().find(|(earlier, _)| *earlier == epoch);
        is_stamp(base) || epoch == self.epoch || shared.is_some_and(|(_, last)| base <= *last)
    }
}

/// How far a device and incarnation was judged, with the verdicts it may not know, each with its transaction's hash.
#[derive(Debug, Clone, Default)]
pub struct Mark {
    pub number: u64,
    pub verdicts: Vec<(Verdict, [u8; 32])>,
}

/// One sequence of the log. The row itself is kept once, as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    pub seq: i64,
    pub key: Key,
    /// The audience the operation took the row out of.
    pub left: Option<Audience>,
}

/// An audience a row was in, until the sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    pub seq: i64,
    pub left: Audience,
}

/// What one transaction comes to, to be kept as a whole: rows, log, head, mark and verdict.
#[derive(Debug, Clone)]
pub struct Judged {
    pub device: Uuid,
    pub incarnation: i64,
    pub hash: [u8; 32],
    pub verdict: Verdict,
    pub rows: Vec<ServerRow>,
    /// Without a gap from the head on; the last is the new head.
    pub log: Vec<Logged>,
}

pub trait ServerStore: Send + Sync {
    type Error: Send;

    /// Rows on a page, at most [`MAX_OPERATIONS`].
    fn rows_at_once(&self) -> usize {
        MAX_OPERATIONS
    }

    fn timeline(&self) -> impl Future<Output = Result<Timeline, Self::Error>> + Send;

    /// The member with the rights of their roles as they are now; `None`: left, or their device was revoked.
    fn actor(&self, member: Uuid) -> impl Future<Output = Result<Option<Arc<Actor>>, Self::Error>> + Send;

    fn mark(&self, device: Uuid, incarnation: i64) -> impl Future<Output = Result<Mark, Self::Error>> + Send;

    fn row(&self, key: &Key) -> impl Future<Output = Result<Option<ServerRow>, Self::Error>> + Send;

    /// Rows of `record` whose reference `field` holds `parent`, tombstones too.
    fn children(
        &self,
        record: &str,
        field: &str,
        parent: Uuid,
    ) -> impl Future<Output = Result<Vec<ServerRow>, Self::Error>> + Send;

    /// The audiences a row has left, as far back as the log goes.
    fn moves(&self, key: &Key) -> impl Future<Output = Result<Vec<Moved>, Self::Error>> + Send;

    /// The log after a sequence, in order.
    fn log(&self, after: i64, limit: usize) -> impl Future<Output = Result<Vec<Logged>, Self::Error>> + Send;

    /// Rows after a key, in the order of keys. An adapter may leave out what `reach` does not show, and does so by an
    /// index; nothing else may be missing.
    fn rows(
        &self,
        reach: &Reach,
        after: Option<&Key>,
        limit: usize,
    ) -> impl Future<Output = Result<Vec<ServerRow>, Self::Error>> + Send;

    /// The checksums of all rows that are no tombstones: adapters keep them up to date in [`ServerStore::keep`].
    fn sums(&self) -> impl Future<Output = Result<Vec<Bucket>, Self::Error>> + Send;

    /// Orders for a device that were not withdrawn.
    fn orders(&self, device: Uuid) -> impl Future<Output = Result<Vec<SignedOrder>, Self::Error>> + Send;

    /// Rows in the recycle bin since before a moment of the hybrid clock.
    fn deleted_before(
        &self,
        clock: i64,
        limit: usize,
    ) -> impl Future<Output = Result<Vec<ServerRow>, Self::Error>> + Send;

    /// Keeps what a transaction came to: all of it or, with an error, nothing.
    fn keep(&mut self, judged: Judged) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// Keeps what the server did by itself: rows and log.
    fn keep_own(
        &mut self,
        rows: Vec<ServerRow>,
        log: Vec<Logged>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// The device knows its verdicts up to a number.
    fn forget_verdicts(
        &mut self,
        device: Uuid,
        incarnation: i64,
        up_to: u64,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// Ends the log and its tombstones up to a sequence, which becomes the horizon.
    fn forget_log(&mut self, up_to: i64) -> impl Future<Output = Result<(), Self::Error>> + Send;
}
