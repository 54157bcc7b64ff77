//! Decisions over opportunities, without any I/O: what a move changes, and what it asks for.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::model::{Opportunity, Outcome};
use super::stages::{Criterion, Fact, Stage, StageKind, Stages};
use crate::custom_fields::{CustomFields, Requirement, StageRef, key_of};
use crate::draft::check_limits;
use crate::error::{AppError, Code, Result};
use crate::record::Record;
use crate::values::Money;

/// When something is decided: the domain has no clock of its own.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    pub at: DateTime<Utc>,
    /// The day where the person is.
    pub today: NaiveDate,
}

/// A hundred milliard yuan: thousands of such amounts, weighted by per cents, still add up within 64 bits.
const MOST_FEN: i64 = 10_000_000_000_000;

/// Settles what follows from what was typed, then checks the opportunity as a whole.
pub fn check(opportunity: &mut Opportunity) -> Result<()> {
    opportunity.competitors = opportunity.competitors.as_deref().and_then(listed);
    let range = |field: &str| AppError::new(Code::OutOfRange).field(field).param("min", 0);
    if !(0..=100).contains(&opportunity.probability) {
        return Err(range("probability").param("max", 100));
    }
    if opportunity.amount.is_some_and(|amount| !(0..=MOST_FEN).contains(&amount.minor())) {
        return Err(range("amount").param("max", Money::cny(MOST_FEN).display()));
    }
    check_limits(Opportunity::TYPE, &opportunity.to_values())
}

/// Several names in one text, each once, parted the same way.
fn listed(text: &str) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    for name in text.split(['、', '，', ',', ';', '；', '\n']).map(str::trim).filter(|name| !name.is_empty()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    (!names.is_empty()).then(|| names.join("、"))
}

/// The number people call an opportunity by.
pub fn format_number(number: i64) -> String {
    format!("O-{number:06}")
}

/// Puts an opportunity into a stage, without asking.
pub fn enter(opportunity: &mut Opportunity, stage: &Stage, moment: Moment) {
    opportunity.stage = stage.key.clone();
    opportunity.probability = stage.probability;
    opportunity.stage_since = moment.at;
    let stays = stage.stalled_days.and_then(|days| moment.today.checked_add_days(Days::new(days.into())));
    opportunity.stalls_on = stays;
}

/// The opportunity in another open stage. Forwards, every stage left on the way has its criteria met, by its own fields and
/// by the facts that are `known`; backwards is free.
///
/// # Errors
/// [`Code::OpportunityClosed`], [`Code::UnknownStage`], [`Code::CriterionUnmet`].
pub fn move_to(
    opportunity: &Opportunity,
    stages: &Stages,
    known: &[Fact],
    to: &str,
    moment: Moment,
) -> Result<Opportunity> {
    if opportunity.outcome != Outcome::Open {
        return Err(Code::OpportunityClosed.into());
    }
    let (at, stage) = stages.find(to)?;
    if stage.kind != StageKind::Open {
        return Err(AppError::new(Code::UnknownStage).field("stage"));
    }
    leave_forwards(opportunity, stages, known, at)?;
    let mut after = opportunity.clone();
    enter(&mut after, stage, moment);
    if stages.position(&after.farthest).is_none_or(|farthest| farthest < at) {
        after.farthest = stage.key.clone();
    }
    Ok(after)
}

/// The opportunity at its end. To be won it has met what every stage still before it asks for.
///
/// # Errors
/// [`Code::OpportunityClosed`], [`Code::Required`] for the reason, [`Code::CriterionUnmet`].
pub fn close(
    opportunity: &Opportunity,
    stages: &Stages,
    known: &[Fact],
    won: bool,
    reason: &str,
    closed_on: NaiveDate,
    moment: Moment,
) -> Result<Opportunity> {
    if opportunity.outcome != Outcome::Open {
        return Err(Code::OpportunityClosed.into());
    }
    let field = if won { "win_reason" } else { "loss_reason" };
    let mut after = opportunity.clone();
    after.set(field, &reason.into())?;
    if after.win_reason.is_none() && after.loss_reason.is_none() {
        return Err(AppError::new(Code::Required).field(field));
    }
    let end = stages.end(if won { StageKind::Won } else { StageKind::Lost });
    if won {
        leave_forwards(opportunity, stages, known, stages.0.len())?;
        after.farthest = end.key.clone();
    }
    enter(&mut after, end, moment);
    after.outcome = if won { Outcome::Won } else { Outcome::Lost };
    after.closed_on = Some(closed_on);
    Ok(after)
}

/// A closed opportunity back in the open stage it was in.
///
/// # Errors
/// [`Code::UnknownStage`].
pub fn reopen(opportunity: &Opportunity, stages: &Stages, stage: &str, moment: Moment) -> Result<Opportunity> {
    let (at, stage) = stages.find(stage)?;
    let mut after = opportunity.clone();
    enter(&mut after, stage, moment);
    if stages
        .position(&after.farthest)
        .is_none_or(|farthest| stages.0[farthest].kind != StageKind::Open || farthest < at)
    {
        after.farthest = stage.key.clone();
    }
    after.outcome = Outcome::Open;
    (after.closed_on, after.win_reason, after.loss_reason) = (None, None, None);
    Ok(after)
}

/// The opportunity in another version of its pipeline, whose stages `target` names by the old ones' keys. Its stay goes on.
///
/// # Errors
/// [`Code::UnknownStage`] for an open stage that leads nowhere.
pub fn transfer(
    opportunity: &Opportunity,
    stages: &Stages,
    version: i64,
    target: impl Fn(&str) -> String,
) -> Result<Opportunity> {
    let mut after = opportunity.clone();
    let (at, stage) = stages.find(&target(&opportunity.stage))?;
    after.stage = stage.key.clone();
    let farthest = target(&opportunity.farthest);
    let reached = stages.position(&farthest).filter(|farthest| *farthest >= at);
    after.farthest = reached.map_or_else(|| stage.key.clone(), |_| farthest);
    after.pipeline_version = version;
    Ok(after)
}

/// What the stages from the present one up to `to` ask for is there.
fn leave_forwards(opportunity: &Opportunity, stages: &Stages, known: &[Fact], to: usize) -> Result<()> {
    let from = stages.position(&opportunity.stage).unwrap_or(0);
    for stage in stages.0.iter().take(to).skip(from) {
        let fields = missing_fields(stage, opportunity);
        let facts = missing_facts(stage, known);
        if !fields.is_empty() || !facts.is_empty() {
            return Err(AppError::new(Code::CriterionUnmet)
                .field(fields.first().copied().unwrap_or("stage"))
                .param("stage", &stage.key)
                .param("fields", fields.join(" "))
                .param("facts", facts.join(" ")));
        }
    }
    Ok(())
}

/// The fields a stage asks for that are empty.
fn missing_fields<'a>(stage: &'a Stage, opportunity: &Opportunity) -> Vec<&'a str> {
    let values = opportunity.to_values();
    let is_empty = |field: &&str| match key_of(field) {
        Some(key) => !opportunity.custom.0.contains_key(key),
        None => Opportunity::TYPE.position(field).is_none_or(|at| values[at].is_null()),
    };
    let asked = stage.criteria.iter().filter_map(|criterion| match criterion {
        Criterion::Fields { fields } => Some(fields),
        Criterion::Fact { .. } => None,
    });
    asked.flatten().map(String::as_str).filter(is_empty).collect()
}

/// The fields a company asks for in the stage an opportunity is in, and from there on, that are empty.
pub fn lacking(custom: &CustomFields, opportunity: &Opportunity, stages: &Stages) -> Vec<&'static str> {
    let Some(at) = stages.position(&opportunity.stage) else { return Vec::new() };
    let begins = |stage: &StageRef| {
        let begins = stages.position(&stage.stage).filter(|_| stage.pipeline == opportunity.pipeline.uuid());
        begins.is_some_and(|begins| begins <= at)
    };
    let asked = custom.used(Opportunity::TYPE.name).filter(|defined| {
        defined.field.required == Requirement::FromStage && defined.field.stages.0.iter().any(begins)
    });
    let empty = asked.filter(|defined| !opportunity.custom.0.contains_key(&defined.field.key));
    empty.map(|defined| defined.declared.name).collect()
}

/// An opportunity that goes forwards has what the company asks for from the stage it enters on; one that stays keeps it.
///
/// # Errors
/// [`Code::CriterionUnmet`] of a move, [`Code::Required`] of a value taken out.
pub fn check_lacking(custom: &CustomFields, before: &Opportunity, after: &Opportunity, stages: &Stages) -> Result<()> {
    let mut missing = lacking(custom, after, stages);
    let forwards = stages.position(&after.stage) > stages.position(&before.stage);
    if !forwards {
        let lacked = lacking(custom, before, stages);
        missing.retain(|name| !lacked.contains(name));
    }
    let Some(first) = missing.first().copied() else { return Ok(()) };
    if !forwards || after.outcome == Outcome::Lost {
        return if forwards { Ok(()) } else { Err(AppError::new(Code::Required).field(first)) };
    }
    Err(AppError::new(Code::CriterionUnmet)
        .field(first)
        .param("stage", &after.stage)
        .param("fields", missing.join(" "))
        .param("facts", ""))
}

/// The names of the facts a stage asks for that are not so.
fn missing_facts(stage: &Stage, known: &[Fact]) -> Vec<&'static str> {
    let asked = stage.criteria.iter().filter_map(|criterion| match criterion {
        Criterion::Fact { fact } => Some(*fact),
        Criterion::Fields { .. } => None,
    });
    asked.filter(|fact| !known.contains(fact)).map(Fact::name).collect()
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
