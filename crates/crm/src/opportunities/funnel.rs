//! The funnel: how many opportunities came how far, and how long they stayed in each stage. Counted from rows at every
//! question; whoever drills down finds exactly the rows counted.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::filter::{FieldFilter, Filter, FilterOp};
use domain::opportunities::{Opportunity, Outcome, Stage, StageKind};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::values::parse_date;
use domain::{AppError, Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{ReadScope, Sum, Total};
use ts_rs::TS;
use uuid::Uuid;

use super::board::{is, is_open, yuan};
use super::pipelines::Pipelines;
use super::queries::dwell_of;
use crate::command::{Command, ReadCommand, Seed};

const HOUR_MS: i64 = 3_600_000;

/// A stage of a funnel; the last one is the won.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct FunnelStage {
    pub stage: Stage,
    /// How many came here or farther.
    #[ts(type = "number")]
    pub entered: u64,
    pub entered_sum: String,
    /// Of those that came to the stage before, in per mille; `None`: none did, or it is the first.
    #[ts(type = "number | null")]
    pub conversion_per_mille: Option<u64>,
    /// How many came here and not farther, and are still open.
    #[ts(type = "number")]
    pub open: u64,
    /// How many came here and not farther, and were lost.
    #[ts(type = "number")]
    pub lost: u64,
    /// How long stays here lasted that are over, in hours on average.
    #[ts(type = "number | null")]
    pub dwell_hours: Option<i64>,
    /// How many such stays.
    #[ts(type = "number")]
    pub stays: u64,
    /// The keys of this stage and all after it: drilling down asks for opportunities whose `farthest` is one of them.
    pub reached: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct LossReason {
    pub reason: String,
    #[ts(type = "number")]
    pub count: u64,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct FunnelView {
    pub pipeline: Uuid,
    pub stages: Vec<FunnelStage>,
    #[ts(type = "number")]
    pub entered: u64,
    #[ts(type = "number")]
    pub won: u64,
    #[ts(type = "number")]
    pub lost: u64,
    /// Why they were lost, the most frequent first: at most ten.
    pub loss_reasons: Vec<LossReason>,
    /// The condition that all of these opportunities meet.
    pub filter: Filter,
}

/// The opportunities of a pipeline opened within a time, by how far they came. Archived ones are left out.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetFunnel {
    pub pipeline: Uuid,
    /// First and last day on which they were opened.
    pub from: String,
    pub to: String,
    pub owner: Option<Uuid>,
}

impl Command for GetFunnel {
    type Answer = FunnelView;
    const NAME: &'static str = "get_funnel";
    const ACCESS: Access = Access::Record { record: Opportunity::TYPE.name, action: Action::See };

    fn example(seed: &Seed) -> Self {
        Self { pipeline: seed.sales.pipeline, from: "2026-01-01".into(), to: "2026-12-31".into(), owner: None }
    }
}

impl GetFunnel {
    fn filter(&self, from: NaiveDate, to: NaiveDate) -> Filter {
        let made = FieldFilter {
            field: "opened_on".into(),
            op: FilterOp::Between,
            value: json!([from.to_string(), to.to_string()]),
        };
        let all = [is("pipeline", json!(self.pipeline)), Filter::Field(made)];
        Filter::All { all: all.into_iter().chain(self.owner.map(|owner| is("owner", json!(owner)))).collect() }
    }
}

impl ReadCommand for GetFunnel {
    async fn run(self, scope: &mut ReadScope) -> Result<FunnelView> {
        let day = |text: &str, field: &str| parse_date(text).map_err(|error| error.field(field));
        let (from, to) = (day(&self.from, "from")?, day(&self.to, "to")?);
        if to < from {
            return Err(AppError::new(Code::OutOfRange).field("to").param("min", from).param("max", "9999-12-31"));
        }
        let pipelines = Pipelines::read(scope).await?;
        let stages = pipelines.current(self.pipeline)?;
        let filter = self.filter(from, to);
        let plan = scope.plan_list(Opportunity::TYPE, Some(&filter), None, false).await?;
        let totals = scope.totals(&plan, &["farthest", "outcome", "loss_reason"], &[Sum::Of("amount")]).await?;
        let calendar = scope.calendar();
        let (begin, end) = (calendar.span(from).0, calendar.span(to).1);
        let dwell = dwell_of(scope, self.pipeline, begin, end, self.owner).await?;
        let ordered: Vec<Stage> =
            stages.0.iter().filter(|stage| is_open(stage) || stage.kind == StageKind::Won).cloned().collect();
        let counted = Counted { totals: &totals, ordered: &ordered };
        let mut rows: Vec<FunnelStage> = Vec::new();
        for (at, stage) in ordered.iter().enumerate() {
            let (entered, sum) = counted.from(at);
            let before = rows.last().map(|row: &FunnelStage| row.entered).filter(|before| *before > 0);
            let stays = dwell.iter().find(|dwell| dwell.stage == stage.key);
            rows.push(FunnelStage {
                stage: stage.clone(),
                entered,
                entered_sum: yuan(sum),
                conversion_per_mille: before.map(|before| entered * 1000 / before),
                open: counted.at(at, Outcome::Open),
                lost: counted.at(at, Outcome::Lost),
                dwell_hours: stays.map(|dwell| dwell.mean_ms / HOUR_MS),
                stays: stays.map_or(0, |dwell| dwell.stays),
                reached: counted.reached(at),
            });
        }
        let sum_of = |outcome: Outcome| (0..ordered.len()).map(|at| counted.at(at, outcome)).sum();
        Ok(FunnelView {
            pipeline: self.pipeline,
            entered: rows.first().map_or(0, |row| row.entered),
            won: sum_of(Outcome::Won),
            lost: sum_of(Outcome::Lost),
            stages: rows,
            loss_reasons: loss_reasons(&totals),
            filter,
        })
    }
}

/// Totals by farthest stage, outcome and reason, over the stages in their order.
struct Counted<'a> {
    totals: &'a [Total],
    ordered: &'a [Stage],
}

impl Counted<'_> {
    /// A stage older versions had and this one lacks counts as the first.
    fn place(&self, total: &Total) -> usize {
        let key = total.group[0].as_deref().unwrap_or_default();
        self.ordered.iter().position(|stage| stage.key == key).unwrap_or(0)
    }

    fn from(&self, at: usize) -> (u64, i64) {
        let farther = self.totals.iter().filter(|total| self.place(total) >= at);
        farther.fold((0, 0), |(count, sum), total| (count + total.count, sum + total.sums[0]))
    }

    fn at(&self, at: usize, outcome: Outcome) -> u64 {
        let here = self.totals.iter().filter(|total| self.place(total) == at);
        here.filter(|total| total.group[1].as_deref() == Some(outcome.as_str())).map(|total| total.count).sum()
    }

    fn reached(&self, at: usize) -> Vec<String> {
        let keys =
            self.totals.iter().filter(|total| self.place(total) >= at).filter_map(|total| total.group[0].clone());
        let known = self.ordered.iter().skip(at).map(|stage| stage.key.clone());
        let mut all: Vec<String> = known.chain(keys).collect();
        all.sort();
        all.dedup();
        all
    }
}

fn loss_reasons(totals: &[Total]) -> Vec<LossReason> {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for total in totals.iter().filter(|total| total.group[1].as_deref() == Some(Outcome::Lost.as_str())) {
        if let Some(reason) = &total.group[2] {
            *counts.entry(reason).or_default() += total.count;
        }
    }
    let mut reasons: Vec<LossReason> =
        counts.into_iter().map(|(reason, count)| LossReason { reason: reason.to_owned(), count }).collect();
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.count));
    reasons.truncate(10);
    reasons
}
