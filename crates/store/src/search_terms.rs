//! The terms under which a row stands in the index: grams of its searchable texts, and its owner.

use domain::custom_fields::CustomFields;
use domain::record::Value;
use domain::search::Grams;
use domain::{RecordType, Result};
use uuid::Uuid;

use crate::connection::{Connection, Statement, Statements};
use crate::reading::texts_of;
use crate::stored::StoredRow;

/// The term of an owner: narrows a search inside the index to the rows an actor may see.
pub fn owner_token(owner: Uuid) -> String {
    format!("o{}", owner.simple())
}

/// All terms of a row, set apart by spaces.
pub fn terms_of(record: &'static RecordType, stored: &StoredRow, custom: &CustomFields, grams: &mut Grams) -> String {
    grams.clear();
    for (_, kind, text) in texts_of(record, stored, custom, &|_| true) {
        grams.add(kind, &text);
    }
    let mut terms = grams.to_terms();
    if let Some(owner) = stored.owner(record) {
        terms.push(' ');
        terms.push_str(&owner_token(owner));
    }
    terms
}

/// Rows of one INSERT: each begins by flushing what FTS5 has gathered so far, so that few are better.
const ROWS: usize = 15_000;

/// The statements that put rows into the index.
pub fn insert(record: &'static RecordType, rows: &[StoredRow], custom: &CustomFields) -> Statements<'static> {
    let mut grams = Grams::new();
    let into = format!("{}_search (rowid, terms)", record.table);
    let statement = |chunk: &[StoredRow]| {
        let pairs = chunk
            .iter()
            .flat_map(|row| [Value::Integer(row.meta.row), Value::Text(terms_of(record, row, custom, &mut grams))]);
        Statement::insert(&into, 2, pairs.collect())
    };
    Box::new(rows.chunks(ROWS).map(statement).collect::<Vec<_>>().into_iter())
}

/// Replaces the terms of a row whose texts or owner changed.
pub async fn replace(
    connection: &mut Connection,
    record: &'static RecordType,
    row: &StoredRow,
    custom: &CustomFields,
) -> Result<()> {
    remove(connection, record, row.meta.row).await?;
    connection.run_all(insert(record, std::slice::from_ref(row), custom)).await
}

pub async fn remove(connection: &mut Connection, record: &'static RecordType, row: i64) -> Result<()> {
    let sql = format!("DELETE FROM {}_search WHERE rowid = ?1", record.table);
    connection.execute(sql, vec![Value::Integer(row)]).await.map(|_| ())
}

/// Whether a change of these fields changes the terms.
pub fn concerns(record: &'static RecordType, field: &str, custom: &CustomFields) -> bool {
    record.owner == Some(field) || custom.column(record, field).is_ok_and(|field| field.search.is_some())
}
