//! What belongs to a customer, through the front door: made under it, assigned, handed over, exported and erased with it,
//! and told on its timeline.

use domain::Code;
use serde_json::{Value as Json, json};
use testkit::TestApp;
use uuid::Uuid;

async fn customer(test: &TestApp, name: &str) -> Json {
    let customer = json!({ "kind": "person", "name": name, "source": "展会" });
    test.call("create_customer", json!({ "customer": customer })).await.expect("makes")
}

async fn contact(test: &TestApp, of: &Json, name: &str) -> Json {
    let contact = json!({ "customer": of["id"], "name": name, "phones": ["13957400001"] });
    test.call("create_contact", json!({ "contact": contact })).await.expect("makes")
}

async fn owners(test: &TestApp, of: &Json) -> Vec<Json> {
    let contacts = test.call("list_contacts", json!({ "customer": of["id"] })).await.expect("reads");
    contacts.as_array().expect("a list").iter().map(|contact| contact["owner"].clone()).collect()
}

async fn timeline(test: &TestApp, of: &Json) -> Vec<Json> {
    let request = json!({ "id": of["id"], "before": null, "limit": 50 });
    let page = test.call("list_customer_history", request).await.expect("reads");
    page["entries"].as_array().expect("a list").clone()
}

#[tokio::test]
async fn an_assignment_of_many_and_its_undo_carry_contacts_along() {
    let test = TestApp::new().await;
    let song = test.hire("song", "sales_rep", None).await;
    let qilan = customer(&test, "启澜").await;
    let (one, _two) = (contact(&test, &qilan, "沈墨").await, contact(&test, &qilan, "陆遥").await);
    let me = one["owner"].clone();
    assert_eq!(me, qilan["owner"]);
    let request = json!({ "selection": { "ids": [qilan["id"]] }, "owner": song });
    let assigned = test.outcome("assign_customers", request).await.expect("assigns");
    assert_eq!(assigned.answer["changed"], 1);
    assert_eq!(owners(&test, &qilan).await, [json!(song), json!(song)]);
    let rep = test.as_member("song").await;
    rep.call("get_contact", json!({ "id": one["id"] })).await.expect("is theirs now");
    let undone = test.call("undo", json!({ "undo": assigned.undo })).await.expect("undoes");
    assert_eq!(undone, json!({ "changed": 1, "kept": 0 }));
    assert_eq!(owners(&test, &qilan).await, [me.clone(), me]);
    assert_eq!(rep.refused("get_contact", json!({ "id": one["id"] })).await.code, Code::NotFound);
}

#[tokio::test]
async fn a_hand_over_shows_and_gives_contacts_once() {
    let test = TestApp::new().await;
    let (song, lu) = (test.hire("song", "sales_rep", None).await, test.hire("lu", "sales_rep", None).await);
    let rep = test.as_member("song").await;
    let qilan = customer(&rep, "启澜").await;
    for name in ["沈墨", "陆遥", "王芳"] {
        contact(&rep, &qilan, name).await;
    }
    let count = |record: &str, count: u64| json!({ "record": record, "count": count });
    let preview = test.call("preview_hand_over", json!({ "member": song })).await.expect("counts");
    let records = preview["records"].as_array().expect("a list");
    let owned: Vec<_> = records.iter().filter(|record| record["count"] != 0).collect();
    assert_eq!(json!(owned), json!([count("customer", 1), count("contact", 3)]));
    let done = test.outcome("hand_over_member", json!({ "member": song, "to": lu })).await.expect("hands over");
    assert_eq!(done.answer["records"], json!([count("customer", 1), count("contact", 3)]));
    assert_eq!(owners(&test, &qilan).await, vec![json!(lu); 3]);
    test.call("undo", json!({ "undo": done.undo })).await.expect("undoes");
    assert_eq!(owners(&test, &qilan).await, vec![json!(song); 3]);
}

#[tokio::test]
async fn the_timeline_names_what_it_tells_of_and_leaves_out_what_the_reader_may_not_see() {
    let test = TestApp::new().await;
    let qilan = customer(&test, "启澜").await;
    let shen = contact(&test, &qilan, "沈墨").await;
    let told = timeline(&test, &qilan).await;
    let about: Vec<_> = told.iter().map(|entry| (entry["record"].clone(), entry["title"].clone())).collect();
    assert_eq!(about, [(json!("contact"), json!("沈墨")), (json!("customer"), Json::Null)]);
    assert_eq!(told[0]["record_id"], shen["id"]);

    // Who sees customers and no contacts: not an entry, not a count.
    let role = json!({
        "key": null, "revision": null, "name": "前台", "description": null,
        "rights": { "records": [{ "record": "customer", "scope": "all", "actions": ["see"] }], "fields": [] },
    });
    let role = test.call("save_role", role).await.expect("makes a role");
    test.hire("desk", role["key"].as_str().expect("a key"), None).await;
    let desk = test.as_member("desk").await;
    let told = timeline(&desk, &qilan).await;
    assert_eq!(told.iter().map(|entry| entry["record"].clone()).collect::<Vec<_>>(), [json!("customer")]);

    // Who sees them masked reads a masked name and no number.
    test.hire("analyst", "analyst", None).await;
    let told = timeline(&test.as_member("analyst").await, &qilan).await;
    assert_eq!(told[0]["title"], "沈***");
    let phones = told[0]["changes"].as_array().expect("changes").iter().find(|change| change["field"] == "phones");
    assert_eq!(phones.map(|change| (&change["masked"], &change["after"])), Some((&json!(true), &Json::Null)));
}

#[tokio::test]
async fn a_persons_file_holds_what_belongs_to_them_and_their_erasure_takes_it_along() {
    let test = TestApp::new().await;
    let an = customer(&test, "安然").await;
    let mother = contact(&test, &an, "安素").await;
    let path = test.folder.path().join("安然.json");
    let request = json!({ "id": an["id"], "path": path, "language": "zh-CN" });
    let answer = test.call("export_person", request).await.expect("exports");
    assert_eq!(answer["entries"], 2);
    let file: Json = serde_json::from_str(&std::fs::read_to_string(&path).expect("reads")).expect("is JSON");
    let kept = &file["联系人"][0];
    assert_eq!((&kept["资料"]["姓名"], &kept["资料"]["电话"]), (&json!("安素"), &json!("139 5740 0001")));
    assert_eq!(kept["历史"][0]["操作"], "新建");

    test.call("erase_person", json!({ "id": an["id"], "confirm": "安然" })).await.expect("erases");
    assert_eq!(test.refused("get_contact", json!({ "id": mother["id"] })).await.code, Code::NotFound);
    let proof = test.call("verify_workspace", json!({})).await.expect("verifies");
    assert_eq!(proof["findings"], json!([]));
}

#[tokio::test]
async fn a_contact_of_a_customer_one_does_not_see_is_of_none() {
    let test = TestApp::new().await;
    let qilan = customer(&test, "启澜").await;
    test.hire("song", "sales_rep", None).await;
    let rep = test.as_member("song").await;
    for of in [qilan["id"].clone(), json!(Uuid::now_v7())] {
        let request = json!({ "contact": { "customer": of, "name": "沈墨" } });
        let refused = rep.refused("create_contact", request).await;
        assert_eq!((refused.code, refused.field.as_deref()), (Code::NotFound, Some("customer")));
    }
}
