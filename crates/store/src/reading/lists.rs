//! Lists: the first window at once, the whole order frozen behind it.
//!
//! A list is a checked condition and an order. Its first window is one walk along an index; meanwhile the
//! row keys of the whole list are read in order and kept, so that a later window, a neighbour or the
//! millionth row costs the same. The order stays as it was opened until the list is opened again.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use domain::filter::{Condition, Filter, Sort, check, check_sort};
use domain::record::{Order, Value};
use domain::rights::{Action, OwnerSet};
use domain::{AppError, Code, RecordType, Result};
use tokio::sync::watch;
use uuid::Uuid;

use super::condition::{LookUp, Sql, compile, look_ups};
use super::scope::{ReadScope, Reading};
use crate::connection::Cancel;
use crate::custom::{is_indexed, quoted};
use crate::schema::narrowing_columns;

/// Lists kept open at a time; the oldest is closed.
const OPEN_LISTS: usize = 8;

/// What a list asks for, checked and compiled.
#[derive(Debug, Clone)]
pub struct ListPlan {
    record: &'static RecordType,
    archived: bool,
    condition: Sql,
    /// The same for an actor who sees a part: the index of owners leads, and holds what lists are narrowed and
    /// ordered by.
    within_scope: Option<Sql>,
    /// How the first rows are found.
    way: Way,
    order: String,
    asked: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Along the rows themselves, looking at each: no index narrows the list.
    Rows,
    /// Along an index that narrows or orders it.
    Index,
    /// Along the index of the order; but the condition may leave so few that sorting them is quicker.
    IndexOrSort,
}

/// Row keys in order, once they are known.
type Frozen = Option<Result<Arc<Vec<i64>>>>;

/// An open list.
pub struct FrozenList {
    pub id: Uuid,
    pub plan: ListPlan,
    rows: watch::Sender<Frozen>,
    cancel: Cancel,
}

/// How many rows a list has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    pub at_least: u64,
    pub exact: bool,
}

/// Where a record stands in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub position: Option<usize>,
    pub total: usize,
    pub previous: Option<i64>,
    pub next: Option<i64>,
}

/// The open lists of a session.
#[derive(Default)]
pub struct Lists {
    open: Mutex<VecDeque<Arc<FrozenList>>>,
}

impl Lists {
    /// # Errors
    /// [`Code::ListClosed`]: open it again.
    pub fn get(&self, id: Uuid) -> Result<Arc<FrozenList>> {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.iter().find(|list| list.id == id).cloned().ok_or_else(|| Code::ListClosed.into())
    }

    fn add(&self, list: Arc<FrozenList>) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.push_back(list);
        if open.len() > OPEN_LISTS
            && let Some(oldest) = open.pop_front()
        {
            oldest.cancel.cancel();
        }
    }

    pub fn close_all(&self) {
        for list in self.open.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            list.cancel.cancel();
        }
    }
}

impl FrozenList {
    /// The whole order; waits until it is known.
    pub async fn rows(&self) -> Result<Arc<Vec<i64>>> {
        let mut rows = self.rows.subscribe();
        let known = rows.wait_for(Option::is_some).await.map_err(|_| AppError::new(Code::ListClosed))?;
        known.clone().expect("BUG: waited for it")
    }

    pub(crate) fn cancel(&self) -> &Cancel {
        &self.cancel
    }

    /// Tells whoever waits that the order will not come.
    pub(crate) fn fail(&self, error: AppError) {
        self.rows.send_replace(Some(Err(error)));
    }

    /// The number of rows, if the order is known already.
    pub fn total(&self) -> Option<usize> {
        self.rows.borrow().as_ref().and_then(|rows| rows.as_ref().ok()).map(|rows| rows.len())
    }

    pub async fn place_of(&self, row: i64) -> Result<Place> {
        let rows = self.rows().await?;
        let position = rows.iter().position(|known| *known == row);
        let at = |offset: Option<usize>| offset.and_then(|at| rows.get(at)).copied();
        Ok(Place {
            position,
            total: rows.len(),
            previous: at(position.and_then(|at| at.checked_sub(1))),
            next: at(position.map(|at| at + 1)),
        })
    }
}

impl ListPlan {
    pub(super) fn select(&self, what: &str) -> Sql {
        self.select_where(what, self.within_scope.as_ref().unwrap_or(&self.condition), "state")
    }

    fn select_where(&self, what: &str, condition: &Sql, state: &str) -> Sql {
        let Self { record, archived, .. } = self;
        let archived = u8::from(*archived);
        let mut sql = condition.clone();
        sql.text =
            format!("SELECT {what} FROM visible_{} WHERE {state} = {archived} AND {}", record.table, condition.text);
        sql
    }

    /// Row keys in their order, found one by one. A plus keeps SQLite off the index of a column.
    pub(crate) fn walk(&self) -> Sql {
        let mut sql = match self.way {
            Way::Rows => self.select_where("row AS key", &self.condition, "+state"),
            Way::Index => self.select("row AS key"),
            Way::IndexOrSort => self.select_where("row AS key", &self.condition, "state"),
        };
        sql.push(&format!(" ORDER BY {}", self.order));
        sql
    }

    /// Row keys found by the condition and sorted then.
    fn sort(&self) -> Sql {
        let mut sql = match &self.within_scope {
            Some(condition) => self.select_where("row AS key", condition, "state"),
            None => self.select_where("row AS key", &self.condition, "+state"),
        };
        sql.push(&format!(" ORDER BY +{}", self.order));
        sql
    }
}

impl ReadScope {
    /// Checks and compiles a list. Without a sort the newest come first.
    pub async fn plan_list(
        &mut self,
        record: &'static RecordType,
        filter: Option<&Filter>,
        sort: Option<&Sort>,
        archived: bool,
    ) -> Result<ListPlan> {
        let actor = Arc::clone(self.actor());
        let condition = filter.map(|filter| check(filter, record, &actor, &self.calendar)).transpose()?;
        let condition = condition.unwrap_or(Condition::All(Vec::new()));
        let mut found = Vec::new();
        for part in look_ups(&condition) {
            let rows = match part {
                LookUp::Search(text) => Some(self.found_rows(record, text).await?),
                LookUp::Contains(field, text) => self.rows_containing(record, field, text).await?,
            };
            found.push(rows.map(|rows| serde_json::json!(rows).to_string()));
        }
        let mut sql = Sql::default();
        compile(&condition, record, &mut found.iter().cloned(), &mut sql)?;
        let scoped = record.owner.is_some() && actor.owners(record.name, Action::See) != OwnerSet::All;
        let within_scope = if scoped {
            let mut sql = Sql::looked_at();
            compile(&condition, record, &mut found.into_iter(), &mut sql)?;
            Some(sql)
        } else {
            None
        };
        let order = order_by(record, sort, &actor)?;
        let mut narrowing = narrowing_columns(self.connection(), record).await?;
        let indexed =
            actor.custom().used(record.name).map(|defined| defined.declared).filter(|field| is_indexed(field));
        narrowing.extend(indexed.map(|field| field.name.to_owned()));
        let way = match (order.starts_with("row "), &condition) {
            (true, condition) if !scoped && !is_narrowed(condition, &narrowing) => Way::Rows,
            (true, _) => Way::Index,
            (false, Condition::All(list)) if !scoped && list.is_empty() => Way::Index,
            (false, _) => Way::IndexOrSort,
        };
        let asked = filter.map(Filter::fields).unwrap_or_default();
        let plan = ListPlan { record, archived, condition: sql, within_scope, way, order, asked };
        self.note_read(&plan.walk().text);
        Ok(plan)
    }

    /// The first row keys of a list: along the index of its order, and where the rows wanted are too rare for
    /// that, by reading all that meet the condition.
    pub async fn first_rows(&mut self, plan: &ListPlan, limit: u32) -> Result<Vec<i64>> {
        const PATIENCE: Duration = Duration::from_millis(150);
        if self.is_small_scope(plan).await? {
            return self.first(plan.sort(), limit).await;
        }
        let end = (plan.way == Way::IndexOrSort).then(|| Instant::now() + PATIENCE);
        let cancel = self.cancel.clone();
        self.connection().obey_until(&cancel, end).await?;
        let walked = self.first(plan.walk(), limit).await;
        self.connection().obey(&cancel).await?;
        match walked {
            Err(error) if error.code == Code::Cancelled && !cancel.is_cancelled() => {
                self.first(plan.sort(), limit).await
            }
            done => done,
        }
    }

    /// Whether all that the condition leaves of a scope is sorted sooner than the first of it are found along the order.
    async fn is_small_scope(&mut self, plan: &ListPlan) -> Result<bool> {
        const FEW: i64 = 50_000;
        if plan.within_scope.is_none() || plan.way != Way::IndexOrSort {
            return Ok(false);
        }
        let mut few = plan.select("1");
        few.push(&format!(" LIMIT {FEW}"));
        let sql = format!("SELECT count(*) FROM ({})", few.text);
        Ok(self.connection().integer(sql, few.values).await? < FEW)
    }

    async fn first(&mut self, mut sql: Sql, limit: u32) -> Result<Vec<i64>> {
        sql.push(&format!(" LIMIT {limit}"));
        self.connection().integers(&sql.text, sql.values).await
    }

    /// Opens the list; [`ReadScope::freeze`] then reads its order, on another reader.
    pub fn open_list(&mut self, plan: ListPlan) -> Arc<FrozenList> {
        let (rows, _) = watch::channel(None);
        let list = Arc::new(FrozenList { id: Uuid::now_v7(), plan, rows, cancel: Cancel::default() });
        self.lists.add(Arc::clone(&list));
        self.opened.push(Arc::clone(&list));
        list
    }

    pub fn list(&self, id: Uuid) -> Result<Arc<FrozenList>> {
        self.lists.get(id)
    }

    /// Reads the whole order of a list and hands it to whoever waits.
    pub async fn freeze(&mut self, list: &FrozenList) {
        let rows = self.all_rows(&list.plan).await.map(Arc::new);
        list.rows.send_replace(Some(rows));
    }

    /// Row keys of the whole list, in order.
    pub async fn all_rows(&mut self, plan: &ListPlan) -> Result<Vec<i64>> {
        let sql = if plan.way == Way::IndexOrSort { plan.sort() } else { plan.walk() };
        self.connection().integers(&sql.text, sql.values).await
    }

    /// Those of `rows` that the actor's `action` reaches, in their order: who sees a row may not do all else with it.
    pub async fn reached(&mut self, record: &'static RecordType, action: Action, rows: &[i64]) -> Result<Vec<i64>> {
        let (OwnerSet::Only(owners), Some(owner)) = (self.actor.owners(record.name, action), record.owner) else {
            return Ok(if self.actor.may(record.name, action) { rows.to_vec() } else { Vec::new() });
        };
        let sql = format!(
            "SELECT row AS key FROM main.{} WHERE row IN (SELECT value FROM json_each(?1)) \
             AND {owner} IN (SELECT unhex(value) FROM json_each(?2))",
            record.table
        );
        let owners: Vec<_> = owners.iter().map(|owner| owner.simple().to_string()).collect();
        let values =
            vec![Value::Text(serde_json::json!(rows).to_string()), Value::Text(serde_json::json!(owners).to_string())];
        let reached: HashSet<i64> = self.connection().integers(&sql, values).await?.into_iter().collect();
        Ok(rows.iter().copied().filter(|row| reached.contains(row)).collect())
    }

    /// Exact, or at least so many: a bounded look that answers at once.
    pub async fn count(&mut self, list: &FrozenList, exact: bool) -> Result<Count> {
        const LOOK: u64 = 1_000;
        if let Some(total) = list.total() {
            return Ok(Count { at_least: total as u64, exact: true });
        }
        let sql = if exact {
            list.plan.select("count(*)")
        } else {
            let mut inner = list.plan.select("1");
            inner.push(&format!(" LIMIT {}", LOOK + 1));
            inner.text = format!("SELECT count(*) FROM ({})", inner.text);
            inner
        };
        let count = u64::try_from(self.connection().integer(sql.text, sql.values).await?).unwrap_or(0);
        Ok(Count { at_least: count.min(if exact { count } else { LOOK }), exact: exact || count <= LOOK })
    }

    /// The row key of a record the actor may see.
    pub async fn row_of(&mut self, record: &'static RecordType, id: Uuid) -> Result<Option<i64>> {
        let sql = format!("SELECT row FROM visible_{} WHERE id = ?1", record.table);
        Ok(self.connection().row(sql, vec![Value::Id(id)]).await?.and_then(|row| row.integer(0)))
    }

    /// Row keys of the records the actor may see among `ids`.
    pub async fn rows_of(&mut self, record: &'static RecordType, ids: &[Uuid]) -> Result<Vec<i64>> {
        let sql = format!(
            "SELECT row AS key FROM visible_{} WHERE id IN (SELECT unhex(value) FROM json_each(?1))",
            record.table
        );
        let ids: Vec<_> = ids.iter().map(|id| id.simple().to_string()).collect();
        self.connection().integers(&sql, vec![Value::Text(serde_json::json!(ids).to_string())]).await
    }

    /// Ids of rows.
    pub async fn ids_of(&mut self, record: &'static RecordType, rows: &[i64]) -> Result<HashMap<i64, Uuid>> {
        let sql =
            format!("SELECT row, id FROM visible_{} WHERE row IN (SELECT value FROM json_each(?1))", record.table);
        let found = self.connection().rows(sql, vec![Value::Text(serde_json::json!(rows).to_string())]).await?;
        Ok(found.iter().filter_map(|row| Some((row.integer(0)?, row.id(1)?))).collect())
    }
}

/// Whether all rows of a list have one of a few values in an indexed column.
fn is_narrowed(condition: &Condition, indexed: &[String]) -> bool {
    match condition {
        Condition::All(list) => list.iter().any(|part| is_narrowed(part, indexed)),
        Condition::OneOf(column, _) => indexed.iter().any(|indexed| indexed == column),
        _ => false,
    }
}

/// The row key breaks ties, in the same direction: then one index gives both.
fn order_by(record: &'static RecordType, sort: Option<&Sort>, actor: &domain::rights::Actor) -> Result<String> {
    let Some(sort) = sort else { return Ok("row DESC".to_owned()) };
    let direction = if sort.descending { "DESC" } else { "ASC" };
    let field = check_sort(sort, record, actor)?;
    if field.name == "created_at" {
        // Rows are made in the order of their keys on this machine.
        return Ok(format!("row {direction}"));
    }
    let column = match field.order {
        Order::Pinyin => format!("{}_key", field.name),
        _ => quoted(field.name),
    };
    // Rows without a value come last either way: they are never what one looks for.
    Ok(format!("{column} {direction} NULLS LAST, row {direction}"))
}

impl ListPlan {
    pub fn record(&self) -> &'static RecordType {
        self.record
    }

    /// The fields its filter asks for, `search` for a search text.
    pub fn asked(&self) -> &[String] {
        &self.asked
    }
}
