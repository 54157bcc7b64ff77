//! A row written inside a transaction but past its journal: only code of this crate could, and does not get
//! to commit.

use std::sync::Arc;

use domain::rights::{Grant, SystemTask};
use domain::tags::{Tag, TagShape};

use crate::keys::{KeyCost, NoKeyring};
use crate::reading::Reading;
use crate::{NewMember, NewWorkspace, Opened, Options, SystemClock, Workspace};

async fn open(folder: &tempfile::TempDir) -> Opened {
    let options = Options {
        folder: folder.path().to_owned(),
        clock: Arc::new(SystemClock),
        keyring: Arc::new(NoKeyring),
        cost: KeyCost::LEAST,
    };
    let member = NewMember { login: "lin".into(), name: "林知夏".into() };
    let new =
        NewWorkspace { company: "云岫".into(), member, passphrase: "驿站 清晨 42".into(), use_keyring: false };
    Workspace::new(options).create(new).await.expect("makes").0
}

async fn write(opened: &Opened, past_the_journal: &'static str) {
    let mut scope = opened.store.write(Grant::for_task(SystemTask::Demonstration)).await.expect("begins");
    scope.create(&Tag { name: "急".into(), shape: TagShape::Ring }).await.expect("makes");
    scope.connection().execute(past_the_journal, vec![]).await.expect("the row was announced");
    scope.commit().await.expect("commits");
}

#[tokio::test]
#[should_panic(expected = "2 synced rows changed, but 1 journal entries tell of them")]
async fn a_row_changed_without_its_entry_stops_the_commit() {
    let folder = tempfile::tempdir().expect("a folder");
    let opened = open(&folder).await;
    write(&opened, "UPDATE tag SET name = 'past the journal'").await;
}

#[tokio::test]
async fn what_stopped_a_commit_leaves_no_trace_and_the_next_transaction_works() {
    let folder = tempfile::tempdir().expect("a folder");
    let opened = Arc::new(open(&folder).await);
    let stopped = Arc::clone(&opened);
    let ended = tokio::spawn(async move { write(&stopped, "UPDATE tag SET name = 'past the journal'").await }).await;
    assert!(ended.is_err_and(|ended| ended.is_panic()));
    write(&opened, "SELECT 1").await;
    let proof = opened.store.verify(&crate::Cancel::default(), |_| {}).await.expect("verifies");
    assert_eq!((proof.findings.as_slice(), proof.checked["tag"]), ([].as_slice(), 1));
}
