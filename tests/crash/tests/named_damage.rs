//! What a person at the command line reads when something is wrong: one typed error, with the right code.

use std::fs;
use std::process::Output;

use serde_json::{Value as Json, json};
use waystation_crash::Site;

const WAYS: &str = env!("CARGO_BIN_EXE_ways-under-test");
const DATABASE: &str = "workspace/waystation.db";
const ANCHOR: &str = "workspace/anchor";
const LOG: &str = "workspace/waystation.db-wal";

fn create(site: &Site, customers: usize) -> waystation_crash::Stream {
    let mut stream = site.stream();
    for number in 0..customers {
        let customer = json!({ "kind": "company", "name": format!("海塘{number}号仓储"), "source": "展会" });
        stream.call("create_customer", &json!({ "customer": customer }));
    }
    stream
}

fn flip(site: &Site, file: &str, at: usize) {
    let mut bytes = fs::read(site.path(file)).expect("reads");
    bytes[at] ^= 0x10;
    fs::write(site.path(file), bytes).expect("writes");
}

/// Everything on standard error, line by line: no word of a library may be between the typed errors.
fn codes(site: &Site, arguments: &[&str]) -> Vec<String> {
    codes_of(site.run(arguments))
}

fn codes_of(ran: Output) -> Vec<String> {
    assert_eq!(ran.status.code(), Some(1));
    let errors = String::from_utf8(ran.stderr).expect("UTF-8");
    let code = |line: &str| {
        let error: Json = serde_json::from_str(line).unwrap_or_else(|_| panic!("no typed error: {line}"));
        error["code"].as_str().expect("a code").to_owned()
    };
    errors.lines().map(code).collect()
}

#[test]
fn a_flipped_byte_is_named_damaged_database_at_opening_and_by_verify() {
    let site = Site::new(WAYS);
    create(&site, 30).close();
    let (whole, anchor) = (fs::read(site.path(DATABASE)).expect("reads"), fs::read(site.path(ANCHOR)).expect("reads"));
    flip(&site, DATABASE, 2_000);
    assert_eq!(codes(&site, &["status"]), ["damaged_database"]);
    let mut named = 0;
    for fifth in 1..5 {
        fs::write(site.path(DATABASE), &whole).expect("writes");
        fs::write(site.path(ANCHOR), &anchor).expect("writes");
        flip(&site, DATABASE, whole.len() / 5 * fifth);
        // A free page may be written over by the opening itself before anybody could read it.
        let ran = site.run(&["verify"]);
        if !ran.status.success() {
            let found = codes_of(ran);
            assert!(!found.is_empty() && found.iter().all(|code| code == "damaged_database"), "{found:?}");
            named += 1;
        }
    }
    assert!(named >= 3, "only {named} of 4");
}

#[test]
fn an_older_copy_of_the_database_is_named_missing_tail() {
    let site = Site::new(WAYS);
    let older = fs::read(site.path(DATABASE)).expect("reads");
    create(&site, 1).close();
    fs::write(site.path(DATABASE), older).expect("writes");
    assert_eq!(codes(&site, &["status"]), ["missing_tail"]);
}

#[test]
fn a_deleted_slot_file_is_healed_and_two_are_named_damaged_slots() {
    let site = Site::new(WAYS);
    fs::remove_file(site.path("workspace/slots.b.json")).expect("removes");
    site.assert_clean();
    for copy in ["workspace/slots.a.json", "workspace/slots.b.json"] {
        fs::remove_file(site.path(copy)).expect("is there again");
    }
    assert_eq!(codes(&site, &["status"]), ["damaged_slots"]);
    assert_eq!(codes(&site, &["init", "--name", "云", "--admin", "lin"]), ["workspace_exists"]);
}

#[test]
fn a_wrong_passphrase_is_wrong_key_with_the_tries_left() {
    let site = Site::new(WAYS);
    site.set_passphrase("一句错的口令 无人知晓");
    let refused = site.refusal(&["status"]);
    assert_eq!((&refused["code"], &refused["params"]["left"]), (&json!("wrong_key"), &json!("4")));
    site.set_passphrase(waystation_crash::PASSPHRASE);
    site.assert_clean();
}

#[test]
fn a_truncated_and_a_damaged_log_are_both_named_missing_tail_and_the_loss_can_be_accepted() {
    for spoil in ["truncated", "flipped"] {
        let site = Site::new(WAYS);
        create(&site, 20).kill();
        let length = fs::metadata(site.path(LOG)).expect("is there").len();
        assert!(length > 50_000, "{length}");
        if spoil == "truncated" {
            fs::File::options()
                .write(true)
                .open(site.path(LOG))
                .and_then(|log| log.set_len(length - 9_000))
                .expect("cuts");
        } else {
            flip(&site, LOG, usize::try_from(length / 2).expect("fits"));
        }
        let refused = site.refusal(&["status"]);
        let lost: u32 = refused["params"]["entries"].as_str().and_then(|text| text.parse().ok()).expect("a number");
        assert_eq!((&refused["code"], lost > 0), (&json!("missing_tail"), true), "{spoil}");
        assert_eq!(codes(&site, &["verify"]), ["missing_tail"], "told again");
        let accepted = site.run(&["--accept-lost-tail", "status", "--json"]);
        let status: Json = serde_json::from_slice(&accepted.stdout).expect("an answer");
        assert_eq!(
            status["counts"]["customer"].as_u64(),
            Some(u64::from(20 - lost)),
            "{spoil}: each entry was a customer"
        );
        site.assert_clean();
    }
}

#[test]
fn an_attached_file_that_is_changed_or_missing_is_named_damaged_file_and_the_workspace_opens_all_the_same() {
    let site = Site::new(WAYS);
    let mut stream = site.stream();
    let customer = json!({ "kind": "company", "name": "海塘仓储", "source": "展会" });
    let customer = stream.call("create_customer", &json!({ "customer": customer }));
    let file = site.path("纪要.txt");
    fs::write(&file, "三月底前定\n".repeat(10_000)).expect("writes");
    for name in ["甲.txt", "乙.txt"] {
        let attachment = json!({ "record": "customer", "record_id": customer["id"], "name": name });
        stream.call("attach_file", &json!({ "attachment": attachment, "source": { "path": file } }));
    }
    stream.close();
    site.assert_clean();
    let folder = site.path("workspace/attachments");
    let names = fs::read_dir(folder).expect("reads").map(|entry| entry.expect("an entry").file_name());
    let names: Vec<_> = names.map(|name| format!("workspace/attachments/{}", name.to_string_lossy())).collect();
    assert_eq!(names.len(), 2);
    flip(&site, &names[0], 100_000);
    assert_eq!(codes(&site, &["verify"]), ["damaged_file"]);
    fs::remove_file(site.path(&names[1])).expect("removes");
    assert_eq!(codes(&site, &["verify"]), ["damaged_file", "damaged_file"]);
    assert!(site.run(&["status"]).status.success());
}
