//! The filter language: a typed tree over declared fields.
//!
//! A filter arrives as JSON, is checked against the declaration and the actor's field rights, and is
//! compiled to SQL by the store with every value bound. Nothing anywhere builds a condition from text.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;

use crate::error::{AppError, Code, Result};
use crate::record::{Field, Kind, Order, RecordType, Value};
use crate::rights::{Actor, FieldAccess};
use crate::values::parse_date;

/// A condition over the fields of one record type.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", untagged)]
pub enum Filter {
    /// All hold; an empty list holds always.
    All {
        all: Vec<Filter>,
    },
    Any {
        any: Vec<Filter>,
    },
    Not {
        not: Box<Filter>,
    },
    /// A search text, as in the global search.
    Search {
        search: String,
    },
    Field(FieldFilter),
}

/// One condition on one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FieldFilter {
    pub field: String,
    pub op: FilterOp,
    #[serde(default)]
    #[ts(type = "unknown", optional)]
    pub value: Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FilterOp {
    Is,
    IsNot,
    In,
    Contains,
    StartsWith,
    Before,
    After,
    OnOrBefore,
    OnOrAfter,
    Between,
    Less,
    AtLeast,
    Empty,
    NotEmpty,
}

/// An order by one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Sort {
    pub field: String,
    pub descending: bool,
}

/// A checked condition, ready to be compiled.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    Search(String),
    /// The column equals one of the values.
    OneOf(&'static str, Vec<Value>),
    /// The set or list column holds one of the values.
    Holds(&'static str, Vec<Value>),
    /// From (inclusive) to (inclusive); an open end is `None`.
    Range(&'static str, Option<Value>, Option<Value>),
    Contains(&'static str, String),
    StartsWith(&'static str, String),
    Empty(&'static str),
}

/// Most conditions in one tree.
const MAX_CONDITIONS: usize = 100;

/// Checks a filter against the declaration and what the actor may see: a field one may not see, one may
/// not filter by either.
///
/// # Errors
/// [`Code::UnknownField`], [`Code::NotAllowed`], [`Code::MalformedFilter`], or the value's own code.
pub fn check(filter: &Filter, record: &'static RecordType, actor: &Actor) -> Result<Condition> {
    let mut budget = MAX_CONDITIONS;
    check_within(filter, record, actor, &mut budget)
}

/// Checks an order: the field must be declared sortable and visible.
pub fn check_sort(sort: &Sort, record: &'static RecordType, actor: &Actor) -> Result<&'static Field> {
    let field = record.field(&sort.field)?;
    refuse_unseen(record, field, actor)?;
    if field.order == Order::None {
        return Err(AppError::new(Code::MalformedFilter).field(field.name).param("reason", "order"));
    }
    Ok(field)
}

fn refuse_unseen(record: &RecordType, field: &Field, actor: &Actor) -> Result<()> {
    if actor.field(record.name, field.name) < FieldAccess::See {
        return Err(AppError::new(Code::NotAllowed).field(field.name).param("record", record.name));
    }
    Ok(())
}

fn check_within(filter: &Filter, record: &'static RecordType, actor: &Actor, budget: &mut usize) -> Result<Condition> {
    *budget = budget.checked_sub(1).ok_or_else(|| AppError::new(Code::MalformedFilter).param("max", MAX_CONDITIONS))?;
    let mut list = |filters: &[Filter]| -> Result<Vec<Condition>> {
        filters.iter().map(|filter| check_within(filter, record, actor, budget)).collect()
    };
    Ok(match filter {
        Filter::All { all } => Condition::All(list(all)?),
        Filter::Any { any } => Condition::Any(list(any)?),
        Filter::Not { not } => Condition::Not(Box::new(check_within(not, record, actor, budget)?)),
        Filter::Search { search } => Condition::Search(search.clone()),
        Filter::Field(condition) => {
            let field = record.field(&condition.field)?;
            refuse_unseen(record, field, actor)?;
            check_field(condition, field).map_err(|error| error.field(field.name))?
        }
    })
}

fn check_field(condition: &FieldFilter, field: &'static Field) -> Result<Condition> {
    let name = field.name;
    let one = || value_of(field, &condition.value);
    let many = || -> Result<Vec<Value>> {
        match &condition.value {
            Json::Array(values) if !values.is_empty() && values.len() <= 500 => {
                values.iter().map(|value| value_of(field, value)).collect()
            }
            _ => Err(Code::MalformedFilter.into()),
        }
    };
    let text = || match &condition.value {
        Json::String(text) if !text.trim().is_empty() => Ok(text.trim().to_owned()),
        _ => Err(AppError::new(Code::MalformedFilter)),
    };
    let listed = matches!(field.kind, Kind::References | Kind::Phones);
    let equals = |values| if listed { Condition::Holds(name, values) } else { Condition::OneOf(name, values) };
    Ok(match condition.op {
        FilterOp::Is => equals(vec![one()?]),
        FilterOp::IsNot => Condition::Not(Box::new(equals(vec![one()?]))),
        FilterOp::In => equals(many()?),
        FilterOp::Contains => Condition::Contains(name, text()?),
        FilterOp::StartsWith => Condition::StartsWith(name, text()?),
        FilterOp::Empty => Condition::Empty(name),
        FilterOp::NotEmpty => Condition::Not(Box::new(Condition::Empty(name))),
        FilterOp::Between => {
            let Json::Array(ends) = &condition.value else { return Err(Code::MalformedFilter.into()) };
            let [from, to] = ends.as_slice() else { return Err(Code::MalformedFilter.into()) };
            Condition::Range(name, Some(value_of(field, from)?), Some(value_of(field, to)?))
        }
        FilterOp::OnOrAfter | FilterOp::AtLeast => Condition::Range(name, Some(one()?), None),
        FilterOp::OnOrBefore => Condition::Range(name, None, Some(one()?)),
        FilterOp::Before | FilterOp::Less => Condition::Range(name, None, Some(step(one()?, -1)?)),
        FilterOp::After => Condition::Range(name, Some(step(one()?, 1)?), None),
    })
}

/// The next value up or down, where values have one.
fn step(value: Value, by: i64) -> Result<Value> {
    match value {
        Value::Integer(number) => Ok(Value::Integer(number.saturating_add(by))),
        Value::Text(text) => {
            let day = parse_date(&text)?.checked_add_signed(chrono::Duration::days(by)).unwrap_or(NaiveDate::MAX);
            Ok(Value::Text(day.to_string()))
        }
        _ => Err(Code::MalformedFilter.into()),
    }
}

fn value_of(field: &Field, input: &Json) -> Result<Value> {
    match field.kind {
        Kind::Date => match input.as_str() {
            Some(text) => Ok(Value::Text(parse_date(text)?.to_string())),
            None => Err(Code::MalformedDate.into()),
        },
        Kind::Reference => Value::from_json(input, Kind::Reference),
        Kind::Integer | Kind::Bool => Value::from_json(input, field.kind),
        Kind::Custom | Kind::Json => Err(Code::MalformedFilter.into()),
        _ => match input.as_str() {
            Some(text) if !text.is_empty() => Ok(Value::Text(text.to_owned())),
            _ => Err(Code::MalformedFilter.into()),
        },
    }
}
