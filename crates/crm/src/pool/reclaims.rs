//! What goes back to the pool: worked out each time from the rules and from what this machine knows of follow-ups and
//! deals, and settled by somebody who may assign.

use domain::Result;
use domain::customers::Customer;
use domain::leads::Lead;
use domain::pool::{Pooled, put_into_pool};
use domain::record::Record;
use domain::rights::{Access, Action, Actor, OwnerSet};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{JobScope, ReadScope, Reading, time_of};
use ts_rs::TS;
use uuid::Uuid;

use super::due::{DAY_MS, due};
use super::views::ReclaimsView;
use crate::command::{Command, JobCommand, ReadCommand, Seed};
use crate::customers::BulkAnswer;
use crate::jobs::Progress;

/// Most of one answer; a settlement takes them by as many at a time.
const MOST: usize = 500;
const BATCH: usize = 200;

/// Customers and leads that go back to the pool within so many days, the most overdue first: as this machine knows it.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListReclaims {
    /// 0: due now.
    pub within_days: u32,
    /// Only these; `null`: all.
    #[serde(default)]
    pub ids: Option<Vec<Uuid>>,
}

impl Command for ListReclaims {
    type Answer = ReclaimsView;
    const NAME: &'static str = "list_reclaims";
    const ACCESS: Access = Access::Record { record: Customer::TYPE.name, action: Action::See };

    fn example(_: &Seed) -> Self {
        Self { within_days: 7, ids: None }
    }
}

impl ReadCommand for ListReclaims {
    async fn run(self, scope: &mut ReadScope) -> Result<ReclaimsView> {
        let now = scope.now_ms();
        let until = now.saturating_add(i64::from(self.within_days) * DAY_MS);
        let mut all = Vec::new();
        for record in [Customer::TYPE.name, Lead::TYPE.name] {
            if scope.actor().may(record, Action::See) {
                all.extend(due(scope, record, until, self.ids.as_deref()).await?);
            }
        }
        all.sort_by_key(|due| due.reclaim.returns_at);
        let more = all.len() > MOST;
        all.truncate(MOST);
        let actor = std::sync::Arc::clone(scope.actor());
        let settles = all.iter().any(|due| may_settle(&actor, &due.reclaim.record, due.reclaim.owner));
        let reclaims = all.into_iter().map(|due| due.reclaim).collect();
        Ok(ReclaimsView { reclaims, more, settles, as_of: time_of(now) })
    }
}

/// Puts what is due back into the pool: those given, or all. What is no longer due, or not the actor's to assign, is left out.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct SettleReclaims {
    #[serde(default)]
    pub ids: Option<Vec<Uuid>>,
}

impl Command for SettleReclaims {
    type Answer = BulkAnswer;
    const NAME: &'static str = "settle_reclaims";
    const ACCESS: Access = Access::Record { record: Customer::TYPE.name, action: Action::Assign };

    fn example(_: &Seed) -> Self {
        Self { ids: None }
    }
}

impl JobCommand for SettleReclaims {
    fn label(&self) -> Option<String> {
        None
    }

    async fn run(self, job: &JobScope, progress: &Progress) -> Result<BulkAnswer> {
        let mut answer = BulkAnswer::default();
        settle::<Customer>(job, self.ids.as_deref(), &mut answer, progress).await?;
        settle::<Lead>(job, self.ids.as_deref(), &mut answer, progress).await?;
        Ok(answer)
    }
}

/// Whoever may assign settles what others own; for what is one's own it stays a proposal, unless one may assign everything.
fn may_settle(actor: &Actor, record: &str, owner: Option<Uuid>) -> bool {
    let owners = actor.owners(record, Action::Assign);
    owners == OwnerSet::All || (owner != Some(actor.id()) && owners.holds(owner))
}

async fn settle<T: Pooled>(
    job: &JobScope,
    ids: Option<&[Uuid]>,
    answer: &mut BulkAnswer,
    progress: &Progress,
) -> Result<()> {
    let actor = std::sync::Arc::clone(job.grant().actor());
    let mut left_out = std::collections::BTreeSet::new();
    loop {
        let mut scope = job.read().await?;
        let now = scope.now_ms();
        let mut found = due(&mut scope, T::TYPE.name, now, ids).await?;
        scope.finish().await?;
        found.retain(|due| !left_out.contains(&due.row));
        let (reached, others): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|due| may_settle(&actor, T::TYPE.name, due.reclaim.owner));
        answer.left_out += u32::try_from(others.len()).unwrap_or(u32::MAX);
        left_out.extend(others.iter().map(|due| due.row));
        if reached.is_empty() {
            return Ok(());
        }
        for batch in reached.chunks(BATCH) {
            let rows: Vec<i64> = batch.iter().map(|due| due.row).collect();
            let reason = |row: i64| match batch.iter().find(|due| due.row == row) {
                Some(due) if due.reclaim.because == "no_deal" => "长期未成交",
                _ => "超期未跟进",
            };
            let done = job
                .change_all::<T>(&rows, |stored| Ok(Some(put_into_pool(&stored.record, reason(stored.meta.row)))))
                .await?;
            if done == 0 {
                return Ok(()); // they changed hands since: the next settlement looks again
            }
            answer.changed += u32::try_from(done).unwrap_or(u32::MAX);
            progress.tell(answer.changed as usize, None, 0);
        }
    }
}
