//! Keys: lost and stale slot files, wrong passphrases, and a making that was cut off.

use std::fs;

use domain::Code;
use store::{NewMember, NewWorkspace, Opened};

use crate::place::{PASSPHRASE, Place, findings, grant};

const ANOTHER: &str = "另一句 很长 的 口令";
const COPIES: [&str; 2] = ["slots.a.json", "slots.b.json"];

fn another() -> NewWorkspace {
    let member = NewMember { login: "zhou".into(), name: "周也".into() };
    NewWorkspace { company: "别家".into(), member, passphrase: PASSPHRASE.into(), use_keyring: false }
}

async fn change_passphrase(place: &Place, opened: &Opened) {
    let changed = place.workspace().set_passphrase(&opened.store, &grant(), opened.member, ANOTHER, false).await;
    changed.expect("changes");
}

#[tokio::test]
async fn one_deleted_slot_file_is_named_while_open_and_healed_at_the_next_opening() {
    for lost in COPIES {
        let (place, opened) = Place::make().await;
        fs::remove_file(place.file(lost)).expect("removes");
        let found = findings(&opened.store).await;
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].code, found[0].detail.as_str()), (Code::DamagedSlots, lost));
        opened.store.close().await;
        assert_eq!(place.findings().await, []);
        assert!(place.file(lost).exists());
    }
}

#[tokio::test]
async fn without_any_slot_file_nothing_opens_and_nothing_new_is_made_over_it() {
    let place = Place::with_customers(5).await;
    let before = fs::read(place.file("waystation.db")).expect("reads");
    for copy in COPIES {
        fs::remove_file(place.file(copy)).expect("removes");
    }
    assert_eq!(place.refusal().await.code, Code::DamagedSlots);
    let made = place.workspace().create(another()).await;
    assert_eq!(made.err().map(|error| error.code), Some(Code::WorkspaceExists));
    assert!(before == fs::read(place.file("waystation.db")).expect("reads"), "the database was touched");
}

#[tokio::test]
async fn what_a_cut_off_making_left_does_not_block_the_next_one() {
    let place = Place::with_customers(5).await;
    for copy in COPIES {
        fs::remove_file(place.file(copy)).expect("removes");
    }
    fs::write(place.file("unfinished"), "").expect("marks");
    assert!(!place.workspace().exists());
    let (opened, _) = place.workspace().create(another()).await.expect("makes");
    assert_eq!(findings(&opened.store).await, []);
    opened.store.close().await;
    assert!(!place.file("unfinished").exists());
}

#[tokio::test]
async fn a_mark_left_beside_whole_slots_takes_nothing_away() {
    let place = Place::with_customers(5).await;
    fs::write(place.file("unfinished"), "").expect("marks");
    assert!(place.workspace().exists());
    assert_eq!(place.workspace().create(another()).await.err().map(|error| error.code), Some(Code::WorkspaceExists));
    assert_eq!(place.findings().await, []);
    assert!(!place.file("unfinished").exists());
}

#[tokio::test]
async fn a_wrong_passphrase_says_how_many_tries_are_left_and_the_journal_hears_of_it() {
    let place = Place::with_customers(1).await;
    for left in [4, 3] {
        let refused = place.open_with("一句错的口令", false).await.err().expect("is refused");
        assert_eq!((refused.code, refused.params["left"].clone()), (Code::WrongKey, left.to_string()));
    }
    assert_eq!(place.findings().await, []);
    assert_eq!(place.workspace().attempts("lin"), (5, None));
    let kinds: Vec<i64> = sqlx::query_scalar("SELECT kind FROM journal WHERE kind = 9")
        .fetch_all(&mut place.raw().await)
        .await
        .expect("reads");
    assert_eq!(kinds.len(), 2);
}

#[tokio::test]
async fn a_stale_copy_of_the_slot_file_does_not_open_by_the_old_passphrase() {
    let (place, opened) = Place::make().await;
    let old = fs::read(place.file(COPIES[1])).expect("reads");
    change_passphrase(&place, &opened).await;
    opened.store.close().await;
    for copy in COPIES {
        fs::write(place.file(copy), &old).expect("writes");
    }
    assert_eq!(place.refusal().await.code, Code::WrongKey);
}

/// A crash between writing the slot file and revoking the old slot: the database still knows it.
#[tokio::test]
async fn a_slot_replaced_but_not_yet_revoked_is_revoked_at_the_next_opening() {
    let (place, opened) = Place::make().await;
    let (old_file, (_, old)) = (fs::read(place.file(COPIES[0])).expect("reads"), place.slot());
    change_passphrase(&place, &opened).await;
    let member = opened.member;
    opened.store.close().await;
    let insert = "INSERT INTO key_slot (id, member, method, generation) VALUES (?1, ?2, 'passphrase', 1)";
    let insert = sqlx::query(insert).bind(old.id.as_bytes().to_vec()).bind(member.as_bytes().to_vec());
    let mut raw = place.raw_with(ANOTHER).await;
    insert.execute(&mut raw).await.expect("puts the old slot back");
    sqlx::Connection::close(raw).await.expect("closes");
    place.open_with(ANOTHER, false).await.expect("opens by the new one").store.close().await;
    for copy in COPIES {
        fs::write(place.file(copy), &old_file).expect("writes");
    }
    assert_eq!(place.refusal().await.code, Code::WrongKey);
}
