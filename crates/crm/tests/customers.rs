//! Customers through `call`, as a window or a script reaches them.

use domain::Code;
use serde_json::{Value as Json, json};
use testkit::TestApp;

async fn create(test: &TestApp, customer: Json) -> Json {
    test.call("create_customer", json!({ "customer": customer })).await.expect("makes a customer")
}

fn qilan() -> Json {
    json!({
        "kind": "company", "name": "宁波启澜医疗器械有限公司", "short_name": "启澜医疗", "source": "展会",
        "phones": ["0574-8712 3180", "138 0013 8000"], "city": "宁波", "level": "重要价值",
    })
}

async fn list(test: &TestApp, filter: Json, sort: Json) -> Vec<String> {
    let request = json!({ "filter": filter, "sort": sort, "archived": false, "limit": 100 });
    let window = test.call("open_customer_list", request).await.expect("opens a list");
    let rows = window["rows"].as_array().expect("rows");
    rows.iter().map(|row| row["name"].as_str().expect("a name").to_owned()).collect()
}

async fn search(test: &TestApp, text: &str) -> Vec<String> {
    let answer = test.call("search", json!({ "text": text, "limit": 20 })).await.expect("searches");
    let hits = answer["hits"].as_array().expect("hits");
    hits.iter().map(|hit| hit["title"].as_str().expect("a title").to_owned()).collect()
}

#[tokio::test]
async fn a_customer_is_made_with_number_owner_region_and_normal_phones() {
    let test = TestApp::new().await;
    let made = create(&test, qilan()).await;
    assert_eq!(made["number"], "C-000001");
    assert_eq!(made["owner_name"], "林知夏");
    assert_eq!(made["province_name"], "浙江省");
    assert_eq!(made["phones"][1], json!({ "e164": "+8613800138000", "national": "138 0013 8000" }));
    assert_eq!(create(&test, qilan()).await["number"], "C-000002");
}

#[tokio::test]
async fn a_missing_source_and_a_malformed_phone_name_their_field_and_change_nothing() {
    let test = TestApp::new().await;
    let mut customer = qilan();
    customer["source"] = json!("  ");
    let refused = test.refused("create_customer", json!({ "customer": customer })).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::Required, Some("source")));
    let mut customer = qilan();
    customer["phones"] = json!(["12"]);
    let refused = test.refused("create_customer", json!({ "customer": customer })).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::MalformedPhone, Some("phones")));
    assert!(list(&test, Json::Null, Json::Null).await.is_empty());
}

#[tokio::test]
async fn an_edit_changes_what_was_given_and_undo_and_redo_walk_back_and_forth() {
    let test = TestApp::new().await;
    let made = create(&test, qilan()).await;
    let edit =
        json!({ "id": made["id"], "revision": made["revision"], "changes": { "level": "重要发展", "city": "杭州" } });
    let edited = test.outcome("update_customer", edit).await.expect("edits");
    assert_eq!((&edited.answer["level"], &edited.answer["city_name"]), (&json!("重要发展"), &json!("杭州市")));
    assert_eq!(edited.answer["short_name"], "启澜医疗");

    let undone = test.outcome("undo", json!({ "undo": edited.undo })).await.expect("undoes");
    assert_eq!(undone.answer, json!({ "changed": 1, "kept": 0 }));
    let now = test.call("get_customer", json!({ "id": made["id"] })).await.expect("reads");
    assert_eq!((&now["level"], &now["city_name"]), (&json!("重要价值"), &json!("宁波市")));

    test.call("undo", json!({ "undo": undone.undo })).await.expect("redoes");
    let now = test.call("get_customer", json!({ "id": made["id"] })).await.expect("reads");
    assert_eq!(now["level"], "重要发展");
}

#[tokio::test]
async fn undo_keeps_what_somebody_changed_since() {
    let test = TestApp::new().await;
    let made = create(&test, qilan()).await;
    let id = &made["id"];
    let first = json!({ "id": id, "revision": made["revision"], "changes": { "level": "一般价值", "remark": "初访" } });
    let first = test.outcome("update_customer", first).await.expect("edits");
    let second = json!({ "id": id, "revision": first.answer["revision"], "changes": { "remark": "二访" } });
    test.call("update_customer", second).await.expect("edits");
    test.call("undo", json!({ "undo": first.undo })).await.expect("undoes");
    let now = test.call("get_customer", json!({ "id": id })).await.expect("reads");
    assert_eq!((&now["level"], &now["remark"]), (&json!("重要价值"), &json!("二访")));
}

#[tokio::test]
async fn two_editors_of_different_fields_both_win_and_of_one_field_the_later_is_told() {
    let test = TestApp::new().await;
    let made = create(&test, qilan()).await;
    let (id, seen) = (&made["id"], &made["revision"]);
    let edit = |changes: Json| json!({ "id": id, "revision": seen, "changes": changes });
    test.call("update_customer", edit(json!({ "level": "一般价值" }))).await.expect("edits");
    test.call("update_customer", edit(json!({ "remark": "另一处" }))).await.expect("edits another field");
    let refused = test.refused("update_customer", edit(json!({ "level": "一般发展" }))).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::ChangedMeanwhile, Some("level")));
}

#[tokio::test]
async fn archived_customers_leave_the_list_and_come_back() {
    let test = TestApp::new().await;
    let made = create(&test, qilan()).await;
    let selection = json!({ "selection": { "ids": [made["id"]] } });
    let archived = test.call("archive_customers", selection.clone()).await.expect("archives");
    assert_eq!(archived, json!({ "changed": 1, "unchanged": 0, "left_out": 0 }));
    assert!(list(&test, Json::Null, Json::Null).await.is_empty());
    let page = test.call("get_customer", json!({ "id": made["id"] })).await.expect("still there for who asks");
    assert!(page["archived_at"].is_string());
    assert_eq!(test.call("restore_customers", selection).await.expect("restores")["changed"], 1);
    assert_eq!(list(&test, Json::Null, Json::Null).await.len(), 1);
}

#[tokio::test]
async fn filters_and_orders_come_from_the_declaration() {
    let test = TestApp::new().await;
    create(&test, qilan()).await;
    create(&test, json!({ "kind": "person", "name": "曾小雨", "source": "抖音", "next_follow_up": "2026-03-20" }))
        .await;
    create(&test, json!({ "kind": "person", "name": "安然", "source": "电话", "next_follow_up": "2026-03-19" })).await;
    let names = list(&test, json!({ "field": "kind", "op": "is", "value": "person" }), Json::Null).await;
    assert_eq!(names, ["安然", "曾小雨"], "the newest come first");
    let by_name = json!({ "field": "name", "descending": false });
    assert_eq!(list(&test, Json::Null, by_name).await, ["安然", "宁波启澜医疗器械有限公司", "曾小雨"]);
    let by_day = json!({ "field": "next_follow_up", "descending": false });
    assert_eq!(list(&test, Json::Null, by_day.clone()).await[..2], ["安然", "曾小雨"]);
    let due = json!({ "field": "next_follow_up", "op": "on_or_before", "value": "2026-03-19" });
    assert_eq!(list(&test, due, by_day).await, ["安然"]);
    let not = json!({ "field": "level", "op": "is_not", "value": "重要价值" });
    assert_eq!(list(&test, not, Json::Null).await.len(), 2, "a customer without a level is not of that level");
    let unknown = json!({ "filter": { "field": "salary", "op": "is", "value": "1" }, "sort": null, "limit": 10 });
    assert_eq!(test.refused("open_customer_list", unknown).await.code, Code::UnknownField);
}

#[tokio::test]
async fn search_finds_characters_initials_pinyin_and_digits_and_follows_edits() {
    let test = TestApp::new().await;
    let made = create(&test, qilan()).await;
    for text in ["启澜", "医疗器械", "qlyl", "qilan", "0574871", "13800138", "871231"] {
        assert_eq!(search(&test, text).await, ["宁波启澜医疗器械有限公司"], "{text}");
    }
    let edit = json!({ "id": made["id"], "revision": made["revision"], "changes": { "name": "重庆山城仪器有限公司", "short_name": null } });
    test.call("update_customer", edit).await.expect("edits");
    assert!(search(&test, "启澜").await.is_empty());
    for text in ["cqsc", "zqsc", "重庆"] {
        assert_eq!(search(&test, text).await, ["重庆山城仪器有限公司"], "{text}");
    }
    assert_eq!(test.refused("search", json!({ "text": "启", "limit": 5 })).await.code, Code::SearchTooShort);
}

#[tokio::test]
async fn a_list_can_be_looked_at_anywhere_counted_and_walked_along() {
    let test = TestApp::new().await;
    let mut ids = Vec::new();
    for number in 0..30 {
        let made =
            create(&test, json!({ "kind": "person", "name": format!("客户 {number:02}"), "source": "电话" })).await;
        ids.push(made["id"].clone());
    }
    let request =
        json!({ "filter": null, "sort": { "field": "name", "descending": false }, "archived": false, "limit": 10 });
    let first = test.call("open_customer_list", request).await.expect("opens");
    assert_eq!((first["rows"].as_array().map(Vec::len), &first["more"]), (Some(10), &json!(true)));
    let list = &first["list"];
    let window =
        test.call("get_customer_window", json!({ "list": list, "offset": 25, "limit": 10 })).await.expect("looks");
    assert_eq!((window["rows"][0]["name"].as_str(), &window["total"]), (Some("客户 25"), &json!(30)));
    let count = test.call("count_customer_list", json!({ "list": list, "exact": true })).await.expect("counts");
    assert_eq!(count, json!({ "at_least": 30, "exact": true }));
    let place = test.call("get_customer_neighbours", json!({ "list": list, "id": ids[7] })).await.expect("walks");
    assert_eq!(place, json!({ "position": 7, "total": 30, "previous": ids[6], "next": ids[8] }));
}

#[tokio::test]
async fn a_piece_of_a_text_is_found_in_its_field_alone_and_in_the_same_order_by_window_and_frozen() {
    let test = TestApp::new().await;
    for (name, remark) in [("甲", "催报价单，Fangke-7"), ("乙", "无"), ("报价", "FANGKE"), ("丙", "等报价")]
    {
        create(&test, json!({ "kind": "person", "name": name, "source": "电话", "remark": remark })).await;
    }
    for (piece, wanted) in
        [("报价", vec!["丙", "甲"]), ("价", vec!["丙", "甲"]), ("angk", vec!["报价", "甲"]), ("e-7", vec!["甲"])]
    {
        let filter = json!({ "field": "remark", "op": "contains", "value": piece });
        let request = json!({ "filter": filter, "sort": { "field": "name", "descending": false }, "limit": 10 });
        let first = test.call("open_customer_list", request).await.expect("opens");
        let window = json!({ "list": first["list"], "offset": 0, "limit": 10 });
        let frozen = test.call("get_customer_window", window).await.expect("looks");
        let names = |window: &Json| -> Vec<String> {
            let rows = window["rows"].as_array().expect("rows");
            rows.iter().map(|row| row["name"].as_str().expect("a name").to_owned()).collect()
        };
        assert_eq!(names(&first), names(&frozen), "{piece}");
        let mut found = names(&first);
        found.sort();
        let mut wanted = wanted;
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{piece}");
    }
}

#[tokio::test]
async fn the_same_customer_is_found_while_typing_and_a_namesake_is_not() {
    let test = TestApp::new().await;
    create(&test, qilan()).await;
    create(&test, json!({ "kind": "person", "name": "李伟", "source": "电话" })).await;
    let asked = async |customer: Json| {
        let answer = test.call("find_customer_duplicates", json!({ "customer": customer, "except": null })).await;
        answer.expect("asks").as_array().expect("a list").iter().map(|one| one["reasons"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(asked(json!({ "kind": "company", "name": "宁波 启澜医疗器械" })).await, [json!(["name"])]);
    assert_eq!(asked(json!({ "kind": "company", "phones": ["+86 138-0013-8000"] })).await, [json!(["phones"])]);
    assert!(asked(json!({ "kind": "person", "name": "李伟" })).await.is_empty());
}

#[tokio::test]
async fn history_tells_who_changed_what_from_what_to_what() {
    let test = TestApp::new().await;
    let made = create(&test, qilan()).await;
    let edit = json!({ "id": made["id"], "revision": made["revision"], "changes": { "level": "一般价值" } });
    test.call("update_customer", edit).await.expect("edits");
    let page = test
        .call("list_customer_history", json!({ "id": made["id"], "before": null, "limit": 10 }))
        .await
        .expect("reads");
    let newest = &page["entries"][0];
    assert_eq!((newest["kind"].as_str(), newest["actor_name"].as_str()), (Some("change"), Some("林知夏")));
    assert_eq!(
        newest["changes"],
        json!([{ "field": "level", "before": "重要价值", "after": "一般价值", "masked": false }])
    );
    assert_eq!(page["entries"][1]["kind"], "create");
}

#[tokio::test]
async fn tagging_and_assigning_many_is_one_job_and_one_undo() {
    let test = TestApp::new().await;
    let mut ids = Vec::new();
    for number in 0..5 {
        ids.push(
            create(&test, json!({ "kind": "person", "name": format!("人 {number}"), "source": "电话" })).await["id"]
                .clone(),
        );
    }
    let tag = test.call("create_tag", json!({ "name": "潜力", "shape": "ring" })).await.expect("makes a tag");
    let request = json!({ "selection": { "ids": ids }, "add": [tag["id"]], "remove": [] });
    let tagged = test.outcome("tag_customers", request).await.expect("tags");
    assert_eq!(tagged.answer["changed"], 5);
    let by_tag = json!({ "field": "tags", "op": "is", "value": tag["id"] });
    assert_eq!(list(&test, by_tag.clone(), Json::Null).await.len(), 5);
    test.call("undo", json!({ "undo": tagged.undo })).await.expect("undoes");
    assert!(list(&test, by_tag, Json::Null).await.is_empty());
}
