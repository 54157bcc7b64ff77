//! Making, changing and moving one opportunity.

use std::sync::Arc;

use domain::opportunities::{Opportunity, check, enter, format_number, move_to};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Draft, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Reading;
use store::WriteScope;
use ts_rs::TS;
use uuid::Uuid;

use super::pipelines::Pipelines;
use super::queries::{facts_of, view_of};
use super::staying::{begin, moment_of, put, refuse_lacking};
use super::views::OpportunityView;
use crate::command::{Command, Seed, WriteCommand};
use crate::revision::refuse_overtaken;
use crate::tags::tag_exists;

/// The series opportunity numbers are taken from.
pub const NUMBERS: &str = "opportunity";

/// Makes an opportunity in the first stage of a pipeline; it is its customer's owner's.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CreateOpportunity {
    pub opportunity: Draft<Opportunity>,
    /// Without one, the first in use.
    pub pipeline: Option<Uuid>,
}

impl Command for CreateOpportunity {
    type Answer = OpportunityView;
    const NAME: &'static str = "create_opportunity";
    const ACCESS: Access = Access::Record { record: Opportunity::TYPE.name, action: Action::Create };

    fn example(seed: &Seed) -> Self {
        let draft = json!({
            "name": "宁波工厂产线改造", "customer": seed.customer, "amount": "368000", "source": "展会",
            "expected_close": "2026-06-30", "competitors": "海川仪表、远望科技", "tags": [seed.tag],
        });
        Self { opportunity: Draft::from_json(draft).expect("BUG: an object"), pipeline: Some(seed.sales.pipeline) }
    }
}

impl WriteCommand for CreateOpportunity {
    async fn run(self, scope: &mut WriteScope) -> Result<OpportunityView> {
        let id = make(scope, Opportunity::blank(), &self.opportunity, self.pipeline, |_| ()).await?;
        view_of(scope, id.uuid()).await
    }
}

/// Makes an opportunity of what was typed; `complete` says what follows from elsewhere.
pub async fn make(
    scope: &mut WriteScope,
    mut opportunity: Opportunity,
    typed: &Draft<Opportunity>,
    pipeline: Option<Uuid>,
    complete: impl FnOnce(&mut Opportunity) + Send,
) -> Result<Id<Opportunity>> {
    let actor = Arc::clone(scope.actor());
    let pipelines = Pipelines::read(scope).await?;
    let kept = pipeline.map_or_else(|| pipelines.usual(), |id| pipelines.find(id))?;
    let stages = pipelines.current(kept.meta.id)?;
    if !kept.record.active {
        return Err(AppError::new(Code::UnknownPipeline).field("pipeline"));
    }
    let now = moment_of(scope);
    enter(&mut opportunity, stages.first(), now);
    opportunity.opened_on = Some(now.today);
    opportunity.farthest = opportunity.stage.clone();
    (opportunity.pipeline, opportunity.pipeline_version) = (kept.id(), kept.record.current);
    typed.fill(&mut opportunity, &actor)?;
    complete(&mut opportunity);
    check_tags(scope, &opportunity).await?;
    check(&mut opportunity)?;
    opportunity.number = Some(format_number(scope.next_numbers(NUMBERS, 1).await?));
    let id = scope.create(&opportunity).await?;
    begin(scope, id, &opportunity).await?;
    Ok(id)
}

async fn check_tags(scope: &mut WriteScope, opportunity: &Opportunity) -> Result<()> {
    for tag in &opportunity.tags {
        if !tag_exists(scope, tag.uuid()).await? {
            return Err(AppError::new(Code::UnknownTag).field("tags"));
        }
    }
    Ok(())
}

/// Changes the fields given, and no others; see `update_customer`. Stage and customer are not among them.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct UpdateOpportunity {
    pub id: Uuid,
    pub revision: String,
    pub changes: Draft<Opportunity>,
}

impl Command for UpdateOpportunity {
    type Answer = OpportunityView;
    const NAME: &'static str = "update_opportunity";
    const ACCESS: Access = Access::Record { record: Opportunity::TYPE.name, action: Action::Edit };

    fn example(seed: &Seed) -> Self {
        let changes = json!({ "amount": "42.5万", "probability": 40, "competitors": "远望科技" });
        Self {
            id: seed.sales.opportunity,
            revision: seed.sales.revision.clone(),
            changes: Draft::from_json(changes).expect("BUG: an object"),
        }
    }
}

impl WriteCommand for UpdateOpportunity {
    async fn run(self, scope: &mut WriteScope) -> Result<OpportunityView> {
        let actor = Arc::clone(scope.actor());
        let before = scope.load::<Opportunity>(Id::new(self.id)).await?;
        refuse_overtaken(&before.meta, &self.revision, &self.changes)?;
        let mut after = before.record.clone();
        self.changes.apply(&mut after, &actor)?;
        check_tags(scope, &after).await?;
        check(&mut after)?;
        refuse_lacking(scope, &before.record, &after).await?;
        scope.update(&before, &after).await?;
        view_of(scope, self.id).await
    }
}

/// Puts an opportunity into another open stage of its pipeline. Forwards, what the stages left on the way ask for must be
/// there; backwards is free.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct MoveOpportunity {
    pub id: Uuid,
    /// Key of the stage.
    pub stage: String,
}

impl Command for MoveOpportunity {
    type Answer = OpportunityView;
    const NAME: &'static str = "move_opportunity";
    const ACCESS: Access = Access::Record { record: Opportunity::TYPE.name, action: Action::Edit };

    fn example(seed: &Seed) -> Self {
        Self { id: seed.sales.opportunity, stage: "needs".into() }
    }
}

impl WriteCommand for MoveOpportunity {
    async fn run(self, scope: &mut WriteScope) -> Result<OpportunityView> {
        let before = scope.load::<Opportunity>(Id::new(self.id)).await?;
        if before.record.stage != self.stage {
            let pipelines = Pipelines::read(scope).await?;
            let stages = pipelines.stages(before.record.pipeline, before.record.pipeline_version)?;
            let known = facts_of(scope, &before.record).await?;
            let after = move_to(&before.record, stages, &known, &self.stage, moment_of(scope))?;
            put(scope, &before, &after).await?;
        }
        view_of(scope, self.id).await
    }
}
