//! What a member may hold, when that changes.

use serde_json::json;
use waystation_sync::device::{Halt, Progress};
use waystation_sync::row::Key;

use crate::company::{NORTH, member};
use crate::now;
use crate::stories::Office;

/// Asks and answers once for the second device, without the help of a checksum.
fn exchange_unchecked(office: &mut Office) -> Progress {
    let ask = now(office.devices[1].ask(false)).expect("it is kept").expect("not halted");
    let answer = office.serve(1, &ask);
    now(office.devices[1].receive(&answer)).expect("it is kept")
}

fn with_phone(office: &mut Office, device: usize) -> Key {
    let key = office.customer(device, "晨光文具");
    office.change(device, &key, "phones", json!(["+8613800138000"]));
    office.change(device, &key, "remark", json!("a secret"));
    key
}

#[test]
fn a_role_lost_takes_rows_away_at_once_and_a_role_won_brings_them() {
    let mut office = Office::of(&["sales_rep", "sales_manager"]);
    let keys: Vec<Key> = (0..30).map(|_| office.customer(0, "晨光文具")).collect();
    office.sync_all(&[0, 1]);
    assert!(keys.iter().all(|key| office.shown(1, key).is_some()));
    office.server.company.employees[1].roles = vec!["sales_rep"];
    assert_eq!(office.exchange(1), Progress::Again);
    assert!(office.devices[1].store.base.is_empty(), "gone with the first page, and no question asked: roles changed");
    office.sync_all(&[1]);
    office.server.company.employees[1].roles = vec!["sales_manager"];
    office.sync_all(&[1]);
    assert!(keys.iter().all(|key| office.shown(1, key).is_some()));
}

#[test]
fn a_field_one_may_not_see_in_full_is_not_sent_and_leaves_when_the_right_does() {
    let mut office = Office::of(&["sales_rep", "sales_manager", "analyst"]);
    let key = with_phone(&mut office, 0);
    office.sync_all(&[0, 1, 2]);
    assert!(office.value(2, &key, "phones").is_null());
    assert_eq!(office.value(2, &key, "remark"), "a secret");
    assert_eq!(office.value(1, &key, "phones"), &json!(["+8613800138000"]));
    office.server.company.employees[1].roles = vec!["analyst"];
    assert_eq!(office.exchange(1), Progress::Again);
    let held = &office.devices[1].store.base;
    assert!(held.get(&key).is_none_or(|(row, _)| row.value("phones").is_null()), "not for the length of a fill");
    office.sync_all(&[1]);
    assert!(office.value(1, &key, "phones").is_null());
    office.server.company.employees[1].roles = vec!["sales_manager"];
    office.sync_all(&[1]);
    assert_eq!(office.value(1, &key, "phones"), &json!(["+8613800138000"]));
}

#[test]
fn of_a_pooled_record_no_more_is_known_than_that_it_is_there_until_somebody_claims_it() {
    let mut office = Office::of(&["sales_rep", "sales_rep", "sales_manager"]);
    let key = with_phone(&mut office, 0);
    office.sync_all(&[0, 2]);
    office.change(2, &key, "owner", json!(null));
    office.change(2, &key, "team", json!(null));
    office.sync_all(&[2, 0, 1]);
    for device in [0, 1] {
        assert_eq!(office.value(device, &key, "name"), "晨光文具");
        assert!(office.value(device, &key, "phones").is_null() && office.value(device, &key, "remark").is_null());
    }
    office.change(1, &key, "owner", json!(member(1)));
    office.change(0, &key, "owner", json!(member(0)));
    office.sync_all(&[1, 0]);
    assert_eq!(office.value(1, &key, "phones"), &json!(["+8613800138000"]));
    assert!(office.shown(0, &key).is_none(), "who comes second has nothing");
    assert_eq!(office.devices[0].store.attention.len(), 1);
}

#[test]
fn much_that_goes_without_a_reason_one_can_see_is_asked_about_first() {
    let mut office = Office::of(&["sales_rep", "sales_rep", "sales_manager"]);
    let keys: Vec<Key> = (0..40).map(|_| office.customer(0, "晨光文具")).collect();
    office.sync_all(&[0, 2]);
    for key in &keys[..30] {
        office.change(2, key, "owner", json!(member(1)));
    }
    office.sync_all(&[2]);
    assert_eq!(office.sync(0), Progress::Halted(Halt::Removals { removed: 30, held: 40 }));
    assert_eq!(office.devices[0].store.base.len(), 40, "nothing was taken yet");
    let typed = office.customer(0, "typed while halted");
    now(office.devices[0].resume()).expect("it is kept");
    office.sync_all(&[0]);
    assert_eq!(office.devices[0].store.base.len(), 11);
    assert_eq!(office.server.rows[&typed].value("team"), &json!(NORTH));
}

#[test]
fn who_makes_what_they_may_not_see_has_it_until_the_server_has_it() {
    let mut office = Office::of(&["kiosk", "sales_manager"]);
    let key = office.customer(0, "a visitor");
    office.sync_all(&[0, 1]);
    assert!(office.shown(0, &key).is_none());
    assert_eq!(office.value(1, &key, "name"), "a visitor");
}

#[test]
fn a_contact_typed_under_a_customer_that_went_elsewhere_does_not_follow_it() {
    let mut office = Office::of(&["sales_rep", "sales_rep", "sales_manager"]);
    let key = office.customer(0, "晨光文具");
    office.sync_all(&[0, 2]);
    office.change(2, &key, "owner", json!(member(1)));
    office.sync_all(&[2]);
    let contact = [("name", json!("王小明")), ("customer", json!(key.id)), ("is_main", json!(true))];
    let contact = office.create(0, "contact", &contact);
    office.sync_all(&[0, 1]);
    assert!(office.shown(0, &contact).is_none() && office.shown(1, &contact).is_none());
    assert_eq!(office.devices[0].store.attention[0].transaction.operations[0].id, contact.id, "but is not forgotten");
}

#[test]
fn what_is_typed_while_a_page_is_on_its_way_stays_on_top_of_it() {
    let mut office = Office::of(&["sales_rep", "sales_manager"]);
    let key = office.customer(0, "晨光文具");
    office.sync_all(&[0, 1]);
    office.change(1, &key, "remark", json!("theirs"));
    office.change(1, &key, "short_name", json!("晨光"));
    office.sync_all(&[1]);
    let ask = now(office.devices[0].ask(false)).expect("it is kept").expect("not halted");
    let answer = office.serve(0, &ask);
    office.change(0, &key, "remark", json!("typed meanwhile"));
    now(office.devices[0].receive(&answer)).expect("it is kept");
    assert_eq!(office.value(0, &key, "remark"), "typed meanwhile");
    assert_eq!(office.value(0, &key, "short_name"), "晨光");
    office.sync_all(&[0, 1]);
    assert_eq!(office.value(1, &key, "remark"), "typed meanwhile", "it is the later one");
    assert_eq!(office.shown(1, &key).expect("there").conflicts[0].value, "theirs");
}

#[test]
fn a_reach_that_changes_while_it_is_filled_in_leaves_no_hole() {
    let mut office = Office::of(&["sales_rep", "sales_rep"]);
    office.server.rows_at_once = 2;
    let keys: Vec<Key> = (0..9).map(|_| office.customer(0, "晨光文具")).collect();
    office.sync_all(&[0, 1]);
    let both: &[&'static str] = &["service_rep", "sales_rep"];
    for roles in [&["sales_manager"][..], &["analyst"], &["sales_rep"], &["service_rep"], both] {
        office.server.company.employees[1].roles = roles.to_vec();
        exchange_unchecked(&mut office);
    }
    while exchange_unchecked(&mut office) != Progress::Settled {}
    assert!(keys.iter().all(|key| office.shown(1, key) == office.shown(0, key)));
}

#[test]
fn what_is_refused_in_the_middle_of_a_fill_takes_no_row_with_it() {
    let mut office = Office::of(&["sales_rep", "sales_manager"]);
    office.server.rows_at_once = 2;
    let keys: Vec<Key> = (0..9).map(|_| office.customer(0, "晨光文具")).collect();
    office.sync_all(&[0]);
    exchange_unchecked(&mut office);
    let sent = office.devices[1].store.base.keys().next().expect("two were sent").clone();
    office.change(1, &sent, "name", json!("x".repeat(10_000)));
    while exchange_unchecked(&mut office) != Progress::Settled {}
    assert_eq!(office.devices[1].store.attention.len(), 1);
    assert!(keys.iter().all(|key| office.shown(1, key) == office.shown(0, key)));
}
