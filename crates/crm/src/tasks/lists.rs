//! The list of all tasks: opened, looked at through windows, counted, walked along.

use domain::filter::{Filter, Sort};
use domain::record::Record;
use domain::rights::Access;
use domain::tasks::Task;
use domain::{RecordType, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::ReadScope;
use ts_rs::TS;
use uuid::Uuid;

use super::queries::{SEE, rows_of};
use super::views::TaskRow;
use crate::command::{Command, ReadCommand, Seed};
use crate::lists::{self, ListCount, ListRow, ListWindow, Neighbours};

impl ListRow for TaskRow {
    const RECORD: &'static RecordType = Task::TYPE;

    async fn read(scope: &mut ReadScope, keys: &[i64]) -> Result<Vec<Self>> {
        rows_of(scope, keys).await
    }
}

/// Opens a list and answers its first rows; the whole order is frozen behind them.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
#[ts(rename = "ListRequest")]
pub struct OpenTaskList {
    pub filter: Option<Filter>,
    /// Without one, the newest come first.
    pub sort: Option<Sort>,
    /// The archived tasks instead of the active ones.
    #[serde(default)]
    pub archived: bool,
    pub limit: u32,
}

impl Command for OpenTaskList {
    type Answer = ListWindow<TaskRow>;
    const NAME: &'static str = "open_task_list";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        Self { filter: None, sort: None, archived: false, limit: 100 }
    }
}

impl ReadCommand for OpenTaskList {
    async fn run(self, scope: &mut ReadScope) -> Result<ListWindow<TaskRow>> {
        lists::open(scope, self.filter.as_ref(), self.sort.as_ref(), self.archived, self.limit).await
    }
}

/// Rows of an open list, as it was frozen. Rows archived or lost since are left out.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetTaskWindow {
    pub list: Uuid,
    pub offset: u32,
    pub limit: u32,
}

impl Command for GetTaskWindow {
    type Answer = ListWindow<TaskRow>;
    const NAME: &'static str = "get_task_window";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { list: seed.task_list, offset: 0, limit: 50 }
    }
}

impl ReadCommand for GetTaskWindow {
    async fn run(self, scope: &mut ReadScope) -> Result<ListWindow<TaskRow>> {
        lists::window(scope, self.list, self.offset, self.limit).await
    }
}

/// How many rows a list has: exactly, or at once 'at least so many'.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CountTaskList {
    pub list: Uuid,
    pub exact: bool,
}

impl Command for CountTaskList {
    type Answer = ListCount;
    const NAME: &'static str = "count_task_list";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { list: seed.task_list, exact: true }
    }
}

impl ReadCommand for CountTaskList {
    async fn run(self, scope: &mut ReadScope) -> Result<ListCount> {
        lists::count(scope, Task::TYPE, self.list, self.exact).await
    }
}

/// Where a task stands in an open list, and who is before and after.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetTaskNeighbours {
    pub list: Uuid,
    pub id: Uuid,
}

impl Command for GetTaskNeighbours {
    type Answer = Neighbours;
    const NAME: &'static str = "get_task_neighbours";
    const ACCESS: Access = SEE;

    fn example(seed: &Seed) -> Self {
        Self { list: seed.task_list, id: seed.task.0 }
    }
}

impl ReadCommand for GetTaskNeighbours {
    async fn run(self, scope: &mut ReadScope) -> Result<Neighbours> {
        lists::neighbours(scope, Task::TYPE, self.list, self.id).await
    }
}
