//! The day's visits: their order, arriving, and what came of them.

use std::sync::Arc;

use domain::activities::{Activity, check_in, complete};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Draft, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Reading, WriteScope, time_of};
use ts_rs::TS;
use uuid::Uuid;

use super::commands::put;
use super::views::ActivityView;
use crate::command::{Command, Seed, WriteCommand};

const EDIT: Access = Access::Record { record: Activity::TYPE.name, action: Action::Edit };

/// One has arrived: now, at the place typed.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CheckIn {
    pub id: Uuid,
    pub place: Option<String>,
    /// `29.868,121.544`, where the machine knows it.
    pub coordinates: Option<String>,
}

impl Command for CheckIn {
    type Answer = ActivityView;
    const NAME: &'static str = "check_in";
    const ACCESS: Access = EDIT;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.visit.0, place: Some("鄞州区首南路 88 号".into()), coordinates: None }
    }
}

impl WriteCommand for CheckIn {
    async fn run(self, scope: &mut WriteScope) -> Result<ActivityView> {
        let actor = Arc::clone(scope.actor());
        let before = scope.load::<Activity>(Id::new(self.id)).await?;
        let mut after = before.record.clone();
        let place = json!({ "place": self.place, "coordinates": self.coordinates });
        Draft::<Activity>::from_json(place)?.apply(&mut after, &actor)?;
        check_in(&mut after, time_of(scope.now_ms()))?;
        put(scope, &before, after).await
    }
}

/// What was planned took place, with what came of it. A next date becomes the customer's.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CompleteActivity {
    pub id: Uuid,
    pub result: Option<String>,
    pub next_step: Option<String>,
    #[ts(type = "IsoDate | null")]
    pub next_follow_up: Option<String>,
}

impl Command for CompleteActivity {
    type Answer = ActivityView;
    const NAME: &'static str = "complete_activity";
    const ACCESS: Access = EDIT;

    fn example(seed: &Seed) -> Self {
        Self {
            id: seed.visit.0,
            result: Some("同意试用两台".into()),
            next_step: Some("寄合同".into()),
            next_follow_up: Some("2026-12-01".into()),
        }
    }
}

impl WriteCommand for CompleteActivity {
    async fn run(self, scope: &mut WriteScope) -> Result<ActivityView> {
        let actor = Arc::clone(scope.actor());
        let before = scope.load::<Activity>(Id::new(self.id)).await?;
        let mut after = before.record.clone();
        let told = json!({ "result": self.result, "next_step": self.next_step, "next_follow_up": self.next_follow_up });
        Draft::<Activity>::from_json(told)?.apply(&mut after, &actor)?;
        complete(&mut after, time_of(scope.now_ms()))?;
        put(scope, &before, after).await
    }
}

/// Puts visits into the order of the route.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct OrderVisits {
    pub ids: Vec<Uuid>,
}

/// More than anybody visits in a day.
const MOST: usize = 100;

impl Command for OrderVisits {
    type Answer = ();
    const NAME: &'static str = "order_visits";
    const ACCESS: Access = EDIT;

    fn example(seed: &Seed) -> Self {
        Self { ids: vec![seed.visit.0] }
    }
}

impl WriteCommand for OrderVisits {
    async fn run(self, scope: &mut WriteScope) -> Result<()> {
        if self.ids.len() > MOST {
            let error = AppError::new(Code::TooMany).field("ids");
            return Err(error.param("max", MOST).param("entries", self.ids.len()));
        }
        for (place, id) in (0..).zip(self.ids) {
            let before = scope.load::<Activity>(Id::new(id)).await?;
            let after = Activity { route_order: Some(place), ..before.record.clone() };
            scope.update(&before, &after).await?;
        }
        Ok(())
    }
}
