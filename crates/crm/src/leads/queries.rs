//! Reading leads: one, their history, those a customer came from, and the line somebody types.

use domain::Result;
use domain::contacts::Contact;
use domain::customers::Customer;
use domain::leads::{Lead, read_line};
use domain::opportunities::Opportunity;
use domain::record::Record;
use domain::rights::{Access, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, RecordView, Value};
use ts_rs::TS;
use uuid::Uuid;

use super::views::{LeadLineView, LeadRow, LeadView, Names};
use crate::command::{Command, ReadCommand, Seed};
use crate::history::{HistoryPage, history_of};
use crate::members::names_of;

pub(super) const SEE: Access = Access::Record { record: Lead::TYPE.name, action: Action::See };

/// One lead, with what became of it.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetLead {
    pub id: Uuid,
}

impl Command for GetLead {
    type Answer = LeadView;
    const NAME: &'static str = "get_lead";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.leads.lead }
    }
}

impl ReadCommand for GetLead {
    async fn run(self, scope: &mut ReadScope) -> Result<LeadView> {
        view_of(scope, self.id).await
    }
}

/// A lead with the names of what it refers to, in any scope.
pub async fn view_of(scope: &mut (impl Reading + Send), id: Uuid) -> Result<LeadView> {
    let view = scope.view(Lead::TYPE, id).await?;
    let made = |field: &str| view.id_in(field).into_iter().collect::<Vec<_>>();
    let names = Names {
        people: names_of(scope).await?,
        customers: scope.titles_of(Customer::TYPE, &made("customer")).await?,
        contacts: scope.titles_of(Contact::TYPE, &made("contact")).await?,
        opportunities: scope.titles_of(Opportunity::TYPE, &made("opportunity")).await?,
    };
    Ok(LeadView::new(&view, &names, scope.actor()))
}

/// The names rows of a list are told in.
pub async fn names_for(scope: &mut (impl Reading + Send), _: &[RecordView]) -> Result<Names> {
    Ok(Names { people: names_of(scope).await?, ..Names::default() })
}

/// What happened to a lead, newest first; `before` is the last sequence of the page before.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListLeadHistory {
    pub id: Uuid,
    pub before: Option<String>,
    pub limit: u32,
}

impl Command for ListLeadHistory {
    type Answer = HistoryPage;
    const NAME: &'static str = "list_lead_history";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { id: seed.leads.lead, before: None, limit: 50 }
    }
}

impl ReadCommand for ListLeadHistory {
    async fn run(self, scope: &mut ReadScope) -> Result<HistoryPage> {
        history_of(scope, Lead::TYPE, self.id, self.before.as_deref(), self.limit).await
    }
}

/// The leads a customer came from, the first one first.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListCustomerLeads {
    pub customer: Uuid,
}

impl Command for ListCustomerLeads {
    type Answer = Vec<LeadRow>;
    const NAME: &'static str = "list_customer_leads";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { customer: seed.customer }
    }
}

impl ReadCommand for ListCustomerLeads {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<LeadRow>> {
        let sql = "SELECT row FROM visible_lead WHERE customer = ?1 ORDER BY row LIMIT 100";
        let rows = scope.rows(sql, vec![Value::Id(self.customer)]).await?;
        let keys: Vec<i64> = rows.iter().filter_map(|row| row.integer(0)).collect();
        let views = scope.views_of_rows(Lead::TYPE, &keys).await?;
        let names = names_for(scope, &views).await?;
        Ok(views.iter().map(|view| LeadRow::new(view, &names)).collect())
    }
}

/// What a line would be saved as: 启澜医疗 王芳 13857426027 展会 两条产线.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ReadLeadLine {
    pub line: String,
}

impl Command for ReadLeadLine {
    type Answer = LeadLineView;
    const NAME: &'static str = "read_lead_line";
    const ACCESS: Access = Access::Record { record: Lead::TYPE.name, action: Action::Create };

    fn example(_: &Seed) -> Self {
        Self { line: "启澜医疗 王芳 13857426027 展会 两条产线".into() }
    }
}

impl ReadCommand for ReadLeadLine {
    async fn run(self, _: &mut ReadScope) -> Result<LeadLineView> {
        Ok(read_line(&self.line).into())
    }
}
