//! A lead becomes a customer, a contact and an opportunity: one transaction, taken back as one.

use std::sync::Arc;

use domain::contacts::{self, Contact};
use domain::customers::{self, Customer};
use domain::leads::{Lead, contact_of, convert, customer_of, put_into};
use domain::opportunities::Opportunity;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Draft, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Reading, WriteScope, time_of};
use ts_rs::TS;
use uuid::Uuid;

use super::queries::view_of;
use super::views::LeadView;
use crate::command::{Command, Seed, WriteCommand};
use crate::members::active_member;
use crate::opportunities;

/// Who at the customer the lead is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ContactChoice {
    Nobody,
    /// The person the lead names.
    New,
    /// Somebody who is there already.
    Known {
        id: Uuid,
    },
}

/// An opportunity to begin with.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FirstOpportunity {
    /// The customer is the one the lead becomes; source and demand are the lead's unless given.
    pub opportunity: Draft<Opportunity>,
    /// Without one, the first in use.
    pub pipeline: Option<Uuid>,
}

/// Makes a lead a customer, or puts it to one there is, with a contact and an opportunity if wished. Source, channel, phones
/// and region go along; the lead keeps where it went.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ConvertLead {
    pub id: Uuid,
    /// One there is; without it a new one is made of what the lead says.
    pub customer: Option<Uuid>,
    pub contact: ContactChoice,
    pub opportunity: Option<FirstOpportunity>,
}

impl Command for ConvertLead {
    type Answer = LeadView;
    const NAME: &'static str = "convert_lead";
    const ACCESS: Access = Access::Record { record: Lead::TYPE.name, action: Action::Edit };

    fn example(seed: &Seed) -> Self {
        let draft = Draft::from_json(json!({ "name": "云栈纺织 两条产线", "amount": "120000" }));
        let opportunity =
            FirstOpportunity { opportunity: draft.expect("BUG: an object"), pipeline: Some(seed.sales.pipeline) };
        Self { id: seed.leads.lead, customer: None, contact: ContactChoice::New, opportunity: Some(opportunity) }
    }
}

impl WriteCommand for ConvertLead {
    async fn run(self, scope: &mut WriteScope) -> Result<LeadView> {
        let before = scope.load::<Lead>(Id::new(self.id)).await?;
        let mut lead = before.record.clone();
        if lead.owner.is_none() {
            lead.owner = Some(Id::new(scope.actor().id()));
            lead.team = active_member(scope, scope.actor().id()).await?.and_then(|place| place.team).or(lead.team);
        }
        let customer = match self.customer {
            Some(id) => scope.load::<Customer>(Id::new(id)).await.map_err(|error| error.field("customer"))?.id(),
            None => make_customer(scope, &lead).await?,
        };
        let contact = match self.contact {
            ContactChoice::Nobody => None,
            ContactChoice::New => make_contact(scope, &lead, customer, self.customer.is_none()).await?,
            ContactChoice::Known { id } => Some(known_contact(scope, id, customer).await?),
        };
        let opportunity = match self.opportunity {
            Some(first) => Some(first.make(scope, &lead, customer).await?),
            None => None,
        };
        let by = Id::new(scope.actor().id());
        let after = convert(&lead, customer, contact, opportunity, by, time_of(scope.now_ms()))?;
        scope.update(&before, &after).await?;
        view_of(scope, self.id).await
    }
}

async fn make_customer(scope: &mut WriteScope, lead: &Lead) -> Result<Id<Customer>> {
    let actor = Arc::clone(scope.actor());
    if !actor.may(Customer::TYPE.name, Action::Create) {
        let refused = AppError::new(Code::NotAllowed).param("record", Customer::TYPE.name);
        return Err(refused.param("action", Action::Create.as_str()));
    }
    let mut customer = customer_of(lead);
    customers::check(&mut customer)?;
    let number = scope.next_numbers(crate::customers::NUMBERS, 1).await?;
    customer.number = Some(customers::format_number(number));
    scope.create(&customer).await
}

/// The first contact of a new customer is its main one.
async fn make_contact(
    scope: &mut WriteScope,
    lead: &Lead,
    customer: Id<Customer>,
    is_new: bool,
) -> Result<Option<Id<Contact>>> {
    let Some(contact) = contact_of(lead, customer) else { return Ok(None) };
    let mut contact = Contact { is_main: is_new, ..contact };
    contacts::check(&mut contact)?;
    scope.create(&contact).await.map(Some)
}

async fn known_contact(scope: &mut WriteScope, id: Uuid, customer: Id<Customer>) -> Result<Id<Contact>> {
    let contact = scope.load::<Contact>(Id::new(id)).await.map_err(|error| error.field("contact"))?;
    if contact.record.customer == customer {
        Ok(contact.id())
    } else {
        Err(AppError::new(Code::UnknownContact).field("contact"))
    }
}

impl FirstOpportunity {
    async fn make(self, scope: &mut WriteScope, lead: &Lead, customer: Id<Customer>) -> Result<Id<Opportunity>> {
        let begun = Opportunity { customer, ..Opportunity::blank() };
        let of_lead = |opportunity: &mut Opportunity| {
            put_into(opportunity, lead);
            opportunity.customer = customer;
        };
        opportunities::make(scope, begun, &self.opportunity, self.pipeline, of_lead).await
    }
}
