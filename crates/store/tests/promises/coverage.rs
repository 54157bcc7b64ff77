//! No table without a class, no column without a field, no field without a column.

use std::collections::BTreeSet;

use domain::RECORD_TYPES;
use domain::record::Order;
use store::{Class, class_of};

use crate::place::Place;

/// What every record's table has besides the fields of its declaration.
const SYSTEM: [&str; 8] = ["row", "id", "state", "version", "versions", "created_at", "created_by", "updated_at"];

#[tokio::test]
async fn every_table_has_a_class() {
    let place = Place::with_customers(1).await;
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
    let tables: Vec<String> = sqlx::query_scalar(sql).fetch_all(&mut place.raw().await).await.expect("reads");
    assert!(tables.len() > 15, "{tables:?}");
    let unknown: Vec<_> = tables.iter().filter(|table| class_of(table).is_none()).collect();
    assert!(
        unknown.is_empty(),
        "nobody said what these tables are: {unknown:?}\n\
         A table of business records: declare the record in crates/domain/src/<module>/model.rs and name it in \
         RECORD_TYPES; it is synced and journaled then.\n\
         A table of this machine alone (drafts, cursors), or one derived from others: add it to CLASSES in \
         crates/store/src/schema.rs."
    );
    for record in RECORD_TYPES {
        assert!(
            tables.iter().any(|table| table == record.table),
            "the record `{}` has no table `{}`: add a migration to crates/store/migrations and name it in MIGRATIONS \
             of crates/store/src/schema.rs",
            record.name,
            record.table
        );
        assert_eq!(class_of(record.table), Some(Class::Synced));
    }
}

#[tokio::test]
async fn the_columns_of_a_table_are_the_fields_of_its_record() {
    let place = Place::with_customers(1).await;
    let mut raw = place.raw().await;
    for record in RECORD_TYPES {
        let sql = format!("SELECT name FROM pragma_table_info('{}')", record.table);
        let columns: Vec<String> =
            sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_all(&mut raw).await.expect("reads");
        let kept: BTreeSet<String> = columns.into_iter().collect();
        let keys = record.fields.iter().filter(|field| field.order == Order::Pinyin);
        let declared: BTreeSet<String> = SYSTEM
            .iter()
            .map(|column| (*column).to_owned())
            .chain(record.fields.iter().map(|field| field.name.to_owned()))
            .chain(keys.map(|field| format!("{}_key", field.name)))
            .collect();
        let missing: Vec<_> = declared.difference(&kept).collect();
        let unknown: Vec<_> = kept.difference(&declared).collect();
        assert!(
            missing.is_empty() && unknown.is_empty(),
            "table `{}` and record `{}` differ.\n\
             Declared, but without a column: {missing:?} – add a migration with ALTER TABLE … ADD COLUMN (a field with \
             order = \"Pinyin\" needs `<field>_key` besides).\n\
             A column nobody declared: {unknown:?} – declare the field in model.rs, or the value is outside journal, \
             search, import and sync.",
            record.table,
            record.name
        );
    }
}

/// The set of guards is made from the declarations; a record without them could be written by any SQL.
#[tokio::test]
async fn every_record_has_its_three_guards() {
    let place = Place::with_customers(1).await;
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'trigger'";
    let guards: BTreeSet<String> =
        sqlx::query_scalar(sql).fetch_all(&mut place.raw().await).await.expect("reads").into_iter().collect();
    for record in RECORD_TYPES {
        for verb in ["insert", "update", "delete"] {
            let guard = format!("guard_{}_{verb}", record.table);
            assert!(guards.contains(&guard), "{guard} is missing: `derived_schema` runs after the newest migration");
        }
    }
}
