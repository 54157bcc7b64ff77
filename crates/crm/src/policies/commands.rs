//! Publishing, reading and acknowledging the policy.

use chrono::{DateTime, Utc};
use domain::policies::{Policy, PolicyAcknowledgement};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, Stored, WriteScope, time_of};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::{Command, ReadCommand, Seed, WriteCommand};
use crate::members::People;

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PolicyView {
    #[ts(type = "number")]
    pub edition: i64,
    pub title: String,
    pub body: String,
    pub published_at: DateTime<Utc>,
    /// By the one who reads.
    pub acknowledged_at: Option<DateTime<Utc>>,
}

/// The edition in force; `None`: nothing was published yet.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetPolicy {}

impl Command for GetPolicy {
    type Answer = Option<PolicyView>;
    const NAME: &'static str = "get_policy";
    const ACCESS: Access = Access::Record { record: Policy::TYPE.name, action: Action::See };

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl ReadCommand for GetPolicy {
    async fn run(self, scope: &mut ReadScope) -> Result<Self::Answer> {
        in_force(scope).await
    }
}

async fn in_force(scope: &mut (impl Reading + Send)) -> Result<Option<PolicyView>> {
    let me = scope.actor().id();
    let newest = scope.all::<Policy>().await?.into_iter().max_by_key(|stored| stored.record.edition);
    let Some(Stored { meta, record: Policy { edition, title, body } }) = newest else { return Ok(None) };
    let own =
        |stored: &&Stored<PolicyAcknowledgement>| stored.record.edition == edition && stored.record.member.uuid() == me;
    let acknowledged = scope.all::<PolicyAcknowledgement>().await?;
    let acknowledged_at = acknowledged.iter().find(own).map(|stored| time_of(stored.meta.created_at));
    Ok(Some(PolicyView { edition, title, body, published_at: time_of(meta.created_at), acknowledged_at }))
}

/// Puts a new edition in force; each member is asked to acknowledge it.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct PublishPolicy {
    pub title: String,
    pub body: String,
}

impl Command for PublishPolicy {
    type Answer = PolicyView;
    const NAME: &'static str = "publish_policy";
    const ACCESS: Access = Access::Record { record: Policy::TYPE.name, action: Action::Create };

    fn example(_: &Seed) -> Self {
        Self {
            title: "客户数据使用规范".into(), body: "客户资料只用于工作，不得带离公司。".into()
        }
    }
}

impl WriteCommand for PublishPolicy {
    async fn run(self, scope: &mut WriteScope) -> Result<PolicyView> {
        let newest = scope.all::<Policy>().await?.iter().map(|stored| stored.record.edition).max();
        let (title, body) = (self.title.trim().to_owned(), self.body.trim().to_owned());
        scope.create(&Policy { edition: newest.unwrap_or(0) + 1, title, body }).await?;
        in_force(scope).await?.ok_or_else(|| Code::NotFound.into())
    }
}

/// Says that one has read the edition in force.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct AcknowledgePolicy {
    /// The edition read: one published since is not acknowledged with it.
    #[ts(type = "number")]
    pub edition: i64,
}

impl Command for AcknowledgePolicy {
    type Answer = PolicyView;
    const NAME: &'static str = "acknowledge_policy";
    const ACCESS: Access = Access::Record { record: PolicyAcknowledgement::TYPE.name, action: Action::Create };

    fn example(_: &Seed) -> Self {
        Self { edition: 1 }
    }
}

impl WriteCommand for AcknowledgePolicy {
    async fn run(self, scope: &mut WriteScope) -> Result<PolicyView> {
        let not_found = || AppError::new(Code::NotFound).param("record", Policy::TYPE.name);
        let policy = in_force(scope).await?.ok_or_else(not_found)?;
        if policy.edition != self.edition {
            return Err(AppError::new(Code::ChangedMeanwhile).param("fields", "edition"));
        }
        if policy.acknowledged_at.is_none() {
            let member = Id::new(scope.actor().id());
            scope.create(&PolicyAcknowledgement { edition: self.edition, member }).await?;
        }
        in_force(scope).await?.ok_or_else(not_found)
    }
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PolicyReader {
    pub member: Uuid,
    pub name: String,
    /// `None`: not yet.
    pub acknowledged_at: Option<DateTime<Utc>>,
}

/// Who at work has acknowledged the edition in force, and who has not.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListPolicyAcknowledgements {}

impl Command for ListPolicyAcknowledgements {
    type Answer = Vec<PolicyReader>;
    const NAME: &'static str = "list_policy_acknowledgements";
    const ACCESS: Access = Access::Record { record: Policy::TYPE.name, action: Action::Create };

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl ReadCommand for ListPolicyAcknowledgements {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<PolicyReader>> {
        let Some(policy) = in_force(scope).await? else { return Ok(Vec::new()) };
        let given = scope.all::<PolicyAcknowledgement>().await?;
        let people = People::read(scope).await?;
        let reader = |member: &Stored<domain::members::Member>| {
            let own = given
                .iter()
                .find(|stored| stored.record.edition == policy.edition && stored.record.member == member.id());
            PolicyReader {
                member: member.meta.id,
                name: member.record.name.clone(),
                acknowledged_at: own.map(|stored| time_of(stored.meta.created_at)),
            }
        };
        Ok(people.members.iter().filter(|member| member.record.active).map(reader).collect())
    }
}
