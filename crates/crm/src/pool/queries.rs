//! Looking through the pool; the only SQL of the module, over views that hold what the actor may claim.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::customers::Customer;
use domain::leads::Lead;
use domain::pool::{Claims, PoolRule};
use domain::record::{Kind, Record};
use domain::rights::{Access, Action};
use domain::values::Region;
use domain::{Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, Row, Value, calendar_at, moment_of, time_of};
use ts_rs::TS;
use uuid::Uuid;

use super::rules::Rules;
use super::views::{PoolPage, PoolRow, QuotaView};
use crate::command::{Command, ReadCommand, Seed};
use crate::members::{active_member, names_of};

/// Most rows of one page.
const MOST: u32 = 200;

/// Since when somebody has owned a record, or nobody: indexes are made on these very words.
macro_rules! owned {
    () => {
        "coalesce(json_extract(versions, '$.owner') >> 16, created_at)"
    };
}

/// The days of a team's own rule, or those of all others; without any, more than anybody waits.
macro_rules! term {
    ($teams:literal, $others:literal) => {
        concat!("coalesce(json_extract(", $teams, ", '$.\"' || hex(team) || '\"'), ", $others, ", 100000) * 86400000")
    };
}

/// What two record types have in common in the pool; the rest is said where it differs.
macro_rules! pool_of {
    ($view:literal, $level:literal) => {
        concat!(
            "SELECT id, number, kind, name, coalesce(city, province), industry, ",
            $level,
            ", source, phones, team, pool_reason, former_owner, ",
            owned!(),
            " AS since FROM ",
            $view,
            " WHERE (?1 IS NULL OR instr(lower(name), lower(?1)) > 0) ORDER BY since DESC, row DESC LIMIT ?2 OFFSET ?3"
        )
    };
}

/// How many of a record type the actor holds from the pool, and claimed since this morning.
macro_rules! claims_on {
    ($view:literal) => {
        concat!(
            "SELECT count(*), coalesce(sum(claimed_at >= ?2), 0) FROM ",
            $view,
            " WHERE owner = ?1 AND claimed_at IS NOT NULL AND state = 0"
        )
    };
}

/// Customers that belong to nobody, those that came last first.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListPoolCustomers {
    /// In the name.
    pub text: Option<String>,
    #[serde(default)]
    pub offset: u32,
    pub limit: u32,
}

impl Command for ListPoolCustomers {
    type Answer = PoolPage;
    const NAME: &'static str = "list_pool_customers";
    const ACCESS: Access = Access::Record { record: Customer::TYPE.name, action: Action::Claim };

    fn example(_: &Seed) -> Self {
        Self { text: None, offset: 0, limit: 50 }
    }
}

impl ReadCommand for ListPoolCustomers {
    async fn run(self, scope: &mut ReadScope) -> Result<PoolPage> {
        let sql = pool_of!("visible_customer_pool", "level");
        page(scope, sql, Asked { text: self.text, offset: self.offset, limit: self.limit }).await
    }
}

/// Leads that belong to nobody, those that came last first.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListPoolLeads {
    /// In the name.
    pub text: Option<String>,
    #[serde(default)]
    pub offset: u32,
    pub limit: u32,
}

impl Command for ListPoolLeads {
    type Answer = PoolPage;
    const NAME: &'static str = "list_pool_leads";
    const ACCESS: Access = Access::Record { record: Lead::TYPE.name, action: Action::Claim };

    fn example(_: &Seed) -> Self {
        Self { text: None, offset: 0, limit: 50 }
    }
}

impl ReadCommand for ListPoolLeads {
    async fn run(self, scope: &mut ReadScope) -> Result<PoolPage> {
        let sql = pool_of!("visible_lead_pool", "NULL");
        page(scope, sql, Asked { text: self.text, offset: self.offset, limit: self.limit }).await
    }
}

struct Asked {
    text: Option<String>,
    offset: u32,
    limit: u32,
}

async fn page(scope: &mut ReadScope, sql: &'static str, asked: Asked) -> Result<PoolPage> {
    let limit = asked.limit.clamp(1, MOST);
    let text = asked.text.filter(|text| !text.trim().is_empty()).map_or(Value::Null, Value::Text);
    let bound = vec![text, Value::Integer(i64::from(limit) + 1), Value::Integer(i64::from(asked.offset))];
    let mut rows = scope.rows(sql, bound).await?;
    let more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let rules = Rules::read(scope).await?;
    let names = names_of(scope).await?;
    let (me, now) = (scope.actor().id(), time_of(scope.now_ms()));
    let quota = quota_of(scope, &rules).await?;
    let told = rows.iter().filter_map(|row| pool_row(row, &names, &rules, me, now)).collect();
    Ok(PoolPage { rows: told, more, quota })
}

fn pool_row(row: &Row, names: &HashMap<Uuid, String>, rules: &Rules, me: Uuid, now: DateTime<Utc>) -> Option<PoolRow> {
    let name_of = |id: Option<Uuid>| id.and_then(|id| names.get(&id).cloned());
    let (team, former) = (row.id(9), row.id(11));
    let since = time_of(row.integer(12)?);
    let days = (now - since).num_days().max(0);
    let wait = rules.of(team.map(Id::new)).cool_down_days.filter(|_| former == Some(me)).unwrap_or(0);
    let phones = row.value(8).to_json(Kind::Phones);
    Some(PoolRow {
        id: row.id(0)?,
        number: row.text(1).unwrap_or_default(),
        kind: row.text(2).unwrap_or_default(),
        name: row.text(3).unwrap_or_default(),
        city_name: row.text(4).and_then(|code| Region::name(&code)).map(str::to_owned),
        industry: row.text(5),
        level: row.text(6),
        source: row.text(7).unwrap_or_default(),
        phone: phones.get(0).and_then(|phone| phone.as_str()).map(str::to_owned),
        team_name: name_of(team),
        reason: row.text(10),
        former_owner_name: name_of(former),
        since,
        days,
        cool_down_days: (wait - days).max(0),
    })
}

/// The rule for the actor, by their team.
pub async fn rule_for_actor(scope: &mut (impl Reading + Send), rules: &Rules) -> Result<PoolRule> {
    let me = scope.actor().id();
    let place = active_member(scope, me).await?;
    Ok(rules.of(place.and_then(|place| place.team)))
}

/// What the actor has claimed: customers and leads together.
pub async fn claims_of(scope: &mut (impl Reading + Send)) -> Result<Claims> {
    let today = calendar_at(scope.now_ms()).today;
    let morning = moment_of(today.and_time(chrono::NaiveTime::MIN));
    let mut claims = Claims::default();
    for sql in [claims_on!("visible_customer"), claims_on!("visible_lead")] {
        let bound = vec![Value::Id(scope.actor().id()), Value::Integer(morning)];
        if let Some(row) = scope.row(sql, bound).await? {
            claims.held += row.integer(0).unwrap_or(0);
            claims.today += row.integer(1).unwrap_or(0);
        }
    }
    Ok(claims)
}

async fn quota_of(scope: &mut ReadScope, rules: &Rules) -> Result<QuotaView> {
    let rule = rule_for_actor(scope, rules).await?;
    let Claims { held, today } = claims_of(scope).await?;
    Ok(QuotaView { held, most_held: rule.most_held, today, most_a_day: rule.most_a_day })
}

/// What is due of a record type, the most overdue first; found in one index, then read. `?1` until when, `?2` the latest they
/// can have been given to their owner for that, `?3`/`?4` days of teams and of all others, `?5`/`?6` the same without a
/// deal or NULL where no rule asks, `?7` ids.
macro_rules! due {
    ($view:literal, $idle:expr, $dealt:expr, $which:literal) => {
        concat!(
            "SELECT w.row, w.id, w.number, w.name, w.owner, w.team, d.idle, d.dealt, d.idle < d.dealt FROM ( \
             SELECT key, idle, dealt FROM (SELECT row AS key, ",
            $idle,
            " + ",
            term!("?3", "?4"),
            " AS idle, ",
            $dealt,
            " AS dealt FROM ",
            $view,
            " c WHERE owner IS NOT NULL AND coalesce(pool_locked, 0) = 0 AND ",
            owned!(),
            " <= ?2 AND ",
            $which,
            ") WHERE min(idle, dealt) <= ?1 ORDER BY min(idle, dealt), key LIMIT 501) d JOIN ",
            $view,
            " w ON w.row = d.key ORDER BY min(d.idle, d.dealt), d.key"
        )
    };
}

macro_rules! due_customers {
    ($which:literal) => {
        due!(
            "visible_customer",
            concat!("max(coalesce(last_follow_up, 0), ", owned!(), ")"),
            concat!(
                "CASE WHEN ?6 IS NULL THEN 9000000000000000000 ELSE max(",
                owned!(),
                ", coalesce((SELECT unixepoch(max(o.closed_on)) * 1000 FROM visible_opportunity o \
                 WHERE o.customer = c.id AND o.outcome = 'won' AND o.state = 0), 0)) + ",
                term!("?5", "?6"),
                " END"
            ),
            $which
        )
    };
}

macro_rules! due_leads {
    ($which:literal) => {
        due!("visible_lead", concat!("max(updated_at, ", owned!(), ")"), "9000000000000000000", $which)
    };
}

/// Of everything one sees, and of rows that are named: those are found by their ids, so the plus.
pub const DUE_CUSTOMERS: [&str; 2] = [
    due_customers!("state = 0 AND ?7 IS NULL"),
    due_customers!("+state = 0 AND id IN (SELECT unhex(value) FROM json_each(?7))"),
];
pub const DUE_LEADS: [&str; 2] = [
    due_leads!("state = 0 AND ?7 IS NULL"),
    due_leads!("+state = 0 AND id IN (SELECT unhex(value) FROM json_each(?7))"),
];
