//! Files through the front door: attached, shown, saved out, removed and taken back, seen as far as their record is.

use std::fs;
use std::path::{Path, PathBuf};

use domain::Code;
use serde_json::{Value as Json, json};
use testkit::{TestApp, drawing};
use waystation_crm::dispatch::UndoKind;

const DAY_MS: i64 = 86_400_000;

async fn customer_of(test: &TestApp, name: &str) -> Json {
    let customer = json!({ "customer": { "kind": "company", "name": name, "source": "展会" } });
    test.call("create_customer", customer).await.expect("makes")["id"].clone()
}

fn on(record: &str, id: &Json, name: Option<&str>, path: &Path) -> Json {
    let mut attachment = json!({ "record": record, "record_id": id });
    if let Some(name) = name {
        attachment["name"] = json!(name);
    }
    json!({ "attachment": attachment, "source": { "path": path.display().to_string() } })
}

fn written(test: &TestApp, name: &str, bytes: &[u8]) -> PathBuf {
    let path = test.folder.path().join(name);
    fs::write(&path, bytes).expect("writes");
    path
}

async fn listed(test: &TestApp, record: &str, id: &Json) -> Vec<String> {
    let list = test.call("list_attachments", json!({ "record": record, "id": id })).await.expect("lists");
    let names = list.as_array().expect("a list").iter().map(|one| one["name"].as_str().expect("a name").to_owned());
    names.collect()
}

fn files(test: &TestApp) -> usize {
    fs::read_dir(test.folder.path().join("workspace/attachments")).map_or(0, Iterator::count)
}

async fn findings(test: &TestApp) -> Json {
    test.call("verify_workspace", json!({})).await.expect("verifies")["findings"].clone()
}

async fn undo(test: &TestApp, kind: UndoKind, id: impl std::fmt::Display) -> Json {
    let kind = if kind == UndoKind::Job { "job" } else { "transaction" };
    test.call("undo", json!({ "undo": { "kind": kind, "id": id.to_string() } })).await.expect("undoes")
}

#[tokio::test]
async fn a_picture_is_attached_previewed_shown_and_saved_out_byte_by_byte() {
    let test = TestApp::new().await;
    let customer = customer_of(&test, "启澜医疗").await;
    let plan = drawing::floor_plan(3);
    let path = written(&test, "二楼 平面图.png", &plan);
    let made = test.call("attach_file", on("customer", &customer, None, &path)).await.expect("attaches");
    assert_eq!(
        (&made["name"], &made["kind"], &made["media_type"]),
        (&json!("二楼 平面图.png"), &json!("photo"), &json!("image/png"))
    );
    assert_eq!((&made["width"], &made["height"], &made["size"]), (&json!(960), &json!(640), &json!(plan.len())));
    assert_eq!((&made["record_title"], &made["has_thumbnail"]), (&json!("启澜医疗"), &json!(true)));
    assert!(!made.to_string().contains("file_key"));
    let id = json!({ "id": made["id"] });
    let preview = test.call("get_attachment_preview", id.clone()).await.expect("previews");
    assert!(preview["picture"].as_str().expect("a picture").starts_with("/9j/"), "a JPEG");
    let shown = test.call("get_attachment_picture", id).await.expect("shows");
    assert!(shown["picture"].as_str().expect("a picture").starts_with("/9j/"));
    let out = test.folder.path().join("出来.png");
    let save = json!({ "id": made["id"], "path": out.display().to_string() });
    test.call("save_attachment_as", save).await.expect("saves");
    assert!(fs::read(&out).expect("reads") == plan);
    let entries =
        test.call("list_audit", json!({ "filter": { "record": "attachment" }, "limit": 10 })).await.expect("lists");
    assert!(entries.to_string().contains("\"export\""), "saving out is noted: {entries}");
    assert_eq!(findings(&test).await, json!([]));
}

#[tokio::test]
async fn a_customers_page_lists_the_files_of_its_people_and_visits_and_their_timeline_tells_of_them() {
    let test = TestApp::new().await;
    let customer = customer_of(&test, "启澜医疗").await;
    let contact = json!({ "contact": { "customer": customer, "name": "沈墨" } });
    let contact = test.call("create_contact", contact).await.expect("makes")["id"].clone();
    let visit = json!({ "activity": { "customer": customer, "kind": "visit", "status": "done", "at": "2026-03-17T06:00:00Z", "content": "看现场" } });
    let visit = test.call("log_activity", visit).await.expect("logs")["id"].clone();
    let notes = written(&test, "纪要.txt", "三月底前定".as_bytes());
    for (record, id, name) in
        [("customer", &customer, "合同.txt"), ("contact", &contact, "名片.txt"), ("activity", &visit, "现场.txt")]
    {
        test.call("attach_file", on(record, id, Some(name), &notes)).await.expect("attaches");
    }
    assert_eq!(listed(&test, "customer", &customer).await, ["现场.txt", "名片.txt", "合同.txt"]);
    assert_eq!(listed(&test, "contact", &contact).await, ["名片.txt"]);
    assert_eq!(listed(&test, "activity", &visit).await, ["现场.txt"]);
    let timeline = json!({ "id": customer, "before": null, "limit": 50 });
    let timeline = test.call("list_customer_history", timeline).await.expect("reads");
    let told = timeline["entries"].as_array().expect("entries").iter().filter(|entry| entry["record"] == "attachment");
    let told: Vec<_> = told.map(|entry| entry["title"].clone()).collect();
    assert_eq!(told, ["现场.txt", "名片.txt", "合同.txt"]);
    assert!(!timeline.to_string().contains("file_key"), "the key is in the history");
    let found = test.call("search", json!({ "text": "名片", "limit": 10 })).await.expect("finds");
    assert_eq!((&found["hits"][0]["title"], &found["hits"][0]["note"]), (&json!("名片.txt"), &json!("沈墨")));
    let preview = test.call("list_attachments", json!({ "record": "activity", "id": visit })).await.expect("lists");
    let preview = test.call("get_attachment_preview", json!({ "id": preview[0]["id"] })).await.expect("previews");
    assert_eq!(preview, json!({ "picture": null, "text": "三月底前定" }));
}

#[tokio::test]
async fn what_cannot_be_attached_is_refused_each_by_its_own_name_and_nothing_is_left() {
    let test = TestApp::new().await;
    let customer = customer_of(&test, "启澜医疗").await;
    test.call("save_company_settings", json!({ "changes": { "largest_attachment": 1 } })).await.expect("saves");
    let large = written(&test, "录像.bin", &vec![1; 1024 * 1024 + 1]);
    let empty = written(&test, "空.txt", b"");
    for (path, code) in [
        (large.as_path(), Code::FileTooLarge),
        (empty.as_path(), Code::FileEmpty),
        (&test.folder.path().join("没有.txt"), Code::FileMissing),
        (test.folder.path(), Code::FileUnreadable),
    ] {
        let refused = test.refused("attach_file", on("customer", &customer, None, path)).await;
        assert_eq!((refused.code, refused.field.as_deref()), (code, Some("source")), "{refused:?}");
    }
    let pasted = |text: &str| json!({ "attachment": { "record": "customer", "record_id": customer, "name": "a.txt" }, "source": { "bytes": text } });
    assert_eq!(test.refused("attach_file", pasted(&"QUJD".repeat(400_000))).await.code, Code::FileTooLarge);
    assert_eq!(test.refused("attach_file", pasted("no base64!")).await.code, Code::FileUnreadable);
    let small = written(&test, "纪要.txt", b"x");
    for (record, id) in [("team", &customer), ("nonsense", &customer), ("contact", &customer)] {
        assert_eq!(test.refused("attach_file", on(record, id, None, &small)).await.code, Code::NotFound, "{record}");
    }
    assert_eq!(files(&test), 0);
    let refused = test.refused("save_company_settings", json!({ "changes": { "largest_attachment": 4000 } })).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::OutOfRange, Some("largest_attachment")));
}

#[tokio::test]
async fn a_removed_file_comes_back_by_undo_for_a_month_and_is_destroyed_then() {
    let test = TestApp::new().await;
    let customer = customer_of(&test, "启澜医疗").await;
    let path = written(&test, "名片.png", &drawing::business_card(2));
    let attached = test.outcome("attach_file", on("customer", &customer, None, &path)).await.expect("attaches");
    let id = attached.answer["id"].clone();
    let removed =
        test.outcome("remove_attachment", json!({ "id": id })).await.expect("removes").undo.expect("can be undone");
    assert_eq!(listed(&test, "customer", &customer).await, Vec::<String>::new());
    assert_eq!(test.refused("get_attachment_preview", json!({ "id": id })).await.code, Code::NotFound);
    test.clock.advance(29 * DAY_MS);
    test.call("run_time_rules", json!({})).await.expect("takes a turn");
    undo(&test, UndoKind::Transaction, removed.id).await;
    assert_eq!(listed(&test, "customer", &customer).await, ["名片.png"]);
    assert!(attached.undo.is_some(), "attaching can be undone");
    test.call("remove_attachment", json!({ "id": id })).await.expect("removes");
    assert_eq!((listed(&test, "customer", &customer).await.len(), files(&test)), (0, 2));
    test.clock.advance(31 * DAY_MS);
    test.call("run_time_rules", json!({})).await.expect("takes a turn");
    assert_eq!(files(&test), 0);
    let refused = test.refused("undo", json!({ "undo": { "kind": "transaction", "id": removed.id } })).await;
    assert_eq!(refused.code, Code::CannotUndo);
    assert_eq!(findings(&test).await, json!([]));
}

#[tokio::test]
async fn a_file_is_renamed_to_what_any_disk_takes_and_by_one_editor_at_a_time() {
    let test = TestApp::new().await;
    let customer = customer_of(&test, "启澜医疗").await;
    let path = written(&test, "a.txt", b"x");
    let made = test.call("attach_file", on("customer", &customer, None, &path)).await.expect("attaches");
    let rename = |name: &str| json!({ "id": made["id"], "revision": made["revision"], "changes": { "name": name } });
    let renamed = test.call("update_attachment", rename("../合同: 终稿.txt")).await.expect("renames");
    assert_eq!(renamed["name"], "合同 终稿.txt");
    assert_eq!(test.refused("update_attachment", rename("别的.txt")).await.code, Code::ChangedMeanwhile);
    let moved = json!({ "id": made["id"], "revision": renamed["revision"], "changes": { "record_id": customer_of(&test, "海川").await } });
    assert_eq!(test.refused("update_attachment", moved).await.code, Code::NotAllowed);
}

#[tokio::test]
async fn a_file_is_seen_as_far_as_the_record_it_hangs_on() {
    let test = TestApp::new().await;
    let manager_task =
        test.call("create_task", json!({ "task": { "title": "报价", "due": "2026-03-20" } })).await.expect("makes");
    let (customer, task) = (customer_of(&test, "启澜医疗").await, manager_task["task"]["id"].clone());
    let path = written(&test, "底价.txt", b"secret");
    let of_customer =
        test.call("attach_file", on("customer", &customer, None, &path)).await.expect("attaches")["id"].clone();
    let of_task = test.call("attach_file", on("task", &task, None, &path)).await.expect("attaches")["id"].clone();
    for (login, role, sees_customers) in [
        ("svc", "service_rep", true),
        ("rep", "sales_rep", false),
        ("ana", "analyst", false),
        ("mkt", "marketer", false),
    ] {
        test.hire(login, role, None).await;
        let acting = test.as_member(login).await;
        let seen = acting.call("get_attachment", json!({ "id": of_customer })).await.is_ok();
        assert_eq!(seen, sees_customers, "{role}");
        assert!(
            acting.call("get_attachment", json!({ "id": of_task })).await.is_err(),
            "{role} sees the file of a foreign task"
        );
        let found = acting.call("search", json!({ "text": "底价", "limit": 10 })).await.expect("searches");
        assert_eq!(found["hits"].as_array().expect("hits").len(), usize::from(sees_customers), "{role}");
    }
    let rep = test.as_member("rep").await;
    let out = test.folder.path().join("底价-out.txt");
    let save = json!({ "id": of_customer, "path": out.display().to_string() });
    assert_eq!(rep.refused("save_attachment_as", save).await.code, Code::NotFound);
    assert!(!out.exists());
}

#[tokio::test]
async fn a_persons_file_names_what_hangs_on_them_and_their_erasure_destroys_it() {
    let test = TestApp::new().await;
    let person = json!({ "customer": { "kind": "person", "name": "安然", "source": "电话" } });
    let person = test.call("create_customer", person).await.expect("makes")["id"].clone();
    let visit = json!({ "activity": { "customer": person, "kind": "visit", "status": "done", "at": "2026-03-17T06:00:00Z", "content": "上门" } });
    let visit = test.call("log_activity", visit).await.expect("logs")["id"].clone();
    let path = written(&test, "身份证.png", &drawing::business_card(4));
    test.call("attach_file", on("activity", &visit, None, &path)).await.expect("attaches");
    let out = test.folder.path().join("安然.json");
    test.call("export_person", json!({ "id": person, "path": out.display().to_string() })).await.expect("exports");
    let text = fs::read_to_string(&out).expect("reads");
    assert!(text.contains("身份证.png") && text.contains("附件"), "{text}");
    assert!(!text.contains("文件密钥"), "{text}");
    test.call("archive_customers", json!({ "selection": { "ids": [person] } })).await.expect("archives");
    test.call("erase_person", json!({ "id": person, "confirm": "安然" })).await.expect("erases");
    assert_eq!(files(&test), 0);
    assert_eq!(findings(&test).await, json!([]));
}
