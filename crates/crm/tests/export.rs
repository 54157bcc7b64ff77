//! Lists taken out to files: what the member may see, nothing that a spreadsheet would run, nothing lost in silence.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use domain::customers::Customer;
use domain::members::Member;
use domain::record::Record;
use domain::rights::{Grant, SystemTask};
use domain::{Code, Id};
use serde_json::{Value as Json, json};
use store::Reading;
use testkit::TestApp;
use testkit::harness::PASSPHRASE;
use uuid::Uuid;

async fn make(test: &TestApp, more: Json) -> Json {
    let mut customer = json!({ "kind": "company", "name": "启澜医疗", "source": "展会" });
    for (field, value) in more.as_object().into_iter().flatten() {
        customer[field] = value.clone();
    }
    test.call("create_customer", json!({ "customer": customer })).await.expect("makes")
}

fn everybody(test: &TestApp, columns: &[&str], more: Json) -> Json {
    let mut request = json!({
        "selection": { "filter": { "all": [] }, "sort": { "field": "number", "descending": false } },
        "columns": columns, "path": place(test, "out.csv"), "format": "csv", "language": "zh-CN",
    });
    for (key, value) in more.as_object().into_iter().flatten() {
        request[key] = value.clone();
    }
    request
}

fn place(test: &TestApp, name: &str) -> PathBuf {
    test.folder.path().join(name)
}

fn lines(path: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(path).expect("is there");
    let text = text.strip_prefix('\u{feff}').expect("begins with the mark by which spreadsheets know UTF-8");
    text.split_terminator("\r\n").map(str::to_owned).collect()
}

/// Files of the test's folder, besides the workspace.
fn files(test: &TestApp) -> Vec<String> {
    let entries = std::fs::read_dir(test.folder.path()).expect("reads");
    let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    names.filter(|name| name != "workspace").collect()
}

/// Gives the member this role and no other.
async fn become_(test: &TestApp, role: &str) {
    let session = test.app.session().expect("open");
    let mut scope = session.store.write(Grant::for_task(SystemTask::Demonstration)).await.expect("begins");
    let me = scope.load::<Member>(Id::new(session.member)).await.expect("is there");
    let changed = Member { roles: Some(role.to_owned()), ..me.record.clone() };
    scope.update(&me, &changed).await.expect("changes");
    scope.commit().await.expect("commits");
    drop(session);
    test.call("lock", json!({})).await.expect("locks");
    let way = json!({ "login": "lin", "method": "passphrase", "secret": PASSPHRASE });
    test.call("unlock", way).await.expect("opens");
}

/// The newest export of a list in the journal: which record type, and what is noted.
async fn noted(test: &TestApp) -> (String, BTreeMap<String, Json>) {
    let session = test.app.session().expect("open");
    let mut scope =
        session.store.read(Grant::for_task(SystemTask::Verification), &Default::default()).await.expect("reads");
    let entries = store::journal::history(scope.connection(), Uuid::nil(), None, 1).await.expect("reads");
    let entry = entries.into_iter().next().expect("an export was noted");
    assert_eq!(entry.kind, store::journal::Kind::Export);
    (entry.record, entry.payload.expect("is kept").note)
}

#[tokio::test]
async fn a_list_lands_in_a_file_with_headings_and_values_in_the_readers_language() {
    let test = TestApp::new().await;
    let tag = test.call("create_tag", json!({ "name": "高价值", "shape": "square" })).await.expect("makes");
    let more = json!({ "phones": ["13800138000", "0574-87654321"], "city": "3302", "tags": [tag["id"]] });
    make(&test, more).await;
    let columns = ["number", "name", "kind", "phones", "city", "tags", "owner", "remark"];
    let answer = test.call("export_customers", everybody(&test, &columns, json!({}))).await.expect("exports");
    assert_eq!((&answer["rows"], &answer["left_out"]), (&json!(1), &json!(0)));
    assert_eq!(
        lines(&place(&test, "out.csv")),
        [
            "客户编号,客户名称,客户类型,电话,城市,标签,负责人,备注",
            "C-000001,启澜医疗,公司,138 0013 8000; 0574-8765 4321,宁波市,高价值,林知夏,",
        ]
    );
    let english = everybody(&test, &columns, json!({ "language": "en" }));
    test.call("export_customers", english).await.expect("exports");
    assert_eq!(
        lines(&place(&test, "out.csv")),
        [
            "Customer number,Name,Type,Phones,City,Tags,Owner,Remark",
            "C-000001,启澜医疗,Company,138 0013 8000; 0574-8765 4321,宁波市,高价值,林知夏,",
        ]
    );
}

#[tokio::test]
async fn a_cell_that_a_spreadsheet_would_run_is_made_a_text() {
    let test = TestApp::new().await;
    let traps = ["=HYPERLINK(1)", "+1+1", "-2+3", "@SUM(A1)", "正常"];
    for trap in traps {
        make(&test, json!({ "name": trap })).await;
    }
    test.call("export_customers", everybody(&test, &["name"], json!({}))).await.expect("exports");
    let cells = lines(&place(&test, "out.csv"));
    assert_eq!(cells[1..], ["'=HYPERLINK(1)", "'+1+1", "'-2+3", "'@SUM(A1)", "正常"]);
}

#[tokio::test]
async fn what_was_exported_can_be_brought_in_again() {
    let test = TestApp::new().await;
    let more = json!({
        "kind": "person", "name": "安然", "phones": ["+14155552671", "13800138000"], "birthday": "1990-02-03",
        "consent": "given", "consent_purpose": "售后服务", "consent_on": "2026-03-01", "remark": "-第一行\n第二行, \"引号\"",
    });
    make(&test, more).await;
    let columns =
        ["name", "kind", "source", "phones", "birthday", "consent", "consent_purpose", "consent_on", "remark"];
    test.call("export_customers", everybody(&test, &columns, json!({ "language": "en" }))).await.expect("exports");
    let other = TestApp::new().await;
    let import = json!({
        "file": place(&test, "out.csv"), "encoding": null, "separator": null, "mapping": null, "errors": null,
    });
    let report = other.call("import_customers", import).await.expect("imports");
    assert_eq!((&report["created"], &report["rejected"], &report["unplaced"]), (&json!(1), &json!(0), &json!([])));
    other.call("export_customers", everybody(&other, &columns, json!({ "language": "en" }))).await.expect("exports");
    assert_eq!(lines(&place(&other, "out.csv")), lines(&place(&test, "out.csv")));
}

#[tokio::test]
async fn a_sheet_holds_the_same_cells_and_no_formula() {
    let test = TestApp::new().await;
    make(&test, json!({ "name": "=1+1", "remark": "展会上认识" })).await;
    let request = everybody(&test, &["name", "remark"], json!({ "path": place(&test, "out.xlsx"), "format": "xlsx" }));
    let answer = test.call("export_customers", request).await.expect("exports");
    assert_eq!(answer["rows"], 1);
    assert_eq!(files(&test), ["out.xlsx"], "no part of it is left beside it");
    let sheet = part(&place(&test, "out.xlsx"), "xl/worksheets/sheet1.xml");
    for cell in ["客户名称", "备注", "=1+1", "展会上认识"] {
        assert!(sheet.contains(cell), "{cell} in {sheet}");
    }
    assert!(!sheet.contains("<f>"), "a formula in {sheet}");
}

fn part(file: &Path, name: &str) -> String {
    let mut sheet = zip::ZipArchive::new(std::fs::File::open(file).expect("opens")).expect("is a book");
    let mut text = String::new();
    sheet.by_name(name).expect("has its sheet").read_to_string(&mut text).expect("reads");
    text
}

#[tokio::test]
async fn masked_fields_stay_masked_in_a_file_and_hidden_ones_cannot_be_asked_for() {
    let test = TestApp::new().await;
    make(&test, json!({ "phones": ["13800138000"], "address": "百丈东路 1 号", "main_contact": "周明" })).await;
    become_(&test, "analyst").await;
    let request = everybody(&test, &["name", "phones", "main_contact"], json!({}));
    test.call("export_customers", request).await.expect("exports");
    assert_eq!(lines(&place(&test, "out.csv"))[1], "启澜医疗,138****8000,周***");
    let refused = test.refused("export_customers", everybody(&test, &["name", "address"], json!({}))).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::NotAllowed, Some("address")));
    let filtered = json!({ "selection": { "filter": { "field": "address", "op": "contains", "value": "百丈" } } });
    let refused = test.refused("export_customers", everybody(&test, &["name"], filtered)).await;
    assert_eq!(refused.code, Code::NotAllowed, "what may not be seen may not be filtered by either");
    become_(&test, "sales_rep").await;
    let refused = test.refused("export_customers", everybody(&test, &["name"], json!({}))).await;
    assert_eq!(refused.code, Code::NotAllowed);
}

#[tokio::test]
async fn rows_gone_meanwhile_are_counted_as_left_out() {
    let test = TestApp::new().await;
    let (first, second) =
        (make(&test, json!({})).await, make(&test, json!({ "kind": "person", "name": "安然" })).await);
    let list =
        test.call("open_customer_list", json!({ "filter": null, "sort": null, "limit": 10 })).await.expect("opens");
    // A list is frozen behind its first window; a later window waits for that.
    let window = json!({ "list": list["list"], "offset": 0, "limit": 1 });
    test.call("get_customer_window", window).await.expect("reads");
    let erase = json!({ "id": second["id"], "confirm": "安然" });
    test.call("erase_person", erase).await.expect("erases");
    let open = json!({ "selection": { "list": list["list"], "except": [] } });
    let answer = test.call("export_customers", everybody(&test, &["name"], open)).await.expect("exports");
    assert_eq!((&answer["rows"], &answer["left_out"]), (&json!(1), &json!(1)));
    let ids = json!({ "selection": { "ids": [first["id"], second["id"], first["id"]] } });
    let answer = test.call("export_customers", everybody(&test, &["name"], ids)).await.expect("exports");
    assert_eq!((&answer["rows"], &answer["left_out"]), (&json!(1), &json!(1)));
    assert_eq!(noted(&test).await.1["left_out"], 1);
}

#[tokio::test]
async fn the_journal_knows_of_an_export_by_its_fields_and_never_by_values() {
    let test = TestApp::new().await;
    make(&test, json!({ "phones": ["13800138000"] })).await;
    let filter = json!({ "all": [
        { "field": "phones", "op": "contains", "value": "8000" }, { "search": "启澜" },
        { "not": { "field": "level", "op": "is", "value": "重要价值" } },
    ] });
    let request = everybody(&test, &["name", "phones"], json!({ "selection": { "filter": filter } }));
    let outcome = test.outcome("export_customers", request).await.expect("exports");
    assert_eq!(outcome.undo, None);
    let (record, note) = noted(&test).await;
    assert_eq!(record, Customer::TYPE.name);
    assert_eq!(note["filter"], json!(["level", "phones", "search"]));
    assert_eq!((&note["columns"], &note["rows"]), (&json!(["name", "phones"]), &json!(1)));
    let all = serde_json::to_string(&note).expect("is JSON");
    assert!(!all.contains("8000") && !all.contains("启澜"), "{all}");
}

#[tokio::test]
async fn above_the_limit_an_export_needs_the_right_to_approve() {
    let test = TestApp::new().await;
    let session = test.app.session().expect("open");
    let today = store::calendar_at(session.store.now_ms()).today;
    testkit::demo::fill(&session, 5_001, 7, today, |_| {}).await.expect("fills");
    drop(session);
    let answer = test.call("export_customers", everybody(&test, &["number"], json!({}))).await.expect("exports");
    assert_eq!(answer["rows"], 5_001, "a manager may approve");
    assert_eq!(lines(&place(&test, "out.csv")).len(), 5_002);
    become_(&test, "analyst").await;
    let request = everybody(&test, &["number"], json!({ "path": place(&test, "more.csv") }));
    let refused = test.refused("export_customers", request).await;
    assert_eq!(refused.code, Code::ExportNeedsApproval);
    assert_eq!((refused.params["entries"].as_str(), refused.params["max"].as_str()), ("5001", "5000"));
    assert_eq!(files(&test), ["out.csv"], "nothing was begun");
    let some = json!({ "field": "number", "op": "is", "value": "C-000001" });
    let request = everybody(&test, &["number"], json!({ "selection": { "filter": some } }));
    assert_eq!(test.call("export_customers", request).await.expect("exports")["rows"], 1);
}

#[tokio::test]
async fn a_cancelled_export_leaves_no_file_and_what_was_there_before_stays() {
    let test = TestApp::new().await;
    let session = test.app.session().expect("open");
    let today = store::calendar_at(session.store.now_ms()).today;
    testkit::demo::fill(&session, 4_000, 7, today, |_| {}).await.expect("fills");
    drop(session);
    std::fs::write(place(&test, "out.csv"), "上一次").expect("writes");
    let app = test.app.clone();
    let call = waystation_crm::Call {
        name: "export_customers".into(),
        request: everybody(&test, &["name", "phones", "address", "tags"], json!({})),
        id: None,
    };
    let running = tokio::spawn(async move { app.call(call).await });
    let job = loop {
        tokio::task::yield_now().await;
        let jobs = test.call("list_jobs", json!({})).await.expect("reads");
        let started = jobs.as_array().expect("jobs").iter().find(|job| job["done"].as_u64().unwrap_or(0) > 0).cloned();
        if let Some(job) = started {
            break job;
        }
    };
    test.call("cancel_job", json!({ "id": job["id"] })).await.expect("cancels");
    let ended = running.await.expect("ends").expect_err("was cancelled");
    assert_eq!(ended.code, Code::Cancelled);
    assert_eq!(files(&test), ["out.csv"]);
    assert_eq!(std::fs::read_to_string(place(&test, "out.csv")).expect("reads"), "上一次");
}

#[tokio::test]
async fn a_place_that_cannot_be_written_is_said_before_anything_is_read() {
    let test = TestApp::new().await;
    make(&test, json!({})).await;
    let nowhere = json!({ "path": place(&test, "no such folder/out.csv") });
    let refused = test.refused("export_customers", everybody(&test, &["name"], nowhere)).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::FileUnwritable, Some("path")));
    let refused = test.refused("export_customers", everybody(&test, &[], json!({}))).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::Required, Some("columns")));
    let refused = test.refused("export_customers", everybody(&test, &["name", "custom"], json!({}))).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::UnknownField, Some("custom")));
}
