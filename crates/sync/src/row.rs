//! A row as it crosses the wire: cells with the version each has, and what lost against them.

use std::collections::BTreeMap;

use domain::RecordType;
use domain::record::{Kind, Value};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::audience::Audience;
use crate::operation::{Operation, STATE, TOMBSTONE, Verb};

/// A record everywhere. Rows are sent in the order of their keys when many are.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    pub record: String,
    pub id: Uuid,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    pub value: Json,
    /// The sequence of the operation that wrote it; on a device also the stamp of a transaction not judged yet.
    pub version: i64,
}

/// A value a row does not have, kept for a person to look at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    /// Its name within the organisation: the sequence at which it arose.
    pub seq: i64,
    pub field: String,
    pub value: Json,
    /// Who gave the value, and when by the hybrid clock.
    pub by: Uuid,
    pub clock: i64,
    pub cause: Cause,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Two changes did not know of each other.
    Concurrent,
    /// Whoever gave it had lost the row meanwhile: the new owner decides.
    HandedOver,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub key: Key,
    /// The newest operation on the row. Within an epoch, key and sequence stand for the content (`I-CONTENT`).
    pub seq: i64,
    /// The version of every field that has no cell.
    pub created: i64,
    pub cells: BTreeMap<String, Cell>,
    pub conflicts: Vec<Conflict>,
}

impl Row {
    pub fn value(&self, field: &str) -> &Json {
        self.cells.get(field).map_or(&Json::Null, |cell| &cell.value)
    }

    /// The base of the next change of a field.
    pub fn version_of(&self, field: &str) -> i64 {
        self.cells.get(field).map_or(self.created, |cell| cell.version)
    }

    pub fn is_tombstone(&self) -> bool {
        state_of(self.value(STATE)) == TOMBSTONE
    }

    /// Who may see the row by its own word.
    pub fn audience(&self, record: &RecordType) -> Audience {
        Audience::of(record, |field| id_of(self.value(field)))
    }

    /// The row with the member's pending operations on top: what the device shows. What a person typed stays until the
    /// server has judged it. `None`: neither the row nor an operation that makes it.
    pub fn with_pending(base: Option<&Self>, pending: &[(i64, Operation)]) -> Option<Self> {
        let mut row = base.cloned();
        for (clock, operation) in pending {
            match operation.verb {
                Verb::Create => {
                    row.get_or_insert_with(|| Self::new(operation.key(), *clock)).put(*clock, operation);
                }
                Verb::Change => {
                    row.iter_mut().for_each(|row| row.put(*clock, operation));
                }
                Verb::Erase => row = None,
            }
        }
        row
    }

    fn new(key: Key, created: i64) -> Self {
        Self { key, seq: 0, created, cells: BTreeMap::new(), conflicts: Vec::new() }
    }

    fn put(&mut self, clock: i64, operation: &Operation) {
        for change in &operation.changes {
            let is_set = domain::record_type(&self.key.record)
                .and_then(|record| record.field(&change.field))
                .is_ok_and(|field| field.merge == domain::record::Merge::Set);
            let value = if is_set {
                crate::merge::merge_sets(self.value(&change.field), &change.before, &change.after)
            } else {
                change.after.clone()
            };
            self.cells.insert(change.field.clone(), Cell { value, version: clock });
        }
        self.conflicts.retain(|conflict| !operation.settles.contains(&conflict.seq));
    }
}

pub fn state_of(value: &Json) -> i64 {
    value.as_i64().unwrap_or(0)
}

/// The id a reference holds.
pub fn id_of(value: &Json) -> Option<Uuid> {
    match Value::from_json(value, Kind::Reference) {
        Ok(Value::Id(id)) => Some(id),
        _ => None,
    }
}
