//! The values by which one record may exist twice.

use super::{Kind, RecordType, Value};
use crate::values::comparable_name;

/// One key per value of a field declared as duplicate key, in a comparable form. Two records that share a
/// key are suspected to be the same.
pub fn match_keys(record: &RecordType, values: &[Value]) -> Vec<String> {
    let mut keys = Vec::new();
    for (field, value) in record.fields.iter().zip(values).filter(|(field, _)| field.duplicate_key) {
        let Value::Text(text) = value else { continue };
        match field.kind {
            Kind::Phones | Kind::Emails => {
                let values: Vec<String> = serde_json::from_str(text).unwrap_or_default();
                keys.extend(values.iter().map(|value| key(field.name, &value.to_lowercase())));
            }
            Kind::Text => keys.push(key(field.name, &comparable_name(text))),
            _ => keys.push(key(field.name, &text.to_lowercase())),
        }
    }
    keys
}

/// `field:value`.
fn key(field: &str, value: &str) -> String {
    format!("{field}:{value}")
}
