//! A disk without space: writes say `disk_full`, nothing acknowledged is lost, and it works on when there is
//! space again.
//!
//! A small file system of one's own needs a mount namespace, so each test runs itself again inside one; where
//! the system allows none (it is not Linux, or user namespaces are off) it says so and proves nothing.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value as Json, json};
use waystation_crash::{PASSPHRASE, Site, Stream};

const WAYS: &str = env!("CARGO_BIN_EXE_ways-under-test");
const INSIDE: &str = "CRASH_SMALL_DISK";

/// Runs `test`, the calling test's name, within a file system of so many MiB; gives its folder when inside.
fn small_disk(test: &str, mebibytes: u32) -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os(INSIDE) {
        return Some(folder.into());
    }
    let folder = tempfile::tempdir().expect("a folder");
    let script = format!(
        "mount -t tmpfs -o size={mebibytes}m tmpfs \"${INSIDE}\" || exit 77; exec \"$0\" --exact {test} --nocapture"
    );
    let this = std::env::current_exe().expect("a path");
    let mut inside = Command::new("unshare");
    inside.args(["--map-root-user", "--mount", "sh", "-c", &script]).arg(this).env(INSIDE, folder.path());
    match inside.status() {
        Ok(ended) if ended.success() => {}
        Ok(ended) if ended.code() == Some(101) => panic!("failed inside, see above"),
        other => println!("skipped: no small disk can be made here ({other:?})"),
    }
    None
}

/// Takes up every byte that is left, until dropped.
struct Filler(PathBuf);

impl Filler {
    /// All but so many bytes.
    fn sparing(disk: &Path, bytes: usize) -> Self {
        let spared = disk.join("spared");
        fs::write(&spared, vec![7; bytes]).expect("there is as much space");
        let filler = Self::new(disk);
        fs::remove_file(spared).expect("removes");
        filler
    }

    fn new(disk: &Path) -> Self {
        let filler = Self(disk.join("filler"));
        let mut file = File::create(&filler.0).expect("creates");
        for size in [1 << 16, 1 << 12, 1 << 8, 1] {
            while file.write_all(&vec![7; size]).is_ok() {}
        }
        filler
    }
}

impl Drop for Filler {
    fn drop(&mut self) {
        fs::remove_file(&self.0).expect("removes");
    }
}

fn create(stream: &mut Stream, number: usize) -> Result<Json, Json> {
    let name = format!("山阴道上{number}号商行");
    let remark = "甲".repeat(1_000);
    let customer = json!({ "kind": "company", "name": name, "source": "展会", "remark": remark });
    stream.try_call("create_customer", &json!({ "customer": customer }))
}

fn count(stream: &mut Stream) -> u64 {
    stream.call("get_workspace_status", &json!({}))["counts"]["customer"].as_u64().expect("a count")
}

fn assert_whole(stream: &mut Stream, customers: u64) {
    assert_eq!(count(stream), customers);
    assert_eq!(stream.call("verify_workspace", &json!({}))["findings"], json!([]));
}

#[test]
fn writes_on_a_full_disk_say_so_lose_nothing_and_go_on_when_there_is_space() {
    let Some(disk) = small_disk("writes_on_a_full_disk_say_so_lose_nothing_and_go_on_when_there_is_space", 48) else {
        return;
    };
    let site = Site::within(&disk, WAYS);
    site.init();
    let mut stream = site.stream();
    for number in 0..5 {
        create(&mut stream, number).expect("there is space");
    }
    let filler = Filler::new(&disk);
    let (mut kept, mut refused) = (5, 0);
    for number in 5..60 {
        match create(&mut stream, number) {
            Ok(_) => kept += 1,
            Err(error) => {
                assert_eq!(error["code"], "disk_full", "{error}");
                refused += 1;
            }
        }
    }
    assert!(refused > 0, "the disk was never full");
    assert_eq!(count(&mut stream), kept, "reading goes on");
    drop(filler);
    create(&mut stream, 100).expect("there is space again");
    assert_whole(&mut stream, kept + 1);
    stream.close();
    let mut again = site.stream();
    assert_whole(&mut again, kept + 1);
    println!("{refused} writes refused, {kept} kept");
}

#[test]
fn a_kill_on_a_full_disk_loses_nothing_and_opening_says_what_is_wrong() {
    let Some(disk) = small_disk("a_kill_on_a_full_disk_loses_nothing_and_opening_says_what_is_wrong", 48) else {
        return;
    };
    let site = Site::within(&disk, WAYS);
    site.init();
    let mut stream = site.stream();
    for number in 0..20 {
        create(&mut stream, number).expect("there is space");
    }
    let filler = Filler::new(&disk);
    create(&mut stream, 20).ok();
    let kept = count(&mut stream);
    assert!(kept >= 20);
    stream.kill();
    for _ in 0..2 {
        assert_eq!(site.refusal(&["status"])["code"], "disk_full");
    }
    drop(filler);
    let mut stream = site.stream();
    assert_whole(&mut stream, kept);
}

#[test]
fn an_import_that_fills_the_disk_stops_with_whole_batches_and_can_be_taken_back() {
    let Some(disk) = small_disk("an_import_that_fills_the_disk_stops_with_whole_batches_and_can_be_taken_back", 24)
    else {
        return;
    };
    let site = Site::within(&disk, WAYS);
    site.init();
    let file = site.generated_csv("import.csv", 2_500, 3);
    let mut stream = site.stream();
    create(&mut stream, 0).expect("there is space");
    let filler = Filler::new(&disk);
    fs::File::options()
        .write(true)
        .open(&filler.0)
        .and_then(|file| {
            let length = file.metadata()?.len();
            file.set_len(length - (4 << 20))
        })
        .expect("makes a little space");
    let request = json!({ "file": file, "errors": site.path("rejected.csv") });
    let error = stream.try_call("import_customers", &request).expect_err("too little space");
    assert_eq!(error["code"], "disk_full", "{error}");
    let jobs = stream.call("list_jobs", &json!({}));
    let job = jobs.as_array().and_then(|jobs| jobs.last()).expect("the import").clone();
    assert_eq!((&job["command"], &job["state"]), (&json!("import_customers"), &json!("failed")));
    let there = count(&mut stream);
    assert!(there % 500 == 1, "{there} customers are no whole batches");
    drop(filler);
    if there > 1 {
        let undone = stream.call("undo", &json!({ "undo": { "kind": "job", "id": job["id"] } }));
        assert_eq!(undone["changed"].as_u64(), Some(there - 1));
    }
    assert_whole(&mut stream, 1);
    println!("{there} customers when the disk was full");
}

#[test]
fn a_making_on_a_full_disk_says_so_and_leaves_nothing_in_the_way() {
    let Some(disk) = small_disk("a_making_on_a_full_disk_says_so_and_leaves_nothing_in_the_way", 8) else { return };
    let site = Site::within(&disk, WAYS);
    let filler = Filler::new(&disk);
    assert_eq!(site.refusal(&["init", "--name", "云", "--admin", "lin"])["code"], "disk_full");
    assert_eq!(site.refusal(&["status"])["code"], "workspace_missing");
    drop(filler);
    site.init();
    site.assert_clean();
}

#[test]
fn a_rotation_without_room_says_so_and_is_made_up_for_when_there_is_space() {
    let Some(disk) = small_disk("a_rotation_without_room_says_so_and_is_made_up_for_when_there_is_space", 160) else {
        return;
    };
    let site = Site::within(&disk, WAYS);
    site.init();
    let made = site.run(&["demo", "--customers", "2000"]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let mut stream = site.stream();
    let members = stream.call("list_members", &json!({}));
    let mut others = members.as_array().expect("a list").iter().filter(|member| member["login"] != "lin");
    let leaver = others.next().expect("a colleague")["id"].clone();
    let revoke = json!({ "member": leaver, "passphrase": PASSPHRASE });
    let filler = Filler::sparing(&disk, 1_500_000);
    let refused = stream.try_call("revoke_member_keys", &revoke).expect_err("there is no room for a second database");
    assert_eq!(refused["code"], "disk_full", "{refused}");
    assert!(!site.workspace().join("waystation.next.db").exists());
    assert_whole(&mut stream, 2_000);
    drop(filler);
    stream.call("revoke_member_keys", &revoke);
    assert_whole(&mut stream, 2_000);
    stream.close();
    site.assert_clean();
}
