//! Taking opportunities out of the daily lists and bringing them back.

use domain::opportunities::Opportunity;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::WriteScope;
use ts_rs::TS;
use uuid::Uuid;

use crate::command::{Command, Seed, WriteCommand};

const ARCHIVE: Access = Access::Record { record: Opportunity::TYPE.name, action: Action::Archive };
/// Most of one transaction.
const MOST: usize = 500;

#[derive(Debug, Clone, Copy, Serialize, TS, JsonSchema)]
pub struct RemovalAnswer {
    pub changed: u32,
}

async fn each(scope: &mut WriteScope, ids: &[Uuid], archive: bool) -> Result<RemovalAnswer> {
    if ids.len() > MOST {
        return Err(AppError::new(Code::TooMany).param("max", MOST).param("entries", ids.len()));
    }
    let mut changed = 0;
    for id in ids {
        let stored = scope.load::<Opportunity>(Id::new(*id)).await?;
        changed += u32::from((stored.meta.state == store::State::Active) == archive);
        if archive { scope.archive(&stored).await? } else { scope.restore(&stored).await? }
    }
    Ok(RemovalAnswer { changed })
}

/// Takes opportunities out of the daily lists: at most 500.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ArchiveOpportunities {
    pub ids: Vec<Uuid>,
}

impl Command for ArchiveOpportunities {
    type Answer = RemovalAnswer;
    const NAME: &'static str = "archive_opportunities";
    const ACCESS: Access = ARCHIVE;

    fn example(seed: &Seed) -> Self {
        Self { ids: vec![seed.sales.opportunity] }
    }
}

impl WriteCommand for ArchiveOpportunities {
    async fn run(self, scope: &mut WriteScope) -> Result<RemovalAnswer> {
        each(scope, &self.ids, true).await
    }
}

/// Brings archived opportunities back: at most 500.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct RestoreOpportunities {
    pub ids: Vec<Uuid>,
}

impl Command for RestoreOpportunities {
    type Answer = RemovalAnswer;
    const NAME: &'static str = "restore_opportunities";
    const ACCESS: Access = ARCHIVE;

    fn example(seed: &Seed) -> Self {
        Self { ids: vec![seed.sales.opportunity] }
    }
}

impl WriteCommand for RestoreOpportunities {
    async fn run(self, scope: &mut WriteScope) -> Result<RemovalAnswer> {
        each(scope, &self.ids, false).await
    }
}
