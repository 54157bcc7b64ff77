//! How a Rust type becomes a field: its kind, its cell, and how it reads what a person typed.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::{Custom, Kind, Label, Value};
use crate::error::{AppError, Code, Result};
use crate::filter::Filter;
use crate::id::Id;
use crate::values::{CreditCode, Currency, Email, Money, Phone, RegionCode, Url, parse_date};

/// A fixed value of a choice, with its name in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    pub value: &'static str,
    pub label: Label,
}

/// A type that can be a record's field.
pub trait FieldValue: Sized {
    const KIND: Kind;
    const CHOICES: &'static [Choice] = &[];

    fn to_value(&self) -> Value;
    fn from_value(value: Value) -> Result<Self>;
    /// Reads what a form, a file or a script gave. Texts are trimmed; an empty one is [`Code::Required`].
    fn from_input(input: &Json) -> Result<Self>;
    fn blank() -> Self;
}

fn foreign(value: &Value) -> AppError {
    AppError::new(Code::MalformedRequest).param("value", format!("{value:?}"))
}

/// The text of an input, trimmed; numbers from scripts count as texts.
fn text_of(input: &Json) -> Result<String> {
    let text = match input {
        Json::String(text) => text.trim().to_owned(),
        Json::Number(number) => number.to_string(),
        Json::Null => String::new(),
        other => return Err(AppError::new(Code::MalformedRequest).param("value", other)),
    };
    if text.is_empty() { Err(Code::Required.into()) } else { Ok(text) }
}

impl FieldValue for String {
    const KIND: Kind = Kind::Text;
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: Value) -> Result<Self> {
        match value {
            Value::Text(text) => Ok(text),
            other => Err(foreign(&other)),
        }
    }
    fn from_input(input: &Json) -> Result<Self> {
        // A pasted control character (other than a line break or tab) is noise no person can see or mend.
        Ok(text_of(input)?.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect())
    }
    fn blank() -> Self {
        String::new()
    }
}

impl<T: FieldValue> FieldValue for Option<T> {
    const KIND: Kind = T::KIND;
    const CHOICES: &'static [Choice] = T::CHOICES;
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, FieldValue::to_value)
    }
    fn from_value(value: Value) -> Result<Self> {
        if value.is_null() { Ok(None) } else { T::from_value(value).map(Some) }
    }
    fn from_input(input: &Json) -> Result<Self> {
        match input {
            Json::Null => Ok(None),
            Json::String(text) if text.trim().is_empty() => Ok(None),
            _ => T::from_input(input).map(Some),
        }
    }
    fn blank() -> Self {
        None
    }
}

impl FieldValue for i64 {
    const KIND: Kind = Kind::Integer;
    fn to_value(&self) -> Value {
        Value::Integer(*self)
    }
    fn from_value(value: Value) -> Result<Self> {
        match value {
            Value::Integer(number) => Ok(number),
            other => Err(foreign(&other)),
        }
    }
    fn from_input(input: &Json) -> Result<Self> {
        let text = text_of(input)?;
        text.parse().map_err(|_| AppError::new(Code::MalformedRequest).param("value", text))
    }
    fn blank() -> Self {
        0
    }
}

/// Amounts are in yuan: a sum over two currencies would mean nothing.
impl FieldValue for Money {
    const KIND: Kind = Kind::Money;
    fn to_value(&self) -> Value {
        Value::Integer(self.minor())
    }
    fn from_value(value: Value) -> Result<Self> {
        i64::from_value(value).map(Self::cny)
    }
    fn from_input(input: &Json) -> Result<Self> {
        let money = Self::parse(&text_of(input)?)?;
        if money.currency() == Currency::CNY {
            Ok(money)
        } else {
            Err(AppError::new(Code::MalformedMoney).param("value", money).param("reason", "currency"))
        }
    }
    fn blank() -> Self {
        Self::cny(0)
    }
}

/// A moment, kept in milliseconds in UTC.
impl FieldValue for DateTime<Utc> {
    const KIND: Kind = Kind::Time;
    fn to_value(&self) -> Value {
        Value::Integer(self.timestamp_millis())
    }
    fn from_value(value: Value) -> Result<Self> {
        let ms = i64::from_value(value)?;
        Self::from_timestamp_millis(ms).ok_or_else(|| foreign(&Value::Integer(ms)))
    }
    fn from_input(input: &Json) -> Result<Self> {
        let text = text_of(input)?;
        let parsed = DateTime::parse_from_rfc3339(&text);
        parsed.map(|at| at.to_utc()).map_err(|_| AppError::new(Code::MalformedDate).param("value", text))
    }
    fn blank() -> Self {
        Self::UNIX_EPOCH
    }
}

impl FieldValue for bool {
    const KIND: Kind = Kind::Bool;
    fn to_value(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
    fn from_value(value: Value) -> Result<Self> {
        i64::from_value(value).map(|number| number != 0)
    }
    fn from_input(input: &Json) -> Result<Self> {
        input.as_bool().ok_or_else(|| AppError::new(Code::MalformedRequest).param("value", input))
    }
    fn blank() -> Self {
        false
    }
}

impl<T: 'static> FieldValue for Id<T> {
    const KIND: Kind = Kind::Reference;
    fn to_value(&self) -> Value {
        Value::Id(self.uuid())
    }
    fn from_value(value: Value) -> Result<Self> {
        match value {
            Value::Id(id) => Ok(Self::new(id)),
            other => Err(foreign(&other)),
        }
    }
    fn from_input(input: &Json) -> Result<Self> {
        text_of(input)?.parse()
    }
    fn blank() -> Self {
        Self::new(uuid::Uuid::nil())
    }
}

/// Kept as sorted JSON text, so that equal sets are equal cells.
impl<T: 'static> FieldValue for BTreeSet<Id<T>> {
    const KIND: Kind = Kind::References;
    fn to_value(&self) -> Value {
        if self.is_empty() { Value::Null } else { Value::Text(serde_json::json!(self).to_string()) }
    }
    fn from_value(value: Value) -> Result<Self> {
        match value {
            Value::Null => Ok(Self::new()),
            Value::Text(text) => {
                serde_json::from_str(&text).map_err(|_| AppError::new(Code::MalformedRequest).param("value", text))
            }
            other => Err(foreign(&other)),
        }
    }
    fn from_input(input: &Json) -> Result<Self> {
        let list = input.as_array().ok_or_else(|| AppError::new(Code::MalformedRequest).param("value", input))?;
        list.iter().map(Id::from_input).collect()
    }
    fn blank() -> Self {
        Self::new()
    }
}

/// A value of which a record has several.
pub trait Listed: Clone + PartialEq + Serialize + DeserializeOwned {
    const LIST: Kind;
    fn read(text: &str) -> Result<Self>;
}

impl Listed for Phone {
    const LIST: Kind = Kind::Phones;
    fn read(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}

impl Listed for Email {
    const LIST: Kind = Kind::Emails;
    fn read(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}

/// The first is the one to use.
impl<T: Listed> FieldValue for Vec<T> {
    const KIND: Kind = T::LIST;
    fn to_value(&self) -> Value {
        if self.is_empty() { Value::Null } else { Value::Text(serde_json::json!(self).to_string()) }
    }
    fn from_value(value: Value) -> Result<Self> {
        match value {
            Value::Null => Ok(Self::new()),
            Value::Text(text) => {
                serde_json::from_str(&text).map_err(|_| AppError::new(Code::MalformedRequest).param("value", text))
            }
            other => Err(foreign(&other)),
        }
    }
    /// A list of texts, or one text with several values set apart by `;`, `；`, `、`, `,`, `/` or a line break.
    fn from_input(input: &Json) -> Result<Self> {
        let mut values = Self::new();
        let mut add = |text: &str| -> Result<()> {
            let value = T::read(text)?;
            if !values.contains(&value) {
                values.push(value);
            }
            Ok(())
        };
        match input {
            Json::Null => {}
            Json::Array(list) => {
                for text in list.iter().filter_map(Json::as_str).filter(|text| !text.trim().is_empty()) {
                    add(text)?;
                }
            }
            other => {
                let Ok(text) = text_of(other) else { return Ok(values) };
                let separators = |c| matches!(c, ';' | '；' | '、' | ',' | '，' | '/' | '\n');
                for part in text.split(separators).filter(|part| !part.trim().is_empty()) {
                    add(part)?;
                }
            }
        }
        Ok(values)
    }
    fn blank() -> Self {
        Self::new()
    }
}

impl FieldValue for Custom {
    const KIND: Kind = Kind::Custom;
    fn to_value(&self) -> Value {
        if self.0.is_empty() { Value::Null } else { Value::Text(serde_json::json!(self).to_string()) }
    }
    fn from_value(value: Value) -> Result<Self> {
        match value {
            Value::Null => Ok(Self::default()),
            Value::Text(text) => {
                serde_json::from_str(&text).map_err(|_| AppError::new(Code::MalformedRequest).param("value", text))
            }
            other => Err(foreign(&other)),
        }
    }
    fn from_input(input: &Json) -> Result<Self> {
        serde_json::from_value(input.clone()).map_err(|_| AppError::new(Code::MalformedRequest).param("value", input))
    }
    fn blank() -> Self {
        Self::default()
    }
}

impl FieldValue for Filter {
    const KIND: Kind = Kind::Json;
    fn to_value(&self) -> Value {
        Value::Text(serde_json::json!(self).to_string())
    }
    fn from_value(value: Value) -> Result<Self> {
        String::from_value(value).and_then(|text| serde_json::from_str(&text).map_err(|_| Code::MalformedFilter.into()))
    }
    fn from_input(input: &Json) -> Result<Self> {
        serde_json::from_value(input.clone())
            .map_err(|cause| AppError::new(Code::MalformedFilter).param("cause", cause))
    }
    fn blank() -> Self {
        Self::All { all: Vec::new() }
    }
}

/// Types whose cell is a text that their parser reads back.
macro_rules! parsed_text {
    ($type:ty, $kind:expr, $parse:expr) => {
        impl FieldValue for $type {
            const KIND: Kind = $kind;
            fn to_value(&self) -> Value {
                Value::Text(self.to_string())
            }
            fn from_value(value: Value) -> Result<Self> {
                String::from_value(value).and_then(|text| $parse(&text))
            }
            fn from_input(input: &Json) -> Result<Self> {
                $parse(&text_of(input)?)
            }
            fn blank() -> Self {
                unreachable!("BUG: only optional fields are of kind {:?}", $kind)
            }
        }
    };
}
parsed_text!(Email, Kind::Email, Email::parse);
parsed_text!(Url, Kind::Url, Url::parse);
parsed_text!(CreditCode, Kind::CreditCode, CreditCode::parse);
parsed_text!(RegionCode, Kind::Region, RegionCode::parse);
parsed_text!(NaiveDate, Kind::Date, parse_date);

/// Declares an enum of fixed values: its name in code, in a cell, and in both languages.
#[macro_export]
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident { $($variant:ident = $value:literal ($zh:literal, $en:literal)),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $value),+ }
            }
        }

        impl $crate::record::FieldValue for $name {
            const KIND: $crate::record::Kind = $crate::record::Kind::Choice;
            const CHOICES: &'static [$crate::record::Choice] = &[$($crate::record::Choice {
                value: $value,
                label: $crate::record::Label { zh: $zh, en: $en },
            }),+];
            fn to_value(&self) -> $crate::record::Value {
                $crate::record::Value::Text(self.as_str().to_owned())
            }
            fn from_value(value: $crate::record::Value) -> $crate::Result<Self> {
                let text = String::from_value(value)?;
                Self::from_input(&text.into())
            }
            /// By value or by its name in either language, whatever the case.
            fn from_input(input: &::serde_json::Value) -> $crate::Result<Self> {
                let text = String::from_input(input)?;
                $(if text.eq_ignore_ascii_case($value) || text == $zh || text.eq_ignore_ascii_case($en) {
                    return Ok(Self::$variant);
                })+
                Err($crate::AppError::new($crate::Code::UnknownChoice)
                    .param("value", text)
                    .param("choices", [$($zh),+].join("、")))
            }
            fn blank() -> Self {
                Self::ALL[0]
            }
        }
    };
}
pub use choice;
