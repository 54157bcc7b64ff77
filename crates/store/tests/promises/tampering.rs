//! Changes made with the right key, past the store: each is found and named by its place.

use domain::Code;
use store::Cancel;

use crate::place::{PASSPHRASE, Place, only};

/// Verifies a workspace of 12 customers after `sql` and gives the details of what was found.
async fn detail_after(code: Code, sql: &str) -> String {
    let place = Place::with_customers(12).await;
    assert_eq!(place.findings().await, [], "clean before");
    place.tamper(sql).await;
    only(code, &place.findings().await)
}

/// Entries: 1 member, 1 sign-in or none, then the tag and the customers; the seventh is a customer's.
const AT: i64 = 7;

#[tokio::test]
async fn a_changed_payload_breaks_the_chain_at_its_entry() {
    let sql = "UPDATE journal_payload SET payload = replace(payload, '宁波', '温州') WHERE sequence = 7";
    let detail = detail_after(Code::BrokenJournal, sql).await;
    assert!(detail.contains(&format!("entry {AT}")), "{detail}");
}

#[tokio::test]
async fn a_changed_hash_breaks_the_chain_at_its_entry() {
    let detail = detail_after(Code::BrokenJournal, "UPDATE journal SET hash = zeroblob(32) WHERE sequence = 7").await;
    assert!(detail.contains(&format!("entry {AT}")), "{detail}");
}

#[tokio::test]
async fn a_changed_actor_breaks_the_chain_at_the_first_entry_of_the_transaction() {
    let sql = "UPDATE journal_transaction SET actor_name = 'somebody else' \
               WHERE number = (SELECT transaction_number FROM journal WHERE sequence = 7)";
    let detail = detail_after(Code::BrokenJournal, sql).await;
    assert!(detail.contains("entry 2"), "{detail}");
}

#[tokio::test]
async fn a_deleted_entry_breaks_the_chain_at_its_place() {
    let detail = detail_after(Code::BrokenJournal, "DELETE FROM journal WHERE sequence = 7").await;
    assert!(detail.contains(&format!("entry {AT}")), "{detail}");
}

#[tokio::test]
async fn a_deleted_payload_without_an_entry_that_says_so_is_named() {
    let detail = detail_after(Code::BrokenJournal, "DELETE FROM journal_payload WHERE sequence = 7").await;
    assert!(detail.contains(&format!("entry {AT}: its payload is gone")), "{detail}");
}

/// The audit proves the journal alone, and says how far it holds.
#[tokio::test]
async fn the_proof_of_the_journal_names_the_entry_where_it_breaks_and_the_tail_that_is_gone() {
    let proof_after = async |sql: &str| {
        let place = Place::with_customers(12).await;
        place.tamper(sql).await;
        let opened = place.open_with(PASSPHRASE, true).await.expect("opens");
        let proof = opened.store.prove_journal(&Cancel::default(), |_, _| {}).await.expect("proves");
        opened.store.close().await;
        (proof.entries, proof.fault)
    };
    let beside = "UPDATE workspace SET value = value WHERE key = 'device'";
    let (all, fault) = proof_after(beside).await;
    assert_eq!(fault, None);
    let changed = "UPDATE journal_payload SET payload = replace(payload, '宁波', '温州') WHERE sequence = 7";
    assert_eq!(proof_after(changed).await, (6, Some((Code::BrokenJournal, 7))));
    let gone = "DELETE FROM journal_payload WHERE sequence = 7";
    assert_eq!(proof_after(gone).await, (all, Some((Code::BrokenJournal, 7))));

    let place = Place::with_customers(12).await;
    let opened = place.open().await.expect("opens");
    std::fs::write(place.file("anchor"), b"").expect("forgets");
    let proof = opened.store.prove_journal(&Cancel::default(), |_, _| {}).await.expect("proves");
    assert_eq!(proof.fault, Some((Code::MissingTail, proof.entries + 1)));
}

#[tokio::test]
async fn a_row_changed_without_the_journal_is_named_by_its_id() {
    let place = Place::with_customers(12).await;
    place.tamper("UPDATE customer SET invoice_title = 'from behind' WHERE row = 3").await;
    let id: Vec<u8> = sqlx::query_scalar("SELECT id FROM customer WHERE row = 3")
        .fetch_one(&mut place.raw().await)
        .await
        .expect("reads");
    let id = uuid::Uuid::from_slice(&id).expect("an id");
    let detail = only(Code::BrokenJournal, &place.findings().await);
    assert_eq!(detail, format!("customer {id}: the row is not what the journal tells"));
}

#[tokio::test]
async fn a_row_deleted_without_the_journal_is_named() {
    let place = Place::with_customers(12).await;
    place.tamper("DELETE FROM customer WHERE row = 3").await;
    let findings = place.findings().await;
    let gone = |detail: &str| detail.contains("the journal made this row, and it is gone");
    assert!(findings.iter().any(|found| found.code == Code::BrokenJournal && gone(&found.detail)), "{findings:?}");
}

#[tokio::test]
async fn a_row_put_in_without_the_journal_is_named() {
    let sql = "INSERT INTO tag (row, id, version, created_at, created_by, updated_at, name, name_key, shape) \
               VALUES (900, randomblob(16), 1, 1, zeroblob(16), 1, '假', '', 'disc')";
    let detail = detail_after(Code::BrokenJournal, sql).await;
    assert!(detail.starts_with("tag ") && detail.ends_with("not what the journal tells"), "{detail}");
}

#[tokio::test]
async fn search_terms_and_tags_that_are_not_those_of_the_rows_are_named() {
    let detail = detail_after(Code::DamagedDatabase, "DELETE FROM customer_search WHERE rowid = 3").await;
    assert_eq!(detail, "the search terms of customer are not those of its rows");
    for set in ["customer_tags", "customer_match"] {
        let detail = detail_after(Code::DamagedDatabase, &format!("DELETE FROM {set}")).await;
        assert_eq!(detail, "the sets of customer are not those of its rows", "{set}");
    }
}

#[tokio::test]
async fn a_journal_whose_newest_entry_was_rewritten_does_not_open() {
    let place = Place::with_customers(12).await;
    place.tamper("UPDATE journal SET hash = zeroblob(32) WHERE sequence = (SELECT max(sequence) FROM journal)").await;
    assert_eq!(place.refusal().await.code, Code::BrokenJournal);
}
