//! The customer list: opened, looked at through windows, counted, walked along.

use std::sync::Arc;

use domain::customers::Customer;
use domain::filter::{Filter, Sort};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{FrozenList, ReadScope, Reading};
use ts_rs::TS;
use uuid::Uuid;

use super::views::CustomerRow;
use crate::command::{Command, ReadCommand, Seed};
use crate::lists::{ListCount, ListWindow, Neighbours};
use crate::members::names_of;

const SEE: Access = Access::Record { record: Customer::TYPE.name, action: Action::See };
/// Most rows of one window.
const MOST: u32 = 200;

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
        let limit = self.limit.clamp(1, MOST);
        let plan = scope.plan_list(Customer::TYPE, self.filter.as_ref(), self.sort.as_ref(), self.archived).await?;
        let mut keys = scope.first_rows(&plan, limit + 1).await?;
        let more = keys.len() > limit as usize;
        keys.truncate(limit as usize);
        let list = scope.open_list(plan);
        let total = (!more).then(|| u32::try_from(keys.len()).unwrap_or(u32::MAX));
        Ok(ListWindow { list: list.id, offset: 0, rows: rows(scope, &keys).await?, more, total })
    }
}

async fn rows(scope: &mut ReadScope, keys: &[i64]) -> Result<Vec<CustomerRow>> {
    let names = names_of(scope).await?;
    let views = scope.views_of_rows(Customer::TYPE, keys).await?;
    Ok(views.iter().map(|view| CustomerRow::new(view, &names)).collect())
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
        let list = customers(scope, self.list)?;
        let frozen = list.rows().await?;
        let from = (self.offset as usize).min(frozen.len());
        let to = (from + self.limit.clamp(1, MOST) as usize).min(frozen.len());
        Ok(ListWindow {
            list: list.id,
            offset: self.offset,
            rows: rows(scope, &frozen[from..to]).await?,
            more: to < frozen.len(),
            total: u32::try_from(frozen.len()).ok(),
        })
    }
}

fn customers(scope: &ReadScope, id: Uuid) -> Result<Arc<FrozenList>> {
    scope.list(id).and_then(|list| match list.plan.record().name {
        name if name == Customer::TYPE.name => Ok(list),
        _ => Err(AppError::new(Code::ListClosed)),
    })
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
        let list = customers(scope, self.list)?;
        let count = scope.count(&list, self.exact).await?;
        Ok(ListCount { at_least: count.at_least, exact: count.exact })
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
        let list = customers(scope, self.list)?;
        let row = scope.row_of(Customer::TYPE, self.id).await?.unwrap_or_default();
        let place = list.place_of(row).await?;
        let wanted: Vec<i64> = place.previous.into_iter().chain(place.next).collect();
        let ids = scope.ids_of(Customer::TYPE, &wanted).await?;
        let id_of = |row: Option<i64>| row.and_then(|row| ids.get(&row).copied());
        Ok(Neighbours {
            position: place.position.and_then(|at| u32::try_from(at).ok()),
            total: u32::try_from(place.total).unwrap_or(u32::MAX),
            previous: id_of(place.previous),
            next: id_of(place.next),
        })
    }
}
