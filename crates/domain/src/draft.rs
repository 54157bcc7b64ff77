//! What a person typed for a record: field names with inputs, checked against the declaration.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Value as Json, json};

use crate::custom_fields::{PREFIX, key_of};
use crate::error::{AppError, Code, Result};
use crate::record::{Field, Kind, Record, RecordType, Value};
use crate::rights::Actor;

/// Inputs for some fields of a `T`. Parsing is `T`'s; so is the refusal of fields nobody may type.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft<T> {
    inputs: BTreeMap<String, Json>,
    of: PhantomData<fn() -> T>,
}

impl<T: Record> Draft<T> {
    /// Custom values are inputs each by itself, `custom.<key>`, however they were given.
    pub fn new(mut inputs: BTreeMap<String, Json>) -> Self {
        let is_sheet = |name: &str| T::TYPE.field(name).is_ok_and(|field| field.kind == Kind::Custom);
        let sheets: Vec<String> = inputs.keys().filter(|name| is_sheet(name)).cloned().collect();
        for name in sheets {
            match inputs.remove(&name) {
                Some(Json::Object(values)) => {
                    inputs.extend(values.into_iter().map(|(key, value)| (format!("{PREFIX}{key}"), value)));
                }
                Some(other) => drop(inputs.insert(name, other)),
                None => {}
            }
        }
        Self { inputs, of: PhantomData }
    }

    pub fn from_json(json: Json) -> Result<Self> {
        match json {
            Json::Object(map) => Ok(Self::new(map.into_iter().collect())),
            other => Err(AppError::new(Code::MalformedRequest).param("value", other)),
        }
    }

    pub fn get(&self, field: &str) -> Option<&Json> {
        self.inputs.get(field)
    }

    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.inputs.keys().map(String::as_str)
    }

    /// Puts the inputs into a new record, as `actor` may, then checks it as a whole.
    ///
    /// # Errors
    /// As [`Draft::apply`].
    pub fn fill(&self, record: &mut T, actor: &Actor) -> Result<()> {
        self.put(record, actor, true)
    }

    /// Puts the inputs into a record there is, as `actor` may, then checks it as a whole.
    ///
    /// # Errors
    /// The first fault, with its field: `not_allowed` for a field the actor may not edit,
    /// `unknown_field`, or what parsing and limits say.
    pub fn apply(&self, record: &mut T, actor: &Actor) -> Result<()> {
        self.put(record, actor, false)
    }

    fn put(&self, record: &mut T, actor: &Actor, is_new: bool) -> Result<()> {
        for (name, input) in &self.inputs {
            let field = T::TYPE.holder(name)?;
            if key_of(name).is_some() && !actor.may_give(T::TYPE.name, name, is_new) {
                // To whom it is hidden, a field is refused; one that nobody defined is unknown.
                actor.custom().column(T::TYPE, name)?;
            }
            if field.assigned || !actor.may_give(T::TYPE.name, name, is_new) {
                return Err(AppError::new(Code::NotAllowed).field(name).param("record", T::TYPE.name));
            }
            record.set(name, input)?;
        }
        check_limits(T::TYPE, &record.to_values())
    }
}

/// Required fields are there and none is past its length.
///
/// # Errors
/// [`Code::Required`], [`Code::TooLong`] or [`Code::TooMany`], with the field.
pub fn check_limits(record: &RecordType, values: &[Value]) -> Result<()> {
    for (field, value) in record.fields.iter().zip(values) {
        match value {
            Value::Text(text) if text.is_empty() && field.required => return Err(required(field)),
            Value::Null if field.required => return Err(required(field)),
            Value::Id(id) if id.is_nil() && field.required => return Err(required(field)),
            Value::Text(text) => check_length(field, text)?,
            _ => {}
        }
    }
    Ok(())
}

fn required(field: &Field) -> AppError {
    AppError::new(Code::Required).field(field.name)
}

fn check_length(field: &Field, text: &str) -> Result<()> {
    let Some(max) = field.max else { return Ok(()) };
    if matches!(field.kind, Kind::References | Kind::Phones | Kind::Emails) {
        let entries = serde_json::from_str::<Vec<Json>>(text).map_or(0, |list| list.len());
        if entries > max {
            return Err(AppError::new(Code::TooMany).field(field.name).param("max", max).param("entries", entries));
        }
    } else if text.len() > max {
        // Bytes first: counting characters is only needed for long texts.
        let length = text.chars().count();
        if length > max {
            return Err(AppError::new(Code::TooLong).field(field.name).param("max", max).param("length", length));
        }
    }
    Ok(())
}

impl<T> Serialize for Draft<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.inputs.serialize(serializer)
    }
}

impl<'de, T: Record> Deserialize<'de> for Draft<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::new(BTreeMap::deserialize(deserializer)?))
    }
}

impl<T: Record> JsonSchema for Draft<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("{}_draft", T::TYPE.name).into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let property = |field: &Field| {
            let schema = match field.kind {
                Kind::Phones | Kind::Emails | Kind::References => {
                    json_schema!({ "type": "array", "items": { "type": "string" } })
                }
                Kind::Bool => json_schema!({ "type": "boolean" }),
                Kind::Integer => json_schema!({ "type": "integer" }),
                Kind::Custom | Kind::Json => json_schema!({ "type": "object" }),
                _ => json_schema!({ "type": ["string", "null"] }),
            };
            (field.name.to_owned(), schema.to_value())
        };
        let open = T::TYPE.fields.iter().filter(|field| !field.assigned);
        let properties: serde_json::Map<String, Json> = open.map(property).collect();
        let custom = json!({ "^custom\\.": {} });
        json_schema!({
            "type": "object", "properties": properties, "patternProperties": custom, "additionalProperties": false
        })
    }
}

impl<T: Record> ts_rs::TS for Draft<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        format!("{}Draft", pascal(T::TYPE.name))
    }
    fn inline(config: &ts_rs::Config) -> String {
        Self::name(config)
    }
}

fn pascal(name: &str) -> String {
    name.split('_').map(|part| part[..1].to_uppercase() + &part[1..]).collect()
}
