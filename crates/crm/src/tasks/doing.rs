//! Doing a task, calling it off, opening it again, and giving it to somebody else.

use domain::record::Record;
use domain::rights::{Access, Action};
use domain::tasks::{Task, TaskStatus, set_status, the_next};
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Reading, WriteScope, calendar_at, time_of};
use ts_rs::TS;
use uuid::Uuid;

use super::commands::give;
use super::queries::view_of;
use super::views::TaskSettled;
use crate::command::{Command, Seed, WriteCommand};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NewStatus {
    Open,
    Done,
    Cancelled,
}

/// Does a task, opens it again, or calls it off. A repeating one that is done makes the next in the same transaction, so
/// that both are taken back together; one called off ends its repetition.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetTaskStatus {
    pub id: Uuid,
    pub status: NewStatus,
}

impl Command for SetTaskStatus {
    type Answer = TaskSettled;
    const NAME: &'static str = "set_task_status";
    const ACCESS: Access = Access::Record { record: Task::TYPE.name, action: Action::Edit };

    fn example(seed: &Seed) -> Self {
        Self { id: seed.task.0, status: NewStatus::Done }
    }
}

impl WriteCommand for SetTaskStatus {
    async fn run(self, scope: &mut WriteScope) -> Result<TaskSettled> {
        let before = scope.load::<Task>(Id::new(self.id)).await?;
        let mut after = before.record.clone();
        let status = match self.status {
            NewStatus::Open => TaskStatus::Open,
            NewStatus::Done => TaskStatus::Done,
            NewStatus::Cancelled => TaskStatus::Cancelled,
        };
        let done_now = status == TaskStatus::Done && after.status != TaskStatus::Done;
        let next = if done_now { the_next(&mut after, &calendar_at(scope.now_ms())) } else { None };
        set_status(&mut after, status, time_of(scope.now_ms()));
        scope.update(&before, &after).await?;
        let next = match next {
            Some(next) => Some(scope.create(&next).await?.uuid()),
            None => None,
        };
        let task = view_of(scope, self.id).await?;
        Ok(TaskSettled {
            task,
            next: match next {
                Some(id) => Some(view_of(scope, id).await?),
                None => None,
            },
        })
    }
}

/// Gives an open task to a colleague, who sees from whom it comes.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct DelegateTask {
    pub id: Uuid,
    pub to: Uuid,
}

impl Command for DelegateTask {
    type Answer = ();
    const NAME: &'static str = "delegate_task";
    const ACCESS: Access = Access::Record { record: Task::TYPE.name, action: Action::Assign };

    fn example(seed: &Seed) -> Self {
        Self { id: seed.task.0, to: seed.colleague }
    }
}

impl WriteCommand for DelegateTask {
    async fn run(self, scope: &mut WriteScope) -> Result<()> {
        let before = scope.load::<Task>(Id::new(self.id)).await?;
        if before.record.status != TaskStatus::Open {
            return Err(AppError::new(Code::TaskSettled).param("status", before.record.status.as_str()));
        }
        let mut after = before.record.clone();
        give(scope, &mut after, self.to).await?;
        scope.update(&before, &after).await
    }
}
