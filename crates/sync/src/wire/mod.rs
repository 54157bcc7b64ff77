//! The frames: one question of a device, one answer of the server.
//!
//! A device asks one thing at a time and numbers its steps; the answer names the step it answers (`I-STEP`), so doubled,
//! late and reordered messages are simply not for it.

mod codec;
mod scan;

pub use codec::{MAX_COMPRESSED, MAX_OPERATIONS, MAX_UNPACKED, WireError, decode_answer, decode_ask, encode, fits};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use domain::AppError;

use crate::audience::Reach;
use crate::checksum::Bucket;
use crate::operation::Transaction;
use crate::order::SignedOrder;
use crate::row::{Key, Row};

/// The protocol's version.
pub const PROTOCOL: u16 = 1;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    pub protocol: u16,
    pub device: Uuid,
    /// Renewed when the device's database was restored or copied; numbers begin anew with it.
    pub incarnation: i64,
    pub step: u64,
    /// The epoch the device believes in.
    pub epoch: Uuid,
    pub question: Question,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    Push(Push),
    Pull(Pull),
}

/// Transactions in order, without a gap.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Push {
    /// Verdicts up to this number are known and need not be kept.
    pub known: u64,
    pub transactions: Vec<Transaction>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pull {
    pub cursor: Cursor,
    /// At the head, checksums are wanted.
    pub check: bool,
}

/// What the device holds: everything its reach shows up to a sequence, less what is still being filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cursor {
    pub seq: i64,
    pub reach: Reach,
    pub fill: Option<Fill>,
}

/// Rows that entered the reach are being sent, in the order of their keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fill {
    /// What was held before: rows seen alike in both are not sent.
    pub held: Reach,
    /// Sent so far.
    pub after: Option<Key>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub protocol: u16,
    /// The step of the question.
    pub step: u64,
    pub epoch: Uuid,
    /// The server's clock.
    pub clock: i64,
    /// The last number of this device and incarnation that was judged.
    pub mark: u64,
    pub orders: Vec<SignedOrder>,
    pub reply: Reply,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    Pushed(Vec<Verdict>),
    Page(Box<Page>),
    Denied(Denial),
}

/// What the server made of one transaction. Kept by it until the device says it knows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    pub number: u64,
    pub outcome: Outcome,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Its last operation has this sequence; `clock` is the order its stamp was given.
    Accepted {
        seq: i64,
        clock: i64,
    },
    Rejected(Refusal),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refusal {
    pub error: AppError,
    /// Which operation of the transaction.
    pub operation: u64,
    /// The row is somebody else's now, who will be shown what was wanted.
    pub handed_over: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// The cursor once the page is applied.
    pub cursor: Cursor,
    /// Rows whole, as they are now.
    pub rows: Vec<Row>,
    /// Rows that are still there, but not for this member.
    pub gone: Vec<Key>,
    /// The page fills in what entered the reach.
    pub filling: Option<Filling>,
    /// Nothing is newer.
    pub is_head: bool,
    pub checksums: Option<Vec<Bucket>>,
}

/// Where in a fill a page is. Its last one sweeps: what belongs to the fill and was not sent is not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filling {
    /// What was held before the fill.
    pub held: Reach,
    pub is_first: bool,
    pub is_last: bool,
}

/// Why a question was not answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Denial {
    /// The server is not on the time line the device knows: its epoch is in the answer.
    Epoch,
    /// A number is missing: this one is expected.
    Gap {
        expected: u64,
    },
    /// The number was used for another transaction: two databases call themselves this incarnation.
    Forked {
        number: u64,
    },
    /// The member has left, or the device was revoked.
    Revoked,
    /// Another version of the protocol is spoken here.
    Protocol {
        spoken: u16,
    },
    /// A record's declaration is newer here than the device's by more than one version, or older.
    Schema {
        record: String,
        version: u16,
    },
    Malformed,
    TooLarge,
}
