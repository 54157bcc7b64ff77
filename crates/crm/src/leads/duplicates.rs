//! Whether what is being typed is there already: as a lead, as a customer, as somebody at a customer.

use std::collections::HashMap;

use domain::contacts::Contact;
use domain::customers::Customer;
use domain::leads::{Lead, suspect_keys};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{Draft, RecordType, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{ReadScope, Reading, RecordView};
use ts_rs::TS;
use uuid::Uuid;

use super::queries::SEE;
use super::views::LeadDuplicate;
use crate::command::{Command, ReadCommand, Seed};
use crate::members::names_of;

/// Leads, customers and contacts that may be the one being typed: same phone, mail or comparable name. What is incomplete
/// or malformed so far is left out of the comparison.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct FindLeadDuplicates {
    pub lead: Draft<Lead>,
    /// The lead being edited itself.
    pub except: Option<Uuid>,
}

impl Command for FindLeadDuplicates {
    type Answer = Vec<LeadDuplicate>;
    const NAME: &'static str = "find_lead_duplicates";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        let draft = Draft::from_json(json!({ "name": "宁波启澜医疗器械有限公司", "phones": ["13857426027"] }));
        Self { lead: draft.expect("BUG: an object"), except: None }
    }
}

/// Most of each record type.
const MOST: u32 = 10;

impl ReadCommand for FindLeadDuplicates {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<LeadDuplicate>> {
        let mut typed = Lead::blank();
        for field in self.lead.fields() {
            if let Some(input) = self.lead.get(field) {
                typed.set(field, input).ok();
            }
        }
        let keys = suspect_keys(&typed);
        let people = names_of(scope).await?;
        let mut found = Vec::new();
        for record in [Customer::TYPE, Contact::TYPE, Lead::TYPE] {
            if !scope.actor().may(record.name, Action::See) {
                continue;
            }
            let keys = keys_in(record, &keys);
            let mut views = scope.with_match_keys(record, &keys, MOST).await?;
            views.retain(|view| Some(view.meta().id) != self.except);
            let of: Vec<Uuid> = match record.belongs_to {
                Some(field) => views.iter().filter_map(|view| view.id_in(field)).collect(),
                None => Vec::new(),
            };
            let customers = scope.titles_of(Customer::TYPE, &of).await?;
            let described = views.iter().map(|view| describe(record, view, &keys, &people, &customers));
            // What is masked for the reader is no reason to tell them of.
            found.extend(described.filter(|duplicate| !duplicate.reasons.is_empty()));
        }
        Ok(found)
    }
}

/// The keys as the record type forms them: a customer has one mail, a person no company's name.
fn keys_in(record: &RecordType, keys: &[String]) -> Vec<String> {
    let one_mail = record.position("emails").is_none();
    let keys = keys.iter().filter(|key| record.name != Contact::TYPE.name || !key.starts_with("name:"));
    let key_in = |key: &String| match key.strip_prefix("emails:").filter(|_| one_mail) {
        Some(mail) => format!("email:{mail}"),
        None => key.clone(),
    };
    keys.map(key_in).collect()
}

fn describe(
    record: &RecordType,
    view: &RecordView,
    keys: &[String],
    people: &HashMap<Uuid, String>,
    customers: &HashMap<Uuid, String>,
) -> LeadDuplicate {
    let shared = view.match_keys().into_iter().filter(|key| keys.contains(key));
    let reason = |key: String| match key.split_once(':')?.0 {
        "email" => Some("emails".to_owned()),
        field => Some(field.to_owned()),
    };
    let mut reasons: Vec<String> = shared.filter_map(reason).collect();
    reasons.dedup();
    let customer = record.belongs_to.and_then(|field| view.id_in(field));
    LeadDuplicate {
        record: record.name.to_owned(),
        id: view.meta().id,
        name: view.text("name").unwrap_or_default(),
        number: record.position("number").and_then(|_| view.text("number")),
        customer,
        customer_name: customer.and_then(|id| customers.get(&id).cloned()),
        owner_name: view.id_in("owner").and_then(|owner| people.get(&owner).cloned()),
        reasons,
    }
}
