//! A file attached to a record is there whole or not at all, opened by its row alone, goes where its record goes, and is
//! gone with it; and whatever becomes of the files in the folder is found.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use domain::activities::Activity;
use domain::attachments::Attachment;
use domain::contacts::Contact;
use domain::customers::Customer;
use domain::members::Member;
use domain::record::Record;
use domain::{Code, Id};
use store::attachments::{FileKey, Part};
use store::{Cancel, JobScope, Opened, Store};
use uuid::Uuid;

use crate::place::{Place, customer, findings, grant};

const BYTES: usize = 150_000;

fn bytes() -> Vec<u8> {
    (0..BYTES).map(|at| (at % 253) as u8).collect()
}

fn job(store: &Arc<Store>) -> JobScope {
    store.job(grant(), Uuid::now_v7(), Cancel::default(), Arc::new(|_| {}))
}

fn on<T: Record>(of: Id<T>) -> Attachment {
    let (record, record_id) = (T::TYPE.name.to_owned(), of.uuid());
    Attachment {
        record,
        record_id,
        name: "平面图.png".into(),
        media_type: Some("image/png".into()),
        member: Id::new(Uuid::nil()),
        ..Attachment::blank()
    }
}

/// Attaches the bytes with a small picture beside them.
async fn attach<T: Record>(store: &Arc<Store>, of: Id<T>) -> domain::Result<Id<Attachment>> {
    let (job, key) = (job(store), FileKey::generate());
    let seal = |bytes: &[u8]| job.files().seal(&key, &mut &*bytes, 1 << 20, &mut |_| Ok(()));
    let (original, small) = (seal(&bytes())?, seal(b"a small picture")?);
    let attachment = Attachment {
        content: Some(original.address.clone()),
        size: i64::try_from(original.size).expect("small"),
        thumbnail: Some(small.address.clone()),
        file_key: Some(key.to_text()),
        member: Id::new(Uuid::from_u128(1)),
        ..on(of)
    };
    job.attach(&attachment, vec![original, small]).await
}

async fn opened(store: &Arc<Store>, id: Id<Attachment>) -> domain::Result<Vec<u8>> {
    let mut scope = store.read(grant(), &Cancel::default()).await?;
    scope.open_attachment(id, Part::Original).await?.bytes()
}

async fn planted(store: &Store) -> (Id<Customer>, Id<Contact>, Id<Activity>) {
    let mut scope = store.write(grant()).await.expect("begins");
    let owned = Customer { owner: Some(Id::<Member>::new(Uuid::from_u128(1))), ..customer("启澜医疗") };
    let id = scope.create(&owned).await.expect("makes");
    let contact =
        scope.create(&Contact { customer: id, name: "沈墨".into(), ..Contact::blank() }).await.expect("makes");
    let visit =
        Activity {
            customer: id, content: "看现场".into(), member: Id::new(Uuid::from_u128(1)), ..Activity::blank()
        };
    let visit = scope.create(&visit).await.expect("makes");
    scope.commit().await.expect("commits");
    (id, contact, visit)
}

fn files(place: &Place) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(place.file("attachments")) else { return Vec::new() };
    let mut files: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

async fn owners(store: &Arc<Store>, of: Id<Customer>) -> Vec<Option<Uuid>> {
    let mut scope = store.read(grant(), &Cancel::default()).await.expect("reads");
    let views = scope.belonging(Attachment::TYPE, Customer::TYPE, of.uuid()).await.expect("reads");
    views.iter().map(|view| view.id_in("owner")).collect()
}

async fn told(place: &Place) -> Vec<String> {
    let of_files = |finding: &store::Finding| finding.code == Code::DamagedFile;
    place.findings().await.into_iter().filter(of_files).map(|finding| finding.detail).collect()
}

#[tokio::test]
async fn an_attached_file_comes_back_byte_by_byte_and_nothing_of_it_lies_in_the_folder() {
    let (place, Opened { store, .. }) = Place::make().await;
    let (customer, ..) = planted(&store).await;
    let id = attach(&store, customer).await.expect("attaches");
    assert!(opened(&store, id).await.expect("opens") == bytes());
    assert_eq!(files(&place).len(), 2);
    for file in files(&place) {
        let kept = fs::read(&file).expect("reads");
        assert!(memchr::memmem::find(&kept, &bytes()[..32]).is_none());
        assert!(memchr::memmem::find(&kept, b"small picture").is_none());
    }
    assert_eq!(findings(&store).await, []);
}

#[tokio::test]
async fn the_key_of_a_file_is_in_no_view_and_in_no_history() {
    let (_place, Opened { store, .. }) = Place::make().await;
    let (customer, ..) = planted(&store).await;
    let id = attach(&store, customer).await.expect("attaches");
    let mut scope = store.read(grant(), &Cancel::default()).await.expect("reads");
    let views = scope.belonging(Attachment::TYPE, Customer::TYPE, customer.uuid()).await.expect("reads");
    assert_eq!(views[0].meta().id, id.uuid());
    assert!(views[0].value("file_key").is_null());
}

#[tokio::test]
async fn a_file_goes_with_its_record_and_with_the_customer_of_that() {
    let (_place, Opened { store, .. }) = Place::make().await;
    let (customer, contact, visit) = planted(&store).await;
    attach(&store, customer).await.expect("attaches");
    attach(&store, contact).await.expect("attaches");
    attach(&store, visit).await.expect("attaches");
    let of = |owner| vec![Some(Uuid::from_u128(owner)); 3];
    assert_eq!(owners(&store, customer).await, of(1));
    let mut scope = store.write(grant()).await.expect("begins");
    let before = scope.load(customer).await.expect("is there");
    let after = Customer { owner: Some(Id::new(Uuid::from_u128(2))), ..before.record.clone() };
    scope.update(&before, &after).await.expect("assigns");
    scope.commit().await.expect("commits");
    assert_eq!(owners(&store, customer).await, of(2));
    let mut scope = store.read(grant(), &Cancel::default()).await.expect("reads");
    let timeline = scope.timeline(Customer::TYPE, customer.uuid(), None, 50).await.expect("reads");
    assert_eq!(timeline.iter().filter(|entry| entry.record == "attachment").count(), 3);
    scope.finish().await.expect("ends");
    assert_eq!(findings(&store).await, []);
}

#[tokio::test]
async fn nothing_is_attached_to_what_is_not_there_and_then_no_file_is_left() {
    let (place, Opened { store, .. }) = Place::make().await;
    let refused = attach(&store, Id::<Contact>::new(Uuid::now_v7())).await.expect_err("no contact");
    assert_eq!((refused.code, refused.field.as_deref()), (Code::NotFound, Some("record_id")));
    let refused = attach(&store, Id::<Member>::new(Uuid::from_u128(1))).await.expect_err("nobody's files");
    assert_eq!(refused.code, Code::NotFound);
    assert_eq!(files(&place), Vec::<PathBuf>::new());
}

#[tokio::test]
async fn what_was_removed_keeps_its_file_so_that_undo_brings_back_both() {
    let (place, Opened { store, .. }) = Place::make().await;
    let (customer, ..) = planted(&store).await;
    let id = attach(&store, customer).await.expect("attaches");
    let mut scope = store.write(grant()).await.expect("begins");
    let stored = scope.load(id).await.expect("is there");
    scope.delete(&stored).await.expect("removes");
    let removed = scope.commit().await.expect("commits").transaction.expect("changed something");
    assert_eq!(opened(&store, id).await.expect_err("removed").code, Code::NotFound);
    store.close().await;
    let Opened { store, .. } = place.open().await.expect("opens");
    assert_eq!(files(&place).len(), 2, "an opening sweeps nothing that a row names");
    let mut scope = store.write(grant()).await.expect("begins");
    scope.undo(removed).await.expect("undoes");
    scope.commit().await.expect("commits");
    assert!(opened(&store, id).await.expect("opens") == bytes());
}

#[tokio::test]
async fn an_erasure_of_a_person_takes_the_files_along_and_every_way_to_open_a_copy_of_them() {
    let (place, Opened { store, .. }) = Place::make().await;
    let (customer, contact, visit) = planted(&store).await;
    attach(&store, contact).await.expect("attaches");
    attach(&store, visit).await.expect("attaches");
    attach(&store, customer).await.expect("attaches");
    let key = {
        let mut raw = place.raw().await;
        let keys: Vec<String> =
            sqlx::query_scalar("SELECT file_key FROM attachment").fetch_all(&mut raw).await.expect("reads");
        keys.into_iter().next().expect("three keys")
    };
    let found = async || {
        let pages = place.raw().await.serialize(None).await.expect("reads every page");
        memchr::memmem::find(&pages, key.as_bytes()).is_some()
    };
    assert!(found().await, "what cannot be found before proves nothing afterwards");
    let mut scope = store.write(grant()).await.expect("begins");
    let stored = scope.load(customer).await.expect("is there");
    scope.erase(&stored).await.expect("erases");
    scope.commit().await.expect("commits");
    assert_eq!(files(&place), Vec::<PathBuf>::new());
    assert!(!found().await, "the key lies in a page of the database");
    assert_eq!(findings(&store).await, []);
}

#[tokio::test]
async fn what_a_crash_left_without_a_row_is_swept_away_at_the_next_opening() {
    let (place, Opened { store, .. }) = Place::make().await;
    let (customer, ..) = planted(&store).await;
    let id = attach(&store, customer).await.expect("attaches");
    fs::write(place.file("attachments").join("ab".repeat(32)), b"named, and its row never committed").expect("writes");
    fs::write(place.file("attachments").join(".unfinished-x1"), b"half a file").expect("writes");
    let after_a_kill = place.killed();
    store.close().await;
    let Opened { store, .. } = after_a_kill.open().await.expect("opens");
    assert_eq!(files(&after_a_kill).len(), 2);
    assert!(opened(&store, id).await.expect("opens") == bytes());
    assert_eq!(findings(&store).await, []);
}

#[tokio::test]
async fn a_file_that_is_missing_cut_off_changed_or_surplus_is_named() {
    let (place, Opened { store, .. }) = Place::make().await;
    let (customer, ..) = planted(&store).await;
    let mut ids = Vec::new();
    for _ in 0..4 {
        ids.push(attach(&store, customer).await.expect("attaches"));
    }
    store.close().await;
    let originals: Vec<_> =
        files(&place).into_iter().filter(|file| fs::metadata(file).expect("is there").len() > 1000).collect();
    let name = |at: usize| originals[at].file_name().expect("a name").to_string_lossy().into_owned();
    fs::remove_file(&originals[0]).expect("removes");
    let whole = fs::read(&originals[1]).expect("reads");
    fs::write(&originals[1], &whole[..whole.len() / 2]).expect("cuts off");
    let mut flipped = fs::read(&originals[2]).expect("reads");
    flipped[70_000] ^= 1;
    fs::write(&originals[2], flipped).expect("changes");
    fs::write(place.file("attachments").join("holiday.jpg"), b"not ours").expect("writes");
    let told = told(&place).await;
    let is_told = |words: &str| told.iter().any(|detail| detail.contains(words));
    assert_eq!(told.len(), 4, "{told:?}");
    assert!(is_told(&format!("{} is missing", name(0))), "{told:?}");
    assert!(is_told(&format!("{} was cut off", name(1))), "{told:?}");
    assert!(is_told(&format!("{} was changed", name(2))), "{told:?}");
    assert!(is_told("holiday.jpg belongs to no attachment"), "{told:?}");
    let Opened { store, .. } = place.open().await.expect("opens all the same");
    let mut codes = Vec::new();
    for id in ids {
        codes.push(opened(&store, id).await.err().map(|error| error.code));
    }
    codes.sort();
    assert_eq!(codes, [None, Some(Code::DamagedFile), Some(Code::DamagedFile), Some(Code::DamagedFile)]);
}
