//! Opportunities: what may become a sale, and the way there.
//!
//! A [`Pipeline`] is a way of selling: stages in an order, each with a chance, a limit of days and what must be true
//! before it is left. Its stages are data of a [`PipelineVersion`]; changing them makes a new version, and an
//! opportunity stays in the one it entered until it is moved by hand. Every stay in a stage is a [`StageStay`], so that
//! conversion and dwell are counted from rows and never estimated. All decisions are pure functions in `rules.rs`.

mod model;
mod pipeline;
mod rules;
mod stages;

pub use model::{Opportunity, Outcome, StageStay};
pub use pipeline::{Pipeline, PipelineVersion, standard_stages};
pub use rules::{Moment, check, check_lacking, close, enter, format_number, move_to, reopen, transfer};
pub use stages::{CRITERION_FIELDS, Criterion, Fact, Stage, StageKind, Stages};
