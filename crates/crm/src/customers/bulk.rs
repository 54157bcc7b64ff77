//! One change over many customers: assigning, tagging, archiving, restoring. Jobs of bounded transactions,
//! taken back as a whole. What the actor sees but may not change is left out, and said.

use std::collections::BTreeSet;

use domain::customers::Customer;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::tags::Tag;
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{JobScope, State, Stored};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::{Command, JobCommand, Seed};
use crate::jobs::Progress;
use crate::members::active_member;
use crate::selection::Selection;
use crate::tags::tag_exists;

#[derive(Debug, Clone, Copy, Default, Serialize, TS, JsonSchema)]
pub struct BulkAnswer {
    pub changed: u32,
    /// Already so, or gone.
    pub unchanged: u32,
    /// Seen, but not the actor's to change.
    pub left_out: u32,
}

impl BulkAnswer {
    fn count(&mut self, batch: usize, changed: u64, left_out: usize) {
        let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let changed = u32::try_from(changed).unwrap_or(u32::MAX);
        self.changed += changed;
        self.left_out += small(left_out);
        self.unchanged += small(batch - left_out).saturating_sub(changed);
    }

    /// Where nothing at all was the actor's to change, it is a refusal.
    fn unless_refused(self, action: Action) -> Result<Self> {
        if self.left_out > 0 && self.changed + self.unchanged == 0 {
            let refused = AppError::new(Code::NotAllowed).param("record", Customer::TYPE.name);
            return Err(refused.param("action", action.as_str()));
        }
        Ok(self)
    }
}

/// Rows of one transaction: few enough that an edit in between does not wait.
const BATCH: usize = 200;

async fn change_all(
    selection: &Selection,
    job: &JobScope,
    progress: &Progress,
    action: Action,
    change: impl Fn(&Stored<Customer>) -> Option<Customer> + Send + Sync,
) -> Result<BulkAnswer> {
    let rows = selection.rows(job, Customer::TYPE).await?;
    let owners = job.grant().actor().owners(Customer::TYPE.name, action);
    let mut answer = BulkAnswer::default();
    for (at, batch) in rows.chunks(BATCH).enumerate() {
        let mut left_out = 0;
        let change = |stored: &Stored<Customer>| {
            let reached = owners.holds(stored.record.owner.map(Id::uuid));
            left_out += usize::from(!reached);
            Ok(if reached { change(stored) } else { None })
        };
        let changed = job.change_all::<Customer>(batch, change).await?;
        answer.count(batch.len(), changed, left_out);
        progress.tell((at * BATCH) + batch.len(), Some(rows.len()), 0);
    }
    answer.unless_refused(action)
}

async fn move_all(selection: &Selection, job: &JobScope, progress: &Progress, state: State) -> Result<BulkAnswer> {
    let rows = selection.rows(job, Customer::TYPE).await?;
    let owners = job.grant().actor().owners(Customer::TYPE.name, Action::Archive);
    let mut answer = BulkAnswer::default();
    for (at, batch) in rows.chunks(BATCH).enumerate() {
        let mut left_out = 0;
        let reached = |stored: &Stored<Customer>| {
            let reached = owners.holds(stored.record.owner.map(Id::uuid));
            left_out += usize::from(!reached);
            reached
        };
        let changed = job.move_all::<Customer>(batch, state, reached).await?;
        answer.count(batch.len(), changed, left_out);
        progress.tell((at * BATCH) + batch.len(), Some(rows.len()), 0);
    }
    answer.unless_refused(Action::Archive)
}

/// Gives customers to an owner; the owner's team follows.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct AssignCustomers {
    pub selection: Selection,
    pub owner: Uuid,
}

impl Command for AssignCustomers {
    type Answer = BulkAnswer;
    const NAME: &'static str = "assign_customers";
    const ACCESS: Access = Access::Record { record: Customer::TYPE.name, action: Action::Assign };

    fn example(seed: &Seed) -> Self {
        Self { selection: Selection::Ids { ids: vec![seed.customer] }, owner: seed.member }
    }
}

impl JobCommand for AssignCustomers {
    fn label(&self) -> Option<String> {
        None
    }

    async fn run(self, job: &JobScope, progress: &Progress) -> Result<BulkAnswer> {
        let mut scope = job.read().await?;
        let place = active_member(&mut scope, self.owner).await?;
        scope.finish().await?;
        let team = place.ok_or_else(|| AppError::new(Code::UnknownMember).field("owner"))?.team;
        let owner = Id::new(self.owner);
        change_all(&self.selection, job, progress, Action::Assign, |stored| {
            Some(domain::pool::hand_to(&stored.record, owner, team))
        })
        .await
    }
}

/// Puts tags on customers and takes others off.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct TagCustomers {
    pub selection: Selection,
    pub add: Vec<Uuid>,
    pub remove: Vec<Uuid>,
}

impl Command for TagCustomers {
    type Answer = BulkAnswer;
    const NAME: &'static str = "tag_customers";
    const ACCESS: Access = Access::Record { record: Customer::TYPE.name, action: Action::Tag };

    fn example(seed: &Seed) -> Self {
        Self { selection: Selection::Ids { ids: vec![seed.customer] }, add: vec![seed.tag], remove: vec![] }
    }
}

impl JobCommand for TagCustomers {
    fn label(&self) -> Option<String> {
        None
    }

    async fn run(self, job: &JobScope, progress: &Progress) -> Result<BulkAnswer> {
        let mut scope = job.read().await?;
        for tag in &self.add {
            if !tag_exists(&mut scope, *tag).await? {
                return Err(AppError::new(Code::UnknownTag).field("add"));
            }
        }
        scope.finish().await?;
        let add: BTreeSet<Id<Tag>> = self.add.iter().copied().map(Id::new).collect();
        let remove: BTreeSet<Id<Tag>> = self.remove.iter().copied().map(Id::new).collect();
        change_all(&self.selection, job, progress, Action::Tag, |stored| {
            let mut after = stored.record.clone();
            after.tags.retain(|tag| !remove.contains(tag));
            after.tags.extend(&add);
            Some(after)
        })
        .await
    }
}

/// Takes customers out of the daily lists; they can be restored.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ArchiveCustomers {
    pub selection: Selection,
}

impl Command for ArchiveCustomers {
    type Answer = BulkAnswer;
    const NAME: &'static str = "archive_customers";
    const ACCESS: Access = Access::Record { record: Customer::TYPE.name, action: Action::Archive };

    fn example(seed: &Seed) -> Self {
        Self { selection: Selection::Ids { ids: vec![seed.customer] } }
    }
}

impl JobCommand for ArchiveCustomers {
    fn label(&self) -> Option<String> {
        None
    }

    async fn run(self, job: &JobScope, progress: &Progress) -> Result<BulkAnswer> {
        move_all(&self.selection, job, progress, State::Archived).await
    }
}

/// Brings archived customers back.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct RestoreCustomers {
    pub selection: Selection,
}

impl Command for RestoreCustomers {
    type Answer = BulkAnswer;
    const NAME: &'static str = "restore_customers";
    const ACCESS: Access = Access::Record { record: Customer::TYPE.name, action: Action::Archive };

    fn example(seed: &Seed) -> Self {
        Self { selection: Selection::Ids { ids: vec![seed.customer] } }
    }
}

impl JobCommand for RestoreCustomers {
    fn label(&self) -> Option<String> {
        None
    }

    async fn run(self, job: &JobScope, progress: &Progress) -> Result<BulkAnswer> {
        move_all(&self.selection, job, progress, State::Active).await
    }
}
