//! What every list answers, whatever its record: windows, counts, neighbours. A module says how its rows look and gives each
//! question its name and right.

use std::sync::Arc;

use domain::filter::{Filter, Sort};
use domain::{AppError, Code, RecordType, Result};
use schemars::JsonSchema;
use serde::Serialize;
use store::{FrozenList, ReadScope};
use ts_rs::TS;
use uuid::Uuid;

/// A record in a list.
pub trait ListRow: Sized + Send {
    const RECORD: &'static RecordType;

    /// Rows by their keys, in the order given.
    fn read(scope: &mut ReadScope, keys: &[i64]) -> impl Future<Output = Result<Vec<Self>>> + Send;
}

/// Most rows of one window.
const MOST: u32 = 200;

/// Opens a list and answers its first rows; the whole order is frozen behind them.
pub async fn open<Row: ListRow>(
    scope: &mut ReadScope,
    filter: Option<&Filter>,
    sort: Option<&Sort>,
    archived: bool,
    limit: u32,
) -> Result<ListWindow<Row>> {
    let limit = limit.clamp(1, MOST);
    let plan = scope.plan_list(Row::RECORD, filter, sort, archived).await?;
    let mut keys = scope.first_rows(&plan, limit + 1).await?;
    let more = keys.len() > limit as usize;
    keys.truncate(limit as usize);
    let list = scope.open_list(plan);
    let total = (!more).then(|| u32::try_from(keys.len()).unwrap_or(u32::MAX));
    Ok(ListWindow { list: list.id, offset: 0, rows: Row::read(scope, &keys).await?, more, total })
}

/// Rows of an open list, as it was frozen. Rows archived or lost since are left out.
pub async fn window<Row: ListRow>(
    scope: &mut ReadScope,
    list: Uuid,
    offset: u32,
    limit: u32,
) -> Result<ListWindow<Row>> {
    let list = list_of(scope, Row::RECORD, list)?;
    let frozen = list.rows().await?;
    let from = (offset as usize).min(frozen.len());
    let to = (from + limit.clamp(1, MOST) as usize).min(frozen.len());
    let rows = Row::read(scope, &frozen[from..to]).await?;
    Ok(ListWindow { list: list.id, offset, rows, more: to < frozen.len(), total: u32::try_from(frozen.len()).ok() })
}

/// How many rows a list has.
pub async fn count(scope: &mut ReadScope, record: &'static RecordType, list: Uuid, exact: bool) -> Result<ListCount> {
    let list = list_of(scope, record, list)?;
    let count = scope.count(&list, exact).await?;
    Ok(ListCount { at_least: count.at_least, exact: count.exact })
}

/// Where a record stands in an open list, and what is before and after.
pub async fn neighbours(
    scope: &mut ReadScope,
    record: &'static RecordType,
    list: Uuid,
    id: Uuid,
) -> Result<Neighbours> {
    let list = list_of(scope, record, list)?;
    let row = scope.row_of(record, id).await?.unwrap_or_default();
    let place = list.place_of(row).await?;
    let wanted: Vec<i64> = place.previous.into_iter().chain(place.next).collect();
    let ids = scope.ids_of(record, &wanted).await?;
    let id_of = |row: Option<i64>| row.and_then(|row| ids.get(&row).copied());
    Ok(Neighbours {
        position: place.position.and_then(|at| u32::try_from(at).ok()),
        total: u32::try_from(place.total).unwrap_or(u32::MAX),
        previous: id_of(place.previous),
        next: id_of(place.next),
    })
}

/// An open list of these records, and of no others.
fn list_of(scope: &ReadScope, record: &RecordType, id: Uuid) -> Result<Arc<FrozenList>> {
    scope.list(id).and_then(|list| match list.plan.record().name {
        name if name == record.name => Ok(list),
        _ => Err(AppError::new(Code::ListClosed)),
    })
}

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
