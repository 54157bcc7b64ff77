//! Reading activities: one, those of a customer, those of a day.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::activities::Activity;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, RecordView, Value, calendar_at, time_of};
use ts_rs::TS;
use uuid::Uuid;

use super::views::{ActivityPage, ActivityView, CustomerNote, DayView};
use crate::command::{Command, ReadCommand, Seed};
use crate::members::names_of;

const SEE: Access = Access::Record { record: Activity::TYPE.name, action: Action::See };
/// Most activities of one page, or of one day.
const MOST: u32 = 200;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// One activity.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetActivity {
    pub id: Uuid,
}

impl Command for GetActivity {
    type Answer = ActivityView;
    const NAME: &'static str = "get_activity";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.visit.0 }
    }
}

impl ReadCommand for GetActivity {
    async fn run(self, scope: &mut ReadScope) -> Result<ActivityView> {
        view_of(scope, self.id).await
    }
}

/// An activity with the names of what it refers to, in any scope.
pub async fn view_of(scope: &mut (impl Reading + Send), id: Uuid) -> Result<ActivityView> {
    let view = scope.view(Activity::TYPE, id).await?;
    let mut described = described(scope, vec![view]).await?;
    described.pop().ok_or_else(|| Code::NotFound.into())
}

async fn described(scope: &mut (impl Reading + Send), views: Vec<RecordView>) -> Result<Vec<ActivityView>> {
    let names = names_of(scope).await?;
    let wanted: Vec<_> =
        views.iter().filter_map(|view| view.id_in("customer")).map(|id| id.simple().to_string()).collect();
    let sql = "SELECT id, name, address FROM visible_customer WHERE id IN (SELECT unhex(value) FROM json_each(?1))";
    let rows = scope.rows(sql, vec![Value::Text(serde_json::json!(wanted).to_string())]).await?;
    let note = |row: &store::Row| Some((row.id(0)?, CustomerNote { name: row.text(1), address: row.text(2) }));
    let customers: HashMap<Uuid, CustomerNote> = rows.iter().filter_map(note).collect();
    Ok(views.iter().map(|view| ActivityView::new(view, &customers, &names)).collect())
}

/// When a customer was last followed up.
pub async fn newest_done(scope: &mut (impl Reading + Send), customer: Uuid) -> Result<Option<DateTime<Utc>>> {
    let sql = "SELECT at FROM visible_activity WHERE customer = ?1 AND status = 'done' AND state = 0 ORDER BY at DESC LIMIT 1";
    let newest = scope.row(sql, vec![Value::Id(customer)]).await?;
    Ok(newest.and_then(|row| row.integer(0)).map(time_of))
}

/// What was done with a customer and what is planned, newest first; `before` is the `next` of the page before.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListCustomerActivities {
    pub id: Uuid,
    pub before: Option<String>,
    pub limit: u32,
}

impl Command for ListCustomerActivities {
    type Answer = ActivityPage;
    const NAME: &'static str = "list_customer_activities";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.customer, before: None, limit: 50 }
    }
}

impl ReadCommand for ListCustomerActivities {
    async fn run(self, scope: &mut ReadScope) -> Result<ActivityPage> {
        let limit = self.limit.clamp(1, MOST) as usize;
        let (at, row) = self.before.as_deref().map_or(Ok((i64::MAX, i64::MAX)), cursor)?;
        let sql = "SELECT row, at FROM visible_activity WHERE customer = ?1 AND state = 0 AND at <= ?2 \
                   AND (at < ?2 OR row < ?3) ORDER BY at DESC, row DESC LIMIT ?4";
        let one_more = Value::Integer(i64::try_from(limit + 1).unwrap_or(i64::MAX));
        let values = vec![Value::Id(self.id), Value::Integer(at), Value::Integer(row), one_more];
        let found = scope.rows(sql, values).await?;
        let keys: Vec<(i64, i64)> = found.iter().filter_map(|row| Some((row.integer(0)?, row.integer(1)?))).collect();
        let next = (keys.len() > limit).then(|| keys[limit - 1]).map(|(row, at)| format!("{at} {row}"));
        Ok(ActivityPage { activities: rows(scope, keys.into_iter().map(|(row, _)| row).take(limit)).await?, next })
    }
}

fn cursor(text: &str) -> Result<(i64, i64)> {
    let parts = text.split_once(' ').and_then(|(at, row)| Some((at.parse().ok()?, row.parse().ok()?)));
    parts.ok_or_else(|| AppError::new(Code::MalformedRequest).field("before").param("value", text))
}

async fn rows(scope: &mut ReadScope, keys: impl Iterator<Item = i64>) -> Result<Vec<ActivityView>> {
    let keys: Vec<i64> = keys.collect();
    let views = scope.views_of_rows(Activity::TYPE, &keys).await?;
    described(scope, views).await
}

/// A member's day: the plan in route order and what was done; without a member, one's own.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetDay {
    /// A date, or counted from today: `today`, `today+1`.
    pub day: String,
    pub member: Option<Uuid>,
}

impl Command for GetDay {
    type Answer = DayView;
    const NAME: &'static str = "get_day";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        Self { day: "today".into(), member: None }
    }
}

/// How far back a plan nobody finished is still shown.
const LEFT_OPEN_DAYS: i64 = 30;

impl ReadCommand for GetDay {
    async fn run(self, scope: &mut ReadScope) -> Result<DayView> {
        let calendar = calendar_at(scope.now_ms());
        let day = calendar.day(&self.day).map_err(|error| error.field("day"))?;
        let (first, last) = calendar.span(day);
        let member = self.member.unwrap_or_else(|| scope.actor().id());
        let within = |from: i64, to: i64| {
            vec![Value::Id(member), Value::Integer(from), Value::Integer(to), Value::Integer(i64::from(MOST))]
        };
        let sql = "SELECT row FROM visible_activity WHERE member = ?1 AND at BETWEEN ?2 AND ?3 AND state = 0 \
                   ORDER BY route_order IS NULL, route_order, at, row LIMIT ?4";
        let of_day = scope.rows(sql, within(first, last)).await?;
        let activities = rows(scope, of_day.iter().filter_map(|row| row.integer(0))).await?;
        let sql = "SELECT row FROM visible_activity WHERE member = ?1 AND at BETWEEN ?2 AND ?3 AND state = 0 \
                   AND status = 'planned' ORDER BY at, row LIMIT ?4";
        let before = scope.rows(sql, within(first - LEFT_OPEN_DAYS * DAY_MS, first - 1)).await?;
        let left_open = rows(scope, before.iter().filter_map(|row| row.integer(0))).await?;
        let member_name = names_of(scope).await?.remove(&member);
        let as_of = time_of(scope.now_ms());
        Ok(DayView { day: day.to_string(), member, member_name, activities, left_open, as_of })
    }
}
