//! When customers and leads go back to the pool: from the rules, and from what this machine knows of follow-ups and deals.

use std::collections::BTreeMap;

use domain::Result;
use domain::customers::Customer;
use domain::pool::PoolRule;
use domain::record::Record;
use serde_json::json;
use store::{ReadScope, Reading, Row, Value, time_of};
use uuid::Uuid;

use super::queries::{DUE_CUSTOMERS, DUE_LEADS};
use super::rules::Rules;
use super::views::Reclaim;
use crate::members::names_of;

pub const DAY_MS: i64 = 86_400_000;
/// No rule reaches as far: it stands for 'off'.
const NEVER: i64 = 100_000;

/// The days of one rule.
struct Term {
    /// Of teams with a rule of their own, by hex id.
    teams: BTreeMap<String, i64>,
    others: i64,
}

impl Term {
    fn of(rules: &Rules, days: impl Fn(&PoolRule) -> Option<i64>) -> Self {
        let number = |rule: &PoolRule| days(rule).unwrap_or(NEVER);
        let hex = |rule: &PoolRule| rule.team.map(|team| team.uuid().simple().to_string().to_uppercase());
        let teams = rules.teams().filter_map(|rule| Some((hex(rule)?, number(rule)))).collect();
        Self { teams, others: number(&rules.of(None)) }
    }

    fn least(&self) -> i64 {
        self.teams.values().copied().chain([self.others]).min().unwrap_or(NEVER)
    }

    /// For a statement; nothing where no rule asks.
    fn bound(&self) -> [Value; 2] {
        match self.least() {
            NEVER => [Value::Null, Value::Null],
            _ => [Value::Text(json!(self.teams).to_string()), Value::Integer(self.others)],
        }
    }
}

/// A row that is due, of either record type.
pub struct Due {
    pub row: i64,
    pub reclaim: Reclaim,
}

/// What goes back until a moment, as far as the actor sees it.
pub async fn due(scope: &mut ReadScope, record: &'static str, until_ms: i64, ids: Option<&[Uuid]>) -> Result<Vec<Due>> {
    let rules = Rules::read(scope).await?;
    let names = names_of(scope).await?;
    let ([whole, named], idle, dealt) = if record == Customer::TYPE.name {
        let (idle, dealt) = (Term::of(&rules, |rule| rule.customer_days), Term::of(&rules, |rule| rule.deal_days));
        (DUE_CUSTOMERS, idle, dealt)
    } else {
        (DUE_LEADS, Term::of(&rules, |rule| rule.lead_days), Term { teams: BTreeMap::new(), others: NEVER })
    };
    let latest = until_ms.saturating_sub(idle.least().min(dealt.least()) * DAY_MS);
    let ids = ids.map(|ids| ids.iter().map(|id| id.simple().to_string()).collect::<Vec<_>>());
    let sql = if ids.is_some() { named } else { whole };
    let ids = ids.map_or(Value::Null, |ids| Value::Text(json!(ids).to_string()));
    let times = [Value::Integer(until_ms), Value::Integer(latest)];
    let bound = times.into_iter().chain(idle.bound()).chain(dealt.bound()).chain([ids]).collect();
    let now = scope.now_ms();
    let rows = scope.rows(sql, bound).await?;
    let told = |row: &Row| {
        let name_of = |id: Option<Uuid>| id.and_then(|id| names.get(&id).cloned());
        let (idle, dealt) = (row.integer(6)?, row.integer(7)?);
        let at = idle.min(dealt);
        let because = if row.integer(8)? != 0 { "idle" } else { "no_deal" };
        let reclaim = Reclaim {
            record: record.to_owned(),
            id: row.id(1)?,
            number: row.text(2).unwrap_or_default(),
            name: row.text(3).unwrap_or_default(),
            owner: row.id(4),
            owner_name: name_of(row.id(4)),
            team_name: name_of(row.id(5)),
            returns_at: time_of(at),
            days_left: (at - now).div_euclid(DAY_MS),
            because: because.to_owned(),
        };
        Some(Due { row: row.integer(0)?, reclaim })
    };
    Ok(rows.iter().filter_map(told).collect())
}
