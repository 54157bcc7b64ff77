//! Out of the pool and back into it. Two who claim the same offline are told apart by sync: a claim is a change of owner
//! like any other.

use domain::customers::Customer;
use domain::leads::Lead;
use domain::pool::{Pooled, claim, put_into_pool, refuse_cool_down, refuse_quota};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Reading, WriteScope, time_of};
use ts_rs::TS;
use uuid::Uuid;

use super::queries::{claims_of, rule_for_actor};
use super::rules::Rules;
use super::views::PoolMoved;
use crate::command::{Command, Seed, WriteCommand};
use crate::members::active_member;

/// Most records of one call: it is one transaction.
const MOST: usize = 200;

fn refuse_too_many(ids: &[Uuid]) -> Result<()> {
    if ids.len() > MOST {
        return Err(AppError::new(Code::TooMany).field("ids").param("max", MOST).param("entries", ids.len()));
    }
    Ok(())
}

/// Takes all of them or none, as far as the rules of the pool allow.
async fn claim_all<T: Pooled>(scope: &mut WriteScope, ids: &[Uuid]) -> Result<PoolMoved> {
    refuse_too_many(ids)?;
    let rules = Rules::read(scope).await?;
    let rule = rule_for_actor(scope, &rules).await?;
    let so_far = claims_of(scope).await?;
    refuse_quota(&rule, so_far, i64::try_from(ids.len()).unwrap_or(i64::MAX))?;
    let (me, now) = (Id::new(scope.actor().id()), time_of(scope.now_ms()));
    let team = active_member(scope, me.uuid()).await?.and_then(|place| place.team);
    for id in ids {
        let before = scope.load_pooled::<T>(Id::new(*id)).await?;
        let pooled_at = time_of(before.meta.version_of("owner") >> 16);
        refuse_cool_down(&rules.of(before.record.team()), &before.record, me, pooled_at, now)?;
        scope.claim(&before, &claim(&before.record, me, team, now)).await?;
    }
    Ok(PoolMoved { changed: u32::try_from(ids.len()).unwrap_or(u32::MAX) })
}

/// Gives all of them back.
async fn release_all<T: Pooled>(scope: &mut WriteScope, ids: &[Uuid], reason: &str) -> Result<PoolMoved> {
    refuse_too_many(ids)?;
    if reason.trim().is_empty() {
        return Err(AppError::new(Code::Required).field("reason"));
    }
    let mut changed = 0;
    for id in ids {
        let before = scope.load::<T>(Id::new(*id)).await?;
        if before.record.owner().is_some() {
            scope.update(&before, &put_into_pool(&before.record, reason.trim())).await?;
            changed += 1;
        }
    }
    Ok(PoolMoved { changed })
}

/// Takes customers out of the pool: they become the actor's own. Refused as a whole beyond the quota, and for whose they were
/// last within the cool-down.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ClaimCustomers {
    pub ids: Vec<Uuid>,
}

impl Command for ClaimCustomers {
    type Answer = PoolMoved;
    const NAME: &'static str = "claim_customers";
    const ACCESS: Access = Access::Record { record: Customer::TYPE.name, action: Action::Claim };

    fn example(seed: &Seed) -> Self {
        Self { ids: vec![seed.leads.pooled_customer] }
    }
}

impl WriteCommand for ClaimCustomers {
    async fn run(self, scope: &mut WriteScope) -> Result<PoolMoved> {
        claim_all::<Customer>(scope, &self.ids).await
    }
}

/// Takes leads out of the pool; see `claim_customers`.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ClaimLeads {
    pub ids: Vec<Uuid>,
}

impl Command for ClaimLeads {
    type Answer = PoolMoved;
    const NAME: &'static str = "claim_leads";
    const ACCESS: Access = Access::Record { record: Lead::TYPE.name, action: Action::Claim };

    fn example(seed: &Seed) -> Self {
        Self { ids: vec![seed.leads.pooled_lead] }
    }
}

impl WriteCommand for ClaimLeads {
    async fn run(self, scope: &mut WriteScope) -> Result<PoolMoved> {
        claim_all::<Lead>(scope, &self.ids).await
    }
}

/// Gives customers back to the pool of their team, with why. Who gives one back no longer sees it.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReleaseCustomers {
    pub ids: Vec<Uuid>,
    pub reason: String,
}

impl Command for ReleaseCustomers {
    type Answer = PoolMoved;
    const NAME: &'static str = "release_customers";
    const ACCESS: Access = Access::Record { record: Customer::TYPE.name, action: Action::Assign };

    fn example(seed: &Seed) -> Self {
        Self { ids: vec![seed.customer], reason: "暂时没有需求".into() }
    }
}

impl WriteCommand for ReleaseCustomers {
    async fn run(self, scope: &mut WriteScope) -> Result<PoolMoved> {
        release_all::<Customer>(scope, &self.ids, &self.reason).await
    }
}

/// Gives leads back to the pool; see `release_customers`.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReleaseLeads {
    pub ids: Vec<Uuid>,
    pub reason: String,
}

impl Command for ReleaseLeads {
    type Answer = PoolMoved;
    const NAME: &'static str = "release_leads";
    const ACCESS: Access = Access::Record { record: Lead::TYPE.name, action: Action::Assign };

    fn example(seed: &Seed) -> Self {
        Self { ids: vec![seed.leads.lead], reason: "暂时没有需求".into() }
    }
}

impl WriteCommand for ReleaseLeads {
    async fn run(self, scope: &mut WriteScope) -> Result<PoolMoved> {
        release_all::<Lead>(scope, &self.ids, &self.reason).await
    }
}
