//! A row as it is kept: the record's values and what every record has besides.

use std::collections::BTreeMap;

use domain::record::{Order, Value};
use domain::{Record, RecordType, Result};
use uuid::Uuid;

use crate::connection::Row;

/// Where a row stands. Deleted rows are in the recycle bin and in no view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Active,
    Archived,
    Deleted,
}

impl State {
    pub fn number(self) -> i64 {
        match self {
            Self::Active => 0,
            Self::Archived => 1,
            Self::Deleted => 2,
        }
    }

    pub fn from_number(number: i64) -> Self {
        match number {
            0 => Self::Active,
            1 => Self::Archived,
            _ => Self::Deleted,
        }
    }
}

/// What every row has besides its fields. `row` is this machine's integer key, `id` the record everywhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Meta {
    pub row: i64,
    pub id: Uuid,
    pub state: State,
    /// Hybrid clock of the newest change.
    pub version: i64,
    /// Version of each field changed since the row was made; the others have the first.
    pub versions: BTreeMap<String, i64>,
    pub created_at: i64,
    pub created_by: Uuid,
    pub updated_at: i64,
}

/// Key under which `versions` keeps the version the row was made with.
const CREATED: &str = "*";

/// Key under which `versions` keeps the version of the row's state.
pub const STATE_VERSION: &str = "@state";

/// System columns, in the order they are read.
pub const META_COLUMNS: &str = "row, id, state, version, versions, created_at, created_by, updated_at";
const META_COUNT: usize = 8;

impl Meta {
    fn read(row: &Row) -> Self {
        Self {
            row: row.integer(0).unwrap_or(0),
            id: row.id(1).unwrap_or_default(),
            state: State::from_number(row.integer(2).unwrap_or(0)),
            version: row.integer(3).unwrap_or(0),
            versions: row.text(4).and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default(),
            created_at: row.integer(5).unwrap_or(0),
            created_by: row.id(6).unwrap_or_default(),
            updated_at: row.integer(7).unwrap_or(0),
        }
    }

    /// The version of a field as this machine knows it: the base of its next change.
    pub fn version_of(&self, field: &str) -> i64 {
        let known = self.versions.get(field).or_else(|| self.versions.get(CREATED));
        known.copied().unwrap_or(self.version)
    }

    /// When the row was archived, milliseconds in UTC.
    pub fn archived_at_ms(&self) -> Option<i64> {
        let moved = self.versions.get(STATE_VERSION).map(|clock| clock >> 16);
        moved.filter(|_| self.state == State::Archived)
    }

    /// The versions after `fields` changed at `version`.
    pub fn versions_after<'a>(&self, fields: impl Iterator<Item = &'a str>, version: i64) -> BTreeMap<String, i64> {
        let mut versions = self.versions.clone();
        versions.entry(CREATED.to_owned()).or_insert(self.version);
        versions.extend(fields.map(|field| (field.to_owned(), version)));
        versions
    }
}

/// A row without its type: what the generic parts of the store work on.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredRow {
    pub meta: Meta,
    pub values: Vec<Value>,
}

impl StoredRow {
    /// The columns [`StoredRow::read`] wants, in order.
    pub fn columns(record: &RecordType) -> String {
        let fields: Vec<_> = record.fields.iter().map(|field| field.name).collect();
        format!("{META_COLUMNS}, {}", fields.join(", "))
    }

    pub fn read(record: &RecordType, row: &Row) -> Self {
        let values = (0..record.fields.len()).map(|at| row.value(META_COUNT + at)).collect();
        Self { meta: Meta::read(row), values }
    }

    pub fn owner(&self, record: &RecordType) -> Option<Uuid> {
        match record.owner_position().map(|at| &self.values[at]) {
            Some(Value::Id(id)) => Some(*id),
            _ => None,
        }
    }

    pub fn typed<T: Record>(&self) -> Result<Stored<T>> {
        Ok(Stored { meta: self.meta.clone(), record: T::from_values(self.values.clone())? })
    }
}

/// A typed record with its row.
#[derive(Debug, Clone, PartialEq)]
pub struct Stored<T> {
    pub meta: Meta,
    pub record: T,
}

impl<T: Record> Stored<T> {
    pub fn id(&self) -> domain::Id<T> {
        domain::Id::new(self.meta.id)
    }
}

/// Columns of the derived sort keys, `<field>_key`, with the position of their field.
pub fn sort_key_columns(record: &'static RecordType) -> impl Iterator<Item = (usize, String)> {
    let ordered = record.fields.iter().enumerate().filter(|(_, field)| field.order == Order::Pinyin);
    ordered.map(|(at, field)| (at, format!("{}_key", field.name)))
}

/// The sort key of a field's value.
pub fn sort_key(value: &Value) -> Value {
    Value::Text(match value {
        Value::Text(text) => domain::search::pinyin_sort_key(text),
        _ => String::new(),
    })
}
