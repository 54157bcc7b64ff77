//! Contacts, through the front door: one main contact, who reports to whom, archiving, finding, listing.

use domain::Code;
use serde_json::{Value as Json, json};
use testkit::TestApp;

async fn customer(test: &TestApp, name: &str) -> Json {
    let customer = json!({ "kind": "company", "name": name, "source": "展会" });
    test.call("create_customer", json!({ "customer": customer })).await.expect("makes")
}

async fn contact(test: &TestApp, of: &Json, name: &str, more: Json) -> Json {
    let mut contact = json!({ "customer": of["id"], "name": name });
    contact.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    test.call("create_contact", json!({ "contact": contact })).await.expect("makes")
}

async fn change(test: &TestApp, contact: &Json, changes: Json) -> domain::Result<Json> {
    let now = test.call("get_contact", json!({ "id": contact["id"] })).await.expect("reads");
    let request = json!({ "id": contact["id"], "revision": now["revision"], "changes": changes });
    test.call("update_contact", request).await
}

async fn listed(test: &TestApp, of: &Json) -> Vec<(String, bool)> {
    let contacts = test.call("list_contacts", json!({ "customer": of["id"] })).await.expect("reads");
    let contacts = contacts.as_array().expect("a list").iter();
    contacts.map(|one| (one["name"].as_str().expect("a name").to_owned(), one["is_main"] == true)).collect()
}

#[tokio::test]
async fn a_customer_has_one_main_contact_and_undo_gives_the_place_back() {
    let test = TestApp::new().await;
    let qilan = customer(&test, "启澜").await;
    contact(&test, &qilan, "沈墨", json!({ "is_main": true })).await;
    let request = json!({ "contact": { "customer": qilan["id"], "name": "陆遥", "is_main": true } });
    let made = test.outcome("create_contact", request).await.expect("makes");
    assert_eq!(listed(&test, &qilan).await, [("陆遥".to_owned(), true), ("沈墨".to_owned(), false)]);
    test.call("undo", json!({ "undo": made.undo })).await.expect("undoes");
    assert_eq!(listed(&test, &qilan).await, [("沈墨".to_owned(), true)]);
    let other = customer(&test, "云栈").await;
    contact(&test, &other, "王芳", json!({ "is_main": true })).await;
    assert_eq!(listed(&test, &qilan).await, [("沈墨".to_owned(), true)], "each customer has its own");
}

#[tokio::test]
async fn an_archived_contact_is_the_main_one_no_more_until_undo() {
    let test = TestApp::new().await;
    let qilan = customer(&test, "启澜").await;
    let shen = contact(&test, &qilan, "沈墨", json!({ "is_main": true })).await;
    let archived = test.outcome("archive_contacts", json!({ "ids": [shen["id"]] })).await.expect("archives");
    assert_eq!(archived.answer, json!({ "changed": 1, "unchanged": 0 }));
    let now = test.call("get_contact", json!({ "id": shen["id"] })).await.expect("reads");
    assert_eq!((&now["is_main"], now["archived_at"].is_null()), (&json!(false), false));
    let again = test.call("archive_contacts", json!({ "ids": [shen["id"]] })).await.expect("is so already");
    assert_eq!(again, json!({ "changed": 0, "unchanged": 1 }));
    test.call("undo", json!({ "undo": archived.undo })).await.expect("undoes");
    let now = test.call("get_contact", json!({ "id": shen["id"] })).await.expect("reads");
    assert_eq!((&now["is_main"], &now["archived_at"]), (&json!(true), &Json::Null));
}

#[tokio::test]
async fn reporting_stays_within_the_customer_and_goes_in_no_circle() {
    let test = TestApp::new().await;
    let (qilan, other) = (customer(&test, "启澜").await, customer(&test, "云栈").await);
    let boss = contact(&test, &qilan, "沈墨", json!({})).await;
    let middle = contact(&test, &qilan, "陆遥", json!({ "reports_to": boss["id"] })).await;
    let last = contact(&test, &qilan, "王芳", json!({ "reports_to": middle["id"] })).await;
    assert_eq!(last["reports_to_name"], "陆遥");
    let stranger = contact(&test, &other, "顾言", json!({})).await;
    for (of, to, code) in [
        (&boss, &last, Code::ReportingCircle),
        (&middle, &middle, Code::ReportingCircle),
        (&boss, &stranger, Code::UnknownContact),
    ] {
        let refused = change(&test, of, json!({ "reports_to": to["id"] })).await.expect_err("is refused");
        assert_eq!((refused.code, refused.field.as_deref()), (code, Some("reports_to")));
    }
    change(&test, &last, json!({ "reports_to": boss["id"] })).await.expect("moves up");
}

#[tokio::test]
async fn a_contact_is_found_by_pinyin_number_and_mail_and_says_of_which_customer() {
    let test = TestApp::new().await;
    let qilan = customer(&test, "启澜医疗").await;
    let numbers = json!({ "phones": ["13957400001", "0574-87654321"], "emails": ["mo@qilan.example", "sm@x.example"] });
    let shen = contact(&test, &qilan, "沈墨", numbers).await;
    for text in ["沈墨", "shenmo", "sm", "5740000", "87654321", "sm@x"] {
        let answer = test.call("search", json!({ "text": text, "limit": 10 })).await.expect("searches");
        let hits = answer["hits"].as_array().expect("a list");
        let hit = hits.iter().find(|hit| hit["id"] == shen["id"]).unwrap_or_else(|| panic!("{text}: {answer}"));
        assert_eq!((&hit["record"], &hit["note"]), (&json!("contact"), &json!("启澜医疗")));
    }
    let same = json!({ "contact": { "phones": ["139 5740 0001"] }, "except": null });
    let found = test.call("find_contact_duplicates", same).await.expect("reads");
    assert_eq!((&found[0]["customer_name"], &found[0]["reasons"]), (&json!("启澜医疗"), &json!(["phones"])));
}

#[tokio::test]
async fn the_list_of_contacts_is_filtered_sorted_and_walked_like_that_of_customers() {
    let test = TestApp::new().await;
    let qilan = customer(&test, "启澜").await;
    for (at, name) in ["张三", "李四", "王五", "赵六"].into_iter().enumerate() {
        let role = if at % 2 == 0 { "buyer" } else { "user" };
        contact(&test, &qilan, name, json!({ "decision_role": role })).await;
    }
    let names = |window: &Json| {
        let rows = window["rows"].as_array().expect("rows").iter();
        rows.map(|row| row["name"].as_str().expect("a name").to_owned()).collect::<Vec<_>>()
    };
    let by_name = json!({ "field": "name", "descending": false });
    let all = json!({ "filter": null, "sort": by_name, "limit": 10 });
    let opened = test.call("open_contact_list", all).await.expect("opens");
    assert_eq!(names(&opened), ["李四", "王五", "张三", "赵六"], "in pinyin order");
    assert_eq!(opened["rows"][0]["customer_name"], "启澜");
    let buyers = json!({ "field": "decision_role", "op": "in", "value": ["buyer"] });
    let some = json!({ "filter": buyers, "sort": by_name, "limit": 10 });
    let opened = test.call("open_contact_list", some).await.expect("opens");
    assert_eq!(names(&opened), ["王五", "张三"]);
    let place = json!({ "list": opened["list"], "id": opened["rows"][1]["id"] });
    let place = test.call("get_contact_neighbours", place).await.expect("reads");
    assert_eq!((&place["position"], &place["previous"]), (&json!(1), &opened["rows"][0]["id"]));
    let window = json!({ "list": opened["list"], "offset": 0, "limit": 10 });
    let refused = test.refused("get_customer_window", window).await;
    assert_eq!(refused.code, Code::ListClosed, "a list of contacts answers no question about customers");
}

#[tokio::test]
async fn two_edits_of_different_fields_both_count_and_of_the_same_one_after_the_other() {
    let test = TestApp::new().await;
    let qilan = customer(&test, "启澜").await;
    let shen = contact(&test, &qilan, "沈墨", json!({})).await;
    let edit = |changes: Json| json!({ "id": shen["id"], "revision": shen["revision"], "changes": changes });
    test.call("update_contact", edit(json!({ "job_title": "院长" }))).await.expect("changes");
    test.call("update_contact", edit(json!({ "department": "院办" }))).await.expect("another field");
    let refused = test.refused("update_contact", edit(json!({ "job_title": "主任" }))).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::ChangedMeanwhile, Some("job_title")));
}
