//! The filter language: a typed tree over declared fields.
//!
//! A filter arrives as JSON, is checked against the declaration and the actor's field rights, and is
//! compiled to SQL by the store with every value bound. Nothing anywhere builds a condition from text.
//! A day may be counted from today; it is then the day on which the filter is checked.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;

use crate::calendar::Calendar;
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

impl Filter {
    /// What it asks for, without saying what it wants to find: the fields by name, `search` for a search text.
    pub fn fields(&self) -> Vec<String> {
        let mut fields: Vec<String> = match self {
            Self::All { all: parts } | Self::Any { any: parts } => parts.iter().flat_map(Self::fields).collect(),
            Self::Not { not } => not.fields(),
            Self::Search { .. } => vec!["search".to_owned()],
            Self::Field(condition) => vec![condition.field.clone()],
        };
        fields.sort();
        fields.dedup();
        fields
    }
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
pub fn check(filter: &Filter, record: &'static RecordType, actor: &Actor, calendar: &Calendar) -> Result<Condition> {
    Checking { record, actor, calendar, budget: MAX_CONDITIONS }.condition(filter)
}

/// Checks an order: the field must be declared sortable and visible.
pub fn check_sort(sort: &Sort, record: &'static RecordType, actor: &Actor) -> Result<&'static Field> {
    let field = actor.custom().column(record, &sort.field)?;
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

/// One tree on its way to a condition.
struct Checking<'a> {
    record: &'static RecordType,
    actor: &'a Actor,
    calendar: &'a Calendar,
    /// Conditions that may still come.
    budget: usize,
}

impl Checking<'_> {
    fn condition(&mut self, filter: &Filter) -> Result<Condition> {
        let left = self.budget.checked_sub(1);
        self.budget = left.ok_or_else(|| AppError::new(Code::MalformedFilter).param("max", MAX_CONDITIONS))?;
        Ok(match filter {
            Filter::All { all } => Condition::All(self.conditions(all)?),
            Filter::Any { any } => Condition::Any(self.conditions(any)?),
            Filter::Not { not } => Condition::Not(Box::new(self.condition(not)?)),
            Filter::Search { search } => Condition::Search(search.clone()),
            Filter::Field(condition) => {
                let field = self.actor.custom().column(self.record, &condition.field)?;
                refuse_unseen(self.record, field, self.actor)?;
                let checked = match field.kind {
                    Kind::Time => check_time(condition, field, self.calendar),
                    _ => check_field(condition, field, self.calendar),
                };
                checked.map_err(|error| error.field(field.name))?
            }
        })
    }

    fn conditions(&mut self, filters: &[Filter]) -> Result<Vec<Condition>> {
        filters.iter().map(|filter| self.condition(filter)).collect()
    }
}

fn check_field(condition: &FieldFilter, field: &'static Field, calendar: &Calendar) -> Result<Condition> {
    let name = field.name;
    let value = |input: &Json| value_of(field, input, calendar);
    let one = || value(&condition.value);
    let many = || -> Result<Vec<Value>> {
        match &condition.value {
            Json::Array(values) if !values.is_empty() && values.len() <= 500 => values.iter().map(value).collect(),
            _ => Err(Code::MalformedFilter.into()),
        }
    };
    let text = || match &condition.value {
        Json::String(text) if !text.trim().is_empty() => Ok(text.trim().to_owned()),
        _ => Err(AppError::new(Code::MalformedFilter)),
    };
    let listed = matches!(field.kind, Kind::References | Kind::Phones | Kind::Emails | Kind::Choices);
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
            let [from, to] = ends(&condition.value)?;
            Condition::Range(name, Some(value(from)?), Some(value(to)?))
        }
        FilterOp::OnOrAfter | FilterOp::AtLeast => Condition::Range(name, Some(one()?), None),
        FilterOp::OnOrBefore => Condition::Range(name, None, Some(one()?)),
        FilterOp::Before | FilterOp::Less => Condition::Range(name, None, Some(step(one()?, -1)?)),
        FilterOp::After => Condition::Range(name, Some(step(one()?, 1)?), None),
    })
}

/// A moment is asked for by the day it lies in.
fn check_time(condition: &FieldFilter, field: &'static Field, calendar: &Calendar) -> Result<Condition> {
    let span = |input: &Json| day_of(input, calendar).map(|day| calendar.span(day));
    let range = |from: Option<i64>, to: Option<i64>| {
        Condition::Range(field.name, from.map(Value::Integer), to.map(Value::Integer))
    };
    let one = || span(&condition.value);
    let within = || one().map(|(first, last)| range(Some(first), Some(last)));
    Ok(match condition.op {
        FilterOp::Is => within()?,
        FilterOp::IsNot => Condition::Not(Box::new(within()?)),
        FilterOp::Between => {
            let [from, to] = ends(&condition.value)?;
            range(Some(span(from)?.0), Some(span(to)?.1))
        }
        FilterOp::OnOrAfter => range(Some(one()?.0), None),
        FilterOp::OnOrBefore => range(None, Some(one()?.1)),
        FilterOp::Before => range(None, Some(one()?.0 - 1)),
        FilterOp::After => range(Some(one()?.1 + 1), None),
        _ => return Err(Code::MalformedFilter.into()),
    })
}

fn ends(value: &Json) -> Result<&[Json; 2]> {
    let ends = value.as_array().and_then(|ends| ends.as_slice().try_into().ok());
    ends.ok_or_else(|| Code::MalformedFilter.into())
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

fn day_of(input: &Json, calendar: &Calendar) -> Result<NaiveDate> {
    input.as_str().ok_or_else(|| Code::MalformedDate.into()).and_then(|text| calendar.day(text))
}

fn value_of(field: &Field, input: &Json, calendar: &Calendar) -> Result<Value> {
    match field.kind {
        Kind::Date => Ok(Value::Text(day_of(input, calendar)?.to_string())),
        Kind::Reference => Value::from_json(input, Kind::Reference),
        Kind::Integer | Kind::Bool | Kind::Money => Value::from_json(input, field.kind),
        Kind::Number => {
            let text = input.as_str().map_or_else(|| input.to_string(), str::to_owned);
            crate::custom_fields::scaled(&text).map(Value::Integer)
        }
        Kind::Custom | Kind::Json | Kind::Time => Err(Code::MalformedFilter.into()),
        _ => match input.as_str() {
            Some(text) if !text.is_empty() => Ok(Value::Text(text.to_owned())),
            _ => Err(Code::MalformedFilter.into()),
        },
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::customers::Customer;
    use crate::record::Record;
    use crate::rights::{HeldRole, Organisation, builtin_role};

    const DAY_MS: i64 = 86_400_000;

    /// The tenth of March, in a zone eight hours ahead.
    fn calendar() -> Calendar {
        let begins = |day: NaiveDate| day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis() - DAY_MS / 3;
        Calendar { today: NaiveDate::from_ymd_opt(2026, 3, 10).expect("a day"), begins }
    }

    fn checked(field: &str, op: FilterOp, value: Json) -> Result<Condition> {
        let role = builtin_role("sales_manager").expect("a ready-made role");
        let held = [HeldRole::lasting(role.key, role.rights())];
        let actor = Actor::member(uuid::Uuid::nil(), "x", &held, &Organisation::default());
        let filter = Filter::Field(FieldFilter { field: field.into(), op, value });
        check(&filter, Customer::TYPE, &actor, &calendar())
    }

    fn text(day: &str) -> Option<Value> {
        Some(Value::Text(day.to_owned()))
    }

    #[test]
    fn days_counted_from_today_become_dates_when_the_filter_is_checked() {
        let due = |op, value| checked("next_follow_up", op, value).expect("a condition");
        let range = |from, to| Condition::Range("next_follow_up", from, to);
        assert_eq!(
            due(FilterOp::Is, json!("today")),
            Condition::OneOf("next_follow_up", vec![Value::Text("2026-03-10".into())])
        );
        assert_eq!(due(FilterOp::Before, json!("today")), range(None, text("2026-03-09")));
        assert_eq!(due(FilterOp::Between, json!(["today", "today+6"])), range(text("2026-03-10"), text("2026-03-16")));
        assert_eq!(due(FilterOp::OnOrAfter, json!("today-10")), range(text("2026-02-28"), None));
    }

    #[test]
    fn a_moment_is_asked_for_by_the_day_it_lies_in_where_the_person_is() {
        let made = |op, value| checked("created_at", op, value).expect("a condition");
        let midnight = (calendar().begins)(calendar().today);
        let range = |from: Option<i64>, to: Option<i64>| {
            Condition::Range("created_at", from.map(Value::Integer), to.map(Value::Integer))
        };
        let today = range(Some(midnight), Some(midnight + DAY_MS - 1));
        assert_eq!(made(FilterOp::Is, json!("today")), today);
        assert_eq!(made(FilterOp::IsNot, json!("2026-03-10")), Condition::Not(Box::new(today)));
        assert_eq!(made(FilterOp::Before, json!("today")), range(None, Some(midnight - 1)));
        assert_eq!(made(FilterOp::After, json!("today")), range(Some(midnight + DAY_MS), None));
        assert_eq!(
            made(FilterOp::Between, json!(["today-6", "today"])),
            range(Some(midnight - 6 * DAY_MS), Some(midnight + DAY_MS - 1))
        );
    }

    #[test]
    fn a_moment_can_be_neither_typed_nor_compared_as_a_text() {
        for (op, value) in [(FilterOp::Contains, json!("2026")), (FilterOp::In, json!(["today"]))] {
            assert_eq!(checked("updated_at", op, value).expect_err("refused").code, Code::MalformedFilter);
        }
        assert_eq!(checked("updated_at", FilterOp::Is, json!(5)).expect_err("refused").code, Code::MalformedDate);
        assert!(Customer::TYPE.field("updated_at").is_err(), "a form or a file does not know it");
    }
}
