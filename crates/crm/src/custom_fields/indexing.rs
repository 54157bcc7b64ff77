//! Finding rows by a field that was made searchable after they were there.

use domain::Result;
use domain::custom_fields::CustomField;
use domain::record::Record;
use domain::rights::{Access, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::JobScope;
use ts_rs::TS;

use crate::command::{Command, JobCommand, Seed};
use crate::jobs::Progress;

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct RowsIndexed {
    pub rows: u32,
}

/// Indexes what is to be found by fields that became searchable. Nothing a person wrote changes; where nothing is
/// outdated, nothing is done.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct IndexCustomFields {}

impl Command for IndexCustomFields {
    type Answer = RowsIndexed;
    const NAME: &'static str = "index_custom_fields";
    const ACCESS: Access = Access::Record { record: CustomField::TYPE.name, action: Action::See };

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl JobCommand for IndexCustomFields {
    fn label(&self) -> Option<String> {
        None
    }

    async fn run(self, job: &JobScope, progress: &Progress) -> Result<RowsIndexed> {
        let rows = job.index_custom_fields(|done| progress.tell(done, None, 0)).await?;
        Ok(RowsIndexed { rows: u32::try_from(rows).unwrap_or(u32::MAX) })
    }
}
