//! Nothing is written past the journal: the database itself refuses, and says what to use instead.

use domain::RECORD_TYPES;
use domain::customers::Customer;
use store::State;

use crate::place::{Place, customer, execute, findings, grant, names, write};

#[tokio::test]
async fn a_write_past_the_scope_is_refused_for_every_record_with_the_way_to_do_it() {
    let place = Place::with_customers(3).await;
    let mut raw = place.raw().await;
    for record in RECORD_TYPES {
        let table = record.table;
        let columns: Vec<(String, bool)> =
            sqlx::query_as(sqlx::AssertSqlSafe(format!("SELECT name, \"notnull\" FROM pragma_table_info('{table}')")))
                .fetch_all(&mut raw)
                .await
                .expect("reads");
        let needed: Vec<_> = columns.iter().filter(|(_, needed)| *needed).map(|(name, _)| name.as_str()).collect();
        let insert = format!(
            "INSERT INTO {table} ({}) VALUES ({})",
            needed.join(", "),
            vec!["randomblob(16)"; needed.len()].join(", ")
        );
        for sql in [insert, format!("UPDATE {table} SET state = 1"), format!("DELETE FROM {table}")] {
            let rows: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {table}")))
                .fetch_one(&mut raw)
                .await
                .expect("counts");
            if rows == 0 && !sql.starts_with("INSERT") {
                continue;
            }
            let refused = execute(&mut raw, &sql).await.expect_err("is refused").to_string();
            assert!(refused.contains(&format!("write to synced table {table} past WriteScope: use ")), "{refused}");
        }
    }
}

#[tokio::test]
async fn the_journal_takes_no_change_and_no_deletion() {
    let place = Place::with_customers(3).await;
    let mut raw = place.raw().await;
    for table in ["journal", "journal_transaction", "journal_payload"] {
        let column = if table == "journal_payload" { "salt = x'00'" } else { "rowid = 99" };
        for sql in [format!("UPDATE {table} SET {column}"), format!("DELETE FROM {table}")] {
            let refused = execute(&mut raw, &sql).await.expect_err("is refused").to_string();
            assert!(refused.contains("the journal is append-only"), "{sql}: {refused}");
        }
    }
}

#[tokio::test]
async fn every_change_of_a_row_in_one_transaction_has_its_entry() {
    let (place, opened) = Place::make().await;
    let ids = write(&opened.store, &names(0..3)).await;
    let mut scope = opened.store.write(grant()).await.expect("begins");
    let made = scope.create(&customer("绍兴轻纺城贸易行")).await.expect("makes");
    for remark in ["一", "二"] {
        let before = scope.load::<Customer>(made).await.expect("is there");
        let after = Customer { remark: Some(remark.into()), ..before.record.clone() };
        scope.update(&before, &after).await.expect("changes");
    }
    for id in &ids {
        let stored = scope.load::<Customer>(*id).await.expect("is there");
        scope.archive(&stored).await.expect("archives");
        let stored = scope.load::<Customer>(*id).await.expect("is there");
        assert_eq!(stored.meta.state, State::Archived);
        scope.restore(&stored).await.expect("restores");
        // Nothing to change, nothing to tell.
        let stored = scope.load::<Customer>(*id).await.expect("is there");
        scope.update(&stored, &stored.record).await.expect("does nothing");
    }
    let stored = scope.load::<Customer>(ids[0]).await.expect("is there");
    scope.delete(&stored).await.expect("deletes");
    let transaction = scope.commit().await.expect("commits").transaction.expect("changed something");
    assert_eq!(findings(&opened.store).await, []);
    opened.store.close().await;
    let told: Vec<i64> = sqlx::query_scalar(
        "SELECT kind FROM journal JOIN journal_transaction ON number = transaction_number WHERE id = ?1 ORDER BY sequence",
    )
    .bind(transaction.as_bytes().to_vec())
    .fetch_all(&mut place.raw().await)
    .await
    .expect("reads");
    assert_eq!(told, [1, 2, 2, 3, 4, 3, 4, 3, 4, 5]);
}

#[tokio::test]
async fn a_scope_dropped_before_its_commit_leaves_no_trace() {
    let (_place, opened) = Place::make().await;
    write(&opened.store, &names(0..3)).await;
    let mut scope = opened.store.write(grant()).await.expect("begins");
    scope.create(&customer("从未有过的公司")).await.expect("makes");
    drop(scope);
    let before = findings(&opened.store).await;
    write(&opened.store, &names(3..4)).await;
    assert_eq!((before, findings(&opened.store).await), (vec![], vec![]));
}
