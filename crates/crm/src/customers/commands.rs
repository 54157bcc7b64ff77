//! Making and changing one customer.

use std::sync::Arc;

use domain::customers::{Customer, check, format_number};
use domain::members::{Member, Team};
use domain::pool::settle_owner;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Draft, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Reading, WriteScope};
use ts_rs::TS;
use uuid::Uuid;

use super::queries::view_of;
use super::views::CustomerView;
use crate::command::{Command, Seed, WriteCommand};
use crate::members::{active_member, team_exists};
use crate::revision::refuse_overtaken;
use crate::tags::tag_exists;

/// The series customer numbers are taken from.
pub const NUMBERS: &str = "customer";

/// Makes a customer. Without an owner it is the actor's; without a team, the owner's.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CreateCustomer {
    pub customer: Draft<Customer>,
}

impl Command for CreateCustomer {
    type Answer = CustomerView;
    const NAME: &'static str = "create_customer";
    const ACCESS: Access = Access::Record { record: Customer::TYPE.name, action: Action::Create };

    fn example(seed: &Seed) -> Self {
        let draft = json!({
            "kind": "company", "name": "宁波云栈纺织有限公司", "source": "展会", "phones": ["13800138000"],
            "city": "3302", "tags": [seed.tag], "next_follow_up": "2026-12-01",
        });
        Self { customer: Draft::from_json(draft).expect("BUG: an object") }
    }
}

impl WriteCommand for CreateCustomer {
    async fn run(self, scope: &mut WriteScope) -> Result<CustomerView> {
        let actor = Arc::clone(scope.actor());
        let mut customer = Customer::blank();
        self.customer.fill(&mut customer, &actor)?;
        if self.customer.get("owner").is_none() {
            customer.owner = Some(Id::new(actor.id()));
        }
        check_references(scope, &customer).await?;
        if customer.team.is_none() && self.customer.get("team").is_none() {
            customer.team = team_of(scope, customer.owner).await?;
        }
        check(&mut customer)?;
        customer.number = Some(format_number(scope.next_numbers(NUMBERS, 1).await?));
        let id = scope.create(&customer).await?;
        view_of(scope, id.uuid()).await
    }
}

/// Changes the fields given, and no others.
///
/// Two people may change different fields at once. `revision` is the one the editor saw: a field somebody
/// else changed since is refused with `changed_meanwhile`, naming the fields.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct UpdateCustomer {
    pub id: Uuid,
    pub revision: String,
    pub changes: Draft<Customer>,
}

impl Command for UpdateCustomer {
    type Answer = CustomerView;
    const NAME: &'static str = "update_customer";
    const ACCESS: Access = Access::Record { record: Customer::TYPE.name, action: Action::Edit };

    fn example(seed: &Seed) -> Self {
        let changes = json!({ "level": "重要价值", "remark": "三月底前定合同" });
        Self {
            id: seed.customer,
            revision: seed.revision.clone(),
            changes: Draft::from_json(changes).expect("BUG: an object"),
        }
    }
}

impl WriteCommand for UpdateCustomer {
    async fn run(self, scope: &mut WriteScope) -> Result<CustomerView> {
        let actor = Arc::clone(scope.actor());
        let before = scope.load::<Customer>(Id::new(self.id)).await?;
        refuse_overtaken(&before.meta, &self.revision, &self.changes)?;
        let mut after = before.record.clone();
        clear_regions(&self.changes, &mut after);
        self.changes.apply(&mut after, &actor)?;
        settle_owner(&before.record, &mut after);
        check_references(scope, &after).await?;
        check(&mut after)?;
        scope.update(&before, &after).await?;
        view_of(scope, self.id).await
    }
}

/// A new region replaces the old one whole: the parts not given follow from those that are.
fn clear_regions(changes: &Draft<Customer>, customer: &mut Customer) {
    if ["province", "city", "district"].iter().any(|field| changes.get(field).is_some()) {
        (customer.province, customer.city, customer.district) = (None, None, None);
    }
}

/// What the customer refers to exists.
async fn check_references(scope: &mut WriteScope, customer: &Customer) -> Result<()> {
    let unknown = |field: &str, code: Code| Err(AppError::new(code).field(field));
    if let Some(owner) = customer.owner
        && active_member(scope, owner.uuid()).await?.is_none()
    {
        return unknown("owner", Code::UnknownMember);
    }
    if let Some(team) = customer.team
        && !team_exists(scope, team.uuid()).await?
    {
        return unknown("team", Code::UnknownTeam);
    }
    for tag in &customer.tags {
        if !tag_exists(scope, tag.uuid()).await? {
            return unknown("tags", Code::UnknownTag);
        }
    }
    Ok(())
}

async fn team_of(scope: &mut WriteScope, owner: Option<Id<Member>>) -> Result<Option<Id<Team>>> {
    let Some(owner) = owner else { return Ok(None) };
    Ok(active_member(scope, owner.uuid()).await?.and_then(|place| place.team))
}
