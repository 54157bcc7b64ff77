//! kill -9 in the middle of making a workspace, of changing a passphrase and of loading an empty workspace.

use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use fastrand::Rng;
use serde_json::json;
use waystation_crash::{PASSPHRASE, Site};

const WAYS: &str = env!("CARGO_BIN_EXE_ways-under-test");
const OTHER: &str = "另一句 很长 的 口令 夜航船 88";

/// How long `work` takes when nothing cuts it off, twice over: kills are spread over that and beyond.
fn span_of(work: impl Fn()) -> Duration {
    let began = Instant::now();
    work();
    began.elapsed() + Duration::from_millis(30)
}

fn spread(random: &mut Rng, span: Duration) -> Duration {
    span.mul_f64(random.f64())
}

#[test]
fn a_making_cut_off_leaves_a_whole_workspace_or_none_and_never_one_that_blocks() {
    let mut random = Rng::new();
    let span = span_of(|| Site::empty(WAYS).init());
    let (mut none, mut whole) = (0, 0);
    for _ in 0..20 {
        let site = Site::empty(WAYS);
        // Twice cut off in the same folder, so that what the first left is in the way of the second.
        for _ in 0..2 {
            let mut making = site.command(&["init", "--name", "云岫仪器", "--admin", "lin"]);
            let mut making = making.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("starts");
            sleep(spread(&mut random, span));
            making.kill().expect("kills");
            making.wait().expect("ends");
        }
        if site.run(&["verify"]).status.success() {
            whole += 1;
            assert_eq!(site.refusal(&["init", "--name", "云", "--admin", "lin"])["code"], "workspace_exists");
        } else {
            none += 1;
            assert_eq!(site.refusal(&["status"])["code"], "workspace_missing");
            site.init();
        }
        site.assert_clean();
    }
    println!("40 kills while making: {whole} times a whole workspace, {none} times none");
    assert!(none > 0, "no kill came early enough to cut anything off");
}

#[test]
fn a_passphrase_change_cut_off_leaves_the_old_or_the_new_one_opening_and_never_none() {
    let mut random = Rng::new();
    let site = Site::new(WAYS);
    let (mut current, mut other) = (PASSPHRASE, OTHER);
    let (mut old, mut new) = (0, 0);
    let mut longest = Duration::from_millis(200);
    for round in 0..16 {
        let mut stream = site.stream();
        stream.call("get_workspace_status", &json!({}));
        let began = Instant::now();
        stream.send("change_passphrase", &json!({ "current": current, "new": other }));
        let acknowledged = if round == 0 {
            let answered = stream.receive(Duration::from_secs(60)).is_some_and(|(_, answer)| answer.is_ok());
            longest = began.elapsed() + Duration::from_millis(20);
            stream.kill();
            answered
        } else {
            sleep(spread(&mut random, longest));
            stream.kill().iter().any(|(_, answer)| answer.is_ok())
        };
        site.set_passphrase(other);
        let opened_by_new = site.run(&["status"]).status.success();
        site.set_passphrase(current);
        // Only one of the two opens: asked in this order, a refused new one is the only failed attempt.
        let opened_by_old = !opened_by_new && site.run(&["status"]).status.success();
        assert!(opened_by_new || opened_by_old, "round {round}: neither passphrase opens the workspace");
        assert!(opened_by_new || !acknowledged, "round {round}: the change was acknowledged and is lost");
        if opened_by_new {
            assert_eq!(site.refusal(&["status"])["code"], "wrong_key", "the old passphrase still opens");
            std::mem::swap(&mut current, &mut other);
            new += 1;
        } else {
            old += 1;
        }
        site.set_passphrase(current);
        site.assert_clean();
    }
    println!("16 kills while changing the passphrase: {new} times the new one opened, {old} times the old one");
    assert!(old > 0 && new > 0, "the kills were not spread over the change: {old} old, {new} new");
}

#[test]
fn a_load_cut_off_is_whole_batches_and_its_indexes_are_rebuilt_at_the_next_opening() {
    let mut random = Rng::new();
    let source = Site::empty(WAYS);
    let file = source.generated_csv("load.csv", 3_000, 5);
    let import = json!({ "file": file, "errors": source.path("rejected.csv") });
    let span = span_of(|| {
        let site = Site::new(WAYS);
        let mut stream = site.stream();
        stream.call("import_customers", &import);
    });
    let (mut partial, mut loaded) = (0, 0);
    for _ in 0..6 {
        let site = Site::new(WAYS);
        let mut stream = site.stream();
        stream.send("import_customers", &import);
        sleep(spread(&mut random, span));
        stream.kill();
        let mut stream = site.stream();
        let status = stream.call("get_workspace_status", &json!({}));
        let there = status["counts"]["customer"].as_u64().expect("a count");
        assert!(there <= 3_000 && there.is_multiple_of(500), "{there} customers are no whole batches");
        partial += usize::from(there > 0 && there < 3_000);
        loaded += usize::from(there > 0);
        assert_eq!(stream.call("verify_workspace", &json!({}))["findings"], json!([]));
        stream.call("import_customers", &import);
        let status = stream.call("get_workspace_status", &json!({}));
        assert_eq!(status["counts"]["customer"].as_u64(), Some(there + 3_000));
        stream.close();
        site.assert_clean();
    }
    println!("6 kills while loading: {loaded} times customers were there, {partial} times a part of them");
}
