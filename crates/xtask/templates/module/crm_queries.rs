//! What is read about {{en_plural_lower}}.

use domain::Result;
use store::{Reading, Value};

pub async fn is_named(scope: &mut (impl Reading + Send), name: &str) -> Result<bool> {
    let sql = "SELECT 1 FROM visible_{{record}} WHERE name = ?1 AND state = 0";
    Ok(scope.row(sql, vec![Value::Text(name.to_owned())]).await?.is_some())
}
