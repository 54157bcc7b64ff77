//! A record as an interface gets it: JSON by field name, masked where the actor's views masked it.

use domain::custom_fields::{PREFIX, key_of};
use domain::record::{Custom, FieldValue, Kind, Value};
use domain::rights::{Actor, FieldAccess};
use domain::values::Phone;
use domain::{Code, RecordType, Result};
use serde_json::{Map, Value as Json, json};

use crate::clock::time_of;
use crate::stored::{Meta, StoredRow};

/// One row of `visible_<table>`.
#[derive(Debug, Clone)]
pub struct RecordView {
    record: &'static RecordType,
    stored: StoredRow,
    masked: Vec<&'static str>,
    /// Those of the masked fields whose value may be shown on request.
    revealable: Vec<&'static str>,
}

impl RecordView {
    pub(crate) fn new(record: &'static RecordType, stored: StoredRow, actor: &Actor) -> Self {
        let mut stored = stored;
        if let Some(at) = record.fields.iter().position(|field| field.kind == Kind::Custom) {
            stored.values[at] = shown_of(record, &stored.values[at], actor);
        }
        let (mut masked, mut revealable) = (Vec::new(), Vec::new());
        for field in record.fields {
            match actor.field(record.name, field.name) {
                FieldAccess::Masked => masked.push(field.name),
                FieldAccess::Reveal => {
                    masked.push(field.name);
                    revealable.push(field.name);
                }
                FieldAccess::Hidden | FieldAccess::See | FieldAccess::Edit => {}
            }
        }
        Self { record, stored, masked, revealable }
    }

    pub fn meta(&self) -> &Meta {
        &self.stored.meta
    }

    pub(super) fn stored(&self) -> &StoredRow {
        &self.stored
    }

    /// A field's cell.
    pub fn value(&self, field: &str) -> &Value {
        let at = self.record.position(field).expect("BUG: a declared field");
        &self.stored.values[at]
    }

    pub fn text(&self, field: &str) -> Option<String> {
        match self.value(field) {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    pub fn id_in(&self, field: &str) -> Option<uuid::Uuid> {
        match self.value(field) {
            Value::Id(id) => Some(*id),
            _ => None,
        }
    }

    pub fn ids_in(&self, field: &str) -> Vec<uuid::Uuid> {
        serde_json::from_value(self.json(field)).unwrap_or_default()
    }

    /// A field as the interface shows it.
    pub fn json(&self, field: &str) -> Json {
        if let Some(key) = key_of(field) {
            let sheet = self.record.holder(field).expect("BUG: a record with a sheet").name;
            return self.json(sheet)[key].clone();
        }
        let at = self.record.position(field).expect("BUG: a declared field");
        let kind = self.record.fields[at].kind;
        match (kind, self.stored.values[at].to_json(kind)) {
            (Kind::Phones, Json::Array(numbers)) => Json::Array(numbers.iter().map(phone).collect()),
            (Kind::Phones | Kind::Emails | Kind::References, Json::Null) => json!([]),
            (Kind::Custom, Json::Null) => json!({}),
            (_, value) => value,
        }
    }

    /// Fields whose values come masked.
    pub fn masked(&self) -> &[&'static str] {
        &self.masked
    }

    /// What it belongs to.
    pub fn parent(&self) -> Option<(&'static RecordType, uuid::Uuid)> {
        self.record.parent_of(&self.stored.values)
    }

    /// The keys by which it may exist twice.
    pub fn match_keys(&self) -> Vec<String> {
        domain::record::match_keys(self.record, &self.stored.values)
    }

    /// Everything: the declared fields and what every record has besides.
    pub fn to_json(&self) -> Map<String, Json> {
        let fields = self.record.fields.iter().map(|field| (field.name.to_owned(), self.json(field.name)));
        let mut object: Map<String, Json> = fields.collect();
        let Meta { id, version, created_at, updated_at, .. } = &self.stored.meta;
        object.insert("id".into(), json!(id));
        object.insert("revision".into(), json!(version.to_string()));
        object.insert("created_at".into(), json!(time_of(*created_at)));
        object.insert("updated_at".into(), json!(time_of(*updated_at)));
        object.insert("archived_at".into(), json!(self.stored.meta.archived_at_ms().map(time_of)));
        object.insert("masked".into(), json!(self.masked));
        object.insert("revealable".into(), json!(self.revealable));
        object
    }

    /// The record in its own type; fails where a field is masked.
    pub fn typed<T: domain::Record>(&self) -> Result<crate::Stored<T>> {
        if self.masked.is_empty() { self.stored.typed() } else { Err(Code::NotAllowed.into()) }
    }
}

/// The custom values whose definitions let the actor see them; what nobody defined, nobody sees.
fn shown_of(record: &RecordType, sheet: &Value, actor: &Actor) -> Value {
    let Json::Object(mut values) = sheet.to_json(Kind::Custom) else { return sheet.clone() };
    values.retain(|key, _| actor.field(record.name, &format!("{PREFIX}{key}")) >= FieldAccess::See);
    Custom(values.into_iter().collect()).to_value()
}

/// A masked number has no E.164 form.
fn phone(number: &Json) -> Json {
    let text = number.as_str().unwrap_or_default();
    match Phone::parse(text) {
        Ok(phone) if text.starts_with('+') => json!({ "e164": phone.e164(), "national": phone.national() }),
        _ => json!({ "e164": "", "national": text }),
    }
}
