//! What happens when one thing goes wrong.

use serde_json::json;
use uuid::Uuid;
use waystation_sync::device::{DeviceStore, Halt, Progress};
use waystation_sync::operation::Operation;
use waystation_sync::row::Key;
use waystation_sync::server::{Retention, compact};
use waystation_sync::wire::{Reply, decode_answer};

use crate::company::member;
use crate::device::{Crash, MemoryDevice};
use crate::now;
use crate::stories::{Office, schema};

#[test]
fn a_poisoned_transaction_among_a_thousand_is_told_and_holds_up_nothing() {
    let mut office = Office::of(&["sales_rep", "sales_manager"]);
    let key = office.customer(0, "晨光文具");
    for number in 0..1_000 {
        let poisoned = number == 500;
        office.change(
            0,
            &key,
            "name",
            if poisoned { json!("x".repeat(10_000)) } else { json!(format!("name {number}")) },
        );
    }
    office.sync_all(&[0, 1]);
    assert_eq!(office.value(1, &key, "name"), "name 999");
    assert_eq!(office.server.timeline.head, 1_000, "all but the one, each once");
    let attention = &office.devices[0].store.attention;
    assert_eq!(attention.len(), 1);
    assert_eq!((attention[0].transaction.number, attention[0].error.code), (502, domain::Code::TooLong));
}

#[test]
fn a_transaction_too_large_for_a_frame_uses_up_its_number_and_is_told() {
    let mut office = Office::of(&["sales_rep", "sales_manager"]);
    let key = office.customer(0, "晨光文具");
    let change = |at| office.change_of(0, &key, "remark", json!(at));
    let many = (0..501).map(|at| Operation::change("customer", key.id, schema("customer"), vec![change(at)])).collect();
    office.write(0, many);
    office.change(0, &key, "short_name", json!("晨光"));
    office.sync_all(&[0, 1]);
    assert_eq!(office.value(0, &key, "short_name"), "晨光");
    assert_eq!(office.devices[0].store.attention.len(), 1);
    assert_eq!(office.shown(0, &key), office.shown(1, &key));
}

#[test]
fn a_server_restored_from_a_backup_gets_back_what_devices_know_it_acknowledged() {
    let mut office = Office::of(&["sales_rep", "sales_manager"]);
    let old = office.customer(0, "before the backup");
    office.sync_all(&[0, 1]);
    let backup = office.server.clone();
    let lost = office.customer(0, "after the backup");
    office.sync_all(&[0, 1]);
    office.change(1, &old, "remark", json!("seen by all"));
    office.sync_all(&[1, 0]);
    office.server.restore(&backup, Uuid::from_u128(0xe2));
    let halted = Progress::Halted(Halt::Epoch { epoch: Uuid::from_u128(0xe2), mark: 1 });
    assert_eq!(office.sync(0), halted);
    assert_eq!(office.sync(0), halted, "until a person says so");
    assert_eq!(office.value(0, &lost, "name"), "after the backup", "nothing is taken away meanwhile");
    for device in [0, 1] {
        let _ = office.sync(device);
        now(office.devices[device].resume()).expect("it is kept");
    }
    office.sync_all(&[0, 1, 0]);
    for device in [0, 1] {
        assert_eq!(office.value(device, &lost, "name"), "after the backup");
        assert_eq!(office.value(device, &old, "remark"), "seen by all");
    }
}

#[test]
fn what_was_pushed_out_of_reach_before_a_restore_does_not_stay_on_the_screen() {
    let mut office = Office::of(&["kiosk", "sales_manager"]);
    let key = office.customer(0, "a visitor");
    assert_eq!(office.exchange(0), Progress::Again, "pushed, and not pulled yet");
    let backup = office.server.clone();
    office.server.restore(&backup, Uuid::from_u128(0xe2));
    for device in [0, 1] {
        let _ = office.sync(device);
        now(office.devices[device].resume()).expect("it is kept");
    }
    office.sync_all(&[0, 1]);
    assert!(office.shown(0, &key).is_none() && office.shown(1, &key).is_some());
}

#[test]
fn a_sequence_used_again_after_a_restore_is_not_taken_for_the_one_that_was_seen() {
    let mut office = Office::of(&["sales_rep", "sales_manager"]);
    let key = office.customer(0, "晨光文具");
    office.sync_all(&[0, 1]);
    let backup = office.server.clone();
    office.change(0, &key, "remark", json!("lost with the server"));
    office.sync_all(&[0, 1]);
    // Made upon sequence 2 of the old epoch, which in the new one is another change of the same field.
    office.change(1, &key, "remark", json!("upon what was lost"));
    office.server.restore(&backup, Uuid::from_u128(0xe2));
    let (device, epoch) = (Uuid::from_u128(0xdd), Uuid::from_u128(0xe2));
    office.devices[0].store = MemoryDevice::enrolled(device, member(0), epoch);
    office.sync_all(&[0]);
    office.change(0, &key, "remark", json!("of the new epoch"));
    office.sync_all(&[0]);
    let _ = office.sync(1);
    now(office.devices[1].resume()).expect("it is kept");
    office.sync_all(&[1]);
    assert_eq!(office.shown(1, &key).expect("there").conflicts.len(), 1, "neither knew of the other");
}

#[test]
fn a_device_whose_database_was_restored_stops_before_it_uses_a_number_twice() {
    let mut office = Office::of(&["sales_rep", "sales_manager"]);
    let key = office.customer(0, "晨光文具");
    office.sync_all(&[0, 1]);
    let copy = office.devices[0].store.clone();
    office.change(0, &key, "remark", json!("written after the copy"));
    office.sync_all(&[0, 1]);
    office.devices[0].store = copy;
    assert_eq!(office.sync(0), Progress::Halted(Halt::Restored));
    now(office.devices[0].resume()).expect("it is kept");
    assert_eq!(office.sync(0), Progress::Halted(Halt::Restored), "a click is not enough");
    now(office.devices[0].renew(2)).expect("it is kept");
    office.sync_all(&[0]);
    assert_eq!(office.value(0, &key, "remark"), "written after the copy", "nothing was lost");
    office.change(0, &key, "remark", json!("and on it goes"));
    office.sync_all(&[0, 1]);
    assert_eq!(office.value(1, &key, "remark"), "and on it goes");
}

#[test]
fn a_copied_database_that_went_on_is_told_so() {
    let mut office = Office::of(&["sales_rep", "sales_manager"]);
    let key = office.customer(0, "晨光文具");
    office.sync_all(&[0]);
    let mut copy = office.devices[0].store.clone();
    office.change(0, &key, "remark", json!("on the one"));
    office.sync_all(&[0]);
    std::mem::swap(&mut office.devices[0].store, &mut copy);
    office.change(0, &key, "remark", json!("on the other"));
    assert_eq!(office.sync(0), Progress::Halted(Halt::Restored));
    now(office.devices[0].renew(2)).expect("it is kept");
    office.sync_all(&[0]);
    assert_eq!(office.value(0, &key, "remark"), "on the other");
    assert_eq!(office.shown(0, &key).expect("there").conflicts[0].value, "on the one");
}

#[test]
fn a_snapshot_goes_on_where_it_was_broken_off() {
    let mut office = Office::of(&["sales_rep", "sales_manager"]);
    let keys: Vec<Key> = (0..1_200).map(|number| office.customer(0, &format!("customer {number}"))).collect();
    office.sync_all(&[0]);
    assert_eq!(office.exchange(1), Progress::Again);
    assert_eq!(office.devices[1].store.base.len(), 500);
    let crash = [Crash::BeforeCommit, Crash::AfterCommit];
    let (mut rows, mut pages) = (500, 1);
    for crash in crash.into_iter().map(Some).chain([None, None]) {
        let ask = now(office.devices[1].ask(false)).expect("it is kept").expect("not halted");
        let answer = office.serve(1, &ask);
        office.devices[1].store.crash = crash;
        let _ = now(office.devices[1].receive(&answer));
        office.devices[1].store.crash = None;
        let Reply::Page(page) = decode_answer(&answer).expect("a frame").reply else { panic!("a page") };
        rows += page.rows.len();
        pages += 1;
    }
    assert_eq!((rows, pages), (1_200 + 500, 5), "only the page lost before its commit came twice");
    office.sync_all(&[1]);
    assert!(keys.iter().all(|key| office.shown(1, key).is_some()));
}

#[test]
fn a_row_lost_in_silence_is_found_by_the_checksum_and_sent_again_without_those_that_add_up() {
    let mut office = Office::of(&["sales_rep"]);
    let (lost, beside) = (office.customer(0, "lost"), office.customer(0, "beside it"));
    let contact = [("name", json!("王小明")), ("customer", json!(lost.id)), ("is_main", json!(true))];
    (0..5).for_each(|_| drop(office.create(0, "contact", &contact)));
    office.sync_all(&[0]);
    office.devices[0].store.base.remove(&lost);
    office.devices[0].store.shown.remove(&lost);
    let mut sent = Vec::new();
    loop {
        let ask = now(office.devices[0].ask(true)).expect("it is kept").expect("not halted");
        let answer = office.serve(0, &ask);
        let progress = now(office.devices[0].receive(&answer)).expect("it is kept");
        let Reply::Page(page) = decode_answer(&answer).expect("a frame").reply else { panic!("a page") };
        sent.extend(page.rows.into_iter().map(|row| row.key));
        if progress == Progress::Settled {
            break;
        }
    }
    sent.sort();
    assert_eq!(sent, [lost.clone(), beside], "customers of this owner, no contact");
    assert_eq!(office.value(0, &lost, "name"), "lost");
}

#[test]
fn who_is_further_behind_than_the_log_fills_anew_and_loses_nothing_but_what_is_gone() {
    let mut office = Office::of(&["sales_rep", "sales_manager"]);
    let (kept, gone) = (office.customer(0, "kept"), office.customer(0, "gone"));
    office.sync_all(&[0, 1]);
    office.change(1, &gone, "@state", json!(2));
    office.change(1, &kept, "remark", json!("while the other was away"));
    office.sync_all(&[1]);
    office.now_ms += 100 * 86_400_000;
    for _ in 0..2 {
        now(compact(&mut office.server, Retention { log: 0, ..Retention::default() }, office.now_ms))
            .expect("it is kept");
    }
    assert!(!office.server.rows.contains_key(&gone), "even the tombstone has had its time");
    office.change(0, &kept, "short_name", json!("offline all the time"));
    office.sync_all(&[0, 1]);
    assert!(office.shown(0, &gone).is_none());
    assert_eq!(office.value(0, &kept, "remark"), "while the other was away");
    assert_eq!(office.value(1, &kept, "short_name"), "offline all the time");
    let sums = [0, 1].map(|device| now(office.devices[device].store.sums()).expect("it is kept"));
    assert_eq!(sums[0], sums[1]);
}
