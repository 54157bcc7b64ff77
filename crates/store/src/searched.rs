//! Which custom fields the index of search terms was made with. When a company makes one searchable, rows that were there
//! before are indexed anew by a job; until it has ended, they are not found by that field, and found by all others.

use std::collections::{BTreeMap, BTreeSet};

use domain::custom_fields::CustomFields;
use domain::{RECORD_TYPES, RecordType, Result};

use crate::connection::{Connection, Value};
use crate::custom::definitions;
use crate::reading::Reading;
use crate::schema::is_searched;
use crate::search_terms;
use crate::store::JobScope;
use crate::stored::StoredRow;

/// Where the table of the workspace's own facts says it: searched keys by record type.
const BUILT: &str = "searched_custom_fields";

/// Rows indexed in one transaction.
const AT_ONCE: usize = 1_000;

type Searched = BTreeMap<String, BTreeSet<String>>;

fn asked_for(fields: &CustomFields, record: &RecordType) -> BTreeSet<String> {
    let searched = fields.used(record.name).filter(|defined| defined.declared.search.is_some());
    searched.map(|defined| defined.field.key.clone()).collect()
}

async fn built(connection: &mut Connection) -> Result<Searched> {
    let sql = format!("SELECT value FROM workspace WHERE key = '{BUILT}'");
    let text = connection.row(sql, vec![]).await?.and_then(|row| row.text(0));
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// Record types whose index was made with other fields than are searchable now.
pub async fn outdated(connection: &mut Connection) -> Result<Vec<&'static RecordType>> {
    let (fields, built) = (definitions(connection).await?, built(connection).await?);
    let differs = |record: &&&RecordType| {
        is_searched(record) && built.get(record.name).cloned().unwrap_or_default() != asked_for(&fields, record)
    };
    Ok(RECORD_TYPES.iter().filter(differs).copied().collect())
}

impl JobScope {
    /// Indexes the rows of every record type whose searchable fields changed; `told` hears how many are done.
    pub async fn index_custom_fields(&self, mut told: impl FnMut(usize) + Send) -> Result<usize> {
        let mut scope = self.read().await?;
        let records = outdated(scope.connection()).await?;
        scope.finish().await?;
        let mut done = 0;
        for record in records {
            let mut after = 0;
            while let Some((last, rows)) = self.index_some(record, after).await? {
                after = last;
                done += rows;
                told(done);
            }
        }
        Ok(done)
    }

    /// The rows after `after`, up to so many; `None` when there are no more, and the index says so.
    async fn index_some(&self, record: &'static RecordType, after: i64) -> Result<Option<(i64, usize)>> {
        let mut scope = self.begin().await?;
        let fields = scope.writer.custom().await?;
        let sql = format!(
            "SELECT {} FROM main.{} WHERE row > ?1 AND +state < 2 ORDER BY row LIMIT {AT_ONCE}",
            StoredRow::columns(record),
            record.table
        );
        let rows = scope.connection().rows(sql, vec![Value::Integer(after)]).await?;
        let rows: Vec<_> = rows.iter().map(|row| StoredRow::read(record, row)).collect();
        for row in &rows {
            search_terms::replace(scope.connection(), record, row, &fields).await?;
        }
        let last = rows.last().map(|row| (row.meta.row, rows.len()));
        if last.is_none() {
            let mut kept = built(scope.connection()).await?;
            kept.insert(record.name.to_owned(), asked_for(&fields, record));
            let sql = "INSERT OR REPLACE INTO workspace (key, value) VALUES (?1, ?2)";
            let values = vec![Value::Text(BUILT.to_owned()), Value::Text(serde_json::json!(kept).to_string())];
            scope.connection().execute(sql, values).await?;
        }
        self.finish(scope).await?;
        Ok(last)
    }
}
