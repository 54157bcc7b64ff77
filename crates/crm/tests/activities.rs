//! Activities through `call`: noted in one line, planned, checked into, done; what their customer learns from them.

use domain::Code;
use serde_json::{Value as Json, json};
use testkit::TestApp;
use testkit::harness::FixedClock;

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;

async fn customer(test: &TestApp, next_follow_up: Json) -> Json {
    let customer = json!({
        "kind": "company", "name": "宁波启澜医疗器械有限公司", "source": "展会", "address": "首南路 88 号",
        "next_follow_up": next_follow_up,
    });
    test.call("create_customer", json!({ "customer": customer })).await.expect("makes a customer")["id"].clone()
}

async fn read(test: &TestApp, customer: &Json) -> Json {
    test.call("get_customer", json!({ "id": customer })).await.expect("reads")
}

async fn log(test: &TestApp, activity: Json) -> Json {
    test.call("log_activity", json!({ "activity": activity })).await.expect("notes")
}

async fn plan(test: &TestApp, customer: &Json, at: &str, content: &str) -> Json {
    let visit = json!({ "customer": customer, "kind": "visit", "status": "planned", "at": at, "content": content });
    log(test, visit).await
}

fn contents(activities: &Json) -> Vec<&str> {
    activities.as_array().expect("a list").iter().filter_map(|one| one["content"].as_str()).collect()
}

#[tokio::test]
async fn a_follow_up_moves_its_customers_dates_in_one_transaction_and_undo_takes_both_back() {
    let test = TestApp::new().await;
    let id = customer(&test, json!("2026-03-10")).await;
    let draft = json!({ "customer": id, "kind": "call", "content": "催报价", "next_follow_up": "2026-03-21" });
    let logged = test.outcome("log_activity", json!({ "activity": draft })).await.expect("notes");
    assert_eq!((&logged.answer["status"], &logged.answer["member_name"]), (&json!("done"), &json!("林知夏")));
    let now = read(&test, &id).await;
    assert_eq!(now["next_follow_up"], "2026-03-21");
    assert_eq!(now["last_follow_up"], "2026-03-18T01:00:00Z");
    test.call("undo", json!({ "undo": logged.undo })).await.expect("undoes");
    let now = read(&test, &id).await;
    assert_eq!((&now["next_follow_up"], &now["last_follow_up"]), (&json!("2026-03-10"), &Json::Null));
    let page = test.call("list_customer_activities", json!({ "id": id, "limit": 10 })).await.expect("reads");
    assert_eq!(page["activities"], json!([]));
}

#[tokio::test]
async fn a_date_that_has_come_is_fulfilled_by_a_follow_up_and_one_to_come_stands() {
    let test = TestApp::new().await;
    let due = customer(&test, json!("2026-03-18")).await;
    log(&test, json!({ "customer": due, "content": "已回访" })).await;
    assert_eq!(read(&test, &due).await["next_follow_up"], Json::Null);
    let later = customer(&test, json!("2026-03-19")).await;
    log(&test, json!({ "customer": later, "content": "已回访" })).await;
    assert_eq!(read(&test, &later).await["next_follow_up"], "2026-03-19");
}

#[tokio::test]
async fn what_is_only_planned_is_no_follow_up_and_what_was_noted_by_mistake_is_none_any_more() {
    let test = TestApp::new().await;
    let id = customer(&test, Json::Null).await;
    plan(&test, &id, "2026-03-19T06:00:00Z", "送样机").await;
    assert_eq!(read(&test, &id).await["last_follow_up"], Json::Null);
    let old = json!({ "customer": id, "content": "初次拜访", "kind": "visit", "at": "2026-03-01T02:00:00Z" });
    log(&test, old).await;
    let mistake = log(&test, json!({ "customer": id, "content": "打错了" })).await;
    test.call("archive_activity", json!({ "id": mistake["id"] })).await.expect("archives");
    assert_eq!(read(&test, &id).await["last_follow_up"], "2026-03-01T02:00:00Z");
}

#[tokio::test]
async fn customers_are_put_in_order_and_filtered_by_their_last_follow_up() {
    let test = TestApp::new().await;
    let ids = [customer(&test, Json::Null).await, customer(&test, Json::Null).await, customer(&test, Json::Null).await];
    log(&test, json!({ "customer": ids[1], "content": "一", "at": "2026-03-02T02:00:00Z" })).await;
    log(&test, json!({ "customer": ids[0], "content": "二" })).await;
    let open = async |filter: Json| {
        let sort = json!({ "field": "last_follow_up", "descending": false });
        let request = json!({ "filter": filter, "sort": sort, "limit": 10 });
        let rows = test.call("open_customer_list", request).await.expect("opens")["rows"].clone();
        rows.as_array().expect("rows").iter().map(|row| row["id"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(open(Json::Null).await[..2], [ids[1].clone(), ids[0].clone()]);
    let stale = json!({ "field": "last_follow_up", "op": "before", "value": "today-3" });
    assert_eq!(open(stale).await, [ids[1].clone()]);
    let typed =
        json!({ "customer": { "kind": "person", "name": "甲", "source": "电话", "last_follow_up": "2026-03-01" } });
    assert_eq!(test.refused("create_customer", typed).await.code, Code::NotAllowed, "nobody types it");
}

#[tokio::test]
async fn a_visit_is_planned_put_in_order_checked_into_and_done() {
    let test = TestApp::new().await;
    let id = customer(&test, Json::Null).await;
    let first = plan(&test, &id, "2026-03-18T02:00:00Z", "甲").await;
    let second = plan(&test, &id, "2026-03-18T06:00:00Z", "乙").await;
    plan(&test, &id, "2026-03-19T06:00:00Z", "明天的").await;
    plan(&test, &id, "2026-03-16T06:00:00Z", "前天没去").await;
    let day = async || test.call("get_day", json!({ "day": "today" })).await.expect("reads");
    assert_eq!(contents(&day().await["activities"]), ["甲", "乙"]);
    assert_eq!(contents(&day().await["left_open"]), ["前天没去"]);
    test.call("order_visits", json!({ "ids": [second["id"], first["id"]] })).await.expect("orders");
    assert_eq!(contents(&day().await["activities"]), ["乙", "甲"]);

    test.clock.advance(5 * HOUR_MS);
    let arrived = json!({ "id": second["id"], "place": "首南路 88 号", "coordinates": "29.868,121.544" });
    let arrived = test.call("check_in", arrived).await.expect("arrives");
    assert_eq!((&arrived["place"], &arrived["status"]), (&json!("首南路 88 号"), &json!("planned")));
    test.clock.advance(HOUR_MS / 2);
    let told =
        json!({ "id": second["id"], "result": "同意试用", "next_step": "寄合同", "next_follow_up": "2026-03-25" });
    let done = test.call("complete_activity", told).await.expect("is done");
    assert_eq!((&done["status"], &done["duration_minutes"]), (&json!("done"), &json!(30)));
    assert_eq!(done["at"], arrived["checked_in_at"]);
    let customer = read(&test, &id).await;
    assert_eq!((&customer["next_follow_up"], &customer["last_follow_up"]), (&json!("2026-03-25"), &done["at"]));
    let again = test.refused("check_in", json!({ "id": second["id"] })).await;
    assert_eq!(again.code, Code::NotPlanned);
}

#[tokio::test]
async fn what_is_done_lies_not_in_the_future_and_names_a_customer_and_a_content() {
    let test = TestApp::new().await;
    let id = customer(&test, Json::Null).await;
    for (activity, code, field) in [
        (json!({ "customer": id, "content": "将来", "at": "2026-03-19T06:00:00Z" }), Code::NotYet, Some("at")),
        (json!({ "customer": id, "content": "  " }), Code::Required, Some("content")),
        (json!({ "content": "谁" }), Code::Required, Some("customer")),
        (json!({ "customer": uuid::Uuid::from_u128(5), "content": "没有" }), Code::NotFound, Some("customer")),
        (json!({ "customer": id, "content": "谁写的", "member": uuid::Uuid::nil() }), Code::NotAllowed, Some("member")),
    ] {
        let refused = test.refused("log_activity", json!({ "activity": activity })).await;
        assert_eq!((refused.code, refused.field.as_deref()), (code, field), "{activity}");
    }
}

#[tokio::test]
async fn the_timeline_of_a_customer_comes_page_by_page_without_gap_or_repetition() {
    let test = TestApp::new().await;
    let id = customer(&test, Json::Null).await;
    for number in 0..7 {
        let at = ["2026-03-02T02:00:00Z", "2026-03-03T02:00:00Z"][number % 2];
        log(&test, json!({ "customer": id, "content": format!("第{number}次"), "at": at })).await;
    }
    let (mut seen, mut before) = (Vec::new(), Json::Null);
    loop {
        let request = json!({ "id": id, "before": before, "limit": 2 });
        let page = test.call("list_customer_activities", request).await.expect("reads");
        seen.extend(contents(&page["activities"]).into_iter().map(str::to_owned));
        before = page["next"].clone();
        if before.is_null() {
            break;
        }
    }
    assert_eq!(seen, ["第5次", "第3次", "第1次", "第6次", "第4次", "第2次", "第0次"]);
}

#[tokio::test]
async fn a_line_is_read_on_the_day_of_whoever_types_it() {
    let test = TestApp::new().await;
    let line = async |line: &str| test.call("read_capture", json!({ "line": line })).await.expect("reads");
    let call = line("电话 催报价 3天后").await;
    assert_eq!((&call["kind"], &call["next_follow_up"]), (&json!("call"), &json!("2026-03-21")));
    assert_eq!((&call["content"], &call["day_words"], &call["at"]), (&json!("催报价"), &json!("3天后"), &Json::Null));
    let visit = line("计划拜访 明天 送样机").await;
    assert_eq!((&visit["planned"], &visit["next_follow_up"]), (&json!(true), &Json::Null));
    let nine = store::moment_of("2026-03-19T09:00:00".parse().expect("a time"));
    assert_eq!(visit["at"], json!(store::time_of(nine)));
    test.clock.set(FixedClock::START_MS + 30 * DAY_MS);
    assert_eq!(line("电话 3天后").await["next_follow_up"], "2026-04-20");
}

#[tokio::test]
async fn a_correction_keeps_what_it_said_before_in_the_history_and_an_activity_is_found_by_its_words() {
    let test = TestApp::new().await;
    let id = customer(&test, Json::Null).await;
    let made = log(&test, json!({ "customer": id, "content": "客户要两台样机" })).await;
    let edit = json!({ "id": made["id"], "revision": made["revision"], "changes": { "content": "客户要三台样机" } });
    test.call("update_activity", edit.clone()).await.expect("corrects");
    assert_eq!(test.refused("update_activity", edit).await.code, Code::ChangedMeanwhile);
    let found = test.call("search", json!({ "text": "三台样机", "limit": 5 })).await.expect("searches");
    assert_eq!((&found["hits"][0]["record"], &found["hits"][0]["id"]), (&json!("activity"), &made["id"]));
}

#[tokio::test]
async fn a_corrected_text_leaves_a_date_that_was_moved_since() {
    let test = TestApp::new().await;
    let id = customer(&test, Json::Null).await;
    let made = log(&test, json!({ "customer": id, "content": "催报价", "next_follow_up": "2026-03-21" })).await;
    log(&test, json!({ "customer": id, "content": "改期", "next_follow_up": "2026-04-10" })).await;
    let edit = |changes: Json| json!({ "id": made["id"], "revision": made["revision"], "changes": changes });
    test.call("update_activity", edit(json!({ "content": "催了报价" }))).await.expect("corrects");
    assert_eq!(read(&test, &id).await["next_follow_up"], "2026-04-10");
    test.call("update_activity", edit(json!({ "next_follow_up": "2026-05-05" }))).await.expect("moves");
    assert_eq!(read(&test, &id).await["next_follow_up"], "2026-05-05");
}

#[tokio::test]
async fn a_rep_notes_what_they_did_with_their_own_customers_and_sees_no_others() {
    let test = TestApp::new().await;
    let foreign = customer(&test, Json::Null).await;
    let secret = log(&test, json!({ "customer": foreign, "content": "别人的" })).await;
    test.hire("chen", "sales_rep", None).await;
    let rep = test.as_member("chen").await;
    let own = customer(&rep, Json::Null).await;
    log(&rep, json!({ "customer": own, "content": "自己的" })).await;
    let foreign_log = json!({ "activity": { "customer": foreign, "content": "碰一下" } });
    assert_eq!(rep.refused("log_activity", foreign_log).await.code, Code::NotFound);
    assert_eq!(rep.refused("get_activity", json!({ "id": secret["id"] })).await.code, Code::NotFound);
    let page = rep.call("list_customer_activities", json!({ "id": foreign, "limit": 10 })).await.expect("reads");
    assert_eq!(page["activities"], json!([]));
    let page = test.call("list_customer_activities", json!({ "id": own, "limit": 10 })).await.expect("reads");
    assert_eq!(contents(&page["activities"]), ["自己的"], "the manager sees the team's");
}

#[tokio::test]
async fn a_service_rep_notes_a_call_of_anybodys_customer_but_sets_no_date_for_its_owner() {
    let test = TestApp::new().await;
    let id = customer(&test, json!("2026-03-10")).await;
    test.hire("qin", "service_rep", None).await;
    let service = test.as_member("qin").await;
    log(&service, json!({ "customer": id, "content": "报修，已登记" })).await;
    let now = read(&test, &id).await;
    assert_eq!(now["last_follow_up"], "2026-03-18T01:00:00Z");
    assert_eq!(now["next_follow_up"], "2026-03-10", "the owner's date is the owner's");
    let dated = json!({ "activity": { "customer": id, "content": "再打", "next_follow_up": "2026-03-30" } });
    assert_eq!(service.refused("log_activity", dated).await.code, Code::NotAllowed);
}
