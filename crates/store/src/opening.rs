//! Opening a workspace: from a secret to a slot, from the slot to the data key, from the key to a store.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::sync::Arc;

use domain::rights::{Grant, SystemTask};
use domain::{AppError, Code, Result};
use uuid::Uuid;

use crate::clock::HybridClock;
use crate::connection::{Connection, Mode, Value};
use crate::core_dumps;
use crate::error::disk;
use crate::journal::{Anchor, Head, Kind, head};
use crate::key_table;
use crate::keys::{
    Attempts, CurrentKey, DataKey, FailedAttempt, Method, RecoveryCode, Secret, Slot, SlotFile, SlotKeys,
};
use crate::making::Making;
use crate::process_lock::ProcessLock;
use crate::rotation;
use crate::store::{Device, Store};
use crate::workspace::{
    BEFORE_MIGRATION, DATABASE, Opened, Unlock, WRITER_CACHE_KIB, Workspace, close_unless, keyring_name,
};
use crate::writer::Writer;
use crate::{custom, schema};

impl Workspace {
    /// Opens the workspace for the member whose slot the secret opens.
    ///
    /// # Errors
    /// [`Code::WorkspaceMissing`], [`Code::WorkspaceInUse`], [`Code::DamagedSlots`],
    /// [`Code::TooManyAttempts`], [`Code::WrongKey`] (with `left`), the keyring's codes,
    /// [`Code::DamagedDatabase`], [`Code::MissingTail`] (with the number of lost entries),
    /// [`Code::BrokenJournal`], [`Code::WorkspaceNewer`], [`Code::WorkspaceOlder`], [`Code::MemberInactive`],
    /// [`Code::Required`] when it is not said whose secret it is and there are several it could be.
    pub async fn open(&self, unlock: &Unlock) -> Result<Opened> {
        if !self.exists() {
            return Err(AppError::new(Code::WorkspaceMissing).param("folder", self.folder().display()));
        }
        core_dumps::forbid();
        let lock = ProcessLock::take(self.folder())?;
        let file = SlotFile::read(self.folder())?;
        let login = login_of(&file, unlock)?;
        let mut attempts = Attempts::read(self.folder());
        if unlock.method == Method::Passphrase {
            attempts.check(&login, self.options.clock.now_ms())?;
        }
        match self.open_as(&login, unlock, file, &mut attempts, lock).await {
            Err(error) if error.code == Code::WrongKey => {
                let at_ms = self.options.clock.now_ms();
                let failed = FailedAttempt { at_ms, login: login.clone(), method: unlock.method, journaled: false };
                attempts.record(failed)?;
                Err(error.param("left", attempts.left(&login)))
            }
            opened => opened,
        }
    }

    async fn open_as(
        &self,
        login: &str,
        unlock: &Unlock,
        file: SlotFile,
        attempts: &mut Attempts,
        lock: ProcessLock,
    ) -> Result<Opened> {
        let (slot, keys) = self.find_keys(&file, login, unlock)?;
        let (connection, key) = self.open_database(keys).await?;
        rotation::clear_away(self.folder());
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
        file: SlotFile,
        attempts: &mut Attempts,
        lost: Option<i64>,
    ) -> Result<()> {
        let owner = &slot.owner;
        let mut scope = store.write(Grant::for_task(SystemTask::SignIn)).await?;
        scope.check_slot(slot, self.options.clock.now_ms()).await?;
        scope.settle_slots(&file.slots).await?;
        if slot.method == Method::Passphrase {
            scope.forgive_pin(owner.member).await?;
        }
        if let Some(lost) = lost {
            scope.note(Kind::LostTail, "workspace", file.database, &[("entries", lost.into())]);
        }
        for failed in attempts.unheard() {
            let note = [
                ("at_ms", failed.at_ms.into()),
                ("login", failed.login.clone().into()),
                ("method", failed.method.as_str().into()),
            ];
            scope.note(Kind::FailedUnlock, "member", file.member_of(&failed.login).unwrap_or(owner.member), &note);
        }
        key_table::admit(scope, owner.member, slot.method.as_str()).await?.commit().await?;
        if lost.is_some() {
            // Only now: a crash before the note must not make the loss forgotten.
            store.forget_lost_tail().await?;
        } else if let Err(error) = store.sweep_files().await {
            tracing::warn!(%error, "files that no record names could not be swept away");
        }
        attempts.settle(&owner.login)?;
        let between_keys = file.slots.iter().any(Slot::is_between_keys);
        if between_keys || !SlotFile::faulty_copies(self.folder()).is_empty() {
            self.let_go(&mut *store.writer().await?, &store.key.get()).await?;
        }
        Making::settle(self.folder())
    }

    /// The slot the secret opens, and what is in it.
    fn find_keys(&self, file: &SlotFile, login: &str, unlock: &Unlock) -> Result<(Slot, SlotKeys)> {
        let typed = unlock.secret.as_deref().unwrap_or_default();
        let mut refused = AppError::new(Code::WrongKey);
        for slot in file.of_login(login, unlock.method) {
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
                Ok(keys) => return Ok((slot.clone(), keys)),
                Err(error) => refused = error,
            }
        }
        Err(refused)
    }

    /// Opens the database by the key of the slot, or by the next one when a rotation was cut off behind its
    /// switch. The key came out of a sealed slot: a database it does not open is damaged,
    /// unless the anchor, too, was written under another key. Then the slot is older than a rotation.
    async fn open_database(&self, keys: SlotKeys) -> Result<(Connection, DataKey)> {
        let path = self.folder().join(DATABASE);
        let damaged = |what: &str| AppError::new(Code::DamagedDatabase).param("part", what);
        let mut first = [0; 16];
        let mut file = fs::File::open(&path).map_err(|_| damaged("missing"))?;
        file.read_exact(&mut first).map_err(|_| damaged("truncated"))?;
        if first.starts_with(b"SQLite format 3") {
            return Err(damaged("unencrypted"));
        }
        let SlotKeys { key, next } = keys;
        let refused = match Connection::open(&path, &key, Mode::Writer, WRITER_CACHE_KIB).await {
            Ok(connection) => return Ok((connection, key)),
            Err(error) => error,
        };
        if refused.code != Code::DamagedDatabase {
            return Err(refused);
        }
        if let Some(next) = next {
            return Connection::open(&path, &next, Mode::Writer, WRITER_CACHE_KIB).await.map(|open| (open, next));
        }
        if Anchor::is_of_another_key(self.folder(), &key) {
            return Err(AppError::new(Code::WrongKey).param("reason", "replaced"));
        }
        Err(refused)
    }

    /// Brings an open connection to work: migrations, dropped indexes, anchor, clock.
    pub(crate) async fn start(
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
        Ok((Store::new(self.folder().to_owned(), database, CurrentKey::new(key), writer, clock, device, lock), lost))
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
        let fields = custom::definitions(connection).await?;
        custom::keep_indexes(connection, &fields).await?;
        let last_clock = connection.integer("SELECT coalesce(max(clock), 0) FROM journal_transaction", vec![]).await?;
        let id = connection.row("SELECT value FROM workspace WHERE key = 'device'", vec![]).await?;
        let device = Device { id: id.and_then(|row| row.id(0)).unwrap_or_default(), incarnation: 1 };
        Ok(Ready { anchor, lost, last_clock, device })
    }

    /// Kept until the next migration: the way back when one goes wrong.
    async fn copy_before_migration(&self, connection: &mut Connection) -> Result<()> {
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)", vec![]).await?;
        let copy = self.folder().join(BEFORE_MIGRATION);
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

/// Whose slots to try. A login left out means the only member there is to mean: tries are counted by login.
fn login_of(file: &SlotFile, unlock: &Unlock) -> Result<String> {
    if let Some(login) = unlock.login.as_deref().map(str::trim).filter(|login| !login.is_empty()) {
        return Ok(login.to_owned());
    }
    let slots = file.slots.iter().filter(|slot| slot.method == unlock.method);
    let mut logins: BTreeSet<_> = slots.map(|slot| slot.owner.login.as_str()).collect();
    match (logins.pop_first(), logins.is_empty()) {
        (None, _) => Err(Code::WrongKey.into()),
        (Some(only), true) => Ok(only.to_owned()),
        (Some(_), false) => Err(AppError::new(Code::Required).field("login")),
    }
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
