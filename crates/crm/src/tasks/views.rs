//! Tasks as the interface gets them.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value as Json;
use store::{RecordView, State, Value, time_of};
use ts_rs::TS;
use uuid::Uuid;

/// Names of what a task refers to, as far as its reader sees them.
pub struct Names {
    pub members: HashMap<Uuid, String>,
    pub customers: HashMap<Uuid, String>,
}

/// A task in a list.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct TaskRow {
    pub id: Uuid,
    pub revision: String,
    pub title: String,
    #[ts(type = "IsoDate | null")]
    pub due: Option<String>,
    /// `15:00`
    pub due_time: Option<String>,
    pub reminder: Option<DateTime<Utc>>,
    #[ts(type = "Task[\"priority\"]")]
    pub priority: String,
    #[ts(type = "\"open\" | \"done\" | \"cancelled\"")]
    pub status: String,
    pub done_at: Option<DateTime<Utc>>,
    #[ts(type = "Task[\"repetition\"]")]
    pub repetition: Option<String>,
    #[ts(type = "number | null")]
    pub repeat_every: Option<i64>,
    pub customer: Option<Uuid>,
    /// `None` for who does not see the customer.
    pub customer_name: Option<String>,
    pub owner: Option<Uuid>,
    pub owner_name: Option<String>,
    /// Who gave it to its owner, if somebody did.
    pub assigned_by: Option<Uuid>,
    pub assigned_by_name: Option<String>,
    pub updated_at: DateTime<Utc>,
    pub archived: bool,
    /// What the company added, by key.
    #[ts(type = "Record<string, unknown>")]
    pub custom: Json,
}

impl TaskRow {
    pub fn new(view: &RecordView, names: &Names) -> Self {
        let meta = view.meta();
        let (owner, customer, assigned_by) = (view.id_in("owner"), view.id_in("customer"), view.id_in("assigned_by"));
        let member = |id: Option<Uuid>| id.and_then(|id| names.members.get(&id).cloned());
        Self {
            id: meta.id,
            revision: meta.version.to_string(),
            title: view.text("title").unwrap_or_default(),
            due: view.text("due"),
            due_time: view.text("due_time"),
            reminder: integer(view, "reminder").map(time_of),
            priority: view.text("priority").unwrap_or_default(),
            status: view.text("status").unwrap_or_default(),
            done_at: integer(view, "done_at").map(time_of),
            repetition: view.text("repetition"),
            repeat_every: integer(view, "repeat_every"),
            customer,
            customer_name: customer.and_then(|id| names.customers.get(&id).cloned()),
            owner,
            owner_name: member(owner),
            assigned_by,
            assigned_by_name: member(assigned_by),
            updated_at: time_of(meta.updated_at),
            archived: meta.state == State::Archived,
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

/// A task with everything the actor may see.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct TaskView {
    #[serde(flatten)]
    #[ts(flatten)]
    pub row: TaskRow,
    #[ts(type = "IsoDate | null")]
    pub repeat_until: Option<String>,
    pub remark: Option<String>,
    pub created_at: DateTime<Utc>,
}

impl TaskView {
    pub fn new(view: &RecordView, names: &Names) -> Self {
        Self {
            row: TaskRow::new(view, names),
            repeat_until: view.text("repeat_until"),
            remark: view.text("remark"),
            created_at: time_of(view.meta().created_at),
        }
    }
}

/// A task just made. `task` is `None` where it is another's now and not for its maker to see.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct TaskMade {
    pub id: Uuid,
    pub title: String,
    pub task: Option<TaskView>,
}

/// A task done, opened or called off, and what comes after it.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct TaskSettled {
    pub task: TaskView,
    pub next: Option<TaskView>,
}

/// Tasks archived or brought back.
#[derive(Debug, Clone, Copy, Default, Serialize, TS, JsonSchema)]
pub struct TasksMoved {
    pub changed: u32,
}
