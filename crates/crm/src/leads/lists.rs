//! The list of leads: opened, looked at through windows, counted, walked along.

use domain::filter::{Filter, Sort};
use domain::leads::Lead;
use domain::record::Record;
use domain::rights::Access;
use domain::{RecordType, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading};
use ts_rs::TS;
use uuid::Uuid;

use super::queries::{SEE, names_for};
use super::views::LeadRow;
use crate::command::{Command, ReadCommand, Seed};
use crate::lists::{self, ListCount, ListRow, ListWindow, Neighbours};

impl ListRow for LeadRow {
    const RECORD: &'static RecordType = Lead::TYPE;

    async fn read(scope: &mut ReadScope, keys: &[i64]) -> Result<Vec<Self>> {
        let views = scope.views_of_rows(Lead::TYPE, keys).await?;
        let names = names_for(scope, &views).await?;
        Ok(views.iter().map(|view| Self::new(view, &names)).collect())
    }
}

/// Opens a list and answers its first rows; the whole order is frozen behind them.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
#[ts(rename = "ListRequest")]
pub struct OpenLeadList {
    pub filter: Option<Filter>,
    /// Without one, the newest come first.
    pub sort: Option<Sort>,
    /// The archived leads instead of the active ones.
    #[serde(default)]
    pub archived: bool,
    pub limit: u32,
}

impl Command for OpenLeadList {
    type Answer = ListWindow<LeadRow>;
    const NAME: &'static str = "open_lead_list";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        Self { filter: None, sort: None, archived: false, limit: 100 }
    }
}

impl ReadCommand for OpenLeadList {
    async fn run(self, scope: &mut ReadScope) -> Result<ListWindow<LeadRow>> {
        lists::open(scope, self.filter.as_ref(), self.sort.as_ref(), self.archived, self.limit).await
    }
}

/// Rows of an open list, as it was frozen. Rows archived or lost since are left out.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetLeadWindow {
    pub list: Uuid,
    pub offset: u32,
    pub limit: u32,
}

impl Command for GetLeadWindow {
    type Answer = ListWindow<LeadRow>;
    const NAME: &'static str = "get_lead_window";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { list: seed.leads.list, offset: 0, limit: 50 }
    }
}

impl ReadCommand for GetLeadWindow {
    async fn run(self, scope: &mut ReadScope) -> Result<ListWindow<LeadRow>> {
        lists::window(scope, self.list, self.offset, self.limit).await
    }
}

/// How many rows a list has: exactly, or at once 'at least so many'.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CountLeadList {
    pub list: Uuid,
    pub exact: bool,
}

impl Command for CountLeadList {
    type Answer = ListCount;
    const NAME: &'static str = "count_lead_list";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { list: seed.leads.list, exact: true }
    }
}

impl ReadCommand for CountLeadList {
    async fn run(self, scope: &mut ReadScope) -> Result<ListCount> {
        lists::count(scope, Lead::TYPE, self.list, self.exact).await
    }
}

/// Where a lead stands in an open list, and who is before and after.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetLeadNeighbours {
    pub list: Uuid,
    pub id: Uuid,
}

impl Command for GetLeadNeighbours {
    type Answer = Neighbours;
    const NAME: &'static str = "get_lead_neighbours";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { list: seed.leads.list, id: seed.leads.lead }
    }
}

impl ReadCommand for GetLeadNeighbours {
    async fn run(self, scope: &mut ReadScope) -> Result<Neighbours> {
        lists::neighbours(scope, Lead::TYPE, self.list, self.id).await
    }
}
