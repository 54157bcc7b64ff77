//! Reading single opportunities, their stays, their customers' names; the only SQL of the module.

use std::collections::HashMap;

use chrono::NaiveTime;
use domain::Result;
use domain::opportunities::{Fact, Opportunity};
use domain::record::Record;
use domain::rights::{Access, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{ReadScope, Reading, Value, moment_of, time_of};
use ts_rs::TS;
use uuid::Uuid;

use super::pipelines::{Pipelines, StageUse};
use super::views::{Names, OpportunityRow, OpportunityView, StayView};
use crate::command::{Command, ReadCommand, Seed};
use crate::history::{HistoryPage, history_of};
use crate::members::names_of;

const SEE: Access = Access::Record { record: Opportunity::TYPE.name, action: Action::See };

/// One opportunity with its stays in stages.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetOpportunity {
    pub id: Uuid,
}

impl Command for GetOpportunity {
    type Answer = OpportunityView;
    const NAME: &'static str = "get_opportunity";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.sales.opportunity }
    }
}

impl ReadCommand for GetOpportunity {
    async fn run(self, scope: &mut ReadScope) -> Result<OpportunityView> {
        view_of(scope, self.id).await
    }
}

/// An opportunity with the names of what it refers to, in any scope.
pub async fn view_of(scope: &mut (impl Reading + Send), id: Uuid) -> Result<OpportunityView> {
    let view = scope.view(Opportunity::TYPE, id).await?;
    let names = names(scope, view.id_in("customer").into_iter()).await?;
    let stays = stays_of(scope, id, &names).await?;
    let created_by_name = names.people.get(&view.meta().created_by).cloned();
    Ok(OpportunityView::new(&view, OpportunityRow::new(&view, &names), stays, created_by_name))
}

/// Everything rows of opportunities are told in.
pub async fn names(scope: &mut (impl Reading + Send), customers: impl Iterator<Item = Uuid>) -> Result<Names> {
    let ids: Vec<_> = customers.map(|id| id.simple().to_string()).collect();
    let sql = "SELECT id, name FROM visible_customer WHERE id IN (SELECT unhex(value) FROM json_each(?1))";
    let rows = scope.rows(sql, vec![Value::Text(json!(ids).to_string())]).await?;
    let customers: HashMap<Uuid, String> = rows.iter().filter_map(|row| Some((row.id(0)?, row.text(1)?))).collect();
    Ok(Names {
        customers,
        people: names_of(scope).await?,
        pipelines: Pipelines::read(scope).await?,
        now: super::staying::moment_of(scope),
    })
}

async fn stays_of(scope: &mut (impl Reading + Send), id: Uuid, names: &Names) -> Result<Vec<StayView>> {
    let sql = "SELECT pipeline, stage, entered_at, left_at FROM visible_stage_stay \
               WHERE opportunity = ?1 AND state = 0 ORDER BY row";
    let rows = scope.rows(sql, vec![Value::Id(id)]).await?;
    let stay = |row: &store::Row| {
        let (pipeline, key) = (row.id(0)?, row.text(1)?);
        Some(StayView::new(names, pipeline, key, time_of(row.integer(2)?), row.value(3)))
    };
    Ok(rows.iter().filter_map(stay).collect())
}

/// What is so of the customer of an opportunity, as far as the actor may see it.
pub async fn facts_of(scope: &mut (impl Reading + Send), opportunity: &Opportunity) -> Result<Vec<Fact>> {
    let sql = "SELECT \
        EXISTS (SELECT 1 FROM visible_activity \
            WHERE customer = ?1 AND at >= ?2 AND kind = 'visit' AND status = 'done' AND state = 0), \
        EXISTS (SELECT 1 FROM visible_contact WHERE customer = ?1 AND state = 0 AND decision_role = 'decision_maker')";
    let opened = opportunity.opened_on.map_or(i64::MIN, |day| moment_of(day.and_time(NaiveTime::MIN)));
    let rows = scope.rows(sql, vec![Value::Id(opportunity.customer.uuid()), Value::Integer(opened)]).await?;
    let is = |at: usize| rows.first().and_then(|row| row.integer(at)).is_some_and(|found| found != 0);
    Ok([(0, Fact::VisitDone), (1, Fact::DecisionMaker)]
        .into_iter()
        .filter(|(at, _)| is(*at))
        .map(|(_, fact)| fact)
        .collect())
}

/// Row keys of the stays of an opportunity that have not ended.
pub async fn open_stays(scope: &mut (impl Reading + Send), opportunity: Uuid) -> Result<Vec<i64>> {
    let sql = "SELECT row FROM visible_stage_stay WHERE opportunity = ?1 AND left_at IS NULL AND state = 0";
    let rows = scope.rows(sql, vec![Value::Id(opportunity)]).await?;
    Ok(rows.iter().filter_map(|row| row.integer(0)).collect())
}

/// The stage an opportunity was in last.
pub async fn last_stage(scope: &mut (impl Reading + Send), opportunity: Uuid) -> Result<Option<String>> {
    let sql = "SELECT stage FROM visible_stage_stay WHERE opportunity = ?1 AND state = 0 ORDER BY row DESC LIMIT 1";
    Ok(scope.row(sql, vec![Value::Id(opportunity)]).await?.and_then(|row| row.text(0)))
}

/// Row keys of the stays that are called otherwise than the stage their open opportunity is in.
pub async fn strayed_stays(scope: &mut (impl Reading + Send), pipeline: Uuid) -> Result<Vec<i64>> {
    let sql = "SELECT s.row FROM visible_stage_stay s JOIN visible_opportunity o ON o.id = s.opportunity \
               WHERE s.pipeline = ?1 AND s.left_at IS NULL AND s.state = 0 AND o.stage <> s.stage";
    let rows = scope.rows(sql, vec![Value::Id(pipeline)]).await?;
    Ok(rows.iter().filter_map(|row| row.integer(0)).collect())
}

/// Row keys of the open opportunities that are not in this version of their pipeline.
pub async fn open_elsewhere(scope: &mut (impl Reading + Send), pipeline: Uuid, version: i64) -> Result<Vec<i64>> {
    let sql = "SELECT row FROM visible_opportunity \
               WHERE pipeline = ?1 AND pipeline_version <> ?2 AND outcome = 'open' AND +state < 2";
    let rows = scope.rows(sql, vec![Value::Id(pipeline), Value::Integer(version)]).await?;
    Ok(rows.iter().filter_map(|row| row.integer(0)).collect())
}

pub async fn open_by_version(scope: &mut (impl Reading + Send), pipeline: Uuid) -> Result<Vec<StageUse>> {
    let sql = "SELECT pipeline_version, stage, count(*) FROM visible_opportunity \
               WHERE pipeline = ?1 AND outcome = 'open' AND state = 0 GROUP BY 1, 2 ORDER BY 1, 2";
    let rows = scope.rows(sql, vec![Value::Id(pipeline)]).await?;
    let stage_use = |row: &store::Row| {
        let open = row.integer(2).and_then(|open| u64::try_from(open).ok())?;
        Some(StageUse { version: row.integer(0)?, stage: row.text(1)?, open })
    };
    Ok(rows.iter().filter_map(stage_use).collect())
}

/// How long stays in a stage lasted that began within a time and are over.
pub struct Dwell {
    pub stage: String,
    pub stays: u64,
    pub mean_ms: i64,
}

pub async fn dwell_of(
    scope: &mut ReadScope,
    pipeline: Uuid,
    from_ms: i64,
    to_ms: i64,
    owner: Option<Uuid>,
) -> Result<Vec<Dwell>> {
    let sql = "SELECT stage, count(*), CAST(avg(left_at - entered_at) AS INTEGER) FROM visible_stage_stay \
               WHERE pipeline = ?1 AND state = 0 AND entered_at BETWEEN ?2 AND ?3 AND left_at IS NOT NULL \
               AND (?4 IS NULL OR owner = ?4) GROUP BY stage";
    let owner = owner.map_or(Value::Null, Value::Id);
    let values = vec![Value::Id(pipeline), Value::Integer(from_ms), Value::Integer(to_ms), owner];
    let rows = scope.rows(sql, values).await?;
    let dwell = |row: &store::Row| {
        let stays = row.integer(1).and_then(|stays| u64::try_from(stays).ok())?;
        Some(Dwell { stage: row.text(0)?, stays, mean_ms: row.integer(2)? })
    };
    Ok(rows.iter().filter_map(dwell).collect())
}

/// What happened to an opportunity, newest first; `before` is the last sequence of the page before.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListOpportunityHistory {
    pub id: Uuid,
    pub before: Option<String>,
    pub limit: u32,
}

impl Command for ListOpportunityHistory {
    type Answer = HistoryPage;
    const NAME: &'static str = "list_opportunity_history";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.sales.opportunity, before: None, limit: 50 }
    }
}

impl ReadCommand for ListOpportunityHistory {
    async fn run(self, scope: &mut ReadScope) -> Result<HistoryPage> {
        history_of(scope, Opportunity::TYPE, self.id, self.before.as_deref(), self.limit).await
    }
}
