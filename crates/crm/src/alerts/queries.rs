//! Alerts, read from the customers: the only SQL of the module.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::alerts::{AlertDismissal, FollowUpRule, Limit, Limits, limits};
use domain::record::Record;
use domain::rights::{Access, Action, Actor, OwnerSet};
use domain::{AppError, Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{ReadScope, Reading, Row, Value, calendar_at, local_time_of, time_of};
use ts_rs::TS;
use uuid::Uuid;

use super::rule::rule_of;
use super::views::{AlertCount, AlertPage, AlertView, AlertsOfMember};
use crate::command::{Command, ReadCommand, Seed};
use crate::members::names_of;

const SEE: Access = Access::Record { record: AlertDismissal::TYPE.name, action: Action::See };
/// Most alerts of one page.
const MOST: u32 = 200;
/// Beyond so many nobody counts.
const COUNTED: u32 = 999;

/// Customers who wait too long. `?1` levels with limits of their own, `?2` `?3` the limits of all others, `?4` the latest of all,
/// `?5` the last day whose plan has come, `?6` owners, `?7` whether the manager is told, `?8` whose are left out. A condition that
/// may be absent is a `coalesce`: an `OR` would cost the index.
macro_rules! waiting {
    ($columns:literal, $customers:literal, $end:literal) => {
        concat!(
            "WITH term AS MATERIALIZED (SELECT value ->> 'level' AS level, value ->> 'due' AS due, \
             value ->> 'late' AS late FROM json_each(?1)) SELECT ",
            $columns,
            " FROM ",
            $customers,
            " LEFT JOIN term t ON t.level = c.level \
             WHERE c.state = 0 AND coalesce(c.last_follow_up, c.created_at) < ?4 \
             AND coalesce(c.last_follow_up, c.created_at) < coalesce(t.due, ?2) \
             AND coalesce(c.next_follow_up, '') <= ?5 \
             AND coalesce((coalesce(c.last_follow_up, c.created_at) < coalesce(t.late, ?3)) = ?7, 1) \
             AND coalesce(c.owner <> ?8, c.owner IS NOT NULL) \
             AND NOT EXISTS (SELECT 1 FROM visible_alert_dismissal d WHERE d.customer = c.id \
             AND d.began = coalesce(c.last_follow_up, c.created_at) AND d.state = 0)",
            $end
        )
    };
}

/// The same of everybody's customers, by the index of all, and of some members', by the index of owners.
macro_rules! of_all_and_of_some {
    ($columns:literal, $end:literal) => {
        (
            waiting!($columns, "visible_customer c", $end),
            waiting!($columns, "json_each(?6) o CROSS JOIN visible_customer c ON c.owner = unhex(o.value)", $end),
        )
    };
}

type Pair = (&'static str, &'static str);

const LIST: Pair = of_all_and_of_some!(
    "c.row, coalesce(c.last_follow_up, c.created_at) AS began, c.id, c.name, c.kind, c.level, c.owner, \
     c.last_follow_up IS NOT NULL, c.next_follow_up",
    " AND (coalesce(c.last_follow_up, c.created_at), c.row) > (?9, ?10) \
     ORDER BY coalesce(c.last_follow_up, c.created_at), c.row LIMIT ?11"
);

const COUNT: Pair = of_all_and_of_some!("1", " LIMIT ?9");

/// Of each member's longest waits, no more than `?9`: how many, how many of them told to the manager, when the first began.
const BY_MEMBER: &str = concat!(
    "SELECT m.id, (SELECT json_array(count(*), sum(late), min(began)) FROM (",
    waiting!(
        "coalesce(c.last_follow_up, c.created_at) AS began, \
         coalesce(c.last_follow_up, c.created_at) < coalesce(t.late, ?3) AS late",
        "visible_customer c",
        " AND c.owner = m.id ORDER BY coalesce(c.last_follow_up, c.created_at) LIMIT ?9"
    ),
    ")) FROM visible_member m WHERE ?6 IS NULL OR m.id IN (SELECT unhex(value) FROM json_each(?6))"
);

/// Whose alerts, by which rule.
pub struct Asked {
    limits: Limits,
    active: bool,
    /// Who has planned beyond this day does not wait.
    planned_until: NaiveDate,
    /// `None`: everybody's.
    owners: Option<Vec<Uuid>>,
    escalated: Option<bool>,
    but: Option<Uuid>,
}

impl Asked {
    pub fn of(rule: &FollowUpRule, limits: Limits, today: NaiveDate) -> Self {
        let planned_until = if rule.planned_exempt { today } else { NaiveDate::MAX };
        Self { limits, active: rule.active, planned_until, owners: None, escalated: None, but: None }
    }

    #[must_use]
    pub fn by(mut self, owners: &[Uuid]) -> Self {
        self.owners = Some(owners.to_vec());
        self
    }

    /// Today's, as far as the actor may see alerts: all, or one member's.
    async fn now(scope: &mut ReadScope, member: Option<Uuid>) -> Result<Self> {
        let rule = rule_of(scope).await?;
        let calendar = calendar_at(scope.rule_time().await?);
        let within = within(scope.actor(), member);
        Ok(Self { owners: within, ..Self::of(&rule, limits(&rule, &calendar), calendar.today) })
    }

    fn sql(&self, pair: Pair) -> &'static str {
        if self.owners.is_some() { pair.1 } else { pair.0 }
    }

    fn values(&self, more: &[Value]) -> Vec<Value> {
        let term = |(level, limit): &(String, Limit)| json!({ "level": level, "due": limit.due_before, "late": limit.late_before });
        let terms: Vec<_> = self.limits.levels.iter().map(term).collect();
        let widest = if self.active { self.limits.widest() } else { i64::MIN };
        let owners = self.owners.as_ref().map(|owners| owners.iter().map(|id| id.simple().to_string()).collect());
        let owners: Option<Vec<String>> = owners;
        let mut values = vec![
            Value::Text(json!(terms).to_string()),
            Value::Integer(self.limits.usual.due_before),
            Value::Integer(self.limits.usual.late_before),
            Value::Integer(widest),
            Value::Text(self.planned_until.to_string()),
            owners.map_or(Value::Null, |owners| Value::Text(json!(owners).to_string())),
            self.escalated.map_or(Value::Null, |escalated| Value::Integer(escalated.into())),
            self.but.map_or(Value::Null, Value::Id),
        ];
        values.extend(more.iter().cloned());
        values
    }
}

fn within(actor: &Actor, member: Option<Uuid>) -> Option<Vec<Uuid>> {
    match (actor.owners(AlertDismissal::TYPE.name, Action::See), member) {
        (OwnerSet::All, None) => None,
        (OwnerSet::All, Some(member)) => Some(vec![member]),
        (OwnerSet::Only(owners), member) => {
            Some(owners.into_iter().filter(|owner| member.is_none_or(|member| member == *owner)).collect())
        }
    }
}

/// How many, and no more than `most`.
pub async fn count(scope: &mut ReadScope, asked: &Asked, most: u32) -> Result<u32> {
    let rows = scope.rows(asked.sql(COUNT), asked.values(&[Value::Integer(most.into())])).await?;
    Ok(u32::try_from(rows.len()).unwrap_or(u32::MAX))
}

/// Whom nobody has followed up for too long, whoever has waited longest first.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListAlerts {
    /// Only this member's.
    pub member: Option<Uuid>,
    /// `true`: only those the manager is told of; `false`: only those not yet.
    pub escalated: Option<bool>,
    /// The `next` of the page before.
    pub after: Option<String>,
    pub limit: u32,
}

impl Command for ListAlerts {
    type Answer = AlertPage;
    const NAME: &'static str = "list_alerts";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        Self { member: None, escalated: None, after: None, limit: 50 }
    }
}

impl ReadCommand for ListAlerts {
    async fn run(self, scope: &mut ReadScope) -> Result<AlertPage> {
        let limit = self.limit.clamp(1, MOST) as usize;
        let (began, row) = self.after.as_deref().map_or(Ok((i64::MIN, i64::MIN)), cursor)?;
        let asked = Asked { escalated: self.escalated, ..Asked::now(scope, self.member).await? };
        let one_more = Value::Integer(i64::try_from(limit + 1).unwrap_or(i64::MAX));
        let values = asked.values(&[Value::Integer(began), Value::Integer(row), one_more]);
        let mut rows = scope.rows(asked.sql(LIST), values).await?;
        let more = rows.len() > limit;
        rows.truncate(limit);
        let last = rows.last().filter(|_| more).and_then(|row| Some((row.integer(1)?, row.integer(0)?)));
        let names = names_of(scope).await?;
        let today = calendar_at(scope.rule_time().await?).today;
        let alerts = rows.iter().filter_map(|row| alert(row, &asked.limits, today, &names)).collect();
        let as_of = scope.last_entry_ms().await?.map(time_of);
        Ok(AlertPage { alerts, next: last.map(|(began, row)| format!("{began} {row}")), as_of })
    }
}

fn cursor(text: &str) -> Result<(i64, i64)> {
    let parts = text.split_once(' ').and_then(|(began, row)| Some((began.parse().ok()?, row.parse().ok()?)));
    parts.ok_or_else(|| AppError::new(Code::MalformedRequest).field("after").param("value", text))
}

fn alert(row: &Row, limits: &Limits, today: NaiveDate, names: &HashMap<Uuid, String>) -> Option<AlertView> {
    let (began, owner, level) = (row.integer(1)?, row.id(6)?, row.text(5));
    let limit = limits.of(level.as_deref());
    Some(AlertView {
        customer: row.id(2)?,
        name: row.text(3).unwrap_or_default(),
        kind: row.text(4).unwrap_or_default(),
        level,
        owner,
        owner_name: names.get(&owner).cloned(),
        began: time_of(began),
        followed_up: row.integer(7) == Some(1),
        days: days_since(began, today),
        limit_days: limit.days,
        escalated: began < limit.late_before,
        next_follow_up: row.text(8),
    })
}

fn days_since(ms: i64, today: NaiveDate) -> i64 {
    (today - local_time_of(ms).date()).num_days().max(0)
}

/// How many alerts wait for the member, and how many of others were told to them.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CountAlerts {}

impl Command for CountAlerts {
    type Answer = AlertCount;
    const NAME: &'static str = "count_alerts";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl ReadCommand for CountAlerts {
    async fn run(self, scope: &mut ReadScope) -> Result<AlertCount> {
        let me = scope.actor().id();
        let mine = Asked::now(scope, Some(me)).await?;
        let others = Asked { escalated: Some(true), but: Some(me), ..Asked::now(scope, None).await? };
        let (mine, escalated) = (count(scope, &mine, COUNTED).await?, count(scope, &others, COUNTED).await?);
        Ok(AlertCount { mine, escalated, most: COUNTED })
    }
}

/// How many alerts each member within one's reach has, who has most first.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListAlertMembers {}

impl Command for ListAlertMembers {
    type Answer = Vec<AlertsOfMember>;
    const NAME: &'static str = "list_alert_members";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl ReadCommand for ListAlertMembers {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<AlertsOfMember>> {
        let asked = Asked::now(scope, None).await?;
        let rows = scope.rows(BY_MEMBER, asked.values(&[Value::Integer(COUNTED.into())])).await?;
        let names = names_of(scope).await?;
        let today = calendar_at(scope.rule_time().await?).today;
        let member = |row: &Row| {
            let (member, told) = (row.id(0)?, row.text(1)?);
            let (alerts, escalated, began): (u32, Option<u32>, Option<i64>) = serde_json::from_str(&told).ok()?;
            let (name, days) = (names.get(&member).cloned(), days_since(began?, today));
            let escalated = escalated.unwrap_or(0);
            Some(AlertsOfMember { member, name, alerts, more: alerts == COUNTED, escalated, days })
        };
        let mut members: Vec<_> = rows.iter().filter_map(member).collect();
        members.sort_by_key(|member| std::cmp::Reverse(member.alerts));
        Ok(members)
    }
}
