//! The rules of the pool: the company's, and those of teams that have their own.

use std::sync::Arc;

use domain::members::Team;
use domain::pool::{PoolRule, check};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Draft, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{ReadScope, Reading, State, Stored, WriteScope};
use ts_rs::TS;
use uuid::Uuid;

use super::views::PoolRuleView;
use crate::command::{Command, ReadCommand, Seed, WriteCommand};
use crate::members::{names_of, team_exists};

/// All rules, as they stand.
pub struct Rules {
    kept: Vec<Stored<PoolRule>>,
}

impl Rules {
    pub async fn read(scope: &mut (impl Reading + Send)) -> Result<Self> {
        let mut kept = scope.all::<PoolRule>().await?;
        kept.retain(|rule| rule.meta.state == State::Active);
        Ok(Self { kept })
    }

    fn own(&self, team: Option<Id<Team>>) -> Option<&Stored<PoolRule>> {
        self.kept.iter().find(|kept| kept.record.team == team)
    }

    /// The rule that holds for a team: its own, else the company's, else the product's.
    pub fn of(&self, team: Option<Id<Team>>) -> PoolRule {
        let kept = self.own(team).or_else(|| self.own(None));
        kept.map_or_else(PoolRule::usual, |kept| kept.record.clone())
    }

    /// The teams that have a rule of their own.
    pub fn teams(&self) -> impl Iterator<Item = &PoolRule> {
        self.kept.iter().map(|kept| &kept.record).filter(|rule| rule.team.is_some())
    }
}

/// The company's rule first, then those of teams.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListPoolRules {}

impl Command for ListPoolRules {
    type Answer = Vec<PoolRuleView>;
    const NAME: &'static str = "list_pool_rules";
    const ACCESS: Access = Access::Record { record: PoolRule::TYPE.name, action: Action::See };

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl ReadCommand for ListPoolRules {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<PoolRuleView>> {
        views(scope).await
    }
}

async fn views(scope: &mut (impl Reading + Send)) -> Result<Vec<PoolRuleView>> {
    let rules = Rules::read(scope).await?;
    let names = names_of(scope).await?;
    let company = PoolRuleView::new(&rules.of(None), rules.own(None), None);
    let of_team = |rule: &PoolRule| {
        let name = rule.team.and_then(|team| names.get(&team.uuid()).cloned());
        PoolRuleView::new(rule, rules.own(rule.team), name)
    };
    Ok([company].into_iter().chain(rules.teams().map(of_team)).collect())
}

/// Changes the numbers given of a team's rule, or of the company's; a team without one gets its own, which begins as the
/// company's. `null` turns a number off.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct SavePoolRule {
    pub team: Option<Uuid>,
    pub changes: Draft<PoolRule>,
}

impl Command for SavePoolRule {
    type Answer = Vec<PoolRuleView>;
    const NAME: &'static str = "save_pool_rule";
    const ACCESS: Access = Access::Record { record: PoolRule::TYPE.name, action: Action::Configure };

    fn example(seed: &Seed) -> Self {
        let changes = Draft::from_json(json!({ "customer_days": 45, "cool_down_days": null }));
        Self { team: Some(seed.team), changes: changes.expect("BUG: an object") }
    }
}

impl WriteCommand for SavePoolRule {
    async fn run(self, scope: &mut WriteScope) -> Result<Vec<PoolRuleView>> {
        let actor = Arc::clone(scope.actor());
        let team = self.team.map(Id::<Team>::new);
        if let Some(team) = team
            && !team_exists(scope, team.uuid()).await?
        {
            return Err(AppError::new(Code::UnknownTeam).field("team"));
        }
        let rules = Rules::read(scope).await?;
        let mut rule = rules.of(team);
        self.changes.apply(&mut rule, &actor)?;
        rule.team = team;
        check(&rule)?;
        match rules.own(team) {
            Some(before) => scope.update(before, &rule).await?,
            None => drop(scope.create(&rule).await?),
        }
        views(scope).await
    }
}
