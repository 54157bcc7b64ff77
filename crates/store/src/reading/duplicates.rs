//! Records that may be the same as one being typed: by the keys they share.

use std::collections::BTreeSet;

use domain::record::{Value, match_keys};
use domain::rights::Action;
use domain::{AppError, Code, RecordType, Result};
use uuid::Uuid;

use super::scope::{ReadScope, Reading};
use super::view::RecordView;
use crate::sets::match_hash;
use crate::stored::StoredRow;

impl ReadScope {
    /// The row key of the newest record the actor sees.
    pub async fn newest_row(&mut self, record: &'static RecordType) -> Result<Option<i64>> {
        let sql = format!("SELECT row FROM visible_{} ORDER BY row DESC LIMIT 1", record.table);
        self.note_read(&sql);
        let newest = self.connection().row(sql, vec![]).await?;
        Ok(newest.and_then(|row| row.integer(0)))
    }

    /// Records the actor sees that share one of `keys`, the newest first.
    pub async fn with_match_keys(
        &mut self,
        record: &'static RecordType,
        keys: &[String],
        limit: u32,
    ) -> Result<Vec<RecordView>> {
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        let sql = format!(
            "SELECT row AS key FROM visible_{0} WHERE row IN \
             (SELECT row FROM main.{0}_match WHERE value IN (SELECT value FROM json_each(?1))) \
             ORDER BY row DESC LIMIT {limit}",
            record.table
        );
        self.note_read(&sql);
        let rows = self.connection().integers(&sql, vec![hashes_of(keys)]).await?;
        self.views_of_rows(record, &rows).await
    }

    /// Owners of records the actor does not see that share one of `keys`: the one declared exception to 'what is hidden
    /// does not exist', for whoever may check for duplicates. `None` stands for a record without an owner.
    pub async fn owners_of_hidden(
        &mut self,
        record: &'static RecordType,
        keys: &[String],
    ) -> Result<BTreeSet<Option<Uuid>>> {
        if !self.actor.may(record.name, Action::CheckDuplicates) {
            let refused = AppError::new(Code::NotAllowed).param("record", record.name);
            return Err(refused.param("action", Action::CheckDuplicates.as_str()));
        }
        let sql = format!(
            "SELECT {columns} FROM main.{table} WHERE +state < 2 AND row IN \
             (SELECT row FROM main.{table}_match WHERE value IN (SELECT value FROM json_each(?1))) \
             AND row NOT IN (SELECT row FROM visible_{table} WHERE row IN \
             (SELECT row FROM main.{table}_match WHERE value IN (SELECT value FROM json_each(?1)))) LIMIT 100",
            columns = StoredRow::columns(record),
            table = record.table,
        );
        self.note_read(&sql);
        let rows = self.connection().rows(sql, vec![hashes_of(keys)]).await?;
        let found = rows.iter().map(|row| StoredRow::read(record, row));
        let same = found.filter(|row| match_keys(record, &row.values).iter().any(|key| keys.contains(key)));
        Ok(same.map(|row| row.owner(record)).collect())
    }
}

fn hashes_of(keys: &[String]) -> Value {
    let hashes: Vec<i64> = keys.iter().map(|key| match_hash(key)).collect();
    Value::Text(serde_json::json!(hashes).to_string())
}
