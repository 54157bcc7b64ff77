//! Break-glass grants: a role lent for a short time, for a reason everybody can read.

use chrono::TimeDelta;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::roles::{BreakGlass, check_grant};
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, Stored, WriteScope, time_of};
use ts_rs::TS;
use uuid::Uuid;

use super::views::BreakGlassView;
use crate::command::{Command, ReadCommand, Seed, WriteCommand};
use crate::members::People;

/// Grants of the last ninety days, the newest first. Everybody may read them: a grant is announced, not whispered.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListBreakGlass {}

/// How far back grants are listed; older ones stand in the audit.
const LISTED: TimeDelta = TimeDelta::days(90);

impl Command for ListBreakGlass {
    type Answer = Vec<BreakGlassView>;
    const NAME: &'static str = "list_break_glass";
    const ACCESS: Access = Access::Record { record: BreakGlass::TYPE.name, action: Action::See };

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl ReadCommand for ListBreakGlass {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<BreakGlassView>> {
        let now_ms = scope.now_ms();
        let people = People::read(scope).await?;
        let recent = |grant: &&Stored<BreakGlass>| grant.meta.created_at > now_ms - LISTED.num_milliseconds();
        let mut grants: Vec<_> =
            people.grants.iter().filter(recent).map(|grant| describe(grant, &people, now_ms)).collect();
        grants.reverse();
        Ok(grants)
    }
}

fn describe(grant: &Stored<BreakGlass>, people: &People, now_ms: i64) -> BreakGlassView {
    let name = |id: Uuid| people.member(id).ok().map(|stored| stored.record.name.clone());
    let until_ms = grant.record.until.timestamp_millis();
    BreakGlassView {
        id: grant.meta.id,
        member: grant.record.member.uuid(),
        member_name: name(grant.record.member.uuid()).unwrap_or_default(),
        role: grant.record.role.clone(),
        reason: grant.record.reason.clone(),
        granted_by: name(grant.meta.created_by),
        granted_ms: grant.meta.created_at,
        until_ms,
        running: until_ms > now_ms,
    }
}

/// Lends a member a role.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GrantBreakGlass {
    pub member: Uuid,
    pub role: String,
    pub reason: String,
    /// 5 to 480.
    #[ts(type = "number")]
    pub minutes: i64,
}

impl Command for GrantBreakGlass {
    type Answer = BreakGlassView;
    const NAME: &'static str = "grant_break_glass";
    const ACCESS: Access = Access::Record { record: BreakGlass::TYPE.name, action: Action::Create };

    fn example(seed: &Seed) -> Self {
        Self {
            member: seed.colleague,
            role: "sales_manager".into(),
            reason: "客户投诉，需当场核对合同".into(),
            minutes: 60,
        }
    }
}

impl WriteCommand for GrantBreakGlass {
    async fn run(self, scope: &mut WriteScope) -> Result<BreakGlassView> {
        let now_ms = scope.now_ms();
        let people = People::read(scope).await?;
        check_grant(&self.role, &self.reason, self.minutes, &people.roles)?;
        if !people.member(self.member).map_err(|error| error.field("member"))?.record.active {
            return Err(AppError::new(Code::UnknownMember).field("member"));
        }
        let grant = BreakGlass {
            member: Id::new(self.member),
            role: self.role,
            reason: self.reason.trim().to_owned(),
            until: time_of(now_ms) + TimeDelta::minutes(self.minutes),
        };
        let id = scope.create(&grant).await?;
        Ok(describe(&scope.load(id).await?, &people, now_ms))
    }
}

/// Ends a grant before its time.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct EndBreakGlass {
    pub id: Uuid,
}

impl Command for EndBreakGlass {
    type Answer = BreakGlassView;
    const NAME: &'static str = "end_break_glass";
    const ACCESS: Access = Access::Record { record: BreakGlass::TYPE.name, action: Action::Configure };

    fn example(seed: &Seed) -> Self {
        Self { id: seed.grant }
    }
}

impl WriteCommand for EndBreakGlass {
    async fn run(self, scope: &mut WriteScope) -> Result<BreakGlassView> {
        let now_ms = scope.now_ms();
        let people = People::read(scope).await?;
        let before = scope.load::<BreakGlass>(Id::new(self.id)).await?;
        let now = time_of(now_ms);
        if before.record.until > now {
            scope.update(&before, &BreakGlass { until: now, ..before.record.clone() }).await?;
        }
        Ok(describe(&scope.load(Id::new(self.id)).await?, &people, now_ms))
    }
}
