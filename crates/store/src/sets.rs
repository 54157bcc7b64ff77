//! Values kept one to a row beside their record, in `<table>_<set>`, so that an index finds the rows that hold
//! one: the members of a set field, and hashes of the keys by which the same record might exist twice.

use std::collections::BTreeSet;

use domain::record::{Kind as FieldKind, Value, match_keys};
use domain::{RecordType, Result};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::connection::{Connection, Statement, Statements};
use crate::schema::set_fields;
use crate::stored::StoredRow;

/// The set of match keys.
const MATCH: &str = "match";

/// A match key as it is kept. Two keys may share a hash: whoever finds rows by it compares the keys.
pub fn match_hash(key: &str) -> i64 {
    let hash = Sha256::digest(key.as_bytes());
    i64::from_be_bytes(hash[..8].try_into().expect("BUG: 8 of 32 bytes"))
}

/// Whether duplicates of the record are looked for.
pub fn is_matched(record: &RecordType) -> bool {
    record.fields.iter().any(|field| field.duplicate_key)
}

/// The sets of a record.
pub fn names(record: &'static RecordType) -> impl Iterator<Item = &'static str> {
    set_fields(record).map(|(_, field)| field).chain(is_matched(record).then_some(MATCH))
}

/// What a row has in each of its sets, each value once.
pub fn values_of(record: &'static RecordType, values: &[Value]) -> Vec<(&'static str, Value)> {
    let mut found = Vec::new();
    for (at, field) in set_fields(record).filter(|(at, _)| !values[*at].is_null()) {
        let members: BTreeSet<Uuid> =
            serde_json::from_value(values[at].to_json(FieldKind::References)).unwrap_or_default();
        found.extend(members.into_iter().map(|member| (field, Value::Id(member))));
    }
    let hashes: BTreeSet<i64> = match_keys(record, values).iter().map(|key| match_hash(key)).collect();
    found.extend(hashes.into_iter().map(|hash| (MATCH, Value::Integer(hash))));
    found
}

/// Whether a change of this field changes a set.
pub fn concerns(record: &RecordType, field: &str) -> bool {
    record.field(field).is_ok_and(|field| field.kind == FieldKind::References || field.duplicate_key)
}

/// The statements that put rows into their sets.
pub fn insert(record: &'static RecordType, rows: &[StoredRow]) -> Statements<'static> {
    let mut sets: Vec<(&str, Vec<Value>)> = names(record).map(|name| (name, Vec::new())).collect();
    for row in rows {
        for (name, value) in values_of(record, &row.values) {
            let set = sets.iter_mut().find(|(set, _)| *set == name).expect("BUG: a set without a name");
            set.1.extend([value, Value::Integer(row.meta.row)]);
        }
    }
    let statements = sets.iter().flat_map(|(name, pairs)| {
        let into = format!("main.{}_{name} (value, row)", record.table);
        pairs.chunks(2 * Statement::ROWS).map(move |chunk| Statement::insert(&into, 2, chunk.to_vec()))
    });
    Box::new(statements.collect::<Vec<_>>().into_iter())
}

/// Takes a row out of its sets.
pub async fn remove(connection: &mut Connection, record: &'static RecordType, row: &StoredRow) -> Result<()> {
    for (name, value) in values_of(record, &row.values) {
        let sql = format!("DELETE FROM main.{}_{name} WHERE value = ?1 AND row = ?2", record.table);
        connection.execute(sql, vec![value, Value::Integer(row.meta.row)]).await?;
    }
    Ok(())
}
