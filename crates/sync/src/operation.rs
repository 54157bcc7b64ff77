//! What a device sends: its journal's transactions, each with what it did to rows.
//!
//! The journal is the outbox. A transaction of it that changed rows becomes one [`Transaction`], an entry one
//! [`Operation`]; nothing else is remembered about what is still to be sent than the number known to be judged.
//!
//! | journal entry | operation |
//! | --- | --- |
//! | create | [`Operation::create`]: the values that are not empty |
//! | change | [`Operation::change`]: its changes with their bases |
//! | archive, restore, delete | [`Operation::change`] of [`STATE`] |
//! | erase | [`Operation::erase`] |
//! | carry, purge, baseline, notes | none: the server carries by itself, the others stay on the machine |

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::row::Key;

/// The field that holds where a row stands: 0 active, 1 archived, 2 deleted, 3 [`TOMBSTONE`].
pub const STATE: &str = "@state";

/// The state of a row of which nothing is left but whose it was.
pub const TOMBSTONE: i64 = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verb {
    Create,
    Change,
    Erase,
}

/// One field: a declared name, `custom.<key>` or [`STATE`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    pub field: String,
    /// The version the writer saw: a sequence of the server, or the stamp of an own transaction before this one.
    pub base: i64,
    /// What the writer saw. Sets need it: what was added and removed is the difference.
    pub before: Json,
    pub after: Json,
}

/// What happened to one row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    pub record: String,
    pub id: Uuid,
    /// The declaration's version the writer had.
    pub schema: u16,
    pub verb: Verb,
    pub changes: Vec<Change>,
    /// Conflicts of the row, by sequence, that a person has settled with this.
    pub settles: Vec<i64>,
}

/// What a person did in one go: judged whole, or not at all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transaction {
    /// Dense per device and incarnation, from 1.
    pub number: u64,
    pub id: Uuid,
    /// The member who acted.
    pub actor: Uuid,
    /// Under which epoch of the server its bases were seen.
    pub epoch: Uuid,
    /// Hybrid clock of the device.
    pub clock: i64,
    /// Empty: it could not be sent, or the member took it back; its number is used up all the same.
    pub operations: Vec<Operation>,
}

impl Operation {
    pub fn create(record: &str, id: Uuid, schema: u16, values: impl IntoIterator<Item = (String, Json)>) -> Self {
        let given = |(field, after)| Change { field, base: 0, before: Json::Null, after };
        let changes = values.into_iter().map(given).collect();
        Self { record: record.to_owned(), id, schema, verb: Verb::Create, changes, settles: Vec::new() }
    }

    pub fn change(record: &str, id: Uuid, schema: u16, changes: Vec<Change>) -> Self {
        Self { record: record.to_owned(), id, schema, verb: Verb::Change, changes, settles: Vec::new() }
    }

    pub fn erase(record: &str, id: Uuid, schema: u16) -> Self {
        Self { record: record.to_owned(), id, schema, verb: Verb::Erase, changes: Vec::new(), settles: Vec::new() }
    }

    pub fn key(&self) -> Key {
        Key { record: self.record.clone(), id: self.id }
    }
}
