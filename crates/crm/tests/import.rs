//! Importing files as they come: any encoding, any separator, good rows and bad.

use std::path::PathBuf;

use domain::Code;
use serde_json::{Value as Json, json};
use testkit::TestApp;

fn file(test: &TestApp, name: &str, bytes: &[u8]) -> PathBuf {
    let path = test.folder.path().join(name);
    std::fs::write(&path, bytes).expect("writes");
    path
}

fn request(file: &PathBuf, more: Json) -> Json {
    let mut request = json!({
        "file": file, "encoding": null, "separator": null, "mapping": null, "defaults": {}, "on_duplicate": "create",
        "dry_run": false, "errors": null,
    });
    for (key, value) in more.as_object().into_iter().flatten() {
        request[key] = value.clone();
    }
    request
}

async fn import(test: &TestApp, file: &PathBuf, more: Json) -> Json {
    test.call("import_customers", request(file, more)).await.expect("imports")
}

async fn names(test: &TestApp) -> Vec<String> {
    let request = json!({ "filter": null, "sort": { "field": "created_at", "descending": false }, "limit": 200 });
    let window = test.call("open_customer_list", request).await.expect("opens");
    let rows = window["rows"].as_array().expect("rows").clone();
    rows.iter().map(|row| row["name"].as_str().expect("a name").to_owned()).collect()
}

const TABLE: &str = "客户名称,电话,来源,城市,负责人,合同金额\n启澜医疗,13800138000,展会,宁波,林知夏,1000\n云栈纺织,0573-8281 1234,电话,嘉兴,没有此人,20\n";

fn utf16(text: &str) -> Vec<u8> {
    let mut bytes = vec![0xff, 0xfe];
    bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

#[tokio::test]
async fn the_same_table_lands_from_utf8_utf16_and_gb18030_with_any_separator() {
    let gb18030 = encoding(TABLE);
    let semicolons = TABLE.replace(',', ";").into_bytes();
    let tabs = utf16(&TABLE.replace(',', "\t"));
    for (name, bytes) in
        [("a.csv", TABLE.as_bytes().to_vec()), ("b.csv", gb18030), ("c.csv", semicolons), ("d.txt", tabs)]
    {
        let test = TestApp::new().await;
        let path = file(&test, name, &bytes);
        let report = import(&test, &path, json!({})).await;
        assert_eq!(
            (&report["rows"], &report["created"], &report["rejected"]),
            (&json!(2), &json!(2), &json!(0)),
            "{name}"
        );
        assert_eq!(names(&test).await, ["启澜医疗", "云栈纺织"], "{name}");
        assert_eq!(report["unplaced"], json!(["合同金额"]));
        let note = &report["notes"][0];
        assert_eq!(
            (note["code"].as_str(), note["value"].as_str(), &note["row"]),
            (Some("unknown_member"), Some("没有此人"), &json!(3))
        );
    }
}

/// GB18030 of a text; the two languages of the tests need no more than its two-byte part.
fn encoding(text: &str) -> Vec<u8> {
    encoding_rs::GB18030.encode(text).0.into_owned()
}

#[tokio::test]
async fn quoted_newlines_quotes_and_separators_stay_in_their_cell() {
    let test = TestApp::new().await;
    let path = file(&test, "quotes.csv", "名称,来源,备注\n\"启澜, \"\"医疗\"\"\",展会,\"第一行\n第二行\"\n".as_bytes());
    import(&test, &path, json!({})).await;
    assert_eq!(names(&test).await, ["启澜, \"医疗\""]);
    let found = test.call("search", json!({ "text": "第二行", "limit": 5 })).await.expect("searches");
    assert_eq!(found["hits"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn bad_rows_go_to_a_file_with_the_reason_and_good_ones_land() {
    let test = TestApp::new().await;
    let rows = "名称,来源,电话\n启澜,展会,13800138000\n,电话,\n云栈,电话,不是号码\n拾光,电话,13900139000\n";
    let path = file(&test, "mixed.csv", rows.as_bytes());
    let report = import(&test, &path, json!({})).await;
    assert_eq!((&report["created"], &report["rejected"]), (&json!(2), &json!(2)));
    let problems: Vec<_> = report["problems"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| (one["row"].clone(), one["code"].clone()))
        .collect();
    assert_eq!(problems, [(json!(3), json!("required")), (json!(4), json!("malformed_phone"))]);
    let rejected = std::fs::read_to_string(report["error_file"].as_str().expect("a file")).expect("reads");
    assert!(rejected.contains("云栈,电话,不是号码,4,malformed_phone phones"), "{rejected}");
}

#[tokio::test]
async fn a_dry_run_tells_and_changes_nothing() {
    let test = TestApp::new().await;
    let path = file(&test, "dry.csv", TABLE.as_bytes());
    let report = import(&test, &path, json!({ "dry_run": true })).await;
    assert_eq!((&report["created"], &report["dry_run"]), (&json!(2), &json!(true)));
    assert!(names(&test).await.is_empty());
}

#[tokio::test]
async fn a_missing_source_is_asked_for_and_a_default_answers() {
    let test = TestApp::new().await;
    let path = file(&test, "bare.csv", "名称\n启澜\n".as_bytes());
    let refused = test.refused("import_customers", request(&path, json!({}))).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::MappingIncomplete, Some("source")));
    let report = import(&test, &path, json!({ "defaults": { "source": "展会" } })).await;
    assert_eq!(report["created"], 1);
}

#[tokio::test]
async fn doubles_are_listed_skipped_or_updated_as_asked() {
    let test = TestApp::new().await;
    let first = file(&test, "first.csv", "名称,来源,电话,备注\n启澜医疗,展会,13800138000,旧\n".as_bytes());
    import(&test, &first, json!({})).await;
    let again = file(&test, "again.csv", "名称,来源,电话,备注\n启澜,老客户,138-0013-8000,新\n".as_bytes());
    let skipped = import(&test, &again, json!({ "on_duplicate": "skip" })).await;
    assert_eq!((&skipped["skipped"], &skipped["created"]), (&json!(1), &json!(0)));
    assert_eq!(skipped["duplicates"][0]["existing"]["reasons"], json!(["phones"]));
    let updated = import(&test, &again, json!({ "on_duplicate": "update" })).await;
    assert_eq!(updated["updated"], 1);
    assert_eq!(names(&test).await, ["启澜"]);
    let created = import(&test, &again, json!({ "on_duplicate": "create" })).await;
    assert_eq!((&created["created"], created["duplicates"].as_array().map(Vec::len)), (&json!(1), Some(1)));
}

#[tokio::test]
async fn an_update_changes_who_was_there_before_and_not_other_rows_of_the_file() {
    let test = TestApp::new().await;
    let first = file(&test, "first.csv", "名称,来源,电话\n启澜医疗,展会,13800138000\n".as_bytes());
    import(&test, &first, json!({})).await;
    // More than two batches, and in each a row with the same phone as one of the file and one that was there.
    let mut rows = String::from("名称,来源,电话\n");
    for at in 0..6_000 {
        let phone = match at % 1_000 {
            0 => "13900139000".to_owned(),
            1 => "13800138000".to_owned(),
            _ => format!("1370000{at:04}"),
        };
        rows.push_str(&format!("第{at}号,电话,{phone}\n"));
    }
    let path = file(&test, "many.csv", rows.as_bytes());
    let report = import(&test, &path, json!({ "on_duplicate": "update" })).await;
    assert_eq!((&report["created"], &report["updated"]), (&json!(5_994), &json!(6)));
    assert_eq!(report["duplicate_rows"], 6 + 5);
}

#[tokio::test]
async fn a_new_tag_is_made_once_however_many_rows_name_it_and_updates_carry_it_too() {
    let test = TestApp::new().await;
    let mut rows = String::from("名称,来源,电话,标签\n");
    for at in 0..6_000 {
        rows.push_str(&format!("第{at}号,电话,1370000{at:04},春季展会\n"));
    }
    let report = import(&test, &file(&test, "many.csv", rows.as_bytes()), json!({})).await;
    assert_eq!(report["created"], 6_000);
    let again = "名称,来源,电话,标签\n第7号,电话,13700000007,老朋友\n";
    import(&test, &file(&test, "again.csv", again.as_bytes()), json!({ "on_duplicate": "update" })).await;
    let tags = test.call("list_tags", json!({})).await.expect("reads");
    let tags: Vec<_> = tags.as_array().expect("tags").clone();
    let mut names: Vec<_> = tags.iter().map(|tag| tag["name"].as_str().expect("a name")).collect();
    names.sort_unstable();
    assert_eq!(names, ["春季展会", "老朋友"]);
    let old = tags.iter().find(|tag| tag["name"] == "老朋友").expect("made");
    let filter = json!({ "field": "tags", "op": "in", "value": [old["id"]] });
    let list =
        test.call("open_customer_list", json!({ "filter": filter, "sort": null, "limit": 9 })).await.expect("opens");
    assert_eq!(list["rows"][0]["name"], "第7号");
    assert_eq!(list["rows"][0]["tags"].as_array().map(Vec::len), Some(2), "the tag it had is kept");
}

#[tokio::test]
async fn a_whole_import_is_taken_back_but_for_what_was_changed_since() {
    let test = TestApp::new().await;
    let path = file(&test, "undo.csv", TABLE.as_bytes());
    let outcome = test.outcome("import_customers", request(&path, json!({}))).await.expect("imports");
    let list =
        test.call("open_customer_list", json!({ "filter": null, "sort": null, "limit": 10 })).await.expect("opens");
    let row = &list["rows"][0];
    let customer = test.call("get_customer", json!({ "id": row["id"] })).await.expect("reads");
    let edit = json!({ "id": row["id"], "revision": customer["revision"], "changes": { "remark": "已联系" } });
    test.call("update_customer", edit).await.expect("edits");
    let undone = test.call("undo", json!({ "undo": outcome.undo })).await.expect("undoes");
    assert_eq!(undone, json!({ "changed": 1, "kept": 1 }));
    assert_eq!(names(&test).await, [row["name"].as_str().expect("a name")]);
}

#[tokio::test]
async fn a_preview_shows_columns_samples_and_what_is_missing() {
    let test = TestApp::new().await;
    let path = file(&test, "preview.csv", "公司名称;手机;奇怪的列\n启澜;13800138000;x\n".as_bytes());
    let preview = test
        .call("preview_customer_import", json!({ "file": path, "encoding": null, "separator": null }))
        .await
        .expect("looks");
    assert_eq!((preview["separator"].as_str(), preview["encoding"].as_str()), (Some(";"), Some("utf-8")));
    let fields: Vec<_> =
        preview["columns"].as_array().expect("columns").iter().map(|column| column["field"].clone()).collect();
    assert_eq!(fields, [json!("name"), json!("phones"), Json::Null]);
    assert_eq!((&preview["missing"], &preview["unplaced"]), (&json!(["source"]), &json!(["奇怪的列"])));
    let missing = json!({ "file": "/nowhere/at/all.csv", "encoding": null, "separator": null });
    assert_eq!(test.refused("preview_customer_import", missing).await.code, Code::FileMissing);
}

#[tokio::test]
async fn a_field_one_may_only_see_is_not_changed_by_a_file_either() {
    let test = TestApp::new().await;
    let rights = json!({
        "records": [{ "record": "customer", "scope": "all", "actions": ["see", "create", "edit", "import"] }],
        "fields": [{ "record": "customer", "field": "level", "access": "see" }],
    });
    let role = json!({ "key": null, "revision": null, "name": "录入", "description": null, "rights": rights });
    let role = test.call("save_role", role).await.expect("makes a role");
    test.hire("clerk", role["key"].as_str().expect("a key"), None).await;
    let clerk = test.as_member("clerk").await;
    let customer =
        json!({ "customer": { "kind": "company", "name": "启澜医疗", "source": "展会", "level": "一般发展" } });
    let customer = test.call("create_customer", customer).await.expect("makes");

    let update = json!({ "on_duplicate": "update" });
    let level = file(&test, "level.csv", "客户名称,来源,客户级别\n启澜医疗,官网,重要价值\n".as_bytes());
    let report = import(&clerk, &level, update.clone()).await;
    assert_eq!((&report["updated"], &report["unplaced"]), (&json!(1), &json!(["客户级别"])));
    let source = file(&test, "source.csv", "客户名称,来源\n启澜医疗,官网\n".as_bytes());
    assert_eq!(import(&clerk, &source, update).await["updated"], json!(1));

    let forced = json!({ "on_duplicate": "update", "defaults": { "level": "重要价值" } });
    let refused = clerk.refused("import_customers", request(&source, forced)).await;
    assert_eq!((refused.code, refused.field.as_deref()), (Code::NotAllowed, Some("level")));

    let seen = test.call("get_customer", json!({ "id": customer["id"] })).await.expect("reads");
    assert_eq!((&seen["level"], &seen["source"]), (&json!("一般发展"), &json!("官网")));
}
