//! The list of opportunities: opened, looked at through windows, counted, walked along.

use domain::filter::{Filter, Sort};
use domain::opportunities::Opportunity;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{RecordType, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading};
use ts_rs::TS;
use uuid::Uuid;

use super::queries::names;
use super::views::OpportunityRow;
use crate::command::{Command, ReadCommand, Seed};
use crate::lists::{self, ListCount, ListRow, ListWindow, Neighbours};

const SEE: Access = Access::Record { record: Opportunity::TYPE.name, action: Action::See };

/// Opens a list and answers its first rows; the whole order is frozen behind them.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
#[ts(rename = "ListRequest")]
pub struct OpenOpportunityList {
    pub filter: Option<Filter>,
    /// Without one, the newest come first.
    pub sort: Option<Sort>,
    /// The archived opportunities instead of the active ones.
    #[serde(default)]
    pub archived: bool,
    pub limit: u32,
}

impl Command for OpenOpportunityList {
    type Answer = ListWindow<OpportunityRow>;
    const NAME: &'static str = "open_opportunity_list";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        Self { filter: None, sort: None, archived: false, limit: 100 }
    }
}

impl ReadCommand for OpenOpportunityList {
    async fn run(self, scope: &mut ReadScope) -> Result<ListWindow<OpportunityRow>> {
        lists::open(scope, self.filter.as_ref(), self.sort.as_ref(), self.archived, self.limit).await
    }
}

impl ListRow for OpportunityRow {
    const RECORD: &'static RecordType = Opportunity::TYPE;

    async fn read(scope: &mut ReadScope, keys: &[i64]) -> Result<Vec<Self>> {
        let views = scope.views_of_rows(Opportunity::TYPE, keys).await?;
        let names = names(scope, views.iter().filter_map(|view| view.id_in("customer"))).await?;
        Ok(views.iter().map(|view| Self::new(view, &names)).collect())
    }
}

/// Rows of an open list, as it was frozen. Rows archived or lost since are left out.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetOpportunityWindow {
    pub list: Uuid,
    pub offset: u32,
    pub limit: u32,
}

impl Command for GetOpportunityWindow {
    type Answer = ListWindow<OpportunityRow>;
    const NAME: &'static str = "get_opportunity_window";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { list: seed.sales.list, offset: 0, limit: 50 }
    }
}

impl ReadCommand for GetOpportunityWindow {
    async fn run(self, scope: &mut ReadScope) -> Result<ListWindow<OpportunityRow>> {
        lists::window(scope, self.list, self.offset, self.limit).await
    }
}

/// How many rows a list has: exactly, or at once 'at least so many'.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CountOpportunityList {
    pub list: Uuid,
    pub exact: bool,
}

impl Command for CountOpportunityList {
    type Answer = ListCount;
    const NAME: &'static str = "count_opportunity_list";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { list: seed.sales.list, exact: true }
    }
}

impl ReadCommand for CountOpportunityList {
    async fn run(self, scope: &mut ReadScope) -> Result<ListCount> {
        lists::count(scope, Opportunity::TYPE, self.list, self.exact).await
    }
}

/// Where an opportunity stands in an open list, and who is before and after.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetOpportunityNeighbours {
    pub list: Uuid,
    pub id: Uuid,
}

impl Command for GetOpportunityNeighbours {
    type Answer = Neighbours;
    const NAME: &'static str = "get_opportunity_neighbours";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { list: seed.sales.list, id: seed.sales.opportunity }
    }
}

impl ReadCommand for GetOpportunityNeighbours {
    async fn run(self, scope: &mut ReadScope) -> Result<Neighbours> {
        lists::neighbours(scope, Opportunity::TYPE, self.list, self.id).await
    }
}
