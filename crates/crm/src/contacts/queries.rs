//! Reading contacts: one, those of a customer, their history, their possible doubles.

use std::collections::HashMap;

use domain::contacts::Contact;
use domain::customers::Customer;
use domain::record::{Record, match_keys};
use domain::rights::{Access, Action};
use domain::{Draft, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{ReadScope, Reading, RecordView, Value};
use ts_rs::TS;
use uuid::Uuid;

use super::views::{ContactDuplicate, ContactView, Names};
use crate::command::{Command, ReadCommand, Seed};
use crate::history::{HistoryPage, history_of};
use crate::members::names_of;

pub(super) const SEE: Access = Access::Record { record: Contact::TYPE.name, action: Action::See };

/// One contact.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetContact {
    pub id: Uuid,
}

impl Command for GetContact {
    type Answer = ContactView;
    const NAME: &'static str = "get_contact";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.contact }
    }
}

impl ReadCommand for GetContact {
    async fn run(self, scope: &mut ReadScope) -> Result<ContactView> {
        view_of(scope, self.id).await
    }
}

/// A contact with the names of what it refers to, in any scope.
pub async fn view_of(scope: &mut (impl Reading + Send), id: Uuid) -> Result<ContactView> {
    let view = scope.view(Contact::TYPE, id).await?;
    let names = names_for(scope, std::slice::from_ref(&view)).await?;
    Ok(ContactView::new(&view, &names))
}

pub async fn names_for(scope: &mut (impl Reading + Send), views: &[RecordView]) -> Result<Names> {
    let ids = |field: &str| views.iter().filter_map(|view| view.id_in(field)).collect::<Vec<_>>();
    Ok(Names {
        members: names_of(scope).await?,
        customers: scope.titles_of(Customer::TYPE, &ids("customer")).await?,
        contacts: scope.titles_of(Contact::TYPE, &ids("reports_to")).await?,
    })
}

/// The people of a customer, the archived among them: the main contact first, then as they were added.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListContacts {
    pub customer: Uuid,
}

impl Command for ListContacts {
    type Answer = Vec<ContactView>;
    const NAME: &'static str = "list_contacts";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { customer: seed.customer }
    }
}

impl ReadCommand for ListContacts {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<ContactView>> {
        let views = scope.belonging(Contact::TYPE, Customer::TYPE, self.customer).await?;
        let names = names_for(scope, &views).await?;
        let mut contacts: Vec<_> = views.iter().map(|view| ContactView::new(view, &names)).collect();
        contacts.sort_by_key(|contact| !contact.is_main);
        Ok(contacts)
    }
}

/// What happened to a contact, newest first; `before` is the last sequence of the page before.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListContactHistory {
    pub id: Uuid,
    pub before: Option<String>,
    pub limit: u32,
}

impl Command for ListContactHistory {
    type Answer = HistoryPage;
    const NAME: &'static str = "list_contact_history";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.contact, before: None, limit: 50 }
    }
}

impl ReadCommand for ListContactHistory {
    async fn run(self, scope: &mut ReadScope) -> Result<HistoryPage> {
        history_of(scope, Contact::TYPE, self.id, self.before.as_deref(), self.limit).await
    }
}

/// Contacts that may be the person being typed: same phone or e-mail, at any customer. What is incomplete or malformed
/// so far is left out of the comparison.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct FindContactDuplicates {
    pub contact: Draft<Contact>,
    /// The contact being edited itself.
    pub except: Option<Uuid>,
}

impl Command for FindContactDuplicates {
    type Answer = Vec<ContactDuplicate>;
    const NAME: &'static str = "find_contact_duplicates";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        let draft = Draft::from_json(json!({ "phones": ["13857426027"] }));
        Self { contact: draft.expect("BUG: an object"), except: None }
    }
}

const MOST_DUPLICATES: u32 = 20;

impl ReadCommand for FindContactDuplicates {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<ContactDuplicate>> {
        let mut typed = Contact::blank();
        for field in self.contact.fields() {
            if let Some(input) = self.contact.get(field) {
                typed.set(field, input).ok();
            }
        }
        let keys = match_keys(Contact::TYPE, &typed.to_values());
        let mut views = scope.with_match_keys(Contact::TYPE, &keys, MOST_DUPLICATES).await?;
        views.retain(|view| Some(view.meta().id) != self.except);
        let names = names_for(scope, &views).await?;
        let described = views.iter().map(|view| describe(view, &keys, &names));
        // What is masked for the reader is no reason to tell them of.
        Ok(described.filter(|duplicate| !duplicate.reasons.is_empty()).collect())
    }
}

fn describe(view: &RecordView, keys: &[String], names: &Names) -> ContactDuplicate {
    let shared = view.match_keys().into_iter().filter(|key| keys.contains(key));
    let mut reasons: Vec<String> =
        shared.filter_map(|key| key.split_once(':').map(|(field, _)| field.to_owned())).collect();
    reasons.dedup();
    let customer = view.id_in("customer").unwrap_or_default();
    ContactDuplicate {
        id: view.meta().id,
        name: view.text("name").unwrap_or_default(),
        customer,
        customer_name: names.customers.get(&customer).cloned(),
        reasons,
    }
}

/// Who of a customer reports to whom.
pub async fn superiors(
    scope: &mut (impl Reading + Send),
    customer: Id<Customer>,
) -> Result<HashMap<Id<Contact>, Option<Id<Contact>>>> {
    let sql = "SELECT id, reports_to FROM visible_contact WHERE customer = ?1";
    let rows = scope.rows(sql, vec![Value::Id(customer.uuid())]).await?;
    Ok(rows.iter().filter_map(|row| Some((Id::new(row.id(0)?), row.id(1).map(Id::new)))).collect())
}

/// The main contacts of a customer: one, or none.
pub async fn main_contacts(scope: &mut (impl Reading + Send), customer: Id<Customer>) -> Result<Vec<Id<Contact>>> {
    let sql = "SELECT id FROM visible_contact WHERE customer = ?1 AND is_main = 1 AND state = 0";
    let rows = scope.rows(sql, vec![Value::Id(customer.uuid())]).await?;
    Ok(rows.iter().filter_map(|row| row.id(0).map(Id::new)).collect())
}
