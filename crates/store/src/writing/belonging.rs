//! Rows that belong to another: they have its owner and team from their first moment to their last.
//!
//! Nobody assigns them. They are made under what they belong to, carried along when that is assigned, and erased with
//! it; so the rights of both, and later whoever receives them, stay one condition on one column.

use std::collections::{BTreeSet, HashMap};

use domain::record::{Value, diff};
use domain::{AppError, Code, RecordType, Result};
use uuid::Uuid;

use super::rows::RowWrite;
use super::scope::WriteScope;
use crate::journal::{Kind, Payload};
use crate::lineage::under;
use crate::reading::Reading;
use crate::stored::{State, StoredRow};

/// Whether a change of this field would take a row from what it belongs to, or from its owner.
pub(super) fn is_inherited(record: &RecordType, field: &str) -> bool {
    record.belongs_to.is_some()
        && (record.names_parent(field) || record.ownership().any(|at| record.fields[at].name == field))
}

/// Positions of owner and team in a row, with those in the row it belongs to.
fn inherited(record: &RecordType, parent: &RecordType) -> Vec<(usize, usize)> {
    record.ownership().zip(parent.ownership()).collect()
}

impl WriteScope {
    /// New rows get the owner and team of what they belong to, whatever they said.
    ///
    /// # Errors
    /// [`Code::NotFound`] with the field, when that is none the actor sees.
    pub(super) async fn inherit(&mut self, record: &'static RecordType, rows: &mut [Vec<Value>]) -> Result<()> {
        let Some(field) = record.belongs_to else { return Ok(()) };
        let missing = |of: &str| AppError::new(Code::NotFound).field(field).param("record", of);
        for parent in record.parents() {
            let named = |values: &[Value]| record.parent_of(values).filter(|(of, _)| of.name == parent.name);
            let wanted: BTreeSet<Uuid> = rows.iter().filter_map(|values| named(values)).map(|(_, id)| id).collect();
            if wanted.is_empty() {
                continue;
            }
            let found = self.seen_by_id(parent, &wanted).await?;
            let inherited = inherited(record, parent);
            for values in &mut *rows {
                let Some((_, id)) = named(values) else { continue };
                let row = found.get(&id).ok_or_else(|| missing(parent.name))?;
                for (own, parents) in &inherited {
                    values[*own] = row.values[*parents].clone();
                }
            }
        }
        let lost = rows.iter().any(|values| record.parent_of(values).is_none());
        if lost { Err(missing(record.name)) } else { Ok(()) }
    }

    pub(super) async fn seen_by_id(
        &mut self,
        record: &'static RecordType,
        ids: &BTreeSet<Uuid>,
    ) -> Result<HashMap<Uuid, StoredRow>> {
        let among = "id IN (SELECT unhex(value) FROM json_each(?1))";
        let sql = format!(
            "SELECT {} FROM main.{table} WHERE {among} AND row IN (SELECT row FROM visible_{table} WHERE {among})",
            StoredRow::columns(record),
            table = record.table
        );
        let ids: Vec<_> = ids.iter().map(|id| id.simple().to_string()).collect();
        let rows = self.connection().rows(sql, vec![Value::Text(serde_json::json!(ids).to_string())]).await?;
        Ok(rows.iter().map(|row| StoredRow::read(record, row)).map(|row| (row.meta.id, row)).collect())
    }

    /// Carries owner and team of a row that changed to what belongs to it, whatever its state.
    pub(super) async fn carry(&mut self, parent: &'static RecordType, id: Uuid, values: &[Value]) -> Result<()> {
        for record in parent.belongings() {
            let inherited = inherited(record, parent);
            for before in self.rows_belonging(record, parent, id).await? {
                let mut carried = before.values.clone();
                for (own, parents) in &inherited {
                    carried[*own] = values[*parents].clone();
                }
                let changes = diff(record, &before.values, &carried);
                if changes.is_empty() {
                    continue;
                }
                let payload = Payload::with_changes(changes, |field| before.meta.version_of(field));
                let state = before.meta.state;
                self.put_row(record, RowWrite { kind: Kind::Carry, state, values: carried, before, payload }).await?;
            }
        }
        Ok(())
    }

    /// Every row that belongs to `id` of type `root`, or to what does: seen by the actor or not, in the recycle bin or not.
    pub(super) async fn rows_belonging(
        &mut self,
        record: &'static RecordType,
        root: &'static RecordType,
        id: Uuid,
    ) -> Result<Vec<StoredRow>> {
        let sql = format!(
            "SELECT {} FROM main.{} WHERE {} ORDER BY row",
            StoredRow::columns(record),
            record.table,
            under(record, root, "main.")
        );
        let rows = self.connection().rows(sql, vec![Value::Id(id)]).await?;
        Ok(rows.iter().map(|row| StoredRow::read(record, row)).collect())
    }

    /// Whether something that is not deleted belongs to the row.
    pub(super) async fn has_belongings(&mut self, parent: &'static RecordType, id: Uuid) -> Result<bool> {
        for (record, field) in parent.children() {
            let sql = format!("SELECT EXISTS (SELECT 1 FROM main.{} WHERE {field} = ?1 AND state < 2)", record.table);
            if self.connection().integer(sql, vec![Value::Id(id)]).await? != 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether what the row belongs to is deleted.
    pub(super) async fn has_lost_its_parent(&mut self, record: &'static RecordType, row: &StoredRow) -> Result<bool> {
        if record.belongs_to.is_none() {
            return Ok(false);
        }
        let Some((parent, id)) = record.parent_of(&row.values) else { return Ok(true) };
        let found = self.load_any(parent, id).await?;
        Ok(found.is_none_or(|parent| parent.meta.state == State::Deleted))
    }
}
