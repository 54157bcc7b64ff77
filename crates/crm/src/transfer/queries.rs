//! What the way from a file reads of the records there are.

use domain::Result;
use domain::record::{Record, RecordType, Value};
use store::{ReadScope, Reading, RecordView};
use uuid::Uuid;

fn listed(values: &[impl serde::Serialize]) -> Vec<Value> {
    vec![Value::Text(serde_json::json!(values).to_string())]
}

fn ids(ids: &[Uuid]) -> Vec<Value> {
    listed(&ids.iter().map(|id| id.simple().to_string()).collect::<Vec<_>>())
}

/// Row keys of the customers of these numbers.
pub async fn customers_numbered(scope: &mut ReadScope, numbers: &[String]) -> Result<Vec<i64>> {
    let sql = "SELECT row FROM visible_customer WHERE number IN (SELECT value FROM json_each(?1))";
    let rows = scope.rows(sql, listed(numbers)).await?;
    Ok(rows.iter().filter_map(|row| row.integer(0)).collect())
}

/// What belongs to these customers, of a record type that says whose it is in `customer`.
pub async fn of_customers(
    scope: &mut ReadScope,
    record: &'static RecordType,
    customers: &[Uuid],
) -> Result<Vec<RecordView>> {
    let sql = match record.name {
        "contact" => "SELECT row FROM visible_contact WHERE customer IN (SELECT unhex(value) FROM json_each(?1))",
        "opportunity" => {
            "SELECT row FROM visible_opportunity WHERE customer IN (SELECT unhex(value) FROM json_each(?1))"
        }
        "activity" => "SELECT row FROM visible_activity WHERE customer IN (SELECT unhex(value) FROM json_each(?1))",
        "task" => "SELECT row FROM visible_task WHERE customer IN (SELECT unhex(value) FROM json_each(?1))",
        other => unreachable!("BUG: {other} does not name a customer"),
    };
    let rows = scope.rows(sql, ids(customers)).await?;
    let keys: Vec<i64> = rows.iter().filter_map(|row| row.integer(0)).collect();
    scope.views_of_rows(record, &keys).await
}

/// The tasks of the actor that name no customer.
pub async fn tasks_of(scope: &mut ReadScope) -> Result<Vec<RecordView>> {
    let sql = "SELECT row FROM visible_task WHERE owner = ?1 AND customer IS NULL";
    let me = vec![Value::Id(scope.actor().id())];
    let rows = scope.rows(sql, me).await?;
    let keys: Vec<i64> = rows.iter().filter_map(|row| row.integer(0)).collect();
    scope.views_of_rows(domain::tasks::Task::TYPE, &keys).await
}
