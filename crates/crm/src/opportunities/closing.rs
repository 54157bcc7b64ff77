//! Ending an opportunity, and taking it up again.

use chrono::NaiveDate;
use domain::opportunities::{Opportunity, close, reopen};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::values::parse_date;
use domain::{Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::WriteScope;
use ts_rs::TS;
use uuid::Uuid;

use super::pipelines::Pipelines;
use super::queries::{facts_of, last_stage, view_of};
use super::staying::{moment_of, put};
use super::views::OpportunityView;
use crate::command::{Command, Seed, WriteCommand};

const EDIT: Access = Access::Record { record: Opportunity::TYPE.name, action: Action::Edit };

/// Ends an opportunity as won or lost, with the reason.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CloseOpportunity {
    pub id: Uuid,
    pub won: bool,
    pub reason: String,
    /// Without one, today.
    pub closed_on: Option<String>,
}

impl Command for CloseOpportunity {
    type Answer = OpportunityView;
    const NAME: &'static str = "close_opportunity";
    const ACCESS: Access = EDIT;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.sales.opportunity, won: false, reason: "预算取消".into(), closed_on: None }
    }
}

impl WriteCommand for CloseOpportunity {
    async fn run(self, scope: &mut WriteScope) -> Result<OpportunityView> {
        let before = scope.load::<Opportunity>(Id::new(self.id)).await?;
        let pipelines = Pipelines::read(scope).await?;
        let stages = pipelines.stages(before.record.pipeline, before.record.pipeline_version)?;
        let moment = moment_of(scope);
        let day: Option<NaiveDate> = self.closed_on.as_deref().map(parse_date).transpose()?;
        let closed_on = day.unwrap_or(moment.today);
        let known = facts_of(scope, &before.record).await?;
        let after = close(&before.record, stages, &known, self.won, &self.reason, closed_on, moment)?;
        put(scope, &before, &after).await?;
        view_of(scope, self.id).await
    }
}

/// Takes a closed opportunity up again in the stage it was in.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReopenOpportunity {
    pub id: Uuid,
}

impl Command for ReopenOpportunity {
    type Answer = OpportunityView;
    const NAME: &'static str = "reopen_opportunity";
    const ACCESS: Access = EDIT;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.sales.lost }
    }
}

impl WriteCommand for ReopenOpportunity {
    async fn run(self, scope: &mut WriteScope) -> Result<OpportunityView> {
        let before = scope.load::<Opportunity>(Id::new(self.id)).await?;
        let pipelines = Pipelines::read(scope).await?;
        let stages = pipelines.stages(before.record.pipeline, before.record.pipeline_version)?;
        let stage = last_stage(scope, self.id).await?.ok_or(Code::UnknownStage)?;
        let after = reopen(&before.record, stages, &stage, moment_of(scope))?;
        put(scope, &before, &after).await?;
        view_of(scope, self.id).await
    }
}
