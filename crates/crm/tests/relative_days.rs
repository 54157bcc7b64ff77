//! Lists and views by days counted from today, and by when a record was made or changed.

use serde_json::{Value as Json, json};
use testkit::TestApp;

const DAY_MS: i64 = 86_400_000;

/// So many days from the day it is where the test runs.
fn day(test: &TestApp, from_today: i64) -> String {
    let now = test.app.session().expect("open").store.now_ms();
    store::calendar_at(now + from_today * DAY_MS).today.to_string()
}

async fn create(test: &TestApp, name: &str, next_follow_up: Option<String>) -> Json {
    let customer = json!({ "kind": "person", "name": name, "source": "电话", "next_follow_up": next_follow_up });
    test.call("create_customer", json!({ "customer": customer })).await.expect("makes a customer")
}

async fn listed(test: &TestApp, filter: Json) -> Vec<String> {
    let sort = json!({ "field": "created_at", "descending": false });
    let request = json!({ "filter": filter, "sort": sort, "archived": false, "limit": 100 });
    let window = test.call("open_customer_list", request).await.expect("opens a list");
    let rows = window["rows"].as_array().expect("rows");
    rows.iter().map(|row| row["name"].as_str().expect("a name").to_owned()).collect()
}

fn due(op: &str, value: Json) -> Json {
    json!({ "field": "next_follow_up", "op": op, "value": value })
}

#[tokio::test]
async fn what_is_due_is_found_by_the_day_the_list_is_opened_on() {
    let test = TestApp::new().await;
    for (name, days) in [("昨天", -1), ("今天", 0), ("六天后", 6), ("八天后", 8)] {
        create(&test, name, Some(day(&test, days))).await;
    }
    create(&test, "未安排", None).await;
    assert_eq!(listed(&test, due("is", json!("today"))).await, ["今天"]);
    assert_eq!(listed(&test, due("before", json!("today"))).await, ["昨天"]);
    let week = due("between", json!(["today", "today+6"]));
    assert_eq!(listed(&test, week.clone()).await, ["今天", "六天后"]);
    test.clock.advance(3 * DAY_MS);
    assert_eq!(listed(&test, due("before", json!("today"))).await, ["昨天", "今天"]);
    assert_eq!(listed(&test, week).await, ["六天后", "八天后"]);
}

#[tokio::test]
async fn a_saved_view_keeps_the_words_and_moves_on_with_the_calendar() {
    let test = TestApp::new().await;
    create(&test, "今天", Some(day(&test, 0))).await;
    create(&test, "明天", Some(day(&test, 1))).await;
    let view = json!({
        "id": null, "record": "customer", "name": "今天的", "filter": due("is", json!("today")), "sort": null,
        "columns": [], "shared": false,
    });
    let saved = test.call("save_view", view.clone()).await.expect("saves");
    assert_eq!(saved["filter"], view["filter"]);
    assert_eq!(listed(&test, saved["filter"].clone()).await, ["今天"]);
    test.clock.advance(DAY_MS);
    let views = test.call("list_saved_views", json!({ "record": "customer" })).await.expect("reads");
    assert_eq!(listed(&test, views[0]["filter"].clone()).await, ["明天"]);
}

#[tokio::test]
async fn when_a_record_was_made_and_changed_can_be_asked_and_not_written() {
    let test = TestApp::new().await;
    let old = create(&test, "先来", None).await;
    test.clock.advance(10 * DAY_MS);
    create(&test, "后到", None).await;
    let times = |field: &str, op: &str, value: Json| json!({ "field": field, "op": op, "value": value });
    assert_eq!(listed(&test, times("created_at", "is", json!("today"))).await, ["后到"]);
    assert_eq!(listed(&test, times("created_at", "before", json!("today"))).await, ["先来"]);
    assert_eq!(listed(&test, times("updated_at", "between", json!(["today-6", "today"]))).await, ["后到"]);
    let edit = json!({ "id": old["id"], "revision": old["revision"], "changes": { "remark": "回访" } });
    test.call("update_customer", edit).await.expect("edits");
    assert_eq!(listed(&test, times("updated_at", "is", json!("today"))).await, ["先来", "后到"]);
    let revision = test.call("get_customer", json!({ "id": old["id"] })).await.expect("reads")["revision"].clone();
    let forged = json!({ "id": old["id"], "revision": revision, "changes": { "created_at": "2020-01-01" } });
    assert_eq!(test.refused("update_customer", forged).await.code, domain::Code::UnknownField);
}
