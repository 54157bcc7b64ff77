//! Reading and changing the follow-up rule.

use domain::Result;
use domain::alerts::{FollowUpRule, LevelDays, LevelTerms, check_rule};
use domain::record::Record;
use domain::rights::{Access, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, WriteScope};
use ts_rs::TS;

use super::views::FollowUpTerms;
use crate::command::{Command, ReadCommand, Seed, WriteCommand};

/// The rule, as it is or as it comes with the product.
pub async fn rule_of(scope: &mut (impl Reading + Send)) -> Result<FollowUpRule> {
    let rows = scope.all::<FollowUpRule>().await?;
    Ok(rows.into_iter().next().map(|stored| stored.record).unwrap_or_default())
}

/// When a customer has waited too long.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetFollowUpRule {}

impl Command for GetFollowUpRule {
    type Answer = FollowUpTerms;
    const NAME: &'static str = "get_follow_up_rule";
    const ACCESS: Access = Access::Record { record: FollowUpRule::TYPE.name, action: Action::See };

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl ReadCommand for GetFollowUpRule {
    async fn run(self, scope: &mut ReadScope) -> Result<FollowUpTerms> {
        rule_of(scope).await.map(Into::into)
    }
}

/// Puts another rule in force, for every customer at once.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct SaveFollowUpRule {
    pub rule: FollowUpTerms,
}

impl Command for SaveFollowUpRule {
    type Answer = FollowUpTerms;
    const NAME: &'static str = "save_follow_up_rule";
    const ACCESS: Access = Access::Record { record: FollowUpRule::TYPE.name, action: Action::Configure };

    fn example(_: &Seed) -> Self {
        let levels = LevelTerms(vec![LevelDays { level: "重要价值".into(), days: 2 }]);
        Self { rule: FollowUpRule { levels, ..FollowUpRule::default() }.into() }
    }
}

impl WriteCommand for SaveFollowUpRule {
    async fn run(self, scope: &mut WriteScope) -> Result<FollowUpTerms> {
        let mut after = FollowUpRule::from(self.rule);
        check_rule(&mut after)?;
        match scope.all::<FollowUpRule>().await?.into_iter().next() {
            Some(before) => scope.update(&before, &after).await?,
            None => drop(scope.create(&after).await?),
        }
        Ok(after.into())
    }
}
