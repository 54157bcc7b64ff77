//! One person's data: taken out to a file people can read, and destroyed for good.

use domain::Code;
use serde_json::{Value as Json, json};
use testkit::TestApp;

/// A person with a history, and a draft that was never saved.
async fn person(test: &TestApp) -> Json {
    let person = json!({
        "kind": "person", "name": "安然", "source": "电话", "phones": ["13800138000"], "birthday": "1990-02-03",
        "consent": "given", "consent_purpose": "售后服务", "consent_on": "2026-03-01",
    });
    let made = test.call("create_customer", json!({ "customer": person })).await.expect("makes");
    let change = json!({
        "id": made["id"], "revision": made["revision"],
        "changes": { "phones": ["13900139000"], "consent": "withdrawn", "consent_on": "2026-03-18" },
    });
    let changed = test.call("update_customer", change).await.expect("changes");
    let form = format!("customer/{}", made["id"].as_str().expect("an id"));
    let typed =
        json!({ "base": { "name": "安然" }, "values": { "name": "安然然", "region": "330203", "phones": [""] } });
    let typed = json!([{ "value": typed, "savedAt": "2026-03-18T01:00:00Z" }]);
    test.call("save_draft", json!({ "form": form, "content": typed })).await.expect("keeps");
    changed
}

async fn erase(test: &TestApp, id: &Json) {
    test.call("erase_person", json!({ "id": id, "confirm": " 安然 " })).await.expect("erases");
}

#[tokio::test]
async fn a_persons_file_holds_the_record_its_history_and_drafts_in_the_readers_language() {
    let test = TestApp::new().await;
    let person = person(&test).await;
    let path = test.folder.path().join("安然.json");
    let request = json!({ "id": person["id"], "path": path, "language": "zh-CN" });
    let answer = test.call("export_person", request).await.expect("exports");
    assert_eq!((&answer["entries"], &answer["drafts"]), (&json!(2), &json!(1)));
    let text = std::fs::read_to_string(&path).expect("is there");
    assert!(text.find("客户类型") < text.find("客户名称"), "fields keep their order: {text}");
    let file: Json = serde_json::from_str(&text).expect("is JSON");
    let record = &file["资料"];
    let told = ["客户名称", "客户类型", "电话", "生日", "个人信息同意", "使用目的", "同意日期", "负责人"];
    assert_eq!(
        told.map(|field| record[field].as_str().unwrap_or_default()),
        ["安然", "个人", "139 0013 9000", "1990-02-03", "已撤回", "售后服务", "2026-03-18", "林知夏"]
    );
    let change = json!({ "字段": "电话", "原值": "138 0013 8000", "新值": "139 0013 9000" });
    assert_eq!((&file["历史"][0]["操作"], &file["历史"][0]["内容"][0]), (&json!("修改"), &change));
    assert_eq!(file["历史"][1]["操作"], "新建");
    assert_eq!(file["未保存的草稿"], json!([{ "客户名称": "安然然", "城市": "海曙区" }]));

    let request = json!({ "id": person["id"], "path": path, "language": "en" });
    let answer = test.call("export_person", request).await.expect("exports");
    assert_eq!(answer["entries"], 3, "the first export is part of the history");
    let file: Json = serde_json::from_str(&std::fs::read_to_string(&path).expect("reads")).expect("is JSON");
    assert_eq!((&file["Record"]["Consent"], &file["History"][0]["What"]), (&json!("Withdrawn"), &json!("Exported")));
}

#[tokio::test]
async fn an_erased_person_is_nowhere_and_the_workspace_still_proves() {
    let test = TestApp::new().await;
    let person = person(&test).await;
    let list =
        test.call("open_customer_list", json!({ "filter": null, "sort": null, "limit": 10 })).await.expect("opens");
    let outcome = test.outcome("erase_person", json!({ "id": person["id"], "confirm": "安然" })).await.expect("erases");
    assert_eq!(outcome.undo, None);

    assert_eq!(test.refused("get_customer", json!({ "id": person["id"] })).await.code, Code::NotFound);
    let history = json!({ "id": person["id"], "before": null, "limit": 10 });
    assert_eq!(test.refused("list_customer_history", history).await.code, Code::NotFound);
    let window = json!({ "list": list["list"], "offset": 0, "limit": 10 });
    let window = test.call("get_customer_window", window).await.expect("reads");
    assert_eq!(window["rows"], json!([]), "a list opened before does not know it any more");
    let suspects = json!({ "customer": { "phones": ["13900139000"] }, "except": null });
    assert_eq!(test.call("find_customer_duplicates", suspects).await.expect("reads"), json!([]));
    let form = format!("customer/{}", person["id"].as_str().expect("an id"));
    assert_eq!(test.call("get_draft", json!({ "form": form })).await.expect("reads"), Json::Null);
    let proof = test.call("verify_workspace", json!({})).await.expect("verifies");
    assert_eq!(proof["findings"], json!([]));
}

#[tokio::test]
async fn what_was_done_to_a_person_before_cannot_be_taken_back_after_the_erasure() {
    let test = TestApp::new().await;
    let person = person(&test).await;
    let edit = json!({ "id": person["id"], "revision": person["revision"], "changes": { "remark": "常客" } });
    let edited = test.outcome("update_customer", edit).await.expect("changes").undo.expect("can be undone");
    let archive = json!({ "selection": { "ids": [person["id"]] } });
    let archived = test.outcome("archive_customers", archive).await.expect("archives").undo.expect("can be undone");
    erase(&test, &person["id"]).await;
    for undo in [edited, archived] {
        assert_eq!(test.refused("undo", json!({ "undo": undo })).await.code, Code::CannotUndo);
    }
}

#[tokio::test]
async fn an_erasure_wants_the_name_and_a_person() {
    let test = TestApp::new().await;
    let person = person(&test).await;
    let refused = test.refused("erase_person", json!({ "id": person["id"], "confirm": "安" })).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::NameMismatch, Some("confirm")));
    let company = json!({ "customer": { "kind": "company", "name": "启澜医疗", "source": "展会" } });
    let company = test.call("create_customer", company).await.expect("makes");
    let refused = test.refused("erase_person", json!({ "id": company["id"], "confirm": "启澜医疗" })).await;
    assert_eq!(refused.code, Code::NotAPerson);
    test.call("get_customer", json!({ "id": person["id"] })).await.expect("is still there");
}

#[tokio::test]
async fn an_archived_person_can_be_erased_too() {
    let test = TestApp::new().await;
    let person = person(&test).await;
    test.call("archive_customers", json!({ "selection": { "ids": [person["id"]] } })).await.expect("archives");
    erase(&test, &person["id"]).await;
    let archived = json!({ "filter": null, "sort": null, "archived": true, "limit": 10 });
    assert_eq!(test.call("open_customer_list", archived).await.expect("opens")["rows"], json!([]));
}
