//! A value of a custom field, read strictly from what a form, a file or a script gave.

use serde_json::Value as Json;
use uuid::Uuid;

use super::model::{CustomField, FieldOption, ValueKind};
use crate::error::{AppError, Code, Result};
use crate::record::FieldValue;
use crate::values::{Money, parse_date};

/// Most digits after the point; by so many powers of ten a number is compared as a whole one.
pub const DECIMALS: u32 = 4;

/// Digits before the point: with [`DECIMALS`] fifteen, which every machine's arithmetic keeps exactly.
const WHOLE_DIGITS: usize = 11;

/// Most characters of a text, and of a long one.
const TEXT: usize = 200;
const LONG_TEXT: usize = 4000;

/// The value as it is kept; `None`: emptied.
///
/// # Errors
/// [`Code::TooLong`], [`Code::MalformedNumber`], [`Code::MalformedMoney`], [`Code::MalformedDate`],
/// [`Code::UnknownChoice`] or [`Code::MalformedRequest`], without the field.
pub fn parse_value(field: &CustomField, input: &Json) -> Result<Option<Json>> {
    let is_blank = input.as_str().is_some_and(|text| text.trim().is_empty());
    if input.is_null() || is_blank || input.as_array().is_some_and(Vec::is_empty) {
        return Ok(None);
    }
    let value = match field.kind {
        ValueKind::Text => Json::from(text(input, TEXT)?),
        ValueKind::LongText => Json::from(text(input, LONG_TEXT)?),
        ValueKind::Number => Json::from(number(input, usize::try_from(field.decimals).unwrap_or(0))?),
        ValueKind::Money => Json::from(<Money as FieldValue>::from_input(input)?.to_string()),
        ValueKind::Date => Json::from(parse_date(&String::from_input(input)?)?.to_string()),
        ValueKind::Bool => Json::from(yes_or_no(input)?),
        ValueKind::Choice => Json::from(option(&field.options.0, input)?),
        ValueKind::Choices => Json::from(options(&field.options.0, input)?),
        ValueKind::Member | ValueKind::Link => Json::from(id(input)?),
    };
    Ok(Some(value))
}

fn malformed(code: Code, input: &Json) -> AppError {
    let value: String = input.as_str().map_or_else(|| input.to_string(), str::to_owned).chars().take(60).collect();
    AppError::new(code).param("value", value)
}

fn text(input: &Json, max: usize) -> Result<String> {
    let text = String::from_input(input)?;
    let length = text.chars().count();
    if length > max {
        return Err(AppError::new(Code::TooLong).param("max", max).param("length", length));
    }
    Ok(text)
}

/// The plain figures of an exact number: no grouping, no zeros that say nothing.
fn number(input: &Json, decimals: usize) -> Result<String> {
    let refused = || malformed(Code::MalformedNumber, input).param("decimals", decimals);
    let typed = String::from_input(input)?;
    let folded: String = typed.chars().map(crate::values::half_width).filter(|c| !matches!(c, ',' | ' ')).collect();
    let (sign, figures) = folded.strip_prefix('-').map_or(("", folded.as_str()), |figures| ("-", figures));
    let (whole, fraction) = figures.split_once('.').unwrap_or((figures, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let whole_digits = whole.trim_start_matches('0');
    let fraction = fraction.trim_end_matches('0');
    let fits = whole_digits.len() <= WHOLE_DIGITS && fraction.len() <= decimals;
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) || !fits {
        return Err(refused());
    }
    let whole = if whole_digits.is_empty() { "0" } else { whole_digits };
    let sign = if whole == "0" && fraction.is_empty() { "" } else { sign };
    Ok(if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") })
}

/// A number's text as the whole number it is compared by.
pub(crate) fn scaled(text: &str) -> Result<i64> {
    let plain = number(&Json::from(text), DECIMALS as usize)?;
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let padded = format!("{whole}{fraction:0<width$}", width = DECIMALS as usize);
    padded.parse().map_err(|_| malformed(Code::MalformedNumber, &Json::from(text)))
}

fn yes_or_no(input: &Json) -> Result<bool> {
    let text = match input {
        Json::Bool(flag) => return Ok(*flag),
        other => String::from_input(other)?.to_lowercase(),
    };
    match text.as_str() {
        "是" | "有" | "true" | "yes" | "y" | "1" | "√" => Ok(true),
        "否" | "无" | "false" | "no" | "n" | "0" | "×" => Ok(false),
        _ => Err(malformed(Code::UnknownChoice, input).param("choices", "是、否")),
    }
}

/// By key or by its name in either language.
fn option(known: &[FieldOption], input: &Json) -> Result<String> {
    let text = String::from_input(input)?;
    let named = |option: &&FieldOption| {
        option.label == text || option.label_en.as_ref().is_some_and(|name| name.eq_ignore_ascii_case(&text))
    };
    let found = known.iter().find(|option| option.key == text).or_else(|| known.iter().find(named));
    found.map(|option| option.key.clone()).ok_or_else(|| {
        let offered: Vec<_> = known.iter().filter(|option| !option.retired).map(|o| o.label.as_str()).collect();
        malformed(Code::UnknownChoice, input).param("choices", offered.join("、"))
    })
}

/// Each once, in the order in which they are offered, so that equal sets are equal values.
fn options(known: &[FieldOption], input: &Json) -> Result<Vec<String>> {
    let parts: Vec<Json> = match input {
        Json::Array(list) => list.clone(),
        other => {
            let text = String::from_input(other)?;
            let parts = text.split([';', '；', '、', ',', '，', '\n']).map(str::trim);
            parts.filter(|part| !part.is_empty()).map(Json::from).collect()
        }
    };
    let chosen = parts.iter().map(|part| option(known, part)).collect::<Result<Vec<_>>>()?;
    let keys = known.iter().map(|option| &option.key);
    Ok(keys.filter(|key| chosen.contains(key)).cloned().collect())
}

fn id(input: &Json) -> Result<String> {
    let text = String::from_input(input)?;
    Uuid::parse_str(&text).map(|id| id.to_string()).map_err(|_| malformed(Code::MalformedRequest, input))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::custom_fields::Options;
    use crate::record::Record;

    fn field(kind: ValueKind) -> CustomField {
        let option = |key: &str, label: &str, en: &str| FieldOption {
            key: key.into(),
            label: label.into(),
            label_en: Some(en.into()),
            retired: key == "old",
        };
        let options = Options(vec![
            option("quality", "质量", "Quality"),
            option("delay", "交期", "Delay"),
            option("old", "其他", "Other"),
        ]);
        CustomField { kind, decimals: 2, options, ..CustomField::blank() }
    }

    fn read(kind: ValueKind, input: Json) -> Result<Option<Json>> {
        parse_value(&field(kind), &input)
    }

    #[test]
    fn values_become_one_spelling_whatever_was_typed() {
        let kept = |kind, input| read(kind, input).expect("read");
        assert_eq!(kept(ValueKind::Number, json!("１,200.50")), Some(json!("1200.5")));
        assert_eq!(kept(ValueKind::Number, json!(-0.0)), Some(json!("0")));
        assert_eq!(kept(ValueKind::Money, json!("12.5万")), Some(json!("125000.00 CNY")));
        assert_eq!(kept(ValueKind::Date, json!("2026/3/1")), Some(json!("2026-03-01")));
        assert_eq!(kept(ValueKind::Bool, json!("是")), Some(json!(true)));
        assert_eq!(kept(ValueKind::Choice, json!("质量")), Some(json!("quality")));
        assert_eq!(kept(ValueKind::Choices, json!("delay、质量；质量")), Some(json!(["quality", "delay"])));
        assert_eq!(kept(ValueKind::Text, json!("  ")), None);
    }

    #[test]
    fn what_is_of_another_kind_is_refused_with_its_own_code() {
        let refused = |kind, input| read(kind, input).expect_err("refused").code;
        assert_eq!(refused(ValueKind::Number, json!("1.234")), Code::MalformedNumber);
        assert_eq!(refused(ValueKind::Number, json!("123456789012")), Code::MalformedNumber);
        assert_eq!(refused(ValueKind::Number, json!("1e3")), Code::MalformedNumber);
        assert_eq!(refused(ValueKind::Money, json!("很多")), Code::MalformedMoney);
        assert_eq!(refused(ValueKind::Date, json!("明天")), Code::MalformedDate);
        assert_eq!(refused(ValueKind::Choice, json!("价格")), Code::UnknownChoice);
        assert_eq!(refused(ValueKind::Member, json!("林知夏")), Code::MalformedRequest);
        assert_eq!(refused(ValueKind::Text, json!("长".repeat(201))), Code::TooLong);
    }

    #[test]
    fn a_number_is_compared_as_a_whole_one() {
        assert_eq!(scaled("-1.05").expect("a number"), -10_500);
        assert_eq!(scaled("99999999999.9999").expect("a number"), 999_999_999_999_999);
    }
}
