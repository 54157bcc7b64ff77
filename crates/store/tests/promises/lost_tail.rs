//! Acknowledged work that is gone is told at opening, with the number of entries, and never forgotten.

use std::fs;
use std::path::Path;

use domain::Code;
use store::Opened;

use crate::place::{PASSPHRASE, Place, findings, names, write};

const LOG: &str = "waystation.db-wal";

/// A killed workspace whose log holds `transactions` of 11 entries each.
async fn killed_after(transactions: usize) -> (Place, Opened) {
    let place = Place::with_customers(5).await;
    let opened = place.open().await.expect("opens");
    for at in 0..transactions {
        write(&opened.store, &names(at * 10..at * 10 + 10)).await;
    }
    (place.killed(), opened)
}

fn length(path: &Path) -> u64 {
    fs::metadata(path).expect("is there").len()
}

/// The loss is told, told again, accepted, noted in the journal, and over.
async fn is_told_and_can_be_accepted(place: &Place, entries: Option<u64>) {
    for _ in 0..2 {
        let refused = place.refusal().await;
        assert_eq!(refused.code, Code::MissingTail);
        let lost: u64 = refused.params["entries"].parse().expect("a number");
        entries.inspect(|expected| assert_eq!(lost, *expected));
    }
    let opened = place.open_with(PASSPHRASE, true).await.expect("opens when the loss is accepted");
    assert_eq!(findings(&opened.store).await, []);
    write(&opened.store, &names(900..901)).await;
    opened.store.close().await;
    assert_eq!(place.findings().await, []);
    let notes: Vec<String> = sqlx::query_scalar(
        "SELECT CAST(payload AS TEXT) FROM journal JOIN journal_payload USING (sequence) WHERE kind = 15",
    )
    .fetch_all(&mut place.raw().await)
    .await
    .expect("reads");
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert!(notes[0].contains("entries"), "{notes:?}");
}

#[tokio::test]
async fn an_undamaged_log_loses_nothing() {
    let (killed, _still_open) = killed_after(5).await;
    assert!(length(&killed.file(LOG)) > 0);
    assert_eq!(killed.findings().await, []);
    let customers: i64 =
        sqlx::query_scalar("SELECT count(*) FROM customer").fetch_one(&mut killed.raw().await).await.expect("counts");
    assert_eq!(customers, 55);
}

#[tokio::test]
async fn a_log_that_lost_its_last_bytes_is_told_as_lost_work() {
    let (whole, _still_open) = killed_after(5).await;
    let full = length(&whole.file(LOG));
    for lost in [1, 5_000, full / 2, full - 40, full] {
        let copy = whole.killed();
        fs::File::options().write(true).open(copy.file(LOG)).and_then(|log| log.set_len(full - lost)).expect("cuts");
        // A byte less costs the last commit: a tag and ten customers. The whole log: the sign-in, too.
        let entries = [(1, 11), (full, 56)].iter().find(|(bytes, _)| *bytes == lost).map(|(_, entries)| *entries);
        is_told_and_can_be_accepted(&copy, entries).await;
    }
}

#[tokio::test]
async fn a_flipped_byte_in_the_middle_of_the_log_is_told_as_lost_work() {
    let (whole, _still_open) = killed_after(5).await;
    let full = usize::try_from(length(&whole.file(LOG))).expect("fits");
    for at in [0, 20, 32 + 5, full / 3, full / 2, full - 10] {
        let copy = whole.killed();
        let mut bytes = fs::read(copy.file(LOG)).expect("reads");
        bytes[at] ^= 0x04;
        fs::write(copy.file(LOG), bytes).expect("writes");
        is_told_and_can_be_accepted(&copy, None).await;
    }
}

#[tokio::test]
async fn an_older_copy_of_the_database_in_its_place_is_told_as_lost_work() {
    let (place, opened) = Place::make().await;
    write(&opened.store, &names(0..5)).await;
    let older = place.killed();
    write(&opened.store, &names(5..15)).await;
    opened.store.close().await;
    for file in ["waystation.db", LOG] {
        fs::copy(older.file(file), place.file(file)).expect("copies");
    }
    is_told_and_can_be_accepted(&place, Some(11)).await;
}

#[tokio::test]
async fn a_journal_cut_short_with_the_right_key_is_told_as_lost_work() {
    let place = Place::with_customers(12).await;
    place.tamper("DELETE FROM journal WHERE sequence > 10").await;
    assert_eq!(place.refusal().await.code, Code::MissingTail);
}

#[tokio::test]
async fn without_its_anchor_nobody_can_tell_whether_work_is_lost_so_it_is_asked() {
    let place = Place::with_customers(5).await;
    fs::remove_file(place.file("anchor")).expect("removes");
    is_told_and_can_be_accepted(&place, Some(0)).await;
}

#[tokio::test]
async fn an_anchor_of_another_workspace_proves_nothing() {
    let place = Place::with_customers(5).await;
    let other = Place::with_customers(30).await;
    fs::copy(other.file("anchor"), place.file("anchor")).expect("copies");
    is_told_and_can_be_accepted(&place, Some(0)).await;
}
