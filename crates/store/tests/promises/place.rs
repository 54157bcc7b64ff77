//! A workspace in a temporary folder, and the ways to spoil it: its files, and its database opened raw with
//! the right key, as somebody who holds the key could.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::customers::Customer;
use domain::members::Member;
use domain::record::Record;
use domain::rights::{Grant, SystemTask};
use domain::tags::{Tag, TagShape};
use domain::{Code, Id, Result};
use serde_json::json;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection};
use store::keys::{KeyCost, Method, NoKeyring, Secret, Slot, SlotFile};
use store::{Cancel, Finding, NewMember, NewWorkspace, Opened, Options, Store, SystemClock, Unlock, Workspace};
use tempfile::TempDir;
use uuid::Uuid;

pub const PASSPHRASE: &str = "驿站 清晨 出发 42";

pub struct Place {
    folder: TempDir,
}

impl Place {
    /// A new workspace, open.
    pub async fn make() -> (Self, Opened) {
        let place = Self { folder: tempfile::tempdir().expect("a folder") };
        let member = NewMember { login: "lin".into(), name: "林知夏".into() };
        let new =
            NewWorkspace { company: "云岫仪器".into(), member, passphrase: PASSPHRASE.into(), use_keyring: false };
        let (opened, _) = place.workspace().create(new).await.expect("makes a workspace");
        (place, opened)
    }

    /// A closed workspace with so many customers.
    pub async fn with_customers(count: usize) -> Self {
        let (place, opened) = Self::make().await;
        write(&opened.store, &names(0..count)).await;
        opened.store.close().await;
        place
    }

    /// What a kill would leave of it at this moment: every file as it stands, the log unmerged.
    pub fn killed(&self) -> Self {
        let copy = Self { folder: tempfile::tempdir().expect("a folder") };
        copy_all(self.folder.path(), copy.folder.path());
        copy
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn workspace(&self) -> Workspace {
        Workspace::new(Options {
            folder: self.folder.path().to_owned(),
            clock: Arc::new(SystemClock),
            keyring: Arc::new(NoKeyring),
            cost: KeyCost::LEAST,
        })
    }

    pub async fn open_with(&self, passphrase: &str, accept_lost_tail: bool) -> Result<Opened> {
        self.open_by("lin", passphrase, accept_lost_tail).await
    }

    pub async fn open_by(&self, login: &str, passphrase: &str, accept_lost_tail: bool) -> Result<Opened> {
        let (login, secret) = (Some(login.to_owned()), Some(passphrase.to_owned()));
        self.workspace().open(&Unlock { login, method: Method::Passphrase, secret, accept_lost_tail }).await
    }

    pub async fn open(&self) -> Result<Opened> {
        self.open_with(PASSPHRASE, false).await
    }

    pub async fn refusal(&self) -> domain::AppError {
        match self.open().await {
            Err(error) => error,
            Ok(_) => panic!("the workspace opened as if nothing were wrong"),
        }
    }

    /// The slot the passphrase opens.
    pub fn slot(&self) -> (Uuid, Slot) {
        let file = SlotFile::read(self.folder.path()).expect("slots");
        let slot = file.slots.into_iter().find(|slot| slot.method == Method::Passphrase);
        (file.database, slot.expect("a slot"))
    }

    /// The database with the right key and nothing of the store around it.
    pub async fn raw(&self) -> SqliteConnection {
        self.raw_with(PASSPHRASE).await
    }

    pub async fn raw_with(&self, passphrase: &str) -> SqliteConnection {
        let (database, slot) = self.slot();
        let key = slot.open(database, &Secret::Passphrase(passphrase)).expect("opens");
        let key = key.key;
        let file = SqliteConnectOptions::new().filename(self.file("waystation.db"));
        file.pragma("key", key.pragma()).disable_statement_logging().connect().await.expect("connects")
    }

    /// Runs SQL on the closed workspace, its guards taken off.
    pub async fn tamper(&self, sql: &str) {
        let mut raw = self.raw().await;
        let guards = "SELECT name FROM sqlite_schema WHERE type = 'trigger'";
        let guards: Vec<String> = sqlx::query_scalar(guards).fetch_all(&mut raw).await.expect("reads");
        assert!(!guards.is_empty());
        for guard in guards {
            execute(&mut raw, &format!("DROP TRIGGER {guard}")).await.expect("drops");
        }
        let changed = execute(&mut raw, sql).await.expect("tampers");
        assert!(changed > 0, "nothing was tampered with: {sql}");
        raw.close().await.expect("closes");
    }

    /// Opens, verifies and closes.
    pub async fn findings(&self) -> Vec<Finding> {
        let opened = self.open().await.expect("opens");
        let found = findings(&opened.store).await;
        opened.store.close().await;
        found
    }
}

/// A colleague with a passphrase of their own.
pub async fn hire(place: &Place, opened: &Opened, login: &str, passphrase: &str) -> Uuid {
    let mut scope = opened.store.write(grant()).await.expect("begins");
    let member = Member {
        login: login.into(),
        name: login.into(),
        team: None,
        manager: None,
        roles: Some("sales_rep".into()),
        active: true,
    };
    let id = scope.create(&member).await.expect("makes a member").uuid();
    scope.commit().await.expect("commits");
    place.workspace().set_passphrase(&opened.store, &grant(), id, passphrase, true).await.expect("gives a passphrase");
    id
}

pub async fn execute(raw: &mut SqliteConnection, sql: &str) -> std::result::Result<u64, sqlx::Error> {
    sqlx::query(sqlx::AssertSqlSafe(sql.to_owned())).execute(raw).await.map(|done| done.rows_affected())
}

pub async fn findings(store: &Arc<Store>) -> Vec<Finding> {
    store.verify(&Cancel::default(), |_| {}).await.expect("verifies").findings
}

/// The only code found, with its details.
pub fn only(code: Code, findings: &[Finding]) -> String {
    assert!(!findings.is_empty(), "nothing was found");
    assert!(findings.iter().all(|finding| finding.code == code), "{findings:?}");
    findings.iter().map(|finding| finding.detail.as_str()).collect::<Vec<_>>().join("; ")
}

pub fn names(numbers: std::ops::Range<usize>) -> Vec<String> {
    numbers.map(|number| format!("宁波云栈纺织{number}号有限公司")).collect()
}

pub fn customer(name: &str) -> Customer {
    let mut customer = Customer::blank();
    for (field, value) in [("kind", json!("company")), ("name", json!(name)), ("source", json!("展会"))] {
        customer.set(field, &value).expect("fits");
    }
    customer
}

pub fn grant() -> Grant {
    Grant::for_task(SystemTask::Demonstration)
}

/// Writes customers in one transaction, the first with a tag.
pub async fn write(store: &Store, names: &[String]) -> Vec<Id<Customer>> {
    let mut scope = store.write(grant()).await.expect("begins");
    let tag = Tag { name: format!("高价值{}", names.len()), shape: TagShape::Square };
    let tag = scope.create(&tag).await.expect("makes a tag");
    let mut customers: Vec<_> = names.iter().map(|name| customer(name)).collect();
    customers[0].tags.insert(tag);
    let ids = scope.create_all(&customers).await.expect("makes customers");
    scope.commit().await.expect("commits");
    ids
}

fn copy_all(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("reads") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir(&target).expect("makes a folder");
            copy_all(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copies");
        }
    }
}
