//! Keeping the rows of stays in step with the stage an opportunity is in: one way in for every change of stage.

use domain::opportunities::{Moment, Opportunity, Outcome, StageStay, check_lacking};
use domain::{Id, Result};
use store::{Reading, Stored, WriteScope, calendar_at, time_of};

use super::pipelines::Pipelines;
use super::queries::open_stays;

/// Now, as the rules take it.
pub fn moment_of(scope: &impl Reading) -> Moment {
    let at = scope.now_ms();
    Moment { at: time_of(at), today: calendar_at(at).today }
}

/// Puts `after` in the place of `before` and ends and begins the stays that follow from it.
pub async fn put(scope: &mut WriteScope, before: &Stored<Opportunity>, after: &Opportunity) -> Result<()> {
    refuse_lacking(scope, &before.record, after).await?;
    scope.update(before, after).await?;
    let (was, is) = (&before.record, after);
    if was.stage == is.stage && was.outcome == is.outcome {
        return Ok(());
    }
    let now = moment_of(scope).at;
    let rows = open_stays(scope, before.meta.id).await?;
    for stay in scope.load_rows::<StageStay>(&rows).await? {
        scope.update(&stay, &StageStay { left_at: Some(now), ..stay.record.clone() }).await?;
    }
    if is.outcome == Outcome::Open { begin(scope, before.id(), is).await } else { Ok(()) }
}

/// What the company asks for from a stage on is there, and stays there.
pub async fn refuse_lacking(scope: &mut WriteScope, before: &Opportunity, after: &Opportunity) -> Result<()> {
    let pipelines = Pipelines::read(scope).await?;
    let stages = pipelines.stages(after.pipeline, after.pipeline_version)?;
    check_lacking(scope.actor().custom(), before, after, stages)
}

/// A stay that begins with the stage the opportunity is in.
pub async fn begin(scope: &mut WriteScope, id: Id<Opportunity>, opportunity: &Opportunity) -> Result<()> {
    scope.create(&stay(id, opportunity)).await.map(|_| ())
}

/// The stay of an opportunity in the stage it is in.
pub fn stay(opportunity: Id<Opportunity>, of: &Opportunity) -> StageStay {
    StageStay {
        customer: of.customer,
        opportunity,
        pipeline: of.pipeline,
        stage: of.stage.clone(),
        entered_at: of.stage_since,
        left_at: None,
        owner: of.owner,
        team: of.team,
    }
}
