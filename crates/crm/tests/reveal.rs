//! Masked values shown on request: one at a time, with an entry each, and never by another way.

use domain::Code;
use serde_json::{Value as Json, json};
use testkit::TestApp;

async fn company() -> (TestApp, Json) {
    let test = TestApp::new().await;
    for role in ["marketer", "analyst", "service_rep", "sales_rep"] {
        test.hire(role, role, None).await;
    }
    let customer = json!({
        "kind": "company", "name": "启澜医疗", "source": "展会", "phones": ["13800138000"], "wechat": "qilan-yiliao",
        "email": "an@qilan.example",
    });
    let made = test.call("create_customer", json!({ "customer": customer })).await.expect("makes");
    (test, made["id"].clone())
}

fn reveal(id: &Json, field: &str) -> Json {
    json!({ "record": "customer", "id": id, "field": field })
}

/// Notes of values shown, newest first.
async fn reads(test: &TestApp) -> Vec<Json> {
    let request = json!({ "filter": { "kinds": ["sensitive_read"] }, "limit": 50 });
    test.call("list_audit", request).await.expect("reads")["entries"].as_array().expect("entries").clone()
}

#[tokio::test]
async fn a_field_that_can_be_revealed_comes_masked_and_its_plain_value_comes_with_an_entry() {
    let (test, id) = company().await;
    let marketer = test.as_member("marketer").await;
    let view = marketer.call("get_customer", json!({ "id": id })).await.expect("reads");
    assert_eq!(view["phones"], json!([{ "e164": "", "national": "138****8000" }]));
    assert_eq!((&view["masked"], &view["revealable"]), (&json!(["phones", "wechat"]), &json!(["phones", "wechat"])));
    let session = marketer.call("session", json!({})).await.expect("reads");
    assert_eq!(session["rights"]["fields"]["customer"]["phones"], "reveal");

    let entered = json!({ "customer": { "kind": "company", "name": "云栈纺织", "source": "展会", "phones": ["13700137000", "0576-88001234 转 562"] } });
    let entered = marketer.call("create_customer", entered).await.expect("what one enters one knows");
    let told: Vec<_> = (0..2).map(|at| &entered["phones"][at]["national"]).collect();
    assert_eq!(told, ["137****7000", "576****1234"]);
    let shown = marketer.call("reveal_field", reveal(&id, "phones")).await.expect("shows");
    assert_eq!(shown["value"], json!([{ "e164": "+8613800138000", "national": "138 0013 8000" }]));
    let shown = marketer.call("reveal_field", reveal(&id, "wechat")).await.expect("shows");
    assert_eq!(shown["value"], "qilan-yiliao");

    let reads = reads(&test).await;
    let told: Vec<_> = reads.iter().map(|entry| (&entry["actor_name"], &entry["record_id"], &entry["note"])).collect();
    let by = json!("MARKETER");
    assert_eq!(told, [(&by, &id, &json!({ "field": "wechat" })), (&by, &id, &json!({ "field": "phones" }))]);
    assert!(!json!(reads).to_string().contains("13800138000"), "the entry must not hold the value itself");
}

#[tokio::test]
async fn a_value_shown_once_stays_masked_everywhere_else() {
    let (test, id) = company().await;
    let marketer = test.as_member("marketer").await;
    marketer.call("reveal_field", reveal(&id, "phones")).await.expect("shows");
    let view = marketer.call("get_customer", json!({ "id": id })).await.expect("reads");
    assert_eq!(view["phones"][0]["national"], "138****8000");
    let phone = json!({ "field": "phones", "op": "contains", "value": "13800138000" });
    let filter = json!({ "filter": phone, "sort": null, "limit": 10 });
    assert_eq!(marketer.refused("open_customer_list", filter).await.code, Code::NotAllowed);
    let found = marketer.call("search", json!({ "text": "13800138000", "limit": 10 })).await.expect("searches");
    assert!(!found.to_string().contains(id.as_str().expect("an id")), "{found}");
    let history = json!({ "id": id, "before": null, "limit": 10 });
    let history = marketer.call("list_customer_history", history).await.expect("reads");
    assert!(!history.to_string().contains("8613800138000"), "{history}");
    assert_eq!(history["entries"][0]["kind"], "sensitive_read", "the record's own history tells who looked");
}

#[tokio::test]
async fn what_is_masked_for_good_hidden_or_not_seen_at_all_is_not_shown() {
    let (test, id) = company().await;
    let analyst = test.as_member("analyst").await;
    for field in ["phones", "address"] {
        let refused = analyst.refused("reveal_field", reveal(&id, field)).await;
        assert_eq!((refused.code, refused.field.as_deref()), (Code::NotAllowed, Some(field)));
    }
    let unknown = analyst.refused("reveal_field", reveal(&id, "secrets")).await;
    assert_eq!(unknown.code, Code::UnknownField);
    let rep = test.as_member("sales_rep").await;
    assert_eq!(rep.refused("reveal_field", reveal(&id, "phones")).await.code, Code::NotFound);
    assert!(reads(&test).await.is_empty(), "nothing was shown, so nothing is noted as shown");
    let denials = json!({ "filter": { "kinds": ["denial"] }, "limit": 50 });
    let denials = test.call("list_audit", denials).await.expect("reads");
    assert_eq!(denials["entries"][0]["note"], json!({ "command": "reveal_field", "id": id }));
    assert_eq!(denials["entries"].as_array().map(Vec::len), Some(2));
}

#[tokio::test]
async fn reveals_are_counted_by_member_and_day_and_too_many_in_an_hour_are_pointed_at() {
    let (test, id) = company().await;
    let marketer = test.as_member("marketer").await;
    for _ in 0..21 {
        marketer.call("reveal_field", reveal(&id, "phones")).await.expect("shows");
        test.clock.advance(60_000);
    }
    test.clock.advance(26 * 3_600_000);
    marketer.call("reveal_field", reveal(&id, "wechat")).await.expect("shows");
    let counts = test.call("count_reveals", json!({ "days": 7 })).await.expect("counts");
    let counts: Vec<_> = counts.as_array().expect("rows").iter().map(|row| &row["count"]).collect();
    assert_eq!(counts, [&json!(1), &json!(21)]);
    let found = test.call("list_anomalies", json!({ "days": 7 })).await.expect("reads");
    let many: Vec<_> =
        found.as_array().expect("findings").iter().filter(|one| one["kind"] == "many_sensitive_reads").collect();
    assert_eq!(many.len(), 1);
    assert_eq!((&many[0]["member_name"], &many[0]["count"]), (&json!("MARKETER"), &json!(21)));
}
