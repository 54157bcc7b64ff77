//! Activities as the interface gets them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value as Json;
use store::{RecordView, Value, time_of};
use ts_rs::TS;
use uuid::Uuid;

/// An activity with the names of what it refers to.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ActivityView {
    pub id: Uuid,
    pub revision: String,
    pub customer: Uuid,
    pub customer_name: Option<String>,
    /// Where the customer is, for whoever goes there.
    pub customer_address: Option<String>,
    #[ts(type = "\"call\" | \"visit\" | \"mail\" | \"message\" | \"meeting\"")]
    pub kind: String,
    #[ts(type = "\"done\" | \"planned\" | \"cancelled\"")]
    pub status: String,
    pub at: DateTime<Utc>,
    pub content: String,
    pub result: Option<String>,
    pub next_step: Option<String>,
    pub next_follow_up: Option<String>,
    pub contact_name: Option<String>,
    pub place: Option<String>,
    pub coordinates: Option<String>,
    #[ts(type = "number | null")]
    pub duration_minutes: Option<i64>,
    pub checked_in_at: Option<DateTime<Utc>>,
    pub member: Uuid,
    pub member_name: Option<String>,
    pub owner: Option<Uuid>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    /// Fields that are there and not shown to this reader.
    pub masked: Vec<String>,
    /// What the company added, by key.
    #[ts(type = "Record<string, unknown>")]
    pub custom: Json,
}

/// What an activity's view says of its customer.
pub struct CustomerNote {
    pub name: Option<String>,
    pub address: Option<String>,
}

impl ActivityView {
    pub fn new(view: &RecordView, customers: &HashMap<Uuid, CustomerNote>, names: &HashMap<Uuid, String>) -> Self {
        let meta = view.meta();
        let customer = view.id_in("customer").unwrap_or_default();
        let member = view.id_in("member").unwrap_or_default();
        let note = customers.get(&customer);
        Self {
            id: meta.id,
            revision: meta.version.to_string(),
            customer,
            customer_name: note.and_then(|note| note.name.clone()),
            customer_address: note.and_then(|note| note.address.clone()),
            kind: view.text("kind").unwrap_or_default(),
            status: view.text("status").unwrap_or_default(),
            at: time_of(integer(view, "at").unwrap_or_default()),
            content: view.text("content").unwrap_or_default(),
            result: view.text("result"),
            next_step: view.text("next_step"),
            next_follow_up: view.text("next_follow_up"),
            contact_name: view.text("contact_name"),
            place: view.text("place"),
            coordinates: view.text("coordinates"),
            duration_minutes: integer(view, "duration_minutes"),
            checked_in_at: integer(view, "checked_in_at").map(time_of),
            member,
            member_name: names.get(&member).cloned(),
            owner: view.id_in("owner"),
            created_at: time_of(meta.created_at),
            updated_at: time_of(meta.updated_at),
            masked: masked(view),
            custom: view.json("custom"),
        }
    }
}

fn masked(view: &RecordView) -> Vec<String> {
    let names = view.to_json().remove("masked").and_then(|names| serde_json::from_value(names).ok());
    names.unwrap_or_default()
}

fn integer(view: &RecordView, field: &str) -> Option<i64> {
    match view.value(field) {
        Value::Integer(number) => Some(*number),
        _ => None,
    }
}

/// Activities of a customer, newest first; `next` asks for those before.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ActivityPage {
    pub activities: Vec<ActivityView>,
    pub next: Option<String>,
}

/// A member's day: what is planned in route order, what was done, and what was left undone before.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct DayView {
    #[ts(type = "IsoDate")]
    pub day: String,
    pub member: Uuid,
    pub member_name: Option<String>,
    /// In route order, then by time.
    pub activities: Vec<ActivityView>,
    /// Planned for the 30 days before, neither done nor cancelled; oldest first.
    pub left_open: Vec<ActivityView>,
    /// The moment the day was read.
    pub as_of: DateTime<Utc>,
}

/// What the line says; nothing is kept yet.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct CaptureView {
    #[ts(type = "\"call\" | \"visit\" | \"mail\" | \"message\" | \"meeting\" | null")]
    pub kind: Option<String>,
    pub planned: bool,
    /// When to follow up.
    #[ts(type = "IsoDate | null")]
    pub next_follow_up: Option<String>,
    /// When a plan is to happen.
    pub at: Option<DateTime<Utc>>,
    /// The words that named the day.
    pub day_words: Option<String>,
    pub content: String,
}
