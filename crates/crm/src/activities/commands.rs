//! Noting, correcting and withdrawing an activity.

use std::sync::Arc;

use domain::activities::{Activity, ActivityStatus, check};
use domain::customers::Customer;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{Draft, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Reading, Stored, WriteScope, calendar_at, time_of};
use ts_rs::TS;
use uuid::Uuid;

use super::queries::{newest_done, view_of};
use super::views::ActivityView;
use crate::command::{Command, Seed, WriteCommand};
use crate::revision::refuse_overtaken;

/// Notes what was done with a customer, or plans it. It is the actor's doing and belongs to whom the customer belongs to.
/// A next date becomes the customer's in the same transaction.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct LogActivity {
    pub activity: Draft<Activity>,
}

impl Command for LogActivity {
    type Answer = ActivityView;
    const NAME: &'static str = "log_activity";
    const ACCESS: Access = Access::Record { record: Activity::TYPE.name, action: Action::Create };

    fn example(seed: &Seed) -> Self {
        let draft = json!({
            "customer": seed.customer, "kind": "call", "content": "催报价，客户说月底定", "next_follow_up": "2026-12-01",
        });
        Self { activity: Draft::from_json(draft).expect("BUG: an object") }
    }
}

impl WriteCommand for LogActivity {
    async fn run(self, scope: &mut WriteScope) -> Result<ActivityView> {
        let actor = Arc::clone(scope.actor());
        let now = time_of(scope.now_ms());
        let mut activity = Activity { at: now, member: Id::new(actor.id()), ..Activity::blank() };
        self.activity.apply(&mut activity, &actor)?;
        check(&activity, now)?;
        let id = scope.create(&activity).await?;
        follow(scope, None, &activity).await?;
        view_of(scope, id.uuid()).await
    }
}

/// The customer knows when it was last followed up and when it is to be next. A date that has come is fulfilled by a
/// follow-up without another one; who may not edit the customer leaves it standing. An old date that is only kept, as in
/// a correction of the text, says nothing anew.
pub(super) async fn follow(scope: &mut WriteScope, was: Option<&Activity>, is: &Activity) -> Result<()> {
    let before: Stored<Customer> = scope.load(is.customer).await?;
    let mut after = before.record.clone();
    after.last_follow_up = newest_done(scope, is.customer.uuid()).await?;
    let done_now = is.status == ActivityStatus::Done && was.is_none_or(|was| was.status != is.status);
    let dated_now = is.next_follow_up.is_some() && was.is_none_or(|was| was.next_follow_up != is.next_follow_up);
    let may_edit = scope.actor().owners(Customer::TYPE.name, Action::Edit).holds(after.owner.map(Id::uuid));
    let today = calendar_at(scope.now_ms()).today;
    let due = after.next_follow_up.is_some_and(|day| day <= today);
    if dated_now || (done_now && (is.next_follow_up.is_some() || (due && may_edit))) {
        after.next_follow_up = is.next_follow_up;
    }
    scope.update(&before, &after).await
}

/// Corrects the fields given, and no others; what it said before stays in the history. `revision` is the one the editor saw.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct UpdateActivity {
    pub id: Uuid,
    pub revision: String,
    pub changes: Draft<Activity>,
}

impl Command for UpdateActivity {
    type Answer = ActivityView;
    const NAME: &'static str = "update_activity";
    const ACCESS: Access = Access::Record { record: Activity::TYPE.name, action: Action::Edit };

    fn example(seed: &Seed) -> Self {
        let (id, revision) = seed.visit.clone();
        let changes = json!({ "content": "送样机并试用", "next_follow_up": "2026-12-02" });
        Self { id, revision, changes: Draft::from_json(changes).expect("BUG: an object") }
    }
}

impl WriteCommand for UpdateActivity {
    async fn run(self, scope: &mut WriteScope) -> Result<ActivityView> {
        let actor = Arc::clone(scope.actor());
        let before = scope.load::<Activity>(Id::new(self.id)).await?;
        refuse_overtaken(&before.meta, &self.revision, &self.changes)?;
        let mut after = before.record.clone();
        self.changes.apply(&mut after, &actor)?;
        put(scope, &before, after).await
    }
}

/// Puts the activity as it is now in the place of what it was, and lets the customer follow.
pub(super) async fn put(scope: &mut WriteScope, before: &Stored<Activity>, after: Activity) -> Result<ActivityView> {
    check(&after, time_of(scope.now_ms()))?;
    scope.update(before, &after).await?;
    follow(scope, Some(&before.record), &after).await?;
    view_of(scope, before.meta.id).await
}

/// Takes an activity noted by mistake out of the timeline.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ArchiveActivity {
    pub id: Uuid,
}

impl Command for ArchiveActivity {
    type Answer = ();
    const NAME: &'static str = "archive_activity";
    const ACCESS: Access = Access::Record { record: Activity::TYPE.name, action: Action::Archive };

    fn example(seed: &Seed) -> Self {
        Self { id: seed.visit.0 }
    }
}

impl WriteCommand for ArchiveActivity {
    async fn run(self, scope: &mut WriteScope) -> Result<()> {
        let stored = scope.load::<Activity>(Id::new(self.id)).await?;
        scope.archive(&stored).await?;
        follow(scope, Some(&stored.record), &stored.record).await
    }
}
