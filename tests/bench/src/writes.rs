//! One person's edit: durable when the answer comes, alone and beside an import.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crm::App;
use serde_json::json;

use crate::figures::{Figures, timed};
use crate::{Arguments, bare, call};

pub async fn measure(app: &Arc<App>, arguments: &Arguments, folder: &Path, figures: &mut Figures) {
    let mut disk = bare::fsync(folder, arguments.rounds * 2);
    disk.sort();
    let disk_p95 = disk[(disk.len() - 1) * 95 / 100];
    figures.spread("the disk's own fsync", disk, None, "");
    let list = json!({ "filter": null, "sort": null, "archived": false, "limit": 100 });
    let window = call(app, "open_customer_list", list).await;
    let rows = window["rows"].as_array().expect("rows");
    let mut readings: Vec<Duration> = Vec::new();
    for (round, row) in rows.iter().cycle().take(arguments.rounds * 2).enumerate() {
        let customer = call(app, "get_customer", json!({ "id": row["id"] })).await;
        let changes = json!({ "remark": format!("第 {round} 次回访，已确认"), "level": "重要价值" });
        let edit = json!({ "id": row["id"], "revision": customer["revision"], "changes": changes });
        readings.push(timed(call(app, "update_customer", edit)).await.0);
    }
    let bar = disk_p95.as_secs_f64() * 1e3 + 20.0;
    figures.spread("edit one record, durable", readings, Some(bar), "(bar: 20 ms over the disk's own)");
}
