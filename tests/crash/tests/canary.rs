//! Nothing of a customer or a key is readable on disk: not in the database, its log, its index of memory, the
//! slots, the anchor, temporary files or the program's own log at its most talkative.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use store::keys::{Method, Secret, SlotFile};
use waystation_crash::{PASSPHRASE, Site, Stream};

const WAYS: &str = env!("CARGO_BIN_EXE_ways-under-test");
const NAME: &str = "翡蕤麒麟金丝雀";
const REMARK: &str = "canary-quokka-7Q4Z";
const PHONE: &str = "17094827365";

/// Every form in which the plants and the key could be lying about.
fn needles(key: &[u8; 32]) -> Vec<(String, Vec<u8>)> {
    let mut needles = vec![
        ("the raw key".to_owned(), key.to_vec()),
        ("the key in hex".to_owned(), hex(key).into_bytes()),
        ("the key in HEX".to_owned(), hex(key).to_uppercase().into_bytes()),
        ("the national phone number".to_owned(), b"170 9482 7365".to_vec()),
    ];
    for plant in [NAME, REMARK, PHONE, PASSPHRASE] {
        let wide: Vec<u16> = plant.encode_utf16().collect();
        needles.push((format!("{plant} in UTF-8"), plant.as_bytes().to_vec()));
        needles.push((format!("{plant} in UTF-16LE"), wide.iter().flat_map(|unit| unit.to_le_bytes()).collect()));
        needles.push((format!("{plant} in UTF-16BE"), wide.iter().flat_map(|unit| unit.to_be_bytes()).collect()));
    }
    // Any three characters of the name are enough to know that rows lie there in clear.
    needles.push(("a part of the name".to_owned(), "翡蕤麒".as_bytes().to_vec()));
    needles
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn data_key(site: &Site) -> [u8; 32] {
    let file = SlotFile::read(&site.workspace()).expect("slots");
    let slot = file.slots.iter().find(|slot| slot.method == Method::Passphrase).expect("a slot");
    *slot.open(file.database, &Secret::Passphrase(PASSPHRASE)).expect("opens").key.as_bytes()
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("reads").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    memchr::memmem::find(bytes, needle).is_some()
}

/// Looks into every file of the workspace, the temporary folder and the logs; gives the names looked into.
fn assert_nothing_readable(site: &Site, needles: &[(String, Vec<u8>)]) -> Vec<String> {
    let mut files = files_below(&site.workspace());
    files.extend(files_below(&site.path("tmp")));
    files.extend(["init.log", "stderr.log"].map(|log| site.path(log)));
    for file in &files {
        let bytes = fs::read(file).expect("reads");
        for (what, needle) in needles {
            assert!(!holds(&bytes, needle), "{what} is readable in {}", file.display());
        }
    }
    files.iter().map(|file| file.file_name().expect("a name").to_string_lossy().into_owned()).collect()
}

/// A fresh workspace whose making logged all it could.
fn talkative_site() -> Site {
    let site = Site::empty(WAYS);
    let mut init = site.command(&["init", "--name", "云岫仪器", "--admin", "lin"]);
    let made = init.env("WAYS_LOG", "trace").output().expect("runs");
    assert!(made.status.success());
    let log = String::from_utf8_lossy(&made.stderr);
    assert!(log.contains("migration"), "nothing was logged, so nothing could be looked for in it: {log}");
    fs::write(site.path("init.log"), &made.stderr).expect("writes");
    site
}

/// A stream that logs all it can.
fn talkative(site: &Site) -> Stream {
    let mut command = site.command(&["call", "--stdin", "--parallel", "4"]);
    command.env("WAYS_LOG", "trace");
    Stream::start(command, site.path("stderr.log"))
}

#[test]
fn planted_data_and_the_key_are_nowhere_to_be_read() {
    let site = talkative_site();
    let needles = needles(&data_key(&site));
    let mut stream = talkative(&site);
    let customer = json!({
        "kind": "company", "name": NAME, "source": "展会", "phones": [PHONE], "remark": REMARK,
    });
    let made = stream.call("create_customer", &json!({ "customer": customer }));
    let change = json!({
        "id": made["id"], "revision": made["revision"], "changes": { "main_contact": NAME, "remark": format!("{REMARK} 2") },
    });
    stream.call("update_customer", &change);
    let file = site.path("纪要.txt");
    fs::write(&file, format!("{NAME} {PHONE}\n{REMARK}\n").repeat(4_000)).expect("writes");
    let attachment = json!({ "record": "customer", "record_id": made["id"], "name": "纪要.txt" });
    let source = json!({ "path": file });
    let attached = stream.call("attach_file", &json!({ "attachment": attachment, "source": source }));
    let preview = stream.call("get_attachment_preview", &json!({ "id": attached["id"] }));
    assert!(preview["text"].as_str().is_some_and(|text| text.contains(REMARK)));
    for text in [NAME, "翡蕤", PHONE, "948273", REMARK] {
        let found = stream.call("search", &json!({ "text": text, "limit": 5 }));
        assert_eq!(found["hits"].as_array().map(Vec::len), Some(1), "{text} finds the customer");
    }
    stream
        .try_call("create_customer", &json!({ "customer": { "name": NAME, "phones": [REMARK] } }))
        .expect_err("refused");
    stream.try_call("no_such_command", &json!({ "text": REMARK })).expect_err("refused");

    let names = assert_nothing_readable(&site, &needles);
    for open in ["waystation.db", "waystation.db-wal", "waystation.db-shm", "slots.a.json", "anchor", "lock"] {
        assert!(names.iter().any(|name| name == open), "{open} was not looked into: {names:?}");
    }
    assert!(names.iter().any(|name| name.len() == 64), "the attached file was not looked into: {names:?}");
    let log = fs::read(site.workspace().join("waystation.db-wal")).expect("reads");
    assert!(log.len() > 4_096, "the log was empty: nothing was looked for in it");
    stream.kill();
    assert_nothing_readable(&site, &needles);

    let again = talkative(&site);
    again.close();
    site.refusal(&["call", "no_such_command"]);
    assert_nothing_readable(&site, &needles);
    let database = fs::read(site.workspace().join("waystation.db")).expect("reads");
    assert!(!database.starts_with(b"SQLite format 3"));
    assert!(!holds(&database, b"CREATE TABLE"), "the schema is readable");
    site.assert_clean();
}

/// The search above finds what is there: the same plants in a plain file are seen in every form.
#[test]
fn the_search_for_plants_finds_them_where_they_are() {
    for (what, needle) in needles(&[7; 32]) {
        let mut bytes = vec![0; 1_000];
        bytes.extend(&needle);
        bytes.extend([1; 77]);
        assert!(holds(&bytes, &needle), "{what}");
    }
}

#[test]
fn an_import_leaves_nothing_readable_in_the_workspace_or_the_temporary_folder() {
    let site = talkative_site();
    let needles = needles(&data_key(&site));
    let file = site.path("customers.csv");
    let rows: String = (0..300).map(|at| format!("{NAME}{at},公司,展会,{PHONE},{REMARK}\n")).collect();
    fs::write(&file, format!("客户名称,客户类型,来源,电话,备注\n{rows}坏行,公司,展会,不是电话,{REMARK}\n"))
        .expect("writes");
    let mut stream = talkative(&site);
    let report = stream.call("import_customers", &json!({ "file": file, "errors": site.path("rejected.csv") }));
    assert_eq!((report["created"].as_u64(), report["rejected"].as_u64()), (Some(300), Some(1)), "{report}");
    assert_nothing_readable(&site, &needles);
    stream.kill();
    assert_nothing_readable(&site, &needles);
    site.assert_clean();
}

#[cfg(target_os = "linux")]
#[test]
fn a_process_that_holds_a_key_writes_no_core_dump() {
    let site = Site::new(WAYS);
    let mut stream = site.stream();
    stream.call("get_workspace_status", &json!({}));
    let limits = fs::read_to_string(format!("/proc/{}/limits", stream.process())).expect("reads");
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).expect("a limit");
    assert_eq!(core.split_whitespace().skip(4).take(2).collect::<Vec<_>>(), ["0", "0"], "{core}");
}
