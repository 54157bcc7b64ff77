//! Whether what a device sent is what its declaration allows: every value by its kind, every row as a whole.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::draft::check_limits;
use domain::record::{Field, FieldValue, Kind, Value};
use domain::values::{CreditCode, Email, Phone, RegionCode, Url};
use domain::{AppError, Code, Id, RecordType, Result};
use serde_json::Value as Json;

use super::rights::sheet_of;
use super::row::ServerRow;
use crate::operation::{STATE, TOMBSTONE};

/// Most characters of a custom field's key, and of its value as JSON.
const MAX_CUSTOM_KEY: usize = 100;
const MAX_CUSTOM_VALUE: usize = 20_000;

/// The value as the declaration writes it.
///
/// # Errors
/// The code a form would have given, with the field.
pub fn normalise(record: &RecordType, name: &str, value: &Json) -> Result<Json> {
    if name == STATE {
        let known = value.as_i64().is_some_and(|state| (0..TOMBSTONE).contains(&state));
        return if known { Ok(value.clone()) } else { Err(malformed(name)) };
    }
    let field = record.field(sheet_of(name))?;
    if field.kind == Kind::Custom {
        return custom(name, value);
    }
    if field.name != name {
        return Err(AppError::new(Code::UnknownField).field(name).param("record", record.name));
    }
    let cell = Value::from_json(value, field.kind).map_err(|error| error.field(name))?;
    check_kind(field, &cell).map_err(|error| error.field(name))?;
    Ok(cell.to_json(field.kind))
}

/// A custom sheet is changed key by key.
fn custom(name: &str, value: &Json) -> Result<Json> {
    let key = name.split_once('.').map_or("", |(_, key)| key);
    let fits = !key.is_empty() && key.chars().count() <= MAX_CUSTOM_KEY && value.to_string().len() <= MAX_CUSTOM_VALUE;
    if fits { Ok(value.clone()) } else { Err(malformed(name)) }
}

/// Reads the cell back as its type: what a machine could not read must not reach it.
fn check_kind(field: &Field, cell: &Value) -> Result<()> {
    if cell.is_null() {
        return Ok(());
    }
    let cell = cell.clone();
    match field.kind {
        Kind::Text | Kind::LongText => String::from_value(cell).map(drop),
        Kind::Choice => {
            let value = String::from_value(cell)?;
            let known = field.choices.iter().any(|choice| choice.value == value);
            if known { Ok(()) } else { Err(AppError::new(Code::UnknownChoice).param("value", value)) }
        }
        Kind::Phones => Vec::<Phone>::from_value(cell).map(drop),
        Kind::Emails => Vec::<Email>::from_value(cell).map(drop),
        Kind::Email => Email::from_value(cell).map(drop),
        Kind::Url => Url::from_value(cell).map(drop),
        Kind::CreditCode => CreditCode::from_value(cell).map(drop),
        Kind::Region => RegionCode::from_value(cell).map(drop),
        Kind::Date => NaiveDate::from_value(cell).map(drop),
        Kind::Time | Kind::Integer | Kind::Money | Kind::Bool => i64::from_value(cell).map(drop),
        // No declared field: values of these kinds lie in the custom sheet.
        Kind::Number | Kind::Choices => Err(malformed(field.name)),
        Kind::Reference => Id::<()>::from_value(cell).map(drop),
        Kind::References => BTreeSet::<Id<()>>::from_value(cell).map(drop),
        Kind::Json | Kind::Custom => Ok(()),
    }
}

/// Required fields are there and none is past its length.
pub fn check_row(record: &RecordType, row: &ServerRow) -> Result<()> {
    let value = |field: &Field| {
        if field.kind == Kind::Custom { Ok(Value::Null) } else { Value::from_json(row.value(field.name), field.kind) }
    };
    let values = record.fields.iter().map(value).collect::<Result<Vec<_>>>()?;
    check_limits(record, &values)
}

fn malformed(field: &str) -> AppError {
    AppError::new(Code::MalformedRequest).field(field)
}
