//! A workspace on disk: made once, opened by a slot (in `opening.rs`), closed by locking.
//!
//! The folder holds `waystation.db` (with its WAL), two copies of the slot file, the journal's anchor, the
//! queue of failed attempts and the process lock. A workspace is never recreated because it would not open.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::members::{Member, first_member};
use domain::rights::{Grant, SystemTask};
use domain::{AppError, Code, Result};
use uuid::Uuid;

use crate::clock::Clock;
use crate::connection::{Connection, Mode, Value};
use crate::core_dumps;
use crate::error::disk;
use crate::keys::{
    Attempts, DataKey, KeyCost, Keyring, Method, RecoveryCode, Secret, Slot, SlotEdition, SlotFile, SlotOwner, random,
};
use crate::making::Making;
use crate::process_lock::ProcessLock;
use crate::schema;
use crate::store::Store;

pub(crate) const DATABASE: &str = "waystation.db";
/// The database as it was; written under the key of its time.
pub(crate) const BEFORE_MIGRATION: &str = "before-migration.db";
pub(crate) const WRITER_CACHE_KIB: u32 = 96 * 1024;

/// What a workspace needs from the program around it.
#[derive(Clone)]
pub struct Options {
    pub folder: PathBuf,
    pub clock: Arc<dyn Clock>,
    pub keyring: Arc<dyn Keyring>,
    pub cost: KeyCost,
}

#[derive(Clone)]
pub struct Workspace {
    pub(crate) options: Options,
}

/// The first member of a new workspace.
pub struct NewMember {
    pub login: String,
    pub name: String,
}

pub struct NewWorkspace {
    pub company: String,
    pub member: NewMember,
    pub passphrase: String,
    pub use_keyring: bool,
}

/// What a member brings to open the workspace.
pub struct Unlock {
    pub login: Option<String>,
    pub method: Method,
    pub secret: Option<String>,
    /// Open although acknowledged work is missing.
    pub accept_lost_tail: bool,
}

/// An open workspace and who opened it.
pub struct Opened {
    pub store: Arc<Store>,
    pub member: Uuid,
}

impl Workspace {
    pub fn new(options: Options) -> Self {
        Self { options }
    }

    pub fn folder(&self) -> &Path {
        &self.options.folder
    }

    /// Whether there is something here to open, whole or damaged. What a crash left of an unfinished
    /// making does not count: nobody was told of it, and no slot opens it.
    pub fn exists(&self) -> bool {
        let made = SlotFile::exists(self.folder()) || self.folder().join(DATABASE).exists();
        made && !Making::is_unfinished(self.folder())
    }

    /// The slots, for the lock screen.
    pub fn slots(&self) -> Result<SlotFile> {
        SlotFile::read(self.folder())
    }

    pub fn keyring_available(&self) -> bool {
        self.options.keyring.available()
    }

    /// Tries left for a login, and the wait until the next one.
    pub fn attempts(&self, login: &str) -> (usize, Option<i64>) {
        let attempts = Attempts::read(self.folder());
        (attempts.left(login), attempts.retry_after_ms(login, self.options.clock.now_ms()))
    }

    /// Makes the database, its first member and the slots. The recovery code is shown once.
    ///
    /// # Errors
    /// [`Code::WorkspaceExists`]; [`Code::KeyringUnavailable`] when the keyring was asked for and is not
    /// there; faults of the disk. Then no workspace is left behind.
    pub async fn create(&self, new: NewWorkspace) -> Result<(Opened, RecoveryCode)> {
        if self.exists() {
            return Err(AppError::new(Code::WorkspaceExists).param("folder", self.folder().display()));
        }
        let company = new.company.trim();
        if company.is_empty() {
            return Err(AppError::new(Code::Required).field("company"));
        }
        let member = first_member(&new.member.login, &new.member.name)?;
        core_dumps::forbid();
        make_private_folder(self.folder())?;
        let lock = ProcessLock::take(self.folder())?;

        let (database, key) = (Uuid::now_v7(), DataKey::generate());
        let path = self.folder().join(DATABASE);
        let making = Making::begin(self.folder())?;
        let made = async {
            fs::File::create_new(&path).map_err(disk)?;
            let mut connection = Connection::open(&path, &key, Mode::Writer, WRITER_CACHE_KIB).await?;
            let laid_out = lay_out(&mut connection, database).await;
            let (connection, ()) = connection.keep_if(laid_out).await?;
            let (store, _) = self.start(connection, database, key.clone(), lock, false).await?;
            let furnished = self.furnish(&store, company, &member, &new).await;
            close_unless(&store, furnished).await.map(|(member, code)| (Opened { store, member }, code))
        };
        match made.await {
            Ok(made) => making.finish().map(|()| made),
            Err(error) => {
                making.discard();
                Err(error)
            }
        }
    }

    /// The first member, and the slots that open the workspace.
    async fn furnish(
        &self,
        store: &Store,
        company: &str,
        member: &Member,
        new: &NewWorkspace,
    ) -> Result<(Uuid, RecoveryCode)> {
        let mut scope = store.write(Grant::for_task(SystemTask::FirstRun)).await?;
        let id = scope.create(member).await?.uuid();
        let owner = SlotOwner { member: id, login: member.login.clone(), name: member.name.clone() };
        let code = RecoveryCode::generate();
        let mut file = SlotFile::new(store.database, company);
        let edition = self.edition(1);
        file.slots.push(store.seal(&owner, Method::Passphrase, &Secret::Passphrase(&new.passphrase), edition)?);
        file.slots.push(store.seal(&owner, Method::RecoveryCode, &Secret::Random(code.secret()), edition)?);
        if new.use_keyring {
            file.slots.push(self.seal_in_keyring(store, &owner, 1)?);
        }
        for slot in &file.slots {
            scope.put_slot(slot).await?;
        }
        file.unconfirmed.insert(id);
        scope.commit().await?;
        file.write(self.folder())?;
        Ok((id, code))
    }

    pub(crate) fn edition(&self, generation: u32) -> SlotEdition {
        let Options { cost, clock, .. } = &self.options;
        SlotEdition { generation, cost: *cost, at_ms: clock.now_ms(), temporary: false }
    }

    pub(crate) fn seal_in_keyring(&self, store: &Store, owner: &SlotOwner, generation: u32) -> Result<Slot> {
        let secret: [u8; 32] = random();
        let slot = store.seal(owner, Method::Keyring, &Secret::Random(&secret), self.edition(generation))?;
        self.options.keyring.set(&keyring_name(store.database, slot.id), &secret)?;
        Ok(slot)
    }
}

/// The tables of a new database, and who it is.
async fn lay_out(connection: &mut Connection, database: Uuid) -> Result<()> {
    schema::migrate(connection).await?;
    for (name, value) in [("database", database), ("device", Uuid::now_v7())] {
        let sql = "INSERT INTO workspace (key, value) VALUES (?1, ?2)";
        connection.execute(sql, vec![Value::Text(name.into()), Value::Id(value)]).await?;
    }
    Ok(())
}

/// A store that did not come to be used is closed before the error is told; see [`Connection::keep_if`].
pub(crate) async fn close_unless<T>(store: &Store, ran: Result<T>) -> Result<T> {
    if ran.is_err() {
        store.close().await;
    }
    ran
}

pub(crate) fn keyring_name(database: Uuid, slot: Uuid) -> String {
    format!("{database}/{slot}")
}

pub(crate) fn make_private_folder(folder: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(disk)
}
