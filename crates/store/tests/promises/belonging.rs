//! What belongs to another has its owner and team from the first moment to the last, goes where it goes, and is erased
//! with it; and everything about the two is one timeline.

use std::sync::{Arc, Mutex};

use domain::contacts::Contact;
use domain::customers::Customer;
use domain::members::{Member, Team};
use domain::record::Record;
use domain::{Code, Id, RECORD_TYPES};
use serde_json::json;
use store::journal::Kind;
use store::{Cancel, Opened, Store, Successor, Undone};
use uuid::Uuid;

use crate::place::{Place, customer, findings, grant};

fn contact(of: Id<Customer>, name: &str) -> Contact {
    Contact { customer: of, name: name.to_owned(), ..Contact::blank() }
}

fn member(number: u128) -> Option<Id<Member>> {
    Some(Id::new(Uuid::from_u128(number)))
}

fn team(number: u128) -> Option<Id<Team>> {
    Some(Id::new(Uuid::from_u128(number)))
}

/// A customer of member 1 and team 10 with so many contacts.
async fn planted(store: &Store, contacts: usize) -> (Id<Customer>, Vec<Id<Contact>>) {
    let mut scope = store.write(grant()).await.expect("begins");
    let owned = Customer { owner: member(1), team: team(10), ..customer("启澜医疗") };
    let id = scope.create(&owned).await.expect("makes");
    let contacts: Vec<_> = (0..contacts).map(|at| contact(id, &format!("联系{at}"))).collect();
    let contacts = scope.create_all(&contacts).await.expect("makes");
    scope.commit().await.expect("commits");
    (id, contacts)
}

async fn contacts_of(store: &Store, of: Id<Customer>) -> Vec<(Option<Uuid>, Option<Uuid>)> {
    let mut scope = store.read(grant(), &Cancel::default()).await.expect("reads");
    let views = scope.belonging(Contact::TYPE, Customer::TYPE, of.uuid()).await.expect("reads");
    scope.finish().await.expect("ends");
    views.iter().map(|view| (view.id_in("owner"), view.id_in("team"))).collect()
}

fn whose(owner: u128, team: u128) -> (Option<Uuid>, Option<Uuid>) {
    (Some(Uuid::from_u128(owner)), Some(Uuid::from_u128(team)))
}

async fn assign(store: &Store, id: Id<Customer>, to: u128) -> Uuid {
    let mut scope = store.write(grant()).await.expect("begins");
    let before = scope.load(id).await.expect("is there");
    let after = Customer { owner: member(to), ..before.record.clone() };
    scope.update(&before, &after).await.expect("assigns");
    let committed = scope.commit().await.expect("commits");
    assert!(committed.undoable);
    committed.transaction.expect("changed something")
}

async fn undo(store: &Store, transaction: Uuid) -> (Undone, Uuid) {
    let mut scope = store.write(grant()).await.expect("begins");
    let undone = scope.undo(transaction).await.expect("undoes");
    (undone, scope.commit().await.expect("commits").transaction.expect("changed something"))
}

#[tokio::test]
async fn a_new_row_has_the_owner_and_team_of_what_it_belongs_to_whatever_it_says() {
    let (_place, Opened { store, .. }) = Place::make().await;
    let (id, _) = planted(&store, 0).await;
    let mut scope = store.write(grant()).await.expect("begins");
    let said = Contact { owner: member(7), team: None, ..contact(id, "沈墨") };
    scope.create(&said).await.expect("makes");
    scope.commit().await.expect("commits");
    assert_eq!(contacts_of(&store, id).await, [whose(1, 10)]);
}

#[tokio::test]
async fn nothing_is_made_under_what_is_not_there() {
    let (_place, Opened { store, .. }) = Place::make().await;
    let mut scope = store.write(grant()).await.expect("begins");
    let refused = scope.create(&contact(Id::new(Uuid::now_v7()), "沈墨")).await.expect_err("no customer");
    assert_eq!((refused.code, refused.field.as_deref()), (Code::NotFound, Some("customer")));
}

#[tokio::test]
async fn nobody_takes_a_row_from_what_it_belongs_to_nor_from_its_owner() {
    let (_place, Opened { store, .. }) = Place::make().await;
    let (id, contacts) = planted(&store, 1).await;
    let (other, _) = planted(&store, 0).await;
    let mut scope = store.write(grant()).await.expect("begins");
    let before = scope.load(contacts[0]).await.expect("is there");
    for (field, after) in [
        ("customer", Contact { customer: other, ..before.record.clone() }),
        ("owner", Contact { owner: member(7), ..before.record.clone() }),
        ("team", Contact { team: None, ..before.record.clone() }),
    ] {
        let refused = scope.update(&before, &after).await.expect_err("stays where it is");
        assert_eq!((refused.code, refused.field.as_deref()), (Code::NotAllowed, Some(field)));
    }
    drop(scope);
    assert_eq!(contacts_of(&store, id).await, [whose(1, 10)]);
}

#[tokio::test]
async fn an_assignment_carries_along_what_belongs_to_it_and_undo_and_redo_do_too() {
    let (_place, Opened { store, .. }) = Place::make().await;
    let (id, contacts) = planted(&store, 3).await;
    // One in the recycle bin follows too: it may come back.
    let mut scope = store.write(grant()).await.expect("begins");
    let binned = scope.load(contacts[2]).await.expect("is there");
    scope.delete(&binned).await.expect("deletes");
    let deleted = scope.commit().await.expect("commits").transaction.expect("changed something");

    let assigned = assign(&store, id, 2).await;
    assert_eq!(contacts_of(&store, id).await, [whose(2, 10); 2]);
    let (undone, back) = undo(&store, assigned).await;
    assert_eq!(undone, Undone { changed: 1, kept: 0 }, "what is carried along is not counted again");
    assert_eq!(contacts_of(&store, id).await, [whose(1, 10); 2]);
    undo(&store, back).await;
    undo(&store, deleted).await;
    assert_eq!(contacts_of(&store, id).await, [whose(2, 10); 3]);
    assert_eq!(findings(&store).await, []);
}

#[tokio::test]
async fn what_was_made_since_an_assignment_goes_back_with_it() {
    let (_place, Opened { store, .. }) = Place::make().await;
    let (id, _) = planted(&store, 1).await;
    let assigned = assign(&store, id, 2).await;
    let mut scope = store.write(grant()).await.expect("begins");
    scope.create(&contact(id, "后来")).await.expect("makes");
    scope.commit().await.expect("commits");
    undo(&store, assigned).await;
    assert_eq!(contacts_of(&store, id).await, [whose(1, 10); 2]);
    assert_eq!(findings(&store).await, []);
}

#[tokio::test]
async fn making_a_record_is_not_taken_back_while_something_belongs_to_it() {
    let (_place, Opened { store, .. }) = Place::make().await;
    let mut scope = store.write(grant()).await.expect("begins");
    let id = scope.create(&customer("启澜医疗")).await.expect("makes");
    let made = scope.commit().await.expect("commits").transaction.expect("changed something");
    let mut scope = store.write(grant()).await.expect("begins");
    scope.create(&contact(id, "沈墨")).await.expect("makes");
    let added = scope.commit().await.expect("commits").transaction.expect("changed something");

    let mut scope = store.write(grant()).await.expect("begins");
    assert_eq!(scope.undo(made).await.expect("looks"), Undone { changed: 0, kept: 1 });
    drop(scope);
    let (_, unadded) = undo(&store, added).await;
    assert_eq!(undo(&store, made).await.0, Undone { changed: 1, kept: 0 });
    let mut scope = store.write(grant()).await.expect("begins");
    let redone = scope.undo(unadded).await.expect("looks");
    assert_eq!(redone, Undone { changed: 0, kept: 1 }, "nothing comes back under what is gone");
}

#[tokio::test]
async fn a_hand_over_counts_each_row_once_in_transactions_that_stay_small() {
    let (_place, Opened { store, .. }) = Place::make().await;
    let mut all = Vec::new();
    for _ in 0..12 {
        all.push(planted(&store, 49).await.0);
    }
    let transactions = Arc::new(Mutex::new(0));
    let told = Arc::clone(&transactions);
    let heard = move |committed: &store::Committed| {
        assert_eq!(committed.records, ["contact", "customer"]);
        *told.lock().expect("one at a time") += 1;
    };
    let job = store.job(grant(), Uuid::now_v7(), Cancel::default(), Arc::new(heard));
    let mut read = store.read(grant(), &Cancel::default()).await.expect("reads");
    let owned = read.count_owned(Uuid::from_u128(1)).await.expect("counts");
    read.finish().await.expect("ends");
    let owned = owned.into_iter().filter(|(_, count)| *count > 0);
    let owned: Vec<_> = owned.map(|(record, count)| (record.name, count)).collect();
    assert_eq!(owned, [("customer", 12), ("contact", 588)]);
    let mut given = std::collections::BTreeMap::new();
    let to = Successor { member: Uuid::from_u128(2), team: Some(Uuid::from_u128(20)) };
    job.hand_over(Uuid::from_u128(1), to, |record, count| *given.entry(record.name).or_insert(0) += count)
        .await
        .expect("hands over");
    assert_eq!(given.into_iter().collect::<Vec<_>>(), [("contact", 588), ("customer", 12)]);
    assert_eq!(*transactions.lock().expect("done"), 3, "four customers with their contacts fill a transaction");
    for id in all {
        assert_eq!(contacts_of(&store, id).await, vec![whose(2, 20); 49]);
    }
    assert_eq!(findings(&store).await, []);
}

#[tokio::test]
async fn an_erasure_takes_along_what_belongs_to_it_to_the_last_page() {
    const NEEDLES: [&str; 3] = ["麴蘖", "17094827365", "canary-narwhal-7q4z"];
    let (place, Opened { store, .. }) = Place::make().await;
    let (id, _) = planted(&store, 3).await;
    let mut scope = store.write(grant()).await.expect("begins");
    let mut about = contact(id, NEEDLES[0]);
    about.set("phones", &json!([NEEDLES[1]])).expect("fits");
    about.set("remark", &json!(NEEDLES[2])).expect("fits");
    let about = scope.create(&about).await.expect("makes");
    scope.put_draft(&format!("contact/{}", about.uuid()), &json!({ "name": NEEDLES[0] })).await.expect("keeps");
    scope.commit().await.expect("commits");

    let found = async || {
        let pages = place.raw().await.serialize(None).await.expect("reads every page");
        NEEDLES.into_iter().filter(|needle| memchr::memmem::find(&pages, needle.as_bytes()).is_some()).count()
    };
    assert_eq!(found().await, 3, "what cannot be found before proves nothing afterwards");
    let mut scope = store.write(grant()).await.expect("begins");
    let stored = scope.load(id).await.expect("is there");
    scope.erase(&stored).await.expect("erases");
    let committed = scope.commit().await.expect("commits");
    assert_eq!((committed.records.as_slice(), committed.undoable), (["contact", "customer"].as_slice(), false));
    assert_eq!(found().await, 0);
    assert_eq!(contacts_of(&store, id).await, []);
    let mut read = store.read(grant(), &Cancel::default()).await.expect("reads");
    assert_eq!(read.find(Contact::TYPE, NEEDLES[1], 10).await.expect("searches").hits.len(), 0);
    read.finish().await.expect("ends");
    assert_eq!(findings(&store).await, []);
}

#[tokio::test]
async fn the_timeline_of_a_record_holds_what_belongs_to_it_page_by_page() {
    let (_place, Opened { store, .. }) = Place::make().await;
    let (id, contacts) = planted(&store, 2).await;
    let (other, _) = planted(&store, 2).await;
    let mut scope = store.write(grant()).await.expect("begins");
    let before = scope.load(contacts[0]).await.expect("is there");
    let after = Contact { job_title: Some("院长".into()), ..before.record.clone() };
    scope.update(&before, &after).await.expect("changes");
    scope.commit().await.expect("commits");
    assign(&store, id, 2).await;

    let mut read = store.read(grant(), &Cancel::default()).await.expect("reads");
    let (mut told, mut before) = (Vec::new(), None);
    loop {
        let page = read.timeline(Customer::TYPE, id.uuid(), before, 2).await.expect("reads");
        let Some(last) = page.last() else { break };
        before = Some(last.sequence);
        told.extend(page.into_iter().map(|entry| (entry.kind, entry.record_id)));
    }
    read.finish().await.expect("ends");
    let [first, second] = [contacts[0].uuid(), contacts[1].uuid()];
    assert_eq!(
        told,
        [
            (Kind::Change, id.uuid()),
            (Kind::Change, first),
            (Kind::Create, second),
            (Kind::Create, first),
            (Kind::Create, id.uuid()),
        ],
        "newest first; being carried along is told by the assignment; nothing of {other:?}"
    );
}

#[tokio::test]
async fn a_row_that_is_not_owned_as_what_it_belongs_to_is_found() {
    let (place, Opened { store, .. }) = Place::make().await;
    let (id, _) = planted(&store, 1).await;
    store.close().await;
    let one = Uuid::from_u128(9).simple();
    place.tamper(&format!("UPDATE contact SET owner = x'{one}' WHERE customer = x'{}'", id.uuid().simple())).await;
    let told: Vec<_> = place.findings().await.into_iter().map(|finding| (finding.code, finding.detail)).collect();
    let finding = told.iter().find(|(_, detail)| detail.contains("not owned as what it belongs to"));
    assert_eq!(finding.map(|(code, _)| *code), Some(Code::BrokenJournal), "{told:?}");
}

#[tokio::test]
async fn an_index_leads_from_a_record_to_what_belongs_to_it() {
    let place = Place::with_customers(1).await;
    let mut raw = place.raw().await;
    for record in RECORD_TYPES {
        let Some(field) = record.belongs_to else { continue };
        let sql = "SELECT count(*) FROM pragma_index_list(?1) i, pragma_index_info(i.name) c \
                   WHERE c.seqno = 0 AND c.name = ?2 AND i.partial = 0";
        let found: i64 =
            sqlx::query_scalar(sql).bind(record.table).bind(field).fetch_one(&mut raw).await.expect("reads");
        assert!(
            found > 0,
            "no index of `{0}` begins with `{field}`: without one every assignment, erasure and timeline walks the whole \
             table. Add to the migration: CREATE INDEX {0}_{field} ON {0} ({field}, state);",
            record.table
        );
        for parent in record.parents().filter(|parent| parent.belongs_to.is_some()) {
            let leaf = record.parent_type.is_some() && parent.parents().all(|above| above.belongs_to.is_none());
            assert!(
                leaf,
                "`{}`: two levels are the most, and only what may belong to any record is on the second",
                record.name
            );
        }
    }
}
