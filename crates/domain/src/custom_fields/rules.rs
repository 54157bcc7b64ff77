//! What is decided about a definition, without I/O: a server will judge a pushed change with the same code.

use std::collections::BTreeSet;

use super::model::{CustomField, FieldOption, Requirement, ValueKind};
use super::parse::DECIMALS;
use crate::draft::check_limits;
use crate::error::{AppError, Code, Result};
use crate::record::{Kind, Record};
use crate::{RecordType, record_type};

const MOST_OPTIONS: usize = 100;
const LONGEST_OPTION: usize = 40;
const LONGEST_KEY: usize = 40;

/// Whether rows of the type have a sheet for custom values.
pub fn takes_custom_fields(record: &RecordType) -> bool {
    record.fields.iter().any(|field| field.kind == Kind::Custom)
}

/// Brings a definition into form, gives new options a key, and refuses what makes no sense.
///
/// # Errors
/// [`Code::UnknownField`], [`Code::Required`], [`Code::OutOfRange`], [`Code::TooMany`], [`Code::TooLong`] or
/// [`Code::AlreadyExists`], with the field.
pub fn check(field: &mut CustomField) -> Result<()> {
    let record = record_type(&field.record).ok().filter(|record| takes_custom_fields(record));
    if record.is_none() {
        return Err(AppError::new(Code::UnknownField).field("record").param("value", &field.record));
    }
    settle_kind(field)?;
    if field.kind != ValueKind::Money && !(0..=i64::from(DECIMALS)).contains(&field.decimals) {
        return Err(AppError::new(Code::OutOfRange).field("decimals").param("min", 0).param("max", DECIMALS));
    }
    if field.required != Requirement::FromStage {
        field.stages.0.clear();
    } else if field.record != "opportunity" || field.stages.0.is_empty() {
        return Err(AppError::new(Code::Required).field("stages"));
    }
    settle_options(field).map_err(|error| error.field("options"))?;
    check_limits(CustomField::TYPE, &field.to_values())
}

/// What a kind has no use for is left out.
fn settle_kind(field: &mut CustomField) -> Result<()> {
    if field.kind != ValueKind::Number {
        (field.decimals, field.unit) = (0, None);
    }
    if !matches!(field.kind, ValueKind::Choice | ValueKind::Choices) {
        field.options.0.clear();
    }
    if !matches!(field.kind, ValueKind::Text | ValueKind::LongText) {
        field.searchable = false;
    }
    if field.kind != ValueKind::Link {
        field.refers_to = None;
        return Ok(());
    }
    let target = field.refers_to.as_deref().and_then(|name| record_type(name).ok());
    match target.filter(|record| takes_custom_fields(record)) {
        Some(_) => Ok(()),
        None => Err(AppError::new(Code::Required).field("refers_to")),
    }
}

fn settle_options(field: &mut CustomField) -> Result<()> {
    let options = &mut field.options.0;
    let is_choice = matches!(field.kind, ValueKind::Choice | ValueKind::Choices);
    if is_choice && !options.iter().any(|option| !option.retired) {
        return Err(Code::Required.into());
    }
    if options.len() > MOST_OPTIONS {
        return Err(AppError::new(Code::TooMany).param("max", MOST_OPTIONS).param("entries", options.len()));
    }
    let mut keys: BTreeSet<String> =
        options.iter().map(|option| option.key.clone()).filter(|key| !key.is_empty()).collect();
    let mut names = BTreeSet::new();
    for option in options {
        settle_option(option)?;
        if !names.insert(option.label.clone()) {
            return Err(AppError::new(Code::AlreadyExists).param("name", &option.label));
        }
        if option.key.is_empty() {
            option.key = key_from(&option.label, option.label_en.as_deref(), |key| keys.contains(key));
        }
        keys.insert(option.key.clone());
    }
    Ok(())
}

fn settle_option(option: &mut FieldOption) -> Result<()> {
    option.label = option.label.trim().to_owned();
    option.label_en = option.label_en.take().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    if option.label.is_empty() {
        return Err(Code::Required.into());
    }
    let longest =
        [Some(&option.label), option.label_en.as_ref()].into_iter().flatten().map(|t| t.chars().count()).max();
    match longest.filter(|length| *length > LONGEST_OPTION) {
        Some(length) => Err(AppError::new(Code::TooLong).param("max", LONGEST_OPTION).param("length", length)),
        None => Ok(()),
    }
}

/// A key from a label: the English name where there is one, the spelling in pinyin otherwise; a number where it is taken.
pub fn key_from(label: &str, english: Option<&str>, taken: impl Fn(&str) -> bool) -> String {
    let spelled = english.map_or_else(|| crate::search::pinyin_spelling(label), str::to_owned);
    let mut key = String::new();
    for letter in spelled.to_lowercase().chars() {
        if letter.is_ascii_alphanumeric() {
            key.push(letter);
        } else if !key.is_empty() && !key.ends_with('_') {
            key.push('_');
        }
    }
    key.truncate(LONGEST_KEY);
    let key = key.trim_matches('_');
    let stem =
        if key.starts_with(|first: char| first.is_ascii_lowercase()) { key.to_owned() } else { format!("f_{key}") };
    let stem = stem.trim_end_matches('_').to_owned();
    if !taken(&stem) {
        return stem;
    }
    let numbered = (2..).map(|number| format!("{stem}_{number}")).find(|key| !taken(key));
    numbered.expect("BUG: there is always a next number")
}

/// Whether values that were right before could be wrong after: an option gone, fewer digits. The kind and where a link
/// leads never change.
///
/// # Errors
/// [`Code::KindFixed`].
pub fn narrows(before: &CustomField, after: &CustomField) -> Result<bool> {
    for (field, same) in [
        ("kind", before.kind == after.kind),
        ("refers_to", before.refers_to == after.refers_to),
        ("record", before.record == after.record),
        ("key", before.key == after.key),
    ] {
        if !same {
            return Err(AppError::new(Code::KindFixed).field(field));
        }
    }
    let kept = |key: &str| after.options.0.iter().any(|option| option.key == key);
    Ok(after.decimals < before.decimals || before.options.0.iter().any(|option| !kept(&option.key)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::custom_fields::Options;

    fn choice(labels: &[&str]) -> CustomField {
        let option = |label: &&str| FieldOption {
            key: String::new(),
            label: (*label).to_owned(),
            label_en: None,
            retired: false,
        };
        CustomField {
            record: "customer".into(),
            key: "k".into(),
            label: "投诉类型".into(),
            kind: ValueKind::Choice,
            options: Options(labels.iter().map(option).collect()),
            ..CustomField::blank()
        }
    }

    #[test]
    fn options_get_keys_from_their_names_and_keep_them() {
        let mut field = choice(&["质量", "Delay!", "2 次"]);
        check(&mut field).expect("sound");
        let keys: Vec<_> = field.options.0.iter().map(|option| option.key.clone()).collect();
        assert_eq!(keys[1], "delay");
        assert!(keys[0].starts_with("zhi") && keys[2].starts_with("f_2"), "{keys:?}");
        field.options.0[0].label = "品质".into();
        check(&mut field).expect("sound");
        assert_eq!(field.options.0[0].key, keys[0]);
    }

    #[test]
    fn a_definition_that_makes_no_sense_is_refused() {
        let refused = |mut field: CustomField| {
            let error = check(&mut field).expect_err("refused");
            (error.code, error.field.unwrap_or_default())
        };
        let with = |change: fn(&mut CustomField)| {
            let mut field = choice(&["质量"]);
            change(&mut field);
            field
        };
        assert_eq!(refused(choice(&[])), (Code::Required, "options".into()));
        assert_eq!(refused(choice(&["质量", "质量 "])), (Code::AlreadyExists, "options".into()));
        assert_eq!(refused(with(|field| field.record = "tag".into())), (Code::UnknownField, "record".into()));
        assert_eq!(refused(with(|field| field.label.clear())), (Code::Required, "label".into()));
        assert_eq!(refused(with(|field| field.kind = ValueKind::Link)), (Code::Required, "refers_to".into()));
        let staged = |field: &mut CustomField| field.required = Requirement::FromStage;
        assert_eq!(refused(with(staged)), (Code::Required, "stages".into()));
        let digits = |field: &mut CustomField| (field.kind, field.decimals) = (ValueKind::Number, 5);
        assert_eq!(refused(with(digits)), (Code::OutOfRange, "decimals".into()));
    }

    #[test]
    fn a_kind_stays_and_losing_an_option_narrows() {
        let before = choice(&["质量"]);
        let other = CustomField { kind: ValueKind::Text, ..before.clone() };
        assert_eq!(narrows(&before, &other).expect_err("refused").code, Code::KindFixed);
        assert!(!narrows(&before, &CustomField { label: "类别".into(), ..before.clone() }).expect("the same kind"));
        assert!(
            narrows(&before, &CustomField { options: Options::default(), ..before.clone() }).expect("the same kind")
        );
    }

    #[test]
    fn a_key_is_taken_from_the_english_name_and_numbered_when_it_is_taken() {
        assert_eq!(key_from("预算年度", Some("Budget year"), |_| false), "budget_year");
        assert_eq!(key_from("预算年度", Some("Budget year"), |key| key == "budget_year"), "budget_year_2");
        assert_eq!(key_from("★", None, |_| false), "f");
    }
}
