//! Where values of custom fields lie and how they are found: the definitions as the database holds them, the expression
//! that takes a value out of its sheet, and an index over that expression for each field lists are narrowed by.
//!
//! The indexes are derived: they follow the definitions in the transaction that changes those, and again whenever a
//! workspace is opened.

use std::collections::BTreeMap;

use domain::custom_fields::{CustomField, CustomFields, DECIMALS, Standing, key_of, parse_value};
use domain::record::{Field, Kind};
use domain::{RECORD_TYPES, Record, RecordType, Result, record_type};

use crate::connection::Connection;
use crate::reading::Reading;
use crate::stored::{State, Stored, StoredRow};
use crate::writing::WriteScope;

/// The column in which a type keeps custom values.
pub fn sheet(record: &RecordType) -> Option<&'static str> {
    record.fields.iter().find(|field| field.kind == Kind::Custom).map(|field| field.name)
}

/// All definitions, in use or not.
pub async fn definitions(connection: &mut Connection) -> Result<CustomFields> {
    let record = CustomField::TYPE;
    let sql = format!("SELECT {} FROM main.{} ORDER BY row", StoredRow::columns(record), record.table);
    let rows = connection.rows(sql, vec![]).await?;
    let stored = rows.iter().map(|row| StoredRow::read(record, row).typed::<CustomField>());
    Ok(defined(stored.collect::<Result<Vec<_>>>()?))
}

/// Definitions as the domain knows them.
pub fn defined(stored: impl IntoIterator<Item = Stored<CustomField>>) -> CustomFields {
    let standing = |state| match state {
        State::Active => Standing::Used,
        State::Archived => Standing::Archived,
        State::Deleted => Standing::Deleted,
    };
    CustomFields::new(stored.into_iter().map(|stored| (stored.meta.id, stored.record, standing(stored.meta.state))))
}

/// A field's value as SQL compares it: exact numbers as whole ones, ids as bytes.
pub fn expression(field: &Field, sheet: &str) -> String {
    let key = key_of(field.name).expect("BUG: a custom field");
    let value = format!("json_extract({sheet}, '$.{key}')");
    // Up to fifteen digits: a binary fraction of them, made whole, is exact.
    let scaled = |power: u32| format!("CAST(round({value} * {}) AS INTEGER)", 10_u32.pow(power));
    match field.kind {
        Kind::Number => scaled(DECIMALS),
        Kind::Money => scaled(2),
        Kind::Reference => format!("unhex({value}, '-')"),
        _ => value,
    }
}

/// A column as SQL names it.
pub fn quoted(column: &str) -> String {
    if key_of(column).is_some() { format!("\"{column}\"") } else { column.to_owned() }
}

/// Whether an index is kept for the field: several values of one row are in none, long texts are too long for one.
pub fn is_indexed(field: &Field) -> bool {
    !matches!(field.kind, Kind::LongText | Kind::Choices)
}

const INDEX: &str = "custom_index_";

/// Makes the indexes the definitions ask for, and drops those they no longer do.
pub async fn keep_indexes(connection: &mut Connection, fields: &CustomFields) -> Result<()> {
    let mut wanted = BTreeMap::new();
    for record in RECORD_TYPES {
        let Some(sheet) = sheet(record) else { continue };
        for defined in fields.used(record.name).filter(|defined| is_indexed(defined.declared)) {
            let name = format!("{INDEX}{}_{}", record.table, defined.field.key);
            let value = expression(defined.declared, sheet);
            // State first: the same index narrows a list by a value and puts a whole list in order.
            wanted.insert(name.clone(), format!("CREATE INDEX {name} ON {} (state, {value})", record.table));
        }
    }
    let sql = format!("SELECT name, sql FROM main.sqlite_schema WHERE type = 'index' AND name GLOB '{INDEX}*'");
    let mut script = String::new();
    for row in connection.rows(sql, vec![]).await? {
        let name = row.text(0).unwrap_or_default();
        match wanted.get(&name) {
            Some(definition) if row.text(1).as_ref() == Some(definition) => drop(wanted.remove(&name)),
            _ => script.push_str(&format!("DROP INDEX main.{name};\n")),
        }
    }
    script.extend(
        wanted.into_values().map(|definition| definition.replacen("CREATE INDEX ", "CREATE INDEX main.", 1) + ";\n"),
    );
    if script.is_empty() { Ok(()) } else { connection.script(script).await }
}

impl WriteScope {
    /// How many rows have a value that would not be right under `definition`.
    pub async fn count_misfits(&mut self, definition: &CustomField) -> Result<u64> {
        let record = record_type(&definition.record)?;
        let Some(sheet) = sheet(record) else { return Ok(0) };
        let sql = format!(
            "SELECT value, count(*) FROM (SELECT {sheet} -> '$.{}' AS value FROM main.{} WHERE state < 2) \
             WHERE value IS NOT NULL GROUP BY value",
            definition.key, record.table
        );
        let mut misfits = 0;
        for row in self.connection().rows(sql, vec![]).await? {
            let value = row.text(0).and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
            if parse_value(definition, &value).is_err() {
                misfits += u64::try_from(row.integer(1).unwrap_or(0)).unwrap_or(0);
            }
        }
        Ok(misfits)
    }
}

#[cfg(test)]
#[path = "custom_tests.rs"]
mod tests;
