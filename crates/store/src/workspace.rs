//! A workspace on disk: made once, opened by a slot, closed by locking.
//!
//! The folder holds `waystation.db` (with its WAL), two copies of the slot file, the journal's anchor, the
//! queue of failed attempts and the process lock. A workspace is never recreated because it would not open.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::members::{Member, first_member};
use domain::rights::{Grant, SystemTask};
use domain::{AppError, Code, Result};
use uuid::Uuid;

use crate::clock::{Clock, HybridClock};
use crate::connection::{Connection, Mode, Value};
use crate::core_dumps;
use crate::error::disk;
use crate::journal::{Anchor, Head, Kind, head};
use crate::keys::{
    Attempts, DataKey, FailedAttempt, KeyCost, Keyring, Method, RecoveryCode, Secret, Slot, SlotEdition, SlotFile,
    SlotOwner, random,
};
use crate::making::Making;
use crate::process_lock::ProcessLock;
use crate::schema;
use crate::store::{Device, Store};
use crate::writer::Writer;

pub(crate) const DATABASE: &str = "waystation.db";
const WRITER_CACHE_KIB: u32 = 96 * 1024;

/// What a workspace needs from the program around it.
#[derive(Clone)]
pub struct Options {
    pub folder: PathBuf,
    pub clock: Arc<dyn Clock>,
    pub keyring: Arc<dyn Keyring>,
    pub cost: KeyCost,
}

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

    /// Tries left, and the wait until the next one.
    pub fn attempts(&self) -> (usize, Option<i64>) {
        let attempts = Attempts::read(self.folder());
        (attempts.left(), attempts.retry_after_ms(self.options.clock.now_ms()))
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
        file.slots.push(self.seal(store, &owner, Method::Passphrase, &Secret::Passphrase(&new.passphrase), 1)?);
        file.slots.push(self.seal(store, &owner, Method::RecoveryCode, &Secret::Random(code.secret()), 1)?);
        if new.use_keyring {
            file.slots.push(self.seal_in_keyring(store, &owner, 1)?);
        }
        for slot in &file.slots {
            scope.put_slot(slot.id, id, slot.generation).await?;
        }
        scope.commit().await?;
        file.write(self.folder())?;
        Ok((id, code))
    }

    pub(crate) fn seal(
        &self,
        store: &Store,
        owner: &SlotOwner,
        method: Method,
        secret: &Secret<'_>,
        generation: u32,
    ) -> Result<Slot> {
        let Options { cost, clock, .. } = &self.options;
        let edition = SlotEdition { generation, cost: *cost, at_ms: clock.now_ms() };
        Slot::seal(store.database, owner.clone(), method, secret, &store.key, edition)
    }

    pub(crate) fn seal_in_keyring(&self, store: &Store, owner: &SlotOwner, generation: u32) -> Result<Slot> {
        let secret: [u8; 32] = random();
        let slot = self.seal(store, owner, Method::Keyring, &Secret::Random(&secret), generation)?;
        self.options.keyring.set(&keyring_name(store.database, slot.id), &secret)?;
        Ok(slot)
    }

    /// Opens the workspace for the member whose slot the secret opens.
    ///
    /// # Errors
    /// [`Code::WorkspaceMissing`], [`Code::WorkspaceInUse`], [`Code::DamagedSlots`],
    /// [`Code::TooManyAttempts`], [`Code::WrongKey`] (with `left`), the keyring's codes,
    /// [`Code::DamagedDatabase`], [`Code::MissingTail`] (with the number of lost entries),
    /// [`Code::BrokenJournal`], [`Code::WorkspaceNewer`].
    pub async fn open(&self, unlock: &Unlock) -> Result<Opened> {
        if !self.exists() {
            return Err(AppError::new(Code::WorkspaceMissing).param("folder", self.folder().display()));
        }
        core_dumps::forbid();
        let lock = ProcessLock::take(self.folder())?;
        let file = SlotFile::read(self.folder())?;
        let mut attempts = Attempts::read(self.folder());
        attempts.check(self.options.clock.now_ms())?;
        let (slot, key) = match self.find_key(&file, unlock) {
            Err(error) if error.code == Code::WrongKey => {
                let at_ms = self.options.clock.now_ms();
                attempts.record(FailedAttempt { at_ms, login: unlock.login.clone(), method: unlock.method })?;
                return Err(error.param("left", attempts.left()));
            }
            found => found?,
        };
        let connection = self.open_database(&key).await?;
        let (store, lost) = self.start(connection, file.database, key, lock, unlock.accept_lost_tail).await?;
        let signed_in = self.sign_in(&store, &slot, file, attempts, lost).await;
        close_unless(&store, signed_in).await?;
        Ok(Opened { store, member: slot.owner.member })
    }

    /// What the journal hears of an opening, and what is set right beside the database.
    async fn sign_in(
        &self,
        store: &Store,
        slot: &Slot,
        mut file: SlotFile,
        mut attempts: Attempts,
        lost: Option<i64>,
    ) -> Result<()> {
        let mut scope = store.write(Grant::for_task(SystemTask::SignIn)).await?;
        scope.sign_as(slot.owner.member, &slot.owner.name);
        scope.check_slot(slot.id, slot.generation, self.options.clock.now_ms()).await?;
        scope.keep_slots(&file.slots).await?;
        let owner = &slot.owner;
        if let Some(lost) = lost {
            scope.note(Kind::LostTail, "workspace", file.database, &[("entries", lost.into())]);
        }
        for failed in attempts.failed() {
            let note = [("at_ms", failed.at_ms.into()), ("login", failed.login.clone().into())];
            scope.note(Kind::FailedUnlock, "member", owner.member, &note);
        }
        let method = serde_json::json!(slot.method);
        scope.note(Kind::SignIn, "member", owner.member, &[("login", owner.login.clone().into()), ("method", method)]);
        scope.commit().await?;
        if lost.is_some() {
            // Only now: a crash before the note must not make the loss forgotten.
            store.forget_lost_tail().await?;
        }
        attempts.clear()?;
        if !SlotFile::faulty_copies(self.folder()).is_empty() {
            file.write(self.folder())?;
        }
        Making::settle(self.folder())
    }

    /// The slot the secret opens, and the data key in it.
    fn find_key(&self, file: &SlotFile, unlock: &Unlock) -> Result<(Slot, DataKey)> {
        let login = unlock.login.as_deref();
        let slots: Vec<_> = file.of_member(login, unlock.method).collect();
        let typed = unlock.secret.as_deref().unwrap_or_default();
        let mut refused = AppError::new(Code::WrongKey);
        for slot in slots {
            let opened = match unlock.method {
                Method::Passphrase => slot.open(file.database, &Secret::Passphrase(typed)),
                Method::RecoveryCode => {
                    let code = RecoveryCode::parse(typed)?;
                    slot.open(file.database, &Secret::Random(code.secret()))
                }
                Method::Keyring => self
                    .options
                    .keyring
                    .get(&keyring_name(file.database, slot.id))
                    .and_then(|secret| secret.try_into().map_err(|_| Code::KeyringEmpty.into()))
                    .and_then(|secret: [u8; 32]| slot.open(file.database, &Secret::Random(&secret))),
            };
            match opened {
                Ok(key) => return Ok((slot.clone(), key)),
                Err(error) => refused = error,
            }
        }
        Err(refused)
    }

    /// The key came out of a sealed slot: a database it does not open is damaged.
    async fn open_database(&self, key: &DataKey) -> Result<Connection> {
        let path = self.folder().join(DATABASE);
        let damaged = |what: &str| AppError::new(Code::DamagedDatabase).param("part", what);
        let mut first = [0; 16];
        let mut file = fs::File::open(&path).map_err(|_| damaged("missing"))?;
        file.read_exact(&mut first).map_err(|_| damaged("truncated"))?;
        if first.starts_with(b"SQLite format 3") {
            return Err(damaged("unencrypted"));
        }
        Connection::open(&path, key, Mode::Writer, WRITER_CACHE_KIB).await
    }

    /// Brings an open connection to work: migrations, dropped indexes, anchor, clock.
    async fn start(
        &self,
        mut connection: Connection,
        database: Uuid,
        key: DataKey,
        lock: ProcessLock,
        accept_lost_tail: bool,
    ) -> Result<(Arc<Store>, Option<i64>)> {
        let ready = self.make_ready(&mut connection, &key, accept_lost_tail).await;
        let (connection, Ready { anchor, lost, last_clock, device }) = connection.keep_if(ready).await?;
        let writer = Writer::new(connection, anchor).await?;
        let clock = HybridClock::new(Arc::clone(&self.options.clock), last_clock);
        Ok((Store::new(self.folder().to_owned(), database, key, writer, clock, device, lock), lost))
    }

    async fn make_ready(&self, connection: &mut Connection, key: &DataKey, accept_lost_tail: bool) -> Result<Ready> {
        if schema::is_behind(connection).await? {
            self.copy_before_migration(connection).await?;
            schema::migrate(connection).await?;
        }
        let (anchor, anchored) = Anchor::open(self.folder(), key)?;
        let known = head(connection).await?;
        let lost = check_anchor(connection, known, anchored).await?;
        if let Some(lost) = lost.filter(|_| !accept_lost_tail) {
            return Err(AppError::new(Code::MissingTail).param("entries", lost));
        }
        schema::rebuild_indexes(connection).await?;
        let last_clock = connection.integer("SELECT coalesce(max(clock), 0) FROM journal_transaction", vec![]).await?;
        let id = connection.row("SELECT value FROM workspace WHERE key = 'device'", vec![]).await?;
        let device = Device { id: id.and_then(|row| row.id(0)).unwrap_or_default(), incarnation: 1 };
        Ok(Ready { anchor, lost, last_clock, device })
    }

    /// Kept until the next migration: the way back when one goes wrong.
    async fn copy_before_migration(&self, connection: &mut Connection) -> Result<()> {
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)", vec![]).await?;
        let copy = self.folder().join("before-migration.db");
        fs::copy(self.folder().join(DATABASE), copy).map(|_| ()).map_err(disk)
    }
}

/// What an open connection tells before it becomes a store.
struct Ready {
    anchor: Anchor,
    /// Acknowledged entries that are missing, and were accepted as lost.
    lost: Option<i64>,
    last_clock: i64,
    device: Device,
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
async fn close_unless<T>(store: &Store, ran: Result<T>) -> Result<T> {
    if ran.is_err() {
        store.close().await;
    }
    ran
}

/// How many acknowledged entries are missing, if any; `0`: without an anchor nobody can tell.
async fn check_anchor(connection: &mut Connection, known: Head, anchored: Option<Head>) -> Result<Option<i64>> {
    let Some(anchored) = anchored else { return Ok((known.sequence > 0).then_some(0)) };
    if anchored.sequence > known.sequence {
        return Ok(Some(anchored.sequence - known.sequence));
    }
    let sql = "SELECT hash FROM journal WHERE sequence = ?1";
    let row = connection.row(sql, vec![Value::Integer(anchored.sequence)]).await?;
    let matches = row.and_then(|row| row.bytes(0)).is_some_and(|hash| hash.as_slice() == anchored.hash);
    if matches || anchored.sequence == 0 {
        Ok(None)
    } else {
        Err(AppError::new(Code::BrokenJournal).param("sequence", anchored.sequence))
    }
}

pub(crate) fn keyring_name(database: Uuid, slot: Uuid) -> String {
    format!("{database}/{slot}")
}

fn make_private_folder(folder: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(disk)
}
