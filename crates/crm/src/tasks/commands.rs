//! Making and changing one task.

use std::sync::Arc;

use domain::members::Member;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::tasks::{Task, check, move_reminder_along};
use domain::{AppError, Code, Draft, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Reading, WriteScope, calendar_at};
use ts_rs::TS;
use uuid::Uuid;

use super::queries::{check_customer, view_of};
use super::views::{TaskMade, TaskView};
use crate::command::{Command, Seed, WriteCommand};
use crate::members::active_member;
use crate::revision::refuse_overtaken;

/// Makes a task: one's own, or a colleague's to whom one may give tasks.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CreateTask {
    pub task: Draft<Task>,
    /// Who is to do it; without one, the actor.
    pub owner: Option<Uuid>,
}

impl Command for CreateTask {
    type Answer = TaskMade;
    const NAME: &'static str = "create_task";
    const ACCESS: Access = Access::Record { record: Task::TYPE.name, action: Action::Create };

    fn example(seed: &Seed) -> Self {
        let draft = json!({
            "title": "给启澜送样机", "due": "2026-03-19", "due_time": "15:00", "priority": "high", "customer": seed.customer,
            "repetition": "weekly", "reminder": "2026-03-19T06:45:00Z",
        });
        Self { task: Draft::from_json(draft).expect("BUG: an object"), owner: Some(seed.colleague) }
    }
}

impl WriteCommand for CreateTask {
    async fn run(self, scope: &mut WriteScope) -> Result<TaskMade> {
        let actor = Arc::clone(scope.actor());
        let mut task = Task::blank();
        self.task.fill(&mut task, &actor)?;
        make(scope, &mut task, self.owner).await
    }
}

/// Keeps a new task for who is to do it.
pub(super) async fn make(scope: &mut WriteScope, task: &mut Task, owner: Option<Uuid>) -> Result<TaskMade> {
    check(task)?;
    check_customer(scope, task.customer).await?;
    give(scope, task, owner.unwrap_or(scope.actor().id())).await?;
    let id = scope.create(task).await?.uuid();
    let task_view = match view_of(scope, id).await {
        Err(error) if error.code == Code::NotFound => None,
        view => Some(view?),
    };
    Ok(TaskMade { id, title: task.title.clone(), task: task_view })
}

/// Puts a task into the hands of a member at work: oneself, or one whom the actor's right to assign reaches.
pub(super) async fn give(scope: &mut WriteScope, task: &mut Task, to: Uuid) -> Result<()> {
    let actor = Arc::clone(scope.actor());
    let unknown = || AppError::new(Code::UnknownMember).field("owner");
    let place = active_member(scope, to).await?.ok_or_else(unknown)?;
    let given = to != actor.id();
    if given && !actor.owners(Task::TYPE.name, Action::Assign).holds(Some(to)) {
        return Err(AppError::new(Code::NotInReach).field("owner"));
    }
    task.assigned_by = given.then(|| Id::<Member>::new(actor.id()));
    (task.owner, task.team) = (Some(Id::new(to)), place.team);
    Ok(())
}

/// Changes the fields given, and no others. `revision` is the one the editor saw: a field somebody else changed since is
/// refused with `changed_meanwhile`. Put on another day, a task is remembered at the same hour of it.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct UpdateTask {
    pub id: Uuid,
    pub revision: String,
    pub changes: Draft<Task>,
}

impl Command for UpdateTask {
    type Answer = TaskView;
    const NAME: &'static str = "update_task";
    const ACCESS: Access = Access::Record { record: Task::TYPE.name, action: Action::Edit };

    fn example(seed: &Seed) -> Self {
        let (id, revision) = seed.task.clone();
        let changes = json!({ "due": "2026-03-25", "remark": "带上合同" });
        Self { id, revision, changes: Draft::from_json(changes).expect("BUG: an object") }
    }
}

impl WriteCommand for UpdateTask {
    async fn run(self, scope: &mut WriteScope) -> Result<TaskView> {
        let actor = Arc::clone(scope.actor());
        let before = scope.load::<Task>(Id::new(self.id)).await?;
        refuse_overtaken(&before.meta, &self.revision, &self.changes)?;
        let mut after = before.record.clone();
        self.changes.apply(&mut after, &actor)?;
        if self.changes.get("reminder").is_none() {
            move_reminder_along(&mut after, before.record.due, &calendar_at(scope.now_ms()));
        }
        if after.due.is_none() {
            after.due_time = None;
        }
        check(&mut after)?;
        if after.customer != before.record.customer {
            check_customer(scope, after.customer).await?;
        }
        scope.update(&before, &after).await?;
        view_of(scope, self.id).await
    }
}
