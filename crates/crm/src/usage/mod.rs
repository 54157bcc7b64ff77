//! How much each member works with the product, read from the journal: seen by the member and by who leads them.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use domain::rights::{Access, Action, USAGE};
use domain::{AppError, Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, Stored, time_of};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::{Command, ReadCommand, Seed};
use crate::members::People;

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct MemberUsage {
    pub member: Uuid,
    pub name: String,
    pub sign_ins: u32,
    /// Days with at least one change.
    pub active_days: u32,
    /// Business records made and changed by hand, bulk work and imports not counted.
    pub created: u32,
    pub changed: u32,
    /// Rows made or changed by imports and bulk work.
    pub in_bulk: u32,
    /// Days from a planned follow-up to its entry, on average; `None`: none was entered.
    pub entry_lag_days: Option<f64>,
    pub last_active_at: Option<DateTime<Utc>>,
}

/// Usage of the last days, for the members within one's scope.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetUsage {
    /// 1 to 366.
    pub days: u32,
}

impl Command for GetUsage {
    type Answer = Vec<MemberUsage>;
    const NAME: &'static str = "get_usage";
    const ACCESS: Access = Access::Record { record: USAGE, action: Action::See };

    fn example(_: &Seed) -> Self {
        Self { days: 30 }
    }
}

impl ReadCommand for GetUsage {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<MemberUsage>> {
        if !(1..=366).contains(&self.days) {
            return Err(AppError::new(Code::OutOfRange).field("days").param("min", 1).param("max", 366));
        }
        let since = scope.now_ms() - TimeDelta::days(i64::from(self.days)).num_milliseconds();
        let within = scope.actor().owners(USAGE, Action::See);
        let people = People::read(scope).await?;
        let mut counted: BTreeMap<Uuid, store::journal::Usage> = scope.usage_since(since).await?;
        let members = people.members.iter().filter(|member| member.record.active && within.holds(Some(member.meta.id)));
        Ok(members.map(|member| describe(member, counted.remove(&member.meta.id).unwrap_or_default())).collect())
    }
}

fn describe(member: &Stored<domain::members::Member>, usage: store::journal::Usage) -> MemberUsage {
    MemberUsage {
        member: member.meta.id,
        name: member.record.name.clone(),
        sign_ins: usage.sign_ins,
        active_days: usage.active_days,
        created: usage.created,
        changed: usage.changed,
        in_bulk: usage.in_bulk,
        entry_lag_days: usage.entry_lag_days,
        last_active_at: usage.last_active_ms.map(time_of),
    }
}
