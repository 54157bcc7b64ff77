//! The same lists, searches and counts for somebody who sees a part: their own rows, or their team's.

use std::sync::Arc;

use crm::App;
use serde_json::{Value as Json, json};
use store::Opened;

use crate::figures::{Better, Figures, timed};
use crate::{Arguments, app, call};

const BAR_MS: f64 = 50.0;
const COUNT_MS: f64 = 500.0;

pub async fn measure(first: &Arc<App>, arguments: &Arguments, figures: &mut Figures) {
    let members = call(first, "list_members", json!({})).await;
    let reps: Vec<&Json> =
        members.as_array().expect("members").iter().filter(|one| one["roles"] == json!(["sales_rep"])).collect();
    let rep = reps[reps.len() / 2];
    let rights = json!({
        "records": [{ "record": "customer", "scope": "team", "actions": ["see", "edit"] }], "fields": [],
    });
    let name = format!("组内 {}", uuid::Uuid::now_v7());
    let role = json!({ "key": null, "revision": null, "name": name, "description": null, "rights": rights });
    let role = call(first, "save_role", role).await["key"].clone();
    for (scope, roles) in [("own", json!("sales_rep")), ("team", role)] {
        let changes = json!({ "id": rep["id"], "revision": i64::MAX.to_string(), "changes": { "roles": roles } });
        call(first, "update_member", changes).await;
        let app = as_member(first, rep).await;
        let seen = call(&app, "get_workspace_status", json!({})).await["counts"]["customer"].clone();
        let note = format!("{seen} of {} rows, {} owners in all", arguments.customers, reps.len());
        lists(&app, scope, arguments.rounds, &note, figures).await;
        searches(&app, scope, arguments.rounds, figures).await;
    }
}

/// The open workspace in the hands of another member.
pub async fn as_member(first: &Arc<App>, member: &Json) -> Arc<App> {
    let session = first.session().expect("open");
    let other = app(first.workspace.folder());
    let member = serde_json::from_value(member["id"].clone()).expect("an id");
    other.admit(Opened { store: Arc::clone(&session.store), member }).await.expect("admits");
    other
}

async fn lists(app: &Arc<App>, scope: &str, rounds: usize, note: &str, figures: &mut Figures) {
    let sort = |field: &str| json!({ "field": field, "descending": false });
    let is = |field: &str, value: &str| json!({ "field": field, "op": "is", "value": value });
    let wanted = [
        ("newest first", Json::Null, Json::Null),
        ("by name", Json::Null, sort("name")),
        ("by next follow-up", Json::Null, sort("next_follow_up")),
        ("city", is("city", "3302"), Json::Null),
        ("level, by name", is("level", "重要价值"), sort("name")),
    ];
    for (what, filter, sort) in wanted {
        let mut readings = Vec::new();
        let mut last = Json::Null;
        for _ in 0..rounds {
            let request = json!({ "filter": filter, "sort": sort, "archived": false, "limit": 100 });
            let (took, window) = timed(call(app, "open_customer_list", request)).await;
            readings.push(took);
            last = window["list"].clone();
            call(app, "get_customer_window", json!({ "list": last, "offset": 0, "limit": 1 })).await;
        }
        figures.spread(&format!("scope {scope}: list {what}"), readings, Some(BAR_MS), note);
        let (took, _) = timed(call(app, "count_customer_list", json!({ "list": last, "exact": true }))).await;
        let bar = Some((COUNT_MS, Better::Less));
        figures.add(format!("scope {scope}: exact count, {what}"), took.as_secs_f64() * 1e3, "ms", bar);
    }
}

async fn searches(app: &Arc<App>, scope: &str, rounds: usize, figures: &mut Figures) {
    for (what, texts) in [
        ("2 characters", ["科技", "有限", "医疗", "机械"]),
        ("initials", ["nb", "hz", "gz", "wx"]),
        ("phone fragment", ["13800", "8888", "5742", "0574"]),
    ] {
        let mut readings = Vec::new();
        for text in texts.iter().cycle().take(rounds) {
            readings.push(timed(call(app, "search", json!({ "text": text, "limit": 20 }))).await.0);
        }
        figures.spread(&format!("scope {scope}: search {what}"), readings, Some(BAR_MS), "");
    }
}
