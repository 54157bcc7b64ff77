//! The list of all contacts: opened, looked at through windows, counted, walked along.

use domain::contacts::Contact;
use domain::filter::{Filter, Sort};
use domain::record::Record;
use domain::rights::Access;
use domain::{RecordType, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading};
use ts_rs::TS;
use uuid::Uuid;

use super::queries::{SEE, names_for};
use super::views::ContactRow;
use crate::command::{Command, ReadCommand, Seed};
use crate::lists::{self, ListCount, ListRow, ListWindow, Neighbours};

impl ListRow for ContactRow {
    const RECORD: &'static RecordType = Contact::TYPE;

    async fn read(scope: &mut ReadScope, keys: &[i64]) -> Result<Vec<Self>> {
        let views = scope.views_of_rows(Contact::TYPE, keys).await?;
        let names = names_for(scope, &views).await?;
        Ok(views.iter().map(|view| Self::new(view, &names)).collect())
    }
}

/// Opens a list and answers its first rows; the whole order is frozen behind them.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
#[ts(rename = "ListRequest")]
pub struct OpenContactList {
    pub filter: Option<Filter>,
    /// Without one, the newest come first.
    pub sort: Option<Sort>,
    /// The archived contacts instead of the active ones.
    #[serde(default)]
    pub archived: bool,
    pub limit: u32,
}

impl Command for OpenContactList {
    type Answer = ListWindow<ContactRow>;
    const NAME: &'static str = "open_contact_list";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        Self { filter: None, sort: None, archived: false, limit: 100 }
    }
}

impl ReadCommand for OpenContactList {
    async fn run(self, scope: &mut ReadScope) -> Result<ListWindow<ContactRow>> {
        lists::open(scope, self.filter.as_ref(), self.sort.as_ref(), self.archived, self.limit).await
    }
}

/// Rows of an open list, as it was frozen. Rows archived or lost since are left out.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetContactWindow {
    pub list: Uuid,
    pub offset: u32,
    pub limit: u32,
}

impl Command for GetContactWindow {
    type Answer = ListWindow<ContactRow>;
    const NAME: &'static str = "get_contact_window";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { list: seed.contact_list, offset: 0, limit: 50 }
    }
}

impl ReadCommand for GetContactWindow {
    async fn run(self, scope: &mut ReadScope) -> Result<ListWindow<ContactRow>> {
        lists::window(scope, self.list, self.offset, self.limit).await
    }
}

/// How many rows a list has: exactly, or at once 'at least so many'.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CountContactList {
    pub list: Uuid,
    pub exact: bool,
}

impl Command for CountContactList {
    type Answer = ListCount;
    const NAME: &'static str = "count_contact_list";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { list: seed.contact_list, exact: true }
    }
}

impl ReadCommand for CountContactList {
    async fn run(self, scope: &mut ReadScope) -> Result<ListCount> {
        lists::count(scope, Contact::TYPE, self.list, self.exact).await
    }
}

/// Where a contact stands in an open list, and who is before and after.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetContactNeighbours {
    pub list: Uuid,
    pub id: Uuid,
}

impl Command for GetContactNeighbours {
    type Answer = Neighbours;
    const NAME: &'static str = "get_contact_neighbours";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { list: seed.contact_list, id: seed.contact }
    }
}

impl ReadCommand for GetContactNeighbours {
    async fn run(self, scope: &mut ReadScope) -> Result<Neighbours> {
        lists::neighbours(scope, Contact::TYPE, self.list, self.id).await
    }
}
