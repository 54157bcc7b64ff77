//! What every list answers, whatever its record: windows, counts, neighbours.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

/// Rows of a list from `offset` on.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ListWindow<Row> {
    pub list: Uuid,
    pub offset: u32,
    pub rows: Vec<Row>,
    pub more: bool,
    /// The exact number of rows, where it is known already.
    pub total: Option<u32>,
}

#[derive(Debug, Clone, Copy, Serialize, TS, JsonSchema)]
pub struct ListCount {
    #[ts(type = "number")]
    pub at_least: u64,
    pub exact: bool,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct Neighbours {
    /// From 0; `None`: the record is not in the list (any more).
    pub position: Option<u32>,
    pub total: u32,
    pub previous: Option<Uuid>,
    pub next: Option<Uuid>,
}
