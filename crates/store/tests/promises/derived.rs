//! What is derived from the rows: the search index as older readers see it, and indexes a load had dropped.

use std::sync::Arc;

use domain::Record;
use domain::customers::Customer;
use store::Cancel;
use uuid::Uuid;

use crate::place::{Place, customer, findings, grant, names, write};

#[tokio::test]
async fn a_reader_from_before_many_deletions_still_proves_and_searches_the_index() {
    let (_place, opened) = Place::make().await;
    let mut ids = Vec::new();
    for at in 0..3 {
        ids.extend(write(&opened.store, &names(at * 700..at * 700 + 700)).await);
    }
    assert_eq!(findings(&opened.store).await, []);
    for some in ids[..1_400].chunks(700) {
        let mut scope = opened.store.write(grant()).await.expect("begins");
        for id in some {
            let stored = scope.load::<Customer>(*id).await.expect("is there");
            scope.delete(&stored).await.expect("deletes");
        }
        scope.commit().await.expect("commits");
    }
    assert_eq!(findings(&opened.store).await, []);
    let mut scope = opened.store.read(grant(), &Cancel::default()).await.expect("reads");
    let found = scope.find(Customer::TYPE, "纺织1999", 10).await.expect("searches");
    assert_eq!(found.hits.len(), 1);
    let found = scope.find(Customer::TYPE, "纺织99", 10).await.expect("searches");
    assert_eq!(found.hits.len(), 0);
    scope.finish().await.expect("ends");
}

/// A load drops the secondary indexes of an empty table; their definitions wait in the database.
#[tokio::test]
async fn indexes_dropped_for_a_load_that_was_killed_are_back_at_the_next_opening() {
    let (place, opened) = Place::make().await;
    let whole = indexes(&place.killed()).await;
    assert!(whole.len() > 8, "{whole:?}");
    let job = opened.store.job(grant(), Uuid::now_v7(), Cancel::default(), Arc::new(|_| {}));
    job.begin_load(Customer::TYPE).await.expect("begins");
    job.create_all(&[customer("绍兴轻纺城贸易行")]).await.expect("loads");
    let killed = place.killed();
    assert!(indexes(&killed).await.len() < whole.len(), "nothing was dropped: the load gains nothing");
    assert_eq!(killed.findings().await, []);
    assert_eq!(indexes(&killed).await, whole);
}

async fn indexes(place: &Place) -> Vec<(String, String)> {
    let sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name";
    sqlx::query_as(sql).fetch_all(&mut place.raw().await).await.expect("reads")
}

/// The shapes the usual lists are asked in; nothing is measured, so the plans are the same on every machine.
#[tokio::test]
async fn lists_are_planned_along_the_index_that_narrows_or_orders_them() {
    let (place, opened) = Place::make().await;
    opened.store.close().await;
    for (state, condition, order, plan) in [
        ("+state", "1", "row DESC", "SCAN customer"),
        (
            "state",
            "1",
            "name_key ASC NULLS LAST, row ASC",
            "SEARCH customer USING COVERING INDEX customer_name (state=?)",
        ),
        (
            "state",
            "owner = x'01'",
            "row DESC",
            "SEARCH customer USING COVERING INDEX customer_owner (owner=? AND state=?)",
        ),
        (
            "state",
            "owner = x'01' AND +city = 1 AND +level = 1 AND +source = 1 AND +next_follow_up < 1",
            "row DESC",
            "SEARCH customer USING COVERING INDEX customer_owner (owner=? AND state=?)",
        ),
        ("+state", "scale = 1", "row DESC", "SCAN customer"),
        (
            "state",
            "city = 1",
            "name_key ASC NULLS LAST, row ASC",
            "SEARCH customer USING INDEX customer_name (state=?)",
        ),
    ] {
        let sql = format!(
            "EXPLAIN QUERY PLAN SELECT row FROM customer WHERE +state < 2 AND {state} = 0 AND {condition} ORDER BY {order} LIMIT 100"
        );
        let steps: Vec<(i64, i64, i64, String)> =
            sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(&mut place.raw().await).await.expect("plans");
        let steps: Vec<_> = steps.into_iter().map(|step| step.3).collect();
        assert_eq!(steps, [plan], "{condition} by {order}");
    }
}
