//! A custom field as a [`Field`], so that filters, orders, files and search need not know the difference.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::PREFIX;
use super::model::{CustomField, FieldOption, Requirement, ValueKind};
use crate::record::{Choice, Field, Kind, Label, Merge, Order};
use crate::search::TextKind;

/// What a declaration follows from; equal ones are declared once.
type Shape = (String, String, String, &'static str, Vec<(String, String, String)>, Option<&'static str>, [bool; 3]);

/// Declarations made so far. They live as long as the process, as those in code do: definitions are few and change
/// rarely, and an unchanged one is not made again.
static DECLARED: Mutex<Option<HashMap<Shape, &'static Field>>> = Mutex::new(None);

pub fn declare(field: &CustomField) -> &'static Field {
    let shape = shape_of(field);
    let mut declared = DECLARED.lock().unwrap_or_else(PoisonError::into_inner);
    declared.get_or_insert_default().entry(shape).or_insert_with_key(|shape| make(shape, field.kind))
}

fn shape_of(field: &CustomField) -> Shape {
    let english = |own: &Option<String>, label: &str| own.clone().unwrap_or_else(|| label.to_owned());
    let choice =
        |option: &FieldOption| (option.key.clone(), option.label.clone(), english(&option.label_en, &option.label));
    let target = match field.kind {
        ValueKind::Member => Some("member"),
        ValueKind::Link => field.refers_to.as_deref(),
        _ => None,
    };
    (
        format!("{PREFIX}{}", field.key),
        field.label.clone(),
        english(&field.label_en, &field.label),
        field.kind.as_str(),
        field.options.0.iter().map(choice).collect(),
        target.and_then(|name| crate::record_type(name).ok()).map(|record| record.name),
        [field.required == Requirement::Always, field.searchable, field.sensitive],
    )
}

fn make(shape: &Shape, kind: ValueKind) -> &'static Field {
    let (name, zh, en, _, choices, refers_to, [required, searchable, sensitive]) = shape;
    let kept = |text: &str| -> &'static str { String::leak(text.to_owned()) };
    let choice = |(key, zh, en): &(String, String, String)| Choice {
        value: kept(key),
        label: Label { zh: kept(zh), en: kept(en) },
    };
    let is_text = matches!(kind, ValueKind::Text | ValueKind::LongText);
    Box::leak(Box::new(Field {
        name: kept(name),
        label: Label { zh: kept(zh), en: kept(en) },
        aka: &[],
        kind: kind_of(kind),
        required: *required,
        max: None,
        merge: Merge::LastWriter,
        order: if is_ordered(kind) { Order::Natural } else { Order::None },
        search: (is_text && *searchable).then_some(TextKind::Text),
        sensitive: *sensitive,
        duplicate_key: false,
        assigned: false,
        secret: false,
        choices: Vec::leak(choices.iter().map(choice).collect()),
        suggestions: &[],
        refers_to: *refers_to,
    }))
}

fn kind_of(kind: ValueKind) -> Kind {
    match kind {
        ValueKind::Text => Kind::Text,
        ValueKind::LongText => Kind::LongText,
        ValueKind::Number => Kind::Number,
        ValueKind::Money => Kind::Money,
        ValueKind::Date => Kind::Date,
        ValueKind::Bool => Kind::Bool,
        ValueKind::Choice => Kind::Choice,
        ValueKind::Choices => Kind::Choices,
        ValueKind::Member | ValueKind::Link => Kind::Reference,
    }
}

fn is_ordered(kind: ValueKind) -> bool {
    !matches!(kind, ValueKind::LongText | ValueKind::Choices | ValueKind::Member | ValueKind::Link)
}
