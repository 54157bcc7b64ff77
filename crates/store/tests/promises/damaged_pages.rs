//! A byte flipped anywhere in the database is found: at opening or by verification, never as a wrong key.

use std::fs;

use domain::Code;

use crate::place::{Place, execute, findings};

const PAGE: usize = 4096;

/// Opens and verifies a copy of `whole` with one byte changed.
async fn is_named(whole: &Place, at: usize) -> Result<(), String> {
    let copy = whole.killed();
    let path = copy.file("waystation.db");
    let mut bytes = fs::read(&path).expect("reads");
    bytes[at] ^= 0x20;
    fs::write(&path, &bytes).expect("writes");
    let opened = match copy.open().await {
        Err(error) if error.code == Code::DamagedDatabase => return Ok(()),
        Err(error) => return Err(format!("opening says {error}")),
        Ok(opened) => opened,
    };
    let found = findings(&opened.store).await;
    opened.store.close().await;
    // A free page is written over by the opening's own entries without being read: then nothing was lost.
    let page = at / PAGE * PAGE..(at / PAGE + 1) * PAGE;
    let healed = found.is_empty() && fs::read(&path).expect("reads")[page.clone()] != bytes[page];
    match healed || found.iter().any(|finding| finding.code == Code::DamagedDatabase) {
        true => Ok(()),
        false => Err(format!("verification finds {found:?}")),
    }
}

async fn all_named(whole: &Place, places: impl Iterator<Item = usize>) {
    let mut failed = Vec::new();
    let mut tried = 0;
    for at in places {
        tried += 1;
        if let Err(how) = is_named(whole, at).await {
            failed.push(format!("byte {} of page {}: {how}", at % PAGE, at / PAGE + 1));
        }
    }
    assert!(tried > 0);
    assert!(failed.is_empty(), "{} of {tried} places:\n{}", failed.len(), failed.join("\n"));
}

#[tokio::test]
async fn one_flipped_byte_anywhere_in_the_first_page_is_named_as_damage() {
    let whole = Place::with_customers(20).await;
    // The salt, the cipher text, the vector and the authentication code.
    all_named(&whole, [0, 15, 16, 100, 1_000, 3_000, PAGE - 48, PAGE - 32, PAGE - 1].into_iter()).await;
}

#[tokio::test]
async fn one_flipped_byte_in_any_other_page_is_named_as_damage() {
    let whole = Place::with_customers(60).await;
    let pages =
        usize::try_from(fs::metadata(whole.file("waystation.db")).expect("is there").len()).expect("fits") / PAGE;
    assert!(pages > 40, "only {pages} pages");
    all_named(&whole, (1..pages).map(|page| page * PAGE + (page * 997) % PAGE)).await;
}

#[tokio::test]
async fn a_flipped_byte_in_a_free_page_is_found_although_sqlite_itself_finds_nothing() {
    let whole = Place::with_customers(5).await;
    let mut raw = whole.raw().await;
    execute(&mut raw, "CREATE TABLE filler AS SELECT randomblob(60000) AS bytes").await.expect("fills");
    execute(&mut raw, "PRAGMA wal_checkpoint(TRUNCATE)").await.expect("merges");
    let pages: i64 = sqlx::query_scalar("PRAGMA page_count").fetch_one(&mut raw).await.expect("counts");
    execute(&mut raw, "DROP TABLE filler").await.expect("frees");
    let free: i64 = sqlx::query_scalar("PRAGMA freelist_count").fetch_one(&mut raw).await.expect("counts");
    assert!(free >= 14, "{free} free pages");
    sqlx::Connection::close(raw).await.expect("closes");
    // The overflow pages of the dropped table were the last ones.
    let page = usize::try_from(pages).expect("fits") - 3;
    all_named(&whole, [page * PAGE + 2_000].into_iter()).await;
}

#[tokio::test]
async fn a_truncated_and_an_emptied_database_are_damaged_not_made_anew() {
    let whole = Place::with_customers(20).await;
    for keep in [0, 10, PAGE, 5 * PAGE + 100] {
        let copy = whole.killed();
        let path = copy.file("waystation.db");
        let bytes = fs::read(&path).expect("reads");
        fs::write(&path, &bytes[..keep]).expect("writes");
        match copy.open().await {
            Err(error) => assert_eq!(error.code, Code::DamagedDatabase, "{keep} bytes kept"),
            Ok(opened) => {
                let found = findings(&opened.store).await;
                assert!(found.iter().any(|finding| finding.code == Code::DamagedDatabase), "{keep}: {found:?}");
            }
        }
    }
    fs::remove_file(whole.file("waystation.db")).expect("removes");
    assert_eq!(whole.refusal().await.code, Code::DamagedDatabase);
    assert!(!whole.file("waystation.db").exists(), "a lost database was made anew");
}

#[tokio::test]
async fn a_database_in_clear_is_refused() {
    let whole = Place::with_customers(5).await;
    let mut bytes = fs::read(whole.file("waystation.db")).expect("reads");
    assert!(!bytes.starts_with(b"SQLite format 3"));
    bytes[..16].copy_from_slice(b"SQLite format 3\0");
    fs::write(whole.file("waystation.db"), bytes).expect("writes");
    let refused = whole.refusal().await;
    assert_eq!((refused.code, refused.params["part"].as_str()), (Code::DamagedDatabase, "unencrypted"));
}
