//! The audit over the journal of a full workspace: pages by the usual filters and by rare mixtures, and counts.

use std::sync::Arc;

use crm::{App, Call};
use serde_json::{Value as Json, json};

use crate::figures::{Figures, timed};
use crate::{Arguments, call};

const PAGE_MS: f64 = 50.0;

/// Deeds besides the import: edits in masses, values shown, attempts refused.
async fn live(app: &Arc<App>) {
    let tag = call(app, "create_tag", json!({ "name": "审计", "shape": "disc" })).await["id"].clone();
    let list = call(app, "open_customer_list", json!({ "filter": null, "sort": null, "limit": 200 })).await;
    let ids: Vec<&Json> = list["rows"].as_array().expect("rows").iter().map(|row| &row["id"]).collect();
    for add in [json!([tag]), json!([])] {
        let remove = if add == json!([]) { json!([tag]) } else { json!([]) };
        let request = json!({ "selection": { "ids": ids }, "add": add, "remove": remove });
        call(app, "tag_customers", request).await;
    }
    for id in ids.iter().take(100) {
        call(app, "reveal_field", json!({ "record": "customer", "id": id, "field": "phones" })).await;
        let foreign = json!({ "record": "customer", "id": id, "field": "no_such" });
        app.call(Call { name: "reveal_field".into(), request: foreign, id: None }).await.expect_err("no such field");
    }
}

pub async fn measure(app: &Arc<App>, arguments: &Arguments, figures: &mut Figures) {
    live(app).await;
    let me = call(app, "session", json!({})).await["member"]["id"].clone();
    let rows = call(app, "open_customer_list", json!({ "filter": null, "sort": null, "limit": 1 })).await;
    let one = rows["rows"][0]["id"].clone();
    let filters = [
        ("all", json!({})),
        ("who", json!({ "actor": me })),
        ("the product itself", json!({ "actor": uuid_nil() })),
        ("one kind, common", json!({ "kinds": ["create"] })),
        ("one kind, rare", json!({ "kinds": ["sensitive_read"] })),
        ("kinds", json!({ "kinds": ["sign_in", "failed_unlock", "denial", "export", "sensitive_read"] })),
        ("record type, common", json!({ "record": "customer" })),
        ("record type, rare", json!({ "record": "tag" })),
        ("record type and kind", json!({ "record": "customer", "kinds": ["change"] })),
        ("one record", json!({ "record_id": one })),
        ("today", json!({ "from": "today", "to": "today" })),
        ("until last year", json!({ "to": "today-365" })),
        ("not reviewed", json!({ "reviewed": false })),
        ("reviewed", json!({ "reviewed": true })),
        ("who and a rare kind", json!({ "actor": me, "kinds": ["sensitive_read"] })),
        ("who and a day", json!({ "actor": me, "from": "today" })),
        ("a member who did nothing of a common kind", json!({ "actor": one, "kinds": ["create"] })),
        ("who, of a record type they rarely touch", json!({ "actor": me, "record": "saved_view" })),
    ];
    for (what, filter) in &filters {
        let mut readings = Vec::new();
        let mut before = Json::Null;
        for _ in 0..arguments.rounds {
            let request = json!({ "filter": filter, "before": before, "limit": 50 });
            let (took, page) = timed(call(app, "list_audit", request)).await;
            readings.push(took);
            before = page["next"].clone();
        }
        figures.spread(&format!("audit, 50 entries: {what}"), readings, Some(PAGE_MS), "");
    }
    for (what, filter) in &filters[..12] {
        let (took, count) = timed(call(app, "count_audit", json!({ "filter": filter }))).await;
        figures.note(format!("audit, count: {what}"), took.as_secs_f64() * 1e3, "ms", None, count["count"].to_string());
    }
    let (took, found) = timed(call(app, "list_anomalies", json!({ "days": 30 }))).await;
    let found = found.as_array().map_or(0, Vec::len).to_string();
    figures.note("audit, anomalies of thirty days", took.as_secs_f64() * 1e3, "ms", None, found);
    let (took, proof) = timed(call(app, "prove_journal", json!({}))).await;
    figures.note("audit, the chain proved", took.as_secs_f64(), "s", None, proof["entries"].to_string());
}

fn uuid_nil() -> &'static str {
    "00000000-0000-0000-0000-000000000000"
}
