//! What is erased is gone: from every page of the database, free ones included, and from its log; the journal proves
//! and says that it happened.

use std::fs;

use domain::customers::Customer;
use domain::record::Record;
use domain::{Code, Id};
use serde_json::json;
use store::{Cancel, Opened, Reading, State};
use uuid::Uuid;

use crate::place::{Place, customer, findings, grant, names, write};

const NAME: &str = "翡蕤麒麟";
const PHONE: &str = "17094827365";
const REMARK: &str = "canary-quokka-7q4z";

/// What would give the person away: their texts, and pieces of them as the index of terms keeps them.
const NEEDLES: [&str; 9] = [NAME, "翡", "蕤", PHONE, "70948", REMARK, "quokka", "4827", "7365"];

struct Planted {
    place: Place,
    opened: Opened,
    person: Id<Customer>,
    /// Transactions that made and changed the person.
    transactions: Vec<Uuid>,
}

/// A person with a history and a draft among many customers.
async fn planted() -> Planted {
    let (place, opened) = Place::make().await;
    write(&opened.store, &names(0..40)).await;
    let mut person = customer(NAME);
    for (field, value) in [("kind", json!("person")), ("phones", json!([PHONE])), ("remark", json!(REMARK))] {
        person.set(field, &value).expect("fits");
    }
    let mut scope = opened.store.write(grant()).await.expect("begins");
    let id = scope.create(&person).await.expect("makes");
    let mut transactions = vec![scope.commit().await.expect("commits").transaction.expect("changed something")];
    let mut scope = opened.store.write(grant()).await.expect("begins");
    let stored = scope.load::<Customer>(id).await.expect("is there");
    person.set("address", &json!(format!("{NAME}路 7365 号"))).expect("fits");
    scope.update(&stored, &person).await.expect("changes");
    scope.put_draft(&format!("customer/{}", id.uuid()), &json!([{ "value": { "name": NAME } }])).await.expect("keeps");
    transactions.push(scope.commit().await.expect("commits").transaction.expect("changed something"));
    write(&opened.store, &names(40..80)).await;
    Planted { place, opened, person: id, transactions }
}

async fn erase(opened: &Opened, id: Id<Customer>) -> store::Committed {
    let mut scope = opened.store.write(grant()).await.expect("begins");
    let stored = scope.load::<Customer>(id).await.expect("is there");
    scope.erase(&stored).await.expect("erases");
    scope.commit().await.expect("commits")
}

/// The needles found in the pages of the database, each as the cipher gives it.
async fn readable(place: &Place) -> Vec<&'static str> {
    let pages = place.raw().await.serialize(None).await.expect("reads every page");
    let holds = |needle: &&str| memchr::memmem::find(&pages, needle.as_bytes()).is_some();
    NEEDLES.into_iter().filter(holds).collect()
}

#[tokio::test]
async fn no_page_of_the_database_and_no_log_holds_anything_of_an_erased_person() {
    let Planted { place, opened, person, .. } = planted().await;
    assert_eq!(readable(&place).await, NEEDLES, "what cannot be found before proves nothing afterwards");
    erase(&opened, person).await;
    assert_eq!(readable(&place).await, [""; 0]);
    assert_eq!(fs::metadata(place.file("waystation.db-wal")).expect("is there").len(), 0);
    opened.store.close().await;
    assert_eq!(readable(&place).await, [""; 0]);
}

#[tokio::test]
async fn after_an_erasure_chain_rows_terms_and_sets_still_prove() {
    let Planted { place, opened, person, .. } = planted().await;
    erase(&opened, person).await;
    assert_eq!(findings(&opened.store).await, []);
    let mut scope = opened.store.read(grant(), &Cancel::default()).await.expect("reads");
    assert_eq!(scope.find(Customer::TYPE, NAME, 10).await.expect("searches").hits.len(), 0);
    assert_eq!(scope.find(Customer::TYPE, "云栈纺织", 100).await.expect("searches").hits.len(), 80);
    let gone = scope.view(Customer::TYPE, person.uuid()).await.expect_err("is gone");
    assert_eq!(gone.code, Code::NotFound);
    scope.finish().await.expect("ends");
    opened.store.close().await;
    assert_eq!(place.findings().await, []);
}

#[tokio::test]
async fn the_journal_says_that_it_happened_and_of_the_person_nothing() {
    let Planted { place, opened, person, .. } = planted().await;
    let committed = erase(&opened, person).await;
    assert_eq!((committed.records.as_slice(), committed.undoable), (["customer"].as_slice(), false));
    opened.store.close().await;
    let sql = "SELECT j.kind, p.payload FROM journal j LEFT JOIN journal_payload p ON p.sequence = j.sequence \
               WHERE j.record_id = ?1 ORDER BY j.sequence";
    let entries: Vec<(i64, Option<Vec<u8>>)> = sqlx::query_as(sql)
        .bind(person.uuid().as_bytes().to_vec())
        .fetch_all(&mut place.raw().await)
        .await
        .expect("reads");
    let kinds: Vec<i64> = entries.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds, [1, 2, 7], "made, changed, erased");
    assert!(entries[..2].iter().all(|(_, payload)| payload.is_none()));
    let said: serde_json::Value = serde_json::from_slice(entries[2].1.as_ref().expect("is kept")).expect("is JSON");
    assert_eq!(said, json!({ "record": { "kind": "person", "name": "", "source": "" }, "state": [0, 2] }));
}

#[tokio::test]
async fn nothing_before_an_erasure_can_be_taken_back_nor_the_erasure_itself() {
    let Planted { place: _place, opened, person, mut transactions } = planted().await;
    transactions.push(erase(&opened, person).await.transaction.expect("changed something"));
    for transaction in transactions {
        let mut scope = opened.store.write(grant()).await.expect("begins");
        let refused = scope.undo(transaction).await.expect_err("there is nothing to put back");
        assert_eq!(refused.code, Code::CannotUndo);
    }
    assert_eq!(findings(&opened.store).await, []);
}

#[tokio::test]
async fn a_batch_with_an_erased_person_is_taken_back_for_the_others() {
    let (_place, opened) = Place::make().await;
    let mut scope = opened.store.write(grant()).await.expect("begins");
    let ids = scope.create_all(&[customer("甲"), customer("乙"), customer("丙")]).await.expect("makes");
    let made = scope.commit().await.expect("commits").transaction.expect("changed something");
    erase(&opened, ids[1]).await;
    let mut scope = opened.store.write(grant()).await.expect("begins");
    let undone = scope.undo(made).await.expect("takes the others back");
    scope.commit().await.expect("commits");
    assert_eq!((undone.changed, undone.kept), (2, 1));
    assert_eq!(findings(&opened.store).await, []);
}

#[tokio::test]
async fn a_kill_in_the_middle_of_an_erasure_leaves_the_person_whole() {
    let Planted { place, opened, person, .. } = planted().await;
    let mut scope = opened.store.write(grant()).await.expect("begins");
    let stored = scope.load::<Customer>(person).await.expect("is there");
    scope.erase(&stored).await.expect("erases");
    let killed = place.killed();
    assert_eq!(killed.findings().await, []);
    let reopened = killed.open().await.expect("opens");
    let mut read = reopened.store.read(grant(), &Cancel::default()).await.expect("reads");
    let kept = read.view(Customer::TYPE, person.uuid()).await.expect("is whole");
    assert_eq!((kept.text("name").as_deref(), kept.meta().state), (Some(NAME), State::Active));
    assert_eq!(read.history(Customer::TYPE, person.uuid(), None, 10).await.expect("reads").len(), 2);
    assert_eq!(read.find(Customer::TYPE, PHONE, 10).await.expect("searches").hits.len(), 1);
    assert_eq!(read.drafts_about(Customer::TYPE, person.uuid()).await.expect("reads").len(), 1);
    read.finish().await.expect("ends");

    scope.commit().await.expect("commits");
    let killed = place.killed();
    assert_eq!(killed.findings().await, []);
    assert_eq!(readable(&killed).await, [""; 0]);
}
