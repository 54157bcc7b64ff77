//! Reading single customers, their history, their possible doubles.

use domain::company::DuplicateNotice;
use domain::customers::{Customer, suspect_keys};
use domain::record::Record;
use domain::rights::{Access, Action, FieldAccess};
use domain::{AppError, Code, Draft, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading};
use ts_rs::TS;
use uuid::Uuid;

use super::views::{CustomerView, DuplicateView, HiddenDuplicatesView};
use crate::command::{Command, ReadCommand, Seed};
use crate::company::settings_of;
use crate::history::{HistoryPage, timeline_of};
use crate::members::names_of;

const SEE: Access = Access::Record { record: Customer::TYPE.name, action: Action::See };

/// One customer.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetCustomer {
    pub id: Uuid,
}

impl Command for GetCustomer {
    type Answer = CustomerView;
    const NAME: &'static str = "get_customer";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.customer }
    }
}

impl ReadCommand for GetCustomer {
    async fn run(self, scope: &mut ReadScope) -> Result<CustomerView> {
        view_of(scope, self.id).await
    }
}

/// A customer with the names of what it refers to, in any scope.
pub async fn view_of(scope: &mut (impl Reading + Send), id: Uuid) -> Result<CustomerView> {
    let names = names_of(scope).await?;
    let view = scope.view(Customer::TYPE, id).await?;
    Ok(CustomerView::new(&view, &names, scope.actor()))
}

/// What happened to a customer and to what belongs to it, newest first; `before` is the last sequence of the page before.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListCustomerHistory {
    pub id: Uuid,
    pub before: Option<String>,
    pub limit: u32,
}

impl Command for ListCustomerHistory {
    type Answer = HistoryPage;
    const NAME: &'static str = "list_customer_history";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.customer, before: None, limit: 50 }
    }
}

impl ReadCommand for ListCustomerHistory {
    async fn run(self, scope: &mut ReadScope) -> Result<HistoryPage> {
        timeline_of(scope, Customer::TYPE, self.id, self.before.as_deref(), self.limit).await
    }
}

/// Values of a free text that are in use, for suggestions: at most 200.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListCustomerValues {
    /// `industry`, `level` or `source`.
    pub field: String,
}

impl Command for ListCustomerValues {
    type Answer = Vec<String>;
    const NAME: &'static str = "list_customer_values";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        Self { field: "source".into() }
    }
}

/// Walks from one value to the next along the field's index: a million rows cost as many steps as there
/// are values.
macro_rules! values_of {
    ($field:literal) => {
        concat!(
            "WITH RECURSIVE used(value) AS (SELECT min(",
            $field,
            ") FROM visible_customer UNION ALL \
             SELECT (SELECT min(",
            $field,
            ") FROM visible_customer WHERE ",
            $field,
            " > value) \
             FROM used WHERE value IS NOT NULL LIMIT 201) SELECT value FROM used WHERE value IS NOT NULL"
        )
    };
}

impl ReadCommand for ListCustomerValues {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<String>> {
        let sql = match self.field.as_str() {
            "industry" => values_of!("industry"),
            "level" => values_of!("level"),
            "source" => values_of!("source"),
            _ => return Err(AppError::new(Code::UnknownField).field(self.field)),
        };
        if scope.actor().field(Customer::TYPE.name, &self.field) < FieldAccess::See {
            return Err(AppError::new(Code::NotAllowed).field(self.field));
        }
        let rows = scope.rows(sql, vec![]).await?;
        Ok(rows.iter().filter_map(|row| row.text(0)).collect())
    }
}

/// Customers that may be the one being typed: same credit code, phone, e-mail, or comparable name. What is
/// incomplete or malformed so far is left out of the comparison.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct FindCustomerDuplicates {
    pub customer: Draft<Customer>,
    /// The customer being edited itself.
    pub except: Option<Uuid>,
}

impl Command for FindCustomerDuplicates {
    type Answer = Vec<DuplicateView>;
    const NAME: &'static str = "find_customer_duplicates";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        let draft = Draft::from_json(serde_json::json!({ "name": "宁波启澜医疗器械有限公司" }));
        Self { customer: draft.expect("BUG: an object"), except: None }
    }
}

const MOST_DUPLICATES: u32 = 20;

impl ReadCommand for FindCustomerDuplicates {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<DuplicateView>> {
        let keys = keys_of(&self.customer);
        let views = scope.with_match_keys(Customer::TYPE, &keys, MOST_DUPLICATES).await?;
        let names = names_of(scope).await?;
        let others = views.iter().filter(|view| Some(view.meta().id) != self.except);
        let described = others.map(|view| DuplicateView::new(view, &keys, &names));
        // What is masked for the reader is no reason to tell them of.
        Ok(described.filter(|view| !view.reasons.is_empty()).collect())
    }
}

fn keys_of(draft: &Draft<Customer>) -> Vec<String> {
    let mut customer = Customer::blank();
    for field in draft.fields() {
        if let Some(input) = draft.get(field) {
            customer.set(field, input).ok();
        }
    }
    suspect_keys(&customer)
}

/// Whether a customer one may not see is the one being typed (撞单), as far as the company lets it be known.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct FindHiddenDuplicates {
    pub customer: Draft<Customer>,
}

impl Command for FindHiddenDuplicates {
    type Answer = HiddenDuplicatesView;
    const NAME: &'static str = "find_hidden_duplicates";
    const ACCESS: Access = Access::Record { record: Customer::TYPE.name, action: Action::CheckDuplicates };

    fn example(_: &Seed) -> Self {
        let draft = Draft::from_json(serde_json::json!({ "name": "宁波启澜医疗器械有限公司" }));
        Self { customer: draft.expect("BUG: an object") }
    }
}

impl ReadCommand for FindHiddenDuplicates {
    async fn run(self, scope: &mut ReadScope) -> Result<HiddenDuplicatesView> {
        let notice = settings_of(scope).await?.duplicate_notice;
        if notice == DuplicateNotice::Nothing {
            return Ok(HiddenDuplicatesView { exists: false, owners: Vec::new() });
        }
        let found = scope.owners_of_hidden(Customer::TYPE, &keys_of(&self.customer)).await?;
        let exists = !found.is_empty();
        let names = names_of(scope).await?;
        let owners = found.into_iter().flatten().filter(|_| notice == DuplicateNotice::NameOwner);
        Ok(HiddenDuplicatesView { exists, owners: owners.filter_map(|owner| names.get(&owner).cloned()).collect() })
    }
}
