//! Bringing the open opportunities of older versions of a pipeline into its current one.

use std::collections::BTreeMap;

use domain::opportunities::{Opportunity, Pipeline, StageStay, transfer};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::JobScope;
use ts_rs::TS;
use uuid::Uuid;

use super::pipelines::Pipelines;
use super::queries::{open_elsewhere, strayed_stays};
use crate::command::{Command, JobCommand, Seed};
use crate::jobs::Progress;

/// Rows of one transaction: few enough that an edit in between does not wait.
const BATCH: usize = 200;

#[derive(Debug, Clone, Copy, Serialize, TS, JsonSchema)]
pub struct TransferAnswer {
    pub changed: u32,
}

/// Puts every open opportunity of the pipeline's older versions into the current one. A stage keeps its key unless
/// `mapping` names another; a key the current version lacks must be named. Stays go on.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct TransferOpportunities {
    pub pipeline: Uuid,
    pub mapping: BTreeMap<String, String>,
}

impl Command for TransferOpportunities {
    type Answer = TransferAnswer;
    const NAME: &'static str = "transfer_opportunities";
    const ACCESS: Access = Access::Record { record: Pipeline::TYPE.name, action: Action::Configure };

    fn example(seed: &Seed) -> Self {
        Self { pipeline: seed.sales.pipeline, mapping: BTreeMap::from([("quote".into(), "needs".into())]) }
    }
}

impl JobCommand for TransferOpportunities {
    fn label(&self) -> Option<String> {
        None
    }

    async fn run(self, job: &JobScope, progress: &Progress) -> Result<TransferAnswer> {
        let mut scope = job.read().await?;
        let all = Pipelines::read(&mut scope).await?;
        let (stages, version) = (all.current(self.pipeline)?, all.find(self.pipeline)?.record.current);
        if let Some(unknown) = self.mapping.values().find(|key| stages.position(key).is_none()) {
            return Err(AppError::new(Code::UnknownStage).field("mapping").param("stage", unknown));
        }
        let rows = open_elsewhere(&mut scope, self.pipeline, version).await?;
        scope.finish().await?;
        let target = |key: &str| self.mapping.get(key).cloned().unwrap_or_else(|| key.to_owned());
        let mut changed = 0;
        for (at, batch) in rows.chunks(BATCH).enumerate() {
            let one = |stored: &store::Stored<Opportunity>| transfer(&stored.record, stages, version, target).map(Some);
            changed += job.change_all::<Opportunity>(batch, one).await?;
            progress.tell((at * BATCH) + batch.len(), Some(rows.len()), 0);
        }
        let mut scope = job.read().await?;
        let stays = strayed_stays(&mut scope, self.pipeline).await?;
        scope.finish().await?;
        for batch in stays.chunks(BATCH) {
            let one = |stored: &store::Stored<StageStay>| {
                Ok(Some(StageStay { stage: target(&stored.record.stage), ..stored.record.clone() }))
            };
            job.change_all::<StageStay>(batch, one).await?;
        }
        Ok(TransferAnswer { changed: u32::try_from(changed).unwrap_or(u32::MAX) })
    }
}
