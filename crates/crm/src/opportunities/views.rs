//! Opportunities as the interface gets them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::opportunities::{Moment, Outcome, Stage};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value as Json;
use store::{RecordView, State, Value, time_of};
use ts_rs::TS;
use uuid::Uuid;

use super::pipelines::Pipelines;

/// What an opportunity refers to, by name, and the time it is told at.
pub struct Names {
    pub customers: HashMap<Uuid, String>,
    pub people: HashMap<Uuid, String>,
    pub pipelines: Pipelines,
    pub now: Moment,
}

impl Names {
    fn stage(&self, pipeline: Uuid, key: &str) -> StageName {
        StageName::new(key, self.pipelines.stage(pipeline, key))
    }
}

/// A stage as its version calls it.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct StageName {
    pub key: String,
    pub name: String,
    pub name_en: Option<String>,
}

impl StageName {
    fn new(key: &str, stage: Option<&Stage>) -> Self {
        let name = stage.map_or(key, |stage| &stage.name);
        Self { key: key.to_owned(), name: name.to_owned(), name_en: stage.and_then(|stage| stage.name_en.clone()) }
    }
}

/// An opportunity in a list.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct OpportunityRow {
    pub id: Uuid,
    pub number: String,
    pub name: String,
    pub customer: Option<Uuid>,
    pub customer_name: Option<String>,
    pub pipeline: Option<Uuid>,
    pub stage: StageName,
    #[ts(type = "\"open\" | \"won\" | \"lost\"")]
    pub outcome: String,
    /// `1234.50 CNY`.
    pub amount: Option<String>,
    #[ts(type = "number | null")]
    pub probability: Option<i64>,
    pub expected_close: Option<String>,
    pub source: Option<String>,
    pub owner: Option<Uuid>,
    pub owner_name: Option<String>,
    pub tags: Vec<Uuid>,
    pub stage_since: Option<DateTime<Utc>>,
    #[ts(type = "number")]
    pub days_in_stage: i64,
    /// Longer in its stage than the stage allows.
    pub stalled: bool,
    pub closed_on: Option<String>,
    pub updated_at: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
    pub archived: bool,
    /// What the company added, by key.
    #[ts(type = "Record<string, unknown>")]
    pub custom: Json,
}

const DAY_MS: i64 = 86_400_000;

impl OpportunityRow {
    pub fn new(view: &RecordView, names: &Names) -> Self {
        let (customer, pipeline, owner) = (view.id_in("customer"), view.id_in("pipeline"), view.id_in("owner"));
        let since = integer(view, "stage_since").map(time_of);
        let outcome = view.text("outcome").unwrap_or_default();
        Self {
            id: view.meta().id,
            number: view.text("number").unwrap_or_default(),
            name: view.text("name").unwrap_or_default(),
            customer,
            customer_name: customer.and_then(|id| names.customers.get(&id).cloned()),
            pipeline,
            stage: names.stage(pipeline.unwrap_or_default(), &view.text("stage").unwrap_or_default()),
            amount: view.json("amount").as_str().map(str::to_owned),
            probability: integer(view, "probability"),
            expected_close: view.text("expected_close"),
            source: view.text("source"),
            owner,
            owner_name: owner.and_then(|id| names.people.get(&id).cloned()),
            tags: view.ids_in("tags"),
            stage_since: since,
            days_in_stage: since.map_or(0, |since| (names.now.at - since).num_milliseconds().max(0) / DAY_MS),
            stalled: outcome == Outcome::Open.as_str()
                && view.text("stalls_on").is_some_and(|day| day <= names.now.today.to_string()),
            outcome,
            closed_on: view.text("closed_on"),
            updated_at: time_of(view.meta().updated_at),
            created_at: time_of(view.meta().created_at),
            archived: view.meta().state == State::Archived,
            custom: view.json("custom"),
        }
    }
}

fn integer(view: &RecordView, field: &str) -> Option<i64> {
    match view.value(field) {
        Value::Integer(number) => Some(*number),
        _ => None,
    }
}

/// From when to when it was in a stage.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct StayView {
    pub stage: StageName,
    pub entered_at: DateTime<Utc>,
    pub left_at: Option<DateTime<Utc>>,
    #[ts(type = "number")]
    pub days: i64,
}

impl StayView {
    pub fn new(names: &Names, pipeline: Uuid, key: String, entered_at: DateTime<Utc>, left: Value) -> Self {
        let left_at = match left {
            Value::Integer(ms) => Some(time_of(ms)),
            _ => None,
        };
        let lasted = left_at.unwrap_or(names.now.at) - entered_at;
        let days = lasted.num_milliseconds().max(0) / DAY_MS;
        Self { stage: names.stage(pipeline, &key), entered_at, left_at, days }
    }
}

/// An opportunity's page.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct OpportunityView {
    #[serde(flatten)]
    pub row: OpportunityRow,
    pub revision: String,
    #[ts(type = "number")]
    pub pipeline_version: i64,
    pub competitors: Option<String>,
    pub opened_on: Option<String>,
    pub win_reason: Option<String>,
    pub loss_reason: Option<String>,
    pub stalls_on: Option<String>,
    pub remark: Option<String>,
    pub created_by_name: Option<String>,
    /// The oldest first.
    pub stays: Vec<StayView>,
    pub masked: Vec<String>,
}

impl OpportunityView {
    pub fn new(view: &RecordView, row: OpportunityRow, stays: Vec<StayView>, created_by_name: Option<String>) -> Self {
        Self {
            row,
            revision: view.meta().version.to_string(),
            pipeline_version: integer(view, "pipeline_version").unwrap_or_default(),
            competitors: view.text("competitors"),
            opened_on: view.text("opened_on"),
            win_reason: view.text("win_reason"),
            loss_reason: view.text("loss_reason"),
            stalls_on: view.text("stalls_on"),
            remark: view.text("remark"),
            created_by_name,
            stays,
            masked: serde_json::from_value(view.to_json()["masked"].clone()).unwrap_or_default(),
        }
    }
}

/// A card of a board.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct BoardCard {
    pub id: Uuid,
    pub name: String,
    pub customer_name: Option<String>,
    pub amount: Option<String>,
    pub expected_close: Option<String>,
    pub owner_name: Option<String>,
    #[ts(type = "number")]
    pub days_in_stage: i64,
    pub stalled: bool,
}

impl From<OpportunityRow> for BoardCard {
    fn from(row: OpportunityRow) -> Self {
        let OpportunityRow {
            id, name, customer_name, amount, expected_close, owner_name, days_in_stage, stalled, ..
        } = row;
        Self { id, name, customer_name, amount, expected_close, owner_name, days_in_stage, stalled }
    }
}
