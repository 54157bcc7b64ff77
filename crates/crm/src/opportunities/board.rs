//! The board: a pipeline's stages side by side, each with its count, its sums and its newest cards.

use std::collections::BTreeMap;

use domain::filter::{FieldFilter, Filter, FilterOp};
use domain::opportunities::{Opportunity, Outcome, Stage, StageKind};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::values::Money;
use domain::{AppError, Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use store::{ReadScope, Sum};
use ts_rs::TS;
use uuid::Uuid;

use super::pipelines::Pipelines;
use super::views::{BoardCard, OpportunityRow};
use crate::command::{Command, ReadCommand, Seed};
use crate::lists::ListRow;

const SEE: Access = Access::Record { record: Opportunity::TYPE.name, action: Action::See };
/// Most cards of one answer, over all its stages: it stays below 64 kB.
const MOST_CARDS: u32 = 160;
/// Most further cards of one stage.
const MOST_MORE: u32 = 100;

/// A stage of a board.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct BoardStage {
    pub stage: Stage,
    /// No stage of the current version: some opportunities still run in an older one.
    pub outdated: bool,
    #[ts(type = "number")]
    pub count: u64,
    pub sum: String,
    /// Each amount by its probability.
    pub weighted: String,
    /// The newest first.
    pub cards: Vec<BoardCard>,
    /// Where the next cards begin; `None`: these are all.
    pub next: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct BoardView {
    pub pipeline: Uuid,
    /// The open stages, then those of older versions that are not empty.
    pub stages: Vec<BoardStage>,
    /// Over all open stages.
    #[ts(type = "number")]
    pub count: u64,
    pub sum: String,
    pub weighted: String,
}

/// The open opportunities of a pipeline by stage.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetBoard {
    pub pipeline: Uuid,
    pub filter: Option<Filter>,
    /// Cards of each stage.
    pub limit: u32,
}

impl Command for GetBoard {
    type Answer = BoardView;
    const NAME: &'static str = "get_board";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { pipeline: seed.sales.pipeline, filter: None, limit: 20 }
    }
}

pub(super) fn is(field: &str, value: impl Into<Json>) -> Filter {
    Filter::Field(FieldFilter { field: field.to_owned(), op: FilterOp::Is, value: value.into() })
}

/// The open opportunities of a pipeline, of one stage or of all.
fn open_in(pipeline: Uuid, stage: Option<&str>, filter: Option<&Filter>) -> Filter {
    let all = [is("pipeline", json!(pipeline)), is("outcome", Outcome::Open.as_str())];
    Filter::All { all: all.into_iter().chain(stage.map(|stage| is("stage", stage))).chain(filter.cloned()).collect() }
}

impl ReadCommand for GetBoard {
    async fn run(self, scope: &mut ReadScope) -> Result<BoardView> {
        let pipelines = Pipelines::read(scope).await?;
        let current = pipelines.current(self.pipeline)?;
        let all = open_in(self.pipeline, None, self.filter.as_ref());
        let plan = scope.plan_list(Opportunity::TYPE, Some(&all), None, false).await?;
        let sums = [Sum::Of("amount"), Sum::Product("amount", "probability")];
        let totals = scope.totals(&plan, &["stage"], &sums).await?;
        let mut by_stage: BTreeMap<String, (u64, i64, i64)> = BTreeMap::new();
        for total in totals {
            let stage = total.group.into_iter().flatten().next().unwrap_or_default();
            by_stage.insert(stage, (total.count, total.sums[0], total.sums[1]));
        }
        let (count, sum, weighted) = by_stage
            .values()
            .fold((0, 0_i64, 0_i64), |(n, s, w), (count, sum, weighted)| (n + count, s + sum, w + weighted));
        let mut columns: Vec<(Stage, bool)> = current.open().cloned().map(|stage| (stage, false)).collect();
        let older = by_stage.keys().filter(|key| current.position(key).is_none());
        columns.extend(older.filter_map(|key| Some((pipelines.stage(self.pipeline, key)?.clone(), true))));
        let share = MOST_CARDS / u32::try_from(columns.len()).unwrap_or(1).max(1);
        let limit = self.limit.clamp(1, share.max(1));
        let mut stages = Vec::new();
        for (stage, outdated) in columns {
            let (count, sum, weighted) = by_stage.get(&stage.key).copied().unwrap_or_default();
            let page = match count {
                0 => CardPage { cards: Vec::new(), next: None },
                _ => cards(scope, self.pipeline, &stage.key, self.filter.as_ref(), None, limit).await?,
            };
            let CardPage { cards, next } = page;
            let (sum, weighted) = (yuan(sum), yuan(weighted / 100));
            stages.push(BoardStage { stage, outdated, count, sum, weighted, cards, next });
        }
        Ok(BoardView { pipeline: self.pipeline, stages, count, sum: yuan(sum), weighted: yuan(weighted / 100) })
    }
}

pub(super) fn yuan(fen: i64) -> String {
    Money::cny(fen).to_string()
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct CardPage {
    pub cards: Vec<BoardCard>,
    pub next: Option<String>,
}

async fn cards(
    scope: &mut ReadScope,
    pipeline: Uuid,
    stage: &str,
    filter: Option<&Filter>,
    before: Option<i64>,
    limit: u32,
) -> Result<CardPage> {
    let filter = open_in(pipeline, Some(stage), filter);
    let plan = scope.plan_list(Opportunity::TYPE, Some(&filter), None, false).await?;
    let mut keys = scope.rows_before(&plan, before, limit + 1).await?;
    let more = keys.len() > limit as usize;
    keys.truncate(limit as usize);
    let next = keys.last().filter(|_| more).map(ToString::to_string);
    let rows = OpportunityRow::read(scope, &keys).await?;
    Ok(CardPage { cards: rows.into_iter().map(BoardCard::from).collect(), next })
}

/// Further cards of a stage of a board, after those that are there.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListBoardCards {
    pub pipeline: Uuid,
    pub stage: String,
    pub filter: Option<Filter>,
    /// What the page before gave as `next`.
    pub after: Option<String>,
    pub limit: u32,
}

impl Command for ListBoardCards {
    type Answer = CardPage;
    const NAME: &'static str = "list_board_cards";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { pipeline: seed.sales.pipeline, stage: "contact".into(), filter: None, after: None, limit: 50 }
    }
}

impl ReadCommand for ListBoardCards {
    async fn run(self, scope: &mut ReadScope) -> Result<CardPage> {
        let malformed = |_| AppError::new(Code::MalformedRequest).field("after");
        let before = self.after.as_deref().map(str::parse).transpose().map_err(malformed)?;
        let limit = self.limit.clamp(1, MOST_MORE);
        cards(scope, self.pipeline, &self.stage, self.filter.as_ref(), before, limit).await
    }
}

/// Whether a stage is one a board shows.
pub(super) fn is_open(stage: &Stage) -> bool {
    stage.kind == StageKind::Open
}
