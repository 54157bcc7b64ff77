//! A leaver: their slots are revoked, the data key changes, and the workspace is what it was for all others.

use std::fs;
use std::path::PathBuf;

use domain::Code;
use sqlx::{ConnectOptions, Connection};
use store::Opened;
use store::keys::{Secret, Slot, SlotFile};

use crate::place::{PASSPHRASE, Place, execute, findings, grant, hire, names, write};

const COPIES: [&str; 2] = ["slots.a.json", "slots.b.json"];
const OF_ZHOU: &str = "周也 自己的 口令 七";
const OF_CHEN: &str = "陈默 自己的 口令 八";

struct Office {
    place: Place,
    opened: Opened,
    zhou: uuid::Uuid,
    /// The slot file while Zhou still worked here.
    slots: Vec<u8>,
}

async fn office(customers: usize) -> Office {
    let (place, opened) = Place::make().await;
    write(&opened.store, &names(0..customers)).await;
    let zhou = hire(&place, &opened, "zhou", OF_ZHOU).await;
    hire(&place, &opened, "chen", OF_CHEN).await;
    let slots = fs::read(place.file(COPIES[0])).expect("reads");
    Office { place, opened, zhou, slots }
}

impl Office {
    async fn revoke_zhou(&self) {
        self.place.workspace().revoke(&self.opened.store, &grant(), self.zhou).await.expect("revokes");
    }

    fn put_slots_back(&self) {
        for copy in COPIES {
            fs::write(self.place.file(copy), &self.slots).expect("writes");
        }
    }
}

async fn refusal(place: &Place, login: &str, passphrase: &str) -> domain::AppError {
    match place.open_by(login, passphrase, false).await {
        Err(error) => error,
        Ok(_) => panic!("{login} got in"),
    }
}

#[tokio::test]
async fn after_a_rotation_the_open_workspace_goes_on_and_all_others_open_it_as_before() {
    let office = office(700).await;
    let before = (count(&office.place, "customer").await, count(&office.place, "customer_match").await);
    office.revoke_zhou().await;
    assert_eq!(findings(&office.opened.store).await, []);
    write(&office.opened.store, &names(2_000..2_010)).await;
    assert_eq!(findings(&office.opened.store).await, []);
    office.opened.store.close().await;
    assert_eq!(office.place.findings().await, []);
    let opened = office.place.open_by("chen", OF_CHEN, false).await.expect("opens for a colleague");
    assert_eq!(findings(&opened.store).await, []);
    opened.store.close().await;
    assert_eq!(before.0, 700);
    let after = (count(&office.place, "customer").await, count(&office.place, "customer_match").await);
    assert_eq!(after, (before.0 + 10, before.1 + 10));
    assert!(!office.place.file("waystation.next.db").exists());
}

async fn count(place: &Place, table: &str) -> i64 {
    let sql = format!("SELECT count(*) FROM {table}");
    sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(&mut place.raw().await).await.expect("counts")
}

#[tokio::test]
async fn a_leavers_passphrase_opens_nothing_by_the_new_slot_file_or_an_old_one() {
    let office = office(3).await;
    office.revoke_zhou().await;
    office.opened.store.close().await;
    assert_eq!(refusal(&office.place, "zhou", OF_ZHOU).await.code, Code::WrongKey);
    let today = fs::read(office.place.file(COPIES[0])).expect("reads");
    office.put_slots_back();
    let refused = refusal(&office.place, "zhou", OF_ZHOU).await;
    assert_eq!((refused.code, refused.params.get("reason").map(String::as_str)), (Code::WrongKey, Some("replaced")));
    // Nor does anybody's: the old file carries the old key only. Today's file opens again.
    assert_eq!(office.place.refusal().await.code, Code::WrongKey);
    for copy in COPIES {
        fs::write(office.place.file(copy), &today).expect("writes");
    }
    assert_eq!(office.place.findings().await, []);
}

#[tokio::test]
async fn the_data_key_a_leaver_kept_does_not_open_the_database() {
    let office = office(3).await;
    let kept: SlotFile = SlotFile::read(office.place.file("").as_path()).expect("reads");
    let of_zhou = |slot: &&Slot| slot.owner.login == "zhou";
    let slot = kept.slots.iter().find(of_zhou).expect("a slot");
    let old = slot.open(kept.database, &Secret::Passphrase(OF_ZHOU)).expect("opens").key;
    let reads_with_old_key = async || {
        let file: PathBuf = office.place.file("waystation.db");
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file).pragma("key", old.pragma());
        let mut raw = options.disable_statement_logging().connect().await.expect("connects");
        let read = execute(&mut raw, "SELECT count(*) FROM sqlite_schema").await.is_ok();
        raw.close().await.ok();
        read
    };
    assert!(reads_with_old_key().await, "the key was right before");
    office.revoke_zhou().await;
    assert!(!reads_with_old_key().await);
    office.opened.store.close().await;
    assert!(!reads_with_old_key().await);
}

/// Whoever can write into the folder can put a slot of their own into the file, but not into the database.
#[tokio::test]
async fn a_slot_put_into_the_file_by_hand_gets_no_new_key() {
    let office = office(3).await;
    office.revoke_zhou().await;
    // Zhou writes the old slot back beside the others, with a checksum that is right.
    let folder = office.place.file("");
    let old: Vec<u8> = office.slots.clone();
    let today = SlotFile::read(&folder).expect("reads");
    let mut forged = today.clone();
    fs::write(office.place.file(COPIES[0]), old).expect("writes");
    fs::remove_file(office.place.file(COPIES[1])).expect("removes");
    let of_zhou = SlotFile::read(&folder).expect("reads").slots;
    forged.slots.extend(of_zhou.into_iter().filter(|slot| slot.owner.login == "zhou"));
    forged.write(&folder).expect("writes");
    assert!(forged.slots.iter().any(|slot| slot.owner.login == "zhou"));
    office.revoke_zhou().await;
    let kept = SlotFile::read(&folder).expect("reads");
    assert_eq!(kept.slots.len(), today.slots.len());
    assert!(kept.slots.iter().all(|slot| slot.owner.login != "zhou"));
    office.opened.store.close().await;
    assert_eq!(refusal(&office.place, "zhou", OF_ZHOU).await.code, Code::WrongKey);
    assert_eq!(office.place.findings().await, []);
}

/// A slot file put back while the workspace is open must not carry the old key on to the next opening.
#[tokio::test]
async fn an_old_slot_file_put_back_while_open_is_healed_by_the_next_change_of_a_key() {
    let office = office(3).await;
    office.revoke_zhou().await;
    office.put_slots_back();
    let member = office.opened.member;
    let workspace = office.place.workspace();
    workspace.set_passphrase(&office.opened.store, &grant(), member, PASSPHRASE, false).await.expect("changes");
    office.opened.store.close().await;
    office.place.open_by("chen", OF_CHEN, false).await.expect("opens for a colleague").store.close().await;
    assert_eq!(refusal(&office.place, "zhou", OF_ZHOU).await.code, Code::WrongKey);
}

#[tokio::test]
async fn a_member_who_left_does_not_open_by_a_slot_that_still_stands() {
    let office = office(3).await;
    let mut scope = office.opened.store.write(grant()).await.expect("begins");
    let stored = scope.load::<domain::members::Member>(domain::Id::new(office.zhou)).await.expect("is there");
    let left = domain::members::Member { active: false, ..stored.record.clone() };
    scope.update(&stored, &left).await.expect("changes");
    scope.commit().await.expect("commits");
    office.opened.store.close().await;
    assert_eq!(refusal(&office.place, "zhou", OF_ZHOU).await.code, Code::MemberInactive);
    assert_eq!(office.place.findings().await, []);
}

#[tokio::test]
async fn wrong_passphrases_of_one_login_keep_no_other_waiting_and_an_old_slot_file_does_not_reset_them() {
    let office = office(3).await;
    office.opened.store.close().await;
    for _ in 0..5 {
        assert_eq!(refusal(&office.place, "zhou", "falsch").await.code, Code::WrongKey);
    }
    office.put_slots_back();
    assert_eq!(refusal(&office.place, "zhou", OF_ZHOU).await.code, Code::TooManyAttempts);
    office.place.open().await.expect("opens for another").store.close().await;
    assert_eq!(refusal(&office.place, "zhou", OF_ZHOU).await.code, Code::TooManyAttempts);
}
