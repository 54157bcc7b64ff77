//! A real workspace in a temporary folder, driven through the same `call` as the window.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use crm::{App, Call, Outcome};
use domain::members::{Member, Team};
use domain::rights::{Grant, SystemTask};
use domain::{AppError, Id, Result};
use serde_json::{Value as Json, json};
use store::keys::{KeyCost, Keyring, NoKeyring};
use store::{Cancel, Clock, Opened, Options, Reading};
use tempfile::TempDir;
use uuid::Uuid;

/// A clock that stands until it is moved.
pub struct FixedClock(AtomicI64);

impl FixedClock {
    /// 2026-03-18T01:00:00Z, a working morning in China.
    pub const START_MS: i64 = 1_773_795_600_000;

    pub fn set(&self, ms: i64) {
        self.0.store(ms, Ordering::SeqCst);
    }

    pub fn advance(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now_ms(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

/// Long enough for zxcvbn, in the language of most members.
pub const PASSPHRASE: &str = "驿站 清晨 出发 42 correct-horse";

fn app_in(folder: &TempDir, clock: Arc<FixedClock>, keyring: Arc<dyn Keyring>) -> Arc<App> {
    App::new(Options { folder: folder.path().join("workspace"), clock, keyring, cost: KeyCost::LEAST })
}

/// An open workspace with one member, administrator and sales manager.
pub struct TestApp {
    pub app: Arc<App>,
    pub clock: Arc<FixedClock>,
    pub folder: Arc<TempDir>,
    pub recovery_code: String,
}

impl TestApp {
    pub async fn new() -> Self {
        Self::with_keyring(Arc::new(NoKeyring)).await
    }

    pub async fn with_keyring(keyring: Arc<dyn Keyring>) -> Self {
        let test = Self::unconfirmed(keyring).await;
        test.call("confirm_recovery_code", json!({ "code": test.recovery_code })).await.expect("confirms");
        test
    }

    /// A new workspace whose recovery code was shown, but not yet typed back.
    pub async fn unconfirmed(keyring: Arc<dyn Keyring>) -> Self {
        let folder = Arc::new(tempfile::tempdir().expect("a temporary folder"));
        let clock = Arc::new(FixedClock(AtomicI64::new(FixedClock::START_MS)));
        let app = app_in(&folder, clock.clone(), keyring);
        let use_keyring = app.workspace.keyring_available();
        let request = json!({
            "company": "云岫仪器", "name": "林知夏", "login": "lin", "passphrase": PASSPHRASE, "use_keyring": use_keyring,
        });
        let mut test = Self { app, clock, folder, recovery_code: String::new() };
        let created = test.call("create_workspace", request).await.expect("makes a workspace");
        test.recovery_code = created["recovery_code"].as_str().expect("a code").to_owned();
        test
    }

    /// Ends the program and starts it again on the same workspace, without a keyring.
    pub async fn restart(&mut self) {
        self.app.shut_down().await;
        self.app = app_in(&self.folder, self.clock.clone(), Arc::new(NoKeyring));
    }

    /// A member of a role or several, without keys, as if the administrator had made them.
    pub async fn hire(&self, login: &str, roles: &str, team: Option<Uuid>) -> Uuid {
        let session = self.app.session().expect("open");
        let mut scope = session.store.write(Grant::for_task(SystemTask::Demonstration)).await.expect("begins");
        let team = team.map(Id::<Team>::new);
        let (login, name, roles) = (login.to_owned(), login.to_uppercase(), Some(roles.to_owned()));
        let id = scope.create(&Member { login, name, team, manager: None, roles, active: true }).await.expect("makes");
        scope.commit().await.expect("commits");
        id.uuid()
    }

    /// The same open workspace in the hands of another member: what an `unlock` with their key would give,
    /// beside the session that is there. Both may act by turns. The rights are those of this moment.
    pub async fn as_member(&self, login: &str) -> Self {
        let store = Arc::clone(&self.app.session().expect("open").store);
        let mut scope = store.read(Grant::for_task(SystemTask::SignIn), &Cancel::default()).await.expect("reads");
        let members = scope.all::<Member>().await.expect("members");
        scope.finish().await.expect("finishes");
        let member = members.iter().find(|stored| stored.record.login == login).expect("a member of this login");
        let app = app_in(&self.folder, self.clock.clone(), Arc::new(NoKeyring));
        app.admit(Opened { store, member: member.meta.id }).await.expect("admits");
        let (clock, folder) = (self.clock.clone(), Arc::clone(&self.folder));
        Self { app, clock, folder, recovery_code: String::new() }
    }

    /// Runs a command and gives its answer.
    pub async fn call(&self, name: &str, request: Json) -> Result<Json> {
        self.outcome(name, request).await.map(|outcome| outcome.answer)
    }

    /// Runs a command and gives everything it came back with.
    pub async fn outcome(&self, name: &str, request: Json) -> Result<Outcome> {
        self.app.call(Call { name: name.to_owned(), request, id: None }).await
    }

    /// The error of a command that must fail.
    pub async fn refused(&self, name: &str, request: Json) -> AppError {
        match self.call(name, request).await {
            Err(error) => error,
            Ok(answer) => panic!("{name} was not refused but answered {answer}"),
        }
    }
}
