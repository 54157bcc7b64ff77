//! The terms under which a row stands in the index: grams of its searchable texts, its owner, and one key
//! for each value by which the same record might exist twice.

use domain::record::Value;
use domain::search::Grams;
use domain::{RecordType, Result};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::connection::Connection;
use crate::journal::placeholders;
use crate::reading::texts_of;
use crate::stored::StoredRow;

/// The term of an owner: narrows a search inside the index to the rows an actor may see.
pub fn owner_token(owner: Uuid) -> String {
    format!("o{}", owner.simple())
}

/// The term of a value by which duplicates are found: a hash, so that values of any length and script fit.
pub fn match_token(key: &str) -> String {
    let hash = Sha256::digest(key.as_bytes());
    let short = u64::from_be_bytes(hash[..8].try_into().expect("BUG: 8 of 32 bytes"));
    format!("k{short:016x}")
}

/// All terms of a row, set apart by spaces.
pub fn terms_of(record: &'static RecordType, stored: &StoredRow, grams: &mut Grams) -> String {
    grams.clear();
    for (_, kind, text) in texts_of(record, stored, &|_| true) {
        grams.add(kind, &text);
    }
    let mut terms = grams.to_terms();
    if let Some(owner) = stored.owner(record) {
        terms.push(' ');
        terms.push_str(&owner_token(owner));
    }
    for key in domain::record::match_keys(record, &stored.values) {
        terms.push(' ');
        terms.push_str(&match_token(&key));
    }
    terms
}

/// Rows with their terms, ready to be put into the index.
pub fn prepare(record: &'static RecordType, rows: &[StoredRow]) -> Vec<Value> {
    let mut grams = Grams::new();
    let pairs =
        rows.iter().flat_map(|row| [Value::Integer(row.meta.row), Value::Text(terms_of(record, row, &mut grams))]);
    pairs.collect()
}

/// Rows of one INSERT: each begins by flushing what FTS5 has gathered so far, so that few are better.
const ROWS: usize = 15_000;

/// Puts prepared rows into the index.
pub async fn insert(connection: &mut Connection, record: &'static RecordType, mut prepared: Vec<Value>) -> Result<()> {
    while !prepared.is_empty() {
        let rest = prepared.split_off(prepared.len().min(2 * ROWS));
        let marks = placeholders(prepared.len() / 2, 2);
        let sql = format!("INSERT INTO {}_search (rowid, terms) VALUES {marks}", record.table);
        connection.execute(sql, prepared).await?;
        prepared = rest;
    }
    Ok(())
}

/// Replaces the terms of a row whose texts, owner or keys changed.
pub async fn replace(connection: &mut Connection, record: &'static RecordType, row: &StoredRow) -> Result<()> {
    remove(connection, record, row.meta.row).await?;
    insert(connection, record, prepare(record, std::slice::from_ref(row))).await
}

pub async fn remove(connection: &mut Connection, record: &'static RecordType, row: i64) -> Result<()> {
    let sql = format!("DELETE FROM {}_search WHERE rowid = ?1", record.table);
    connection.execute(sql, vec![Value::Integer(row)]).await.map(|_| ())
}

/// Whether a change of these fields changes the terms.
pub fn concerns(record: &RecordType, field: &str) -> bool {
    record.owner == Some(field) || record.field(field).is_ok_and(|field| field.search.is_some() || field.duplicate_key)
}
