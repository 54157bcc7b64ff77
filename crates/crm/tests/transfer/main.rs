//! Rows from files, of every record type: what each names, what makes two the same, and who may; workbooks.

mod records;
mod workbooks;

use std::path::PathBuf;

use serde_json::{Value as Json, json};
use testkit::TestApp;

fn file(test: &TestApp, name: &str, text: &str) -> PathBuf {
    let path = test.folder.path().join(name);
    std::fs::write(&path, text).expect("writes");
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

async fn import(test: &TestApp, command: &str, file: &PathBuf, more: Json) -> Json {
    test.call(command, request(file, more)).await.expect(command)
}

async fn listed(test: &TestApp, command: &str) -> Vec<Json> {
    let request = json!({ "filter": null, "sort": { "field": "created_at", "descending": false }, "limit": 200 });
    test.call(command, request).await.expect(command)["rows"].as_array().expect("rows").clone()
}

async fn customer(test: &TestApp, name: &str) -> Json {
    let request = json!({ "customer": { "kind": "company", "name": name, "source": "展会" } });
    test.call("create_customer", request).await.expect("makes")
}

/// Row and code of each rejection.
fn problems(report: &Json) -> Vec<(u64, String)> {
    let problems = report["problems"].as_array().expect("a list").iter();
    problems
        .map(|one| (one["row"].as_u64().expect("a row"), one["code"].as_str().expect("a code").to_owned()))
        .collect()
}
