//! Reading tasks: one, an agenda's parts, what is to be remembered, and the days of a calendar.

use chrono::NaiveDate;
use domain::customers::Customer;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::tasks::Task;
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, RecordView, Row, Value};
use ts_rs::TS;
use uuid::Uuid;

use super::views::{Names, TaskRow, TaskView};
use crate::command::{Command, ReadCommand, Seed};
use crate::history::{HistoryPage, history_of};
use crate::members::names_of;

pub(super) const SEE: Access = Access::Record { record: Task::TYPE.name, action: Action::See };

/// One task.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetTask {
    pub id: Uuid,
}

impl Command for GetTask {
    type Answer = TaskView;
    const NAME: &'static str = "get_task";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.task.0 }
    }
}

impl ReadCommand for GetTask {
    async fn run(self, scope: &mut ReadScope) -> Result<TaskView> {
        view_of(scope, self.id).await
    }
}

/// A task with the names of what it refers to, in any scope.
pub async fn view_of(scope: &mut (impl Reading + Send), id: Uuid) -> Result<TaskView> {
    let view = scope.view(Task::TYPE, id).await?;
    let names = names_for(scope, std::slice::from_ref(&view)).await?;
    Ok(TaskView::new(&view, &names))
}

pub async fn names_for(scope: &mut (impl Reading + Send), views: &[RecordView]) -> Result<Names> {
    let customers: Vec<_> = views.iter().filter_map(|view| view.id_in("customer")).collect();
    Ok(Names { members: names_of(scope).await?, customers: scope.titles_of(Customer::TYPE, &customers).await? })
}

pub async fn rows_of(scope: &mut (impl Reading + Send), keys: &[i64]) -> Result<Vec<TaskRow>> {
    let views = scope.views_of_rows(Task::TYPE, keys).await?;
    let names = names_for(scope, &views).await?;
    Ok(views.iter().map(|view| TaskRow::new(view, &names)).collect())
}

/// What happened to a task, newest first; `before` is the last sequence of the page before.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListTaskHistory {
    pub id: Uuid,
    pub before: Option<String>,
    pub limit: u32,
}

impl Command for ListTaskHistory {
    type Answer = HistoryPage;
    const NAME: &'static str = "list_task_history";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.task.0, before: None, limit: 50 }
    }
}

impl ReadCommand for ListTaskHistory {
    async fn run(self, scope: &mut ReadScope) -> Result<HistoryPage> {
        history_of(scope, Task::TYPE, self.id, self.before.as_deref(), self.limit).await
    }
}

/// A customer a task may name: one the actor sees.
///
/// # Errors
/// [`Code::NotFound`].
pub async fn check_customer(scope: &mut (impl Reading + Send), customer: Option<Id<Customer>>) -> Result<()> {
    let Some(customer) = customer else { return Ok(()) };
    let seen = scope.titles_of(Customer::TYPE, &[customer.uuid()]).await?;
    if seen.is_empty() {
        return Err(AppError::new(Code::NotFound).field("customer").param("record", Customer::TYPE.name));
    }
    Ok(())
}

/// Whose tasks, or about whom.
#[derive(Debug, Clone, Copy)]
pub enum Whose {
    Owner(Uuid),
    Customer(Uuid),
}

/// A part of an agenda.
#[derive(Debug, Clone, Copy)]
pub enum Part {
    /// Open and due from the one day to the other.
    Due(NaiveDate, NaiveDate),
    Undated,
    /// Done since a moment.
    Done(i64),
}

macro_rules! part {
    ($whose:literal, $condition:literal, $order:literal) => {
        concat!(
            "SELECT row, count(*) OVER () FROM visible_task WHERE ",
            $whose,
            " = ?1 AND state = 0 AND ",
            $condition,
            " ORDER BY ",
            $order,
            " LIMIT ?2"
        )
    };
}

/// Row keys of a part in order, and how many there are.
pub async fn part(scope: &mut ReadScope, whose: Whose, part: Part, limit: u32) -> Result<(Vec<i64>, u32)> {
    use Whose::{Customer, Owner};
    let sql = match (part, whose) {
        (Part::Due(..), Owner(_)) => {
            part!("owner", "status = 'open' AND due BETWEEN ?3 AND ?4", "due, due_time IS NULL, due_time, row")
        }
        (Part::Due(..), Customer(_)) => {
            // The plus keeps the index on the day out of it: a customer has few tasks, a day many.
            part!("customer", "status = 'open' AND +due BETWEEN ?3 AND ?4", "due, due_time IS NULL, due_time, row")
        }
        (Part::Undated, Owner(_)) => part!("owner", "status = 'open' AND due IS NULL", "row DESC"),
        (Part::Undated, Customer(_)) => part!("customer", "status = 'open' AND due IS NULL", "row DESC"),
        (Part::Done(_), Owner(_)) => part!("owner", "status = 'done' AND done_at >= ?3", "done_at DESC, row"),
        (Part::Done(_), Customer(_)) => part!("customer", "status = 'done' AND done_at >= ?3", "done_at DESC, row"),
    };
    let (Owner(id) | Customer(id)) = whose;
    let mut values = vec![Value::Id(id), Value::Integer(limit.into())];
    match part {
        Part::Due(from, to) => values.extend([from, to].map(|day| Value::Text(day.to_string()))),
        Part::Done(since) => values.push(Value::Integer(since)),
        Part::Undated => {}
    }
    let rows = scope.rows(sql, values).await?;
    let count = rows.first().and_then(|row| row.integer(1)).unwrap_or_default();
    Ok((rows.iter().filter_map(|row| row.integer(0)).collect(), u32::try_from(count).unwrap_or(u32::MAX)))
}

/// The actor's own open tasks whose reminder lies after one moment and not after another.
pub async fn to_remind(scope: &mut ReadScope, after: i64, until: i64, limit: u32) -> Result<Vec<i64>> {
    let sql = "SELECT row FROM visible_task WHERE owner = ?1 AND reminder > ?2 AND reminder <= ?3 AND state = 0 \
               AND status = 'open' ORDER BY reminder, row LIMIT ?4";
    let me = Value::Id(scope.actor().id());
    let values = vec![me, Value::Integer(after), Value::Integer(until), Value::Integer(limit.into())];
    Ok(scope.rows(sql, values).await?.iter().filter_map(|row| row.integer(0)).collect())
}

macro_rules! days {
    ($columns:literal, $table:literal, $day:literal, $condition:literal, $owner:literal) => {
        [
            concat!(
                "SELECT ",
                $columns,
                " FROM ",
                $table,
                " WHERE ",
                $day,
                " BETWEEN ?1 AND ?2 AND state = 0",
                $condition,
                " ORDER BY ",
                $day,
                " LIMIT ?3"
            ),
            concat!(
                "SELECT ",
                $columns,
                " FROM ",
                $table,
                " WHERE ",
                $owner,
                " = ?4 AND ",
                $day,
                " BETWEEN ?1 AND ?2 AND state = 0",
                $condition,
                " ORDER BY ",
                $day,
                " LIMIT ?3"
            ),
        ]
    };
}

/// What of a calendar is read: of everybody one sees, or of one member.
pub struct Days {
    pub from: Value,
    pub to: Value,
    pub member: Option<Uuid>,
    pub limit: u32,
}

impl Days {
    async fn read(self, scope: &mut ReadScope, sql: [&'static str; 2]) -> Result<Vec<Row>> {
        let mut values = vec![self.from, self.to, Value::Integer(self.limit.into())];
        values.extend(self.member.map(Value::Id));
        scope.rows(sql[usize::from(self.member.is_some())], values).await
    }
}

/// id, due, due_time, title, customer, owner, done, high, version, repeats
pub async fn tasks_of(scope: &mut ReadScope, days: Days) -> Result<Vec<Row>> {
    let sql = days!(
        "id, due, due_time, title, customer, owner, status = 'done', priority = 'high', version, repetition IS NOT NULL",
        "visible_task",
        "due",
        " AND status <> 'cancelled'",
        "owner"
    );
    days.read(scope, sql).await
}

/// id, at, duration, content, customer, member, kind
pub async fn plans_of(scope: &mut ReadScope, days: Days) -> Result<Vec<Row>> {
    let sql = days!(
        "id, at, duration_minutes, content, customer, member, kind",
        "visible_activity",
        "at",
        " AND status = 'planned'",
        "member"
    );
    days.read(scope, sql).await
}

/// id, day, name, owner
pub async fn follow_ups_of(scope: &mut ReadScope, days: Days) -> Result<Vec<Row>> {
    let sql = days!("id, next_follow_up, name, owner", "visible_customer", "next_follow_up", "", "owner");
    days.read(scope, sql).await
}

/// id, day, name, customer, owner
pub async fn closes_of(scope: &mut ReadScope, days: Days) -> Result<Vec<Row>> {
    let sql = days!(
        "id, expected_close, name, customer, owner",
        "visible_opportunity",
        "expected_close",
        " AND outcome = 'open'",
        "owner"
    );
    days.read(scope, sql).await
}
