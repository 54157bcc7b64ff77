//! What each record type adds of its own.

mod activity;
mod contact;
mod customer;
mod lead;
mod opportunity;
mod task;

use domain::record::{RecordType, Value};
use domain::values::comparable_name;
use domain::{AppError, Code, Result};
use store::{ReadScope, RecordView};
use uuid::Uuid;

/// Keys asked for at once when doubles are looked up.
const KEYS_AT_ONCE: usize = 400;

/// Records that share one of the duplicate keys of their declaration.
pub async fn with_keys(scope: &mut ReadScope, record: &'static RecordType, keys: &[String]) -> Result<Vec<RecordView>> {
    let mut found = Vec::new();
    for some in keys.chunks(KEYS_AT_ONCE) {
        found.extend(scope.with_match_keys(record, some, u32::MAX).await?);
    }
    Ok(found)
}

/// Within one customer, of what else has nothing by which it can be told from others of its name.
fn key_within(customer: Uuid, field: &str, value: &str) -> String {
    format!("{field}:{} {}", comparable_name(value), customer.simple())
}

fn id_in(view: &RecordView, field: &str) -> Uuid {
    view.id_in(field).unwrap_or_default()
}

fn time_in(view: &RecordView, field: &str) -> i64 {
    match view.value(field) {
        Value::Integer(ms) => *ms,
        _ => 0,
    }
}

fn unknown(code: Code, field: &str, value: &str) -> AppError {
    AppError::new(code).field(field).param("value", value)
}
