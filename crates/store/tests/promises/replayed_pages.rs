//! An old page put back passes the cipher's check, which proves a page genuine and not fresh. Journal and rows
//! prove each other: what the page takes back is named, or was nothing of anybody's business.

use std::fs;

use domain::Code;
use domain::customers::Customer;

use crate::place::{Place, findings, grant, names, write};

const PAGE: usize = 4096;
const OLD: &str = "旧的备注";
const NEW: &str = "新的备注";

async fn remark(place: &Place, remark: &str, id: domain::Id<Customer>) {
    let opened = place.open().await.expect("opens");
    let mut scope = opened.store.write(grant()).await.expect("begins");
    let before = scope.load::<Customer>(id).await.expect("is there");
    let after = Customer { remark: Some(remark.into()), ..before.record.clone() };
    scope.update(&before, &after).await.expect("changes");
    scope.commit().await.expect("commits");
    opened.store.close().await;
}

async fn kept_remark(place: &Place, id: domain::Id<Customer>) -> Option<String> {
    let sql = "SELECT remark FROM customer WHERE id = ?1";
    let row = sqlx::query_scalar(sql).bind(id.uuid().as_bytes().to_vec());
    row.fetch_optional(&mut place.raw().await).await.ok().flatten()
}

#[tokio::test]
async fn an_old_page_in_the_place_of_a_newer_one_never_takes_work_back_in_silence() {
    let (place, opened) = Place::make().await;
    let ids = write(&opened.store, &names(0..40)).await;
    opened.store.close().await;
    remark(&place, OLD, ids[3]).await;
    let older = fs::read(place.file("waystation.db")).expect("reads");
    remark(&place, NEW, ids[3]).await;
    let newer = fs::read(place.file("waystation.db")).expect("reads");
    let changed = (0..older.len() / PAGE).filter(|page| older[page * PAGE..][..PAGE] != newer[page * PAGE..][..PAGE]);
    let (mut named, mut harmless) = (0, 0);
    for page in changed {
        let copy = place.killed();
        let mut bytes = newer.clone();
        bytes[page * PAGE..][..PAGE].copy_from_slice(&older[page * PAGE..][..PAGE]);
        fs::write(copy.file("waystation.db"), bytes).expect("writes");
        let found = match copy.open().await {
            Err(error) => vec![error.code],
            Ok(opened) => {
                let found = findings(&opened.store).await.into_iter().map(|finding| finding.code).collect();
                opened.store.close().await;
                found
            }
        };
        assert!(!found.contains(&Code::WrongKey) && !found.contains(&Code::Internal), "page {}: {found:?}", page + 1);
        if found.is_empty() {
            assert_eq!(kept_remark(&copy, ids[3]).await.as_deref(), Some(NEW), "page {} took work back", page + 1);
            harmless += 1;
        } else {
            named += 1;
        }
    }
    // The customer, its index entries, the journal, its payloads, its transactions and the search terms.
    assert!(named >= 5, "{named} old pages were named, {harmless} were of this machine alone");
}
