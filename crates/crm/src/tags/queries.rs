//! What others ask about tags.

use domain::Result;
use store::{Reading, Value};
use uuid::Uuid;

pub async fn tag_exists(scope: &mut (impl Reading + Send), id: Uuid) -> Result<bool> {
    let sql = "SELECT 1 FROM visible_tag WHERE id = ?1 AND state = 0";
    Ok(scope.row(sql, vec![Value::Id(id)]).await?.is_some())
}

pub async fn tag_is_named(scope: &mut (impl Reading + Send), name: &str) -> Result<bool> {
    let sql = "SELECT 1 FROM visible_tag WHERE name = ?1 AND state = 0";
    Ok(scope.row(sql, vec![Value::Text(name.to_owned())]).await?.is_some())
}
