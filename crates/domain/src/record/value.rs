//! A field's value without its type: what a database cell and a journal entry hold.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use uuid::Uuid;

use super::{FieldValue, Kind, RecordType};
use crate::error::{AppError, Code, Result};
use crate::values::Money;

/// The content of one column. Lists and maps are JSON text, so that a cell stays one value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Null,
    Integer(i64),
    Text(String),
    Id(Uuid),
    /// Bytes of the store's own columns; no declared field holds them.
    Bytes(Vec<u8>),
}

/// Values of fields defined in the running product, by key; merged key by key.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Custom(pub BTreeMap<String, Json>);

impl Custom {
    /// The cell of a custom sheet with one value put in, or taken out by `null`.
    pub fn put(cell: &Value, key: &str, value: &Json) -> Value {
        let mut custom: Self = serde_json::from_value(cell.to_json(Kind::Custom)).unwrap_or_default();
        if value.is_null() {
            custom.0.remove(key);
        } else {
            custom.0.insert(key.to_owned(), value.clone());
        }
        super::FieldValue::to_value(&custom)
    }
}

/// A record whose type another field names.
impl FieldValue for Uuid {
    const KIND: Kind = Kind::Reference;
    fn to_value(&self) -> Value {
        Value::Id(*self)
    }
    fn from_value(value: Value) -> Result<Self> {
        match value {
            Value::Id(id) => Ok(id),
            other => Err(AppError::new(Code::MalformedRequest).param("value", format!("{other:?}"))),
        }
    }
    fn from_input(input: &Json) -> Result<Self> {
        let id = input.as_str().and_then(|text| Self::parse_str(text.trim()).ok());
        id.ok_or_else(|| AppError::new(Code::MalformedRequest).param("value", input))
    }
    fn blank() -> Self {
        Self::nil()
    }
}

impl Value {
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// As JSON for the journal and the interface.
    pub fn to_json(&self, kind: Kind) -> Json {
        match self {
            Self::Null => Json::Null,
            Self::Integer(number) if kind == Kind::Bool => Json::Bool(*number != 0),
            Self::Integer(fen) if kind == Kind::Money => Json::from(Money::cny(*fen).to_string()),
            Self::Integer(number) => Json::from(*number),
            Self::Text(text) if kind.is_json() => serde_json::from_str(text).unwrap_or(Json::Null),
            Self::Text(text) => Json::from(text.as_str()),
            Self::Id(id) => Json::from(id.to_string()),
            Self::Bytes(_) => Json::Null,
        }
    }

    /// Back from [`Value::to_json`].
    pub fn from_json(json: &Json, kind: Kind) -> Result<Self> {
        let malformed = || AppError::new(Code::MalformedRequest).param("value", json);
        Ok(match json {
            Json::Null => Self::Null,
            Json::Bool(flag) => Self::Integer(i64::from(*flag)),
            Json::Number(number) if kind == Kind::Money => Self::Integer(Money::parse(&number.to_string())?.minor()),
            Json::Number(number) => Self::Integer(number.as_i64().ok_or_else(malformed)?),
            Json::String(text) if kind == Kind::Reference => Self::Id(Uuid::parse_str(text).map_err(|_| malformed())?),
            Json::String(text) if kind == Kind::Money => Self::Integer(Money::parse(text)?.minor()),
            _ if kind.is_json() => Self::Text(json.to_string()),
            Json::String(text) => Self::Text(text.clone()),
            _ => return Err(malformed()),
        })
    }
}

impl Kind {
    /// Kept as JSON text in its cell.
    pub fn is_json(self) -> bool {
        matches!(self, Self::Phones | Self::Emails | Self::References | Self::Json | Self::Custom)
    }
}

/// One changed field: a declared name, or `custom.<key>`.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub field: String,
    pub before: Json,
    pub after: Json,
}

/// What differs between two states of a record, in declared order; custom values key by key.
pub fn diff(record: &RecordType, before: &[Value], after: &[Value]) -> Vec<Change> {
    let mut changes = Vec::new();
    for ((field, before), after) in record.fields.iter().zip(before).zip(after) {
        if before == after {
            continue;
        }
        let (before, after) = (before.to_json(field.kind), after.to_json(field.kind));
        if field.kind == Kind::Custom {
            diff_custom(field.name, &before, &after, &mut changes);
        } else {
            changes.push(Change { field: field.name.to_owned(), before, after });
        }
    }
    changes
}

fn diff_custom(name: &str, before: &Json, after: &Json, changes: &mut Vec<Change>) {
    let empty = serde_json::Map::new();
    let (before, after) = (before.as_object().unwrap_or(&empty), after.as_object().unwrap_or(&empty));
    let keys: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    for key in keys {
        let value = |side: &serde_json::Map<String, Json>| side.get(key).cloned().unwrap_or(Json::Null);
        if value(before) != value(after) {
            changes.push(Change { field: format!("{name}.{key}"), before: value(before), after: value(after) });
        }
    }
}
