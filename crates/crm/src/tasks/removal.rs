//! Taking tasks out of the daily lists and bringing them back.

use domain::record::Record;
use domain::rights::{Access, Action};
use domain::tasks::Task;
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::WriteScope;
use ts_rs::TS;
use uuid::Uuid;

use super::views::TasksMoved;
use crate::command::{Command, Seed, WriteCommand};

const ARCHIVE: Access = Access::Record { record: Task::TYPE.name, action: Action::Archive };
/// Most of one transaction.
const MOST: usize = 500;

async fn each(scope: &mut WriteScope, ids: &[Uuid], archive: bool) -> Result<TasksMoved> {
    if ids.len() > MOST {
        return Err(AppError::new(Code::TooMany).param("max", MOST).param("entries", ids.len()));
    }
    let mut moved = TasksMoved::default();
    for id in ids {
        let stored = scope.load::<Task>(Id::new(*id)).await?;
        moved.changed += u32::from((stored.meta.state == store::State::Active) == archive);
        if archive { scope.archive(&stored).await? } else { scope.restore(&stored).await? }
    }
    Ok(moved)
}

/// Takes tasks out of the daily lists: at most 500.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ArchiveTasks {
    pub ids: Vec<Uuid>,
}

impl Command for ArchiveTasks {
    type Answer = TasksMoved;
    const NAME: &'static str = "archive_tasks";
    const ACCESS: Access = ARCHIVE;

    fn example(seed: &Seed) -> Self {
        Self { ids: vec![seed.task.0] }
    }
}

impl WriteCommand for ArchiveTasks {
    async fn run(self, scope: &mut WriteScope) -> Result<TasksMoved> {
        each(scope, &self.ids, true).await
    }
}

/// Brings archived tasks back: at most 500.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct RestoreTasks {
    pub ids: Vec<Uuid>,
}

impl Command for RestoreTasks {
    type Answer = TasksMoved;
    const NAME: &'static str = "restore_tasks";
    const ACCESS: Access = ARCHIVE;

    fn example(seed: &Seed) -> Self {
        Self { ids: vec![seed.task.0] }
    }
}

impl WriteCommand for RestoreTasks {
    async fn run(self, scope: &mut WriteScope) -> Result<TasksMoved> {
        each(scope, &self.ids, false).await
    }
}
