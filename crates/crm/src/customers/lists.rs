//! The customer list: opened, looked at through windows, counted, walked along.

use domain::customers::Customer;
use domain::filter::{Filter, Sort};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{RecordType, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading};
use ts_rs::TS;
use uuid::Uuid;

use super::views::CustomerRow;
use crate::command::{Command, ReadCommand, Seed};
use crate::lists::{self, ListCount, ListRow, ListWindow, Neighbours};
use crate::members::names_of;

const SEE: Access = Access::Record { record: Customer::TYPE.name, action: Action::See };

/// Opens a list and answers its first rows; the whole order is frozen behind them.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
#[ts(rename = "ListRequest")]
pub struct OpenCustomerList {
    pub filter: Option<Filter>,
    /// Without one, the newest come first.
    pub sort: Option<Sort>,
    /// The archived customers instead of the active ones.
    #[serde(default)]
    pub archived: bool,
    pub limit: u32,
}

impl Command for OpenCustomerList {
    type Answer = ListWindow<CustomerRow>;
    const NAME: &'static str = "open_customer_list";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        Self { filter: None, sort: None, archived: false, limit: 100 }
    }
}

impl ReadCommand for OpenCustomerList {
    async fn run(self, scope: &mut ReadScope) -> Result<ListWindow<CustomerRow>> {
        lists::open(scope, self.filter.as_ref(), self.sort.as_ref(), self.archived, self.limit).await
    }
}

impl ListRow for CustomerRow {
    const RECORD: &'static RecordType = Customer::TYPE;

    async fn read(scope: &mut ReadScope, keys: &[i64]) -> Result<Vec<Self>> {
        let names = names_of(scope).await?;
        let views = scope.views_of_rows(Customer::TYPE, keys).await?;
        Ok(views.iter().map(|view| Self::new(view, &names)).collect())
    }
}

/// Rows of an open list, as it was frozen. Rows archived or lost since are left out.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetCustomerWindow {
    pub list: Uuid,
    pub offset: u32,
    pub limit: u32,
}

impl Command for GetCustomerWindow {
    type Answer = ListWindow<CustomerRow>;
    const NAME: &'static str = "get_customer_window";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { list: seed.list, offset: 0, limit: 50 }
    }
}

impl ReadCommand for GetCustomerWindow {
    async fn run(self, scope: &mut ReadScope) -> Result<ListWindow<CustomerRow>> {
        lists::window(scope, self.list, self.offset, self.limit).await
    }
}

/// How many rows a list has: exactly, or at once 'at least so many'.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CountCustomerList {
    pub list: Uuid,
    pub exact: bool,
}

impl Command for CountCustomerList {
    type Answer = ListCount;
    const NAME: &'static str = "count_customer_list";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { list: seed.list, exact: true }
    }
}

impl ReadCommand for CountCustomerList {
    async fn run(self, scope: &mut ReadScope) -> Result<ListCount> {
        lists::count(scope, Customer::TYPE, self.list, self.exact).await
    }
}

/// Where a customer stands in an open list, and who is before and after.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetCustomerNeighbours {
    pub list: Uuid,
    pub id: Uuid,
}

impl Command for GetCustomerNeighbours {
    type Answer = Neighbours;
    const NAME: &'static str = "get_customer_neighbours";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { list: seed.list, id: seed.customer }
    }
}

impl ReadCommand for GetCustomerNeighbours {
    async fn run(self, scope: &mut ReadScope) -> Result<Neighbours> {
        lists::neighbours(scope, Customer::TYPE, self.list, self.id).await
    }
}
