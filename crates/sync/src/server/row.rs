//! A row as the server keeps it: with every cell where it came from.

use std::collections::{BTreeMap, BTreeSet};

use domain::RecordType;
use serde_json::Value as Json;
use uuid::Uuid;

use crate::audience::Audience;
use crate::merge::Origin;
use crate::operation::{STATE, TOMBSTONE};
use crate::row::{Cell, Conflict, Key, Row, id_of, state_of};

#[derive(Debug, Clone, PartialEq)]
pub struct ServerCell {
    pub value: Json,
    pub origin: Origin,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ServerRow {
    pub key: Key,
    /// The newest operation on it.
    pub seq: i64,
    /// Of the operation that made it: the origin of every field without a cell.
    pub created: Origin,
    pub cells: BTreeMap<String, ServerCell>,
    pub conflicts: Vec<Conflict>,
}

impl ServerRow {
    pub fn value(&self, field: &str) -> &Json {
        self.cells.get(field).map_or(&Json::Null, |cell| &cell.value)
    }

    pub fn origin(&self, field: &str) -> Origin {
        self.cells.get(field).map_or(self.created, |cell| cell.origin)
    }

    pub fn put(&mut self, field: &str, value: Json, origin: Origin) {
        self.cells.insert(field.to_owned(), ServerCell { value, origin });
    }

    pub fn state(&self) -> i64 {
        state_of(self.value(STATE))
    }

    pub fn is_tombstone(&self) -> bool {
        self.state() == TOMBSTONE
    }

    pub fn audience(&self, record: &RecordType) -> Audience {
        Audience::of(record, |field| self.reference(field))
    }

    pub fn owner(&self, record: &RecordType) -> Option<Uuid> {
        record.owner.and_then(|field| self.reference(field))
    }

    pub fn reference(&self, field: &str) -> Option<Uuid> {
        id_of(self.value(field))
    }

    /// As it is sent to whom these fields are withheld from; of a custom sheet all keys go with the sheet.
    pub fn seen(&self, withheld: &BTreeSet<String>) -> Row {
        let shown = |field: &str| {
            let sheet = field.split_once('.').map_or(field, |(sheet, _)| sheet);
            !withheld.contains(sheet)
        };
        let cells = self.cells.iter().filter(|(field, _)| shown(field));
        let cell = |(field, cell): (&String, &ServerCell)| {
            (field.clone(), Cell { value: cell.value.clone(), version: cell.origin.version })
        };
        Row {
            key: self.key.clone(),
            seq: self.seq,
            created: self.created.version,
            cells: cells.map(cell).collect(),
            conflicts: self.conflicts.iter().filter(|conflict| shown(&conflict.field)).cloned().collect(),
        }
    }

    /// Leaves nothing but whose it was, by which those who hold it learn that it is gone.
    pub fn bury(&mut self, record: &RecordType, origin: Origin) {
        let ownership: BTreeSet<&str> = record.ownership().map(|at| record.fields[at].name).collect();
        self.cells.retain(|field, _| ownership.contains(field.as_str()));
        self.conflicts.clear();
        self.put(STATE, Json::from(TOMBSTONE), origin);
    }
}
