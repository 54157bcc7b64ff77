//! Replacing what opens an open workspace: the data key stays, the slot is made anew with a higher generation,
//! and the old one opens nothing any more.

use domain::rights::Grant;
use domain::{AppError, Code, Result};
use serde_json::json;
use uuid::Uuid;

use crate::journal::Kind;
use crate::key_table;
use crate::keys::{Attempts, FailedAttempt, Method, RecoveryCode, Secret, Slot, SlotEdition, SlotFile, SlotOwner};
use crate::store::Store;
use crate::workspace::{Workspace, keyring_name};

impl Workspace {
    /// The slots of one member.
    pub fn slots_of(&self, member: Uuid) -> Result<Vec<Slot>> {
        let slots = SlotFile::read(self.folder())?.slots;
        Ok(slots.into_iter().filter(|slot| slot.owner.member == member).collect())
    }

    /// Proves that `passphrase` is the member's own, before something depends on it. It is counted like a try
    /// to open, and a failed one enters the journal at once.
    ///
    /// # Errors
    /// [`Code::WrongKey`] (with `left`), [`Code::TooManyAttempts`].
    pub async fn check_passphrase(&self, store: &Store, grant: &Grant, member: Uuid, passphrase: &str) -> Result<()> {
        let wrong = || AppError::new(Code::WrongKey).field("passphrase");
        let file = SlotFile::read(self.folder())?;
        let slot = file.of_member(member, Method::Passphrase).ok_or_else(wrong)?;
        let now_ms = self.options.clock.now_ms();
        let mut attempts = Attempts::read(self.folder());
        attempts.check(&slot.owner.login, now_ms)?;
        let opens = slot.open(file.database, &Secret::Passphrase(passphrase)).is_ok();
        let mut scope = store.write(grant.clone()).await?;
        if opens && scope.check_slot(slot, now_ms).await.is_ok() {
            scope.commit().await?;
            return attempts.settle(&slot.owner.login);
        }
        let login = slot.owner.login.clone();
        let note = [("login", login.clone().into()), ("method", Method::Passphrase.as_str().into())];
        scope.note(Kind::FailedUnlock, "member", member, &note);
        scope.commit().await?;
        let failed = FailedAttempt { at_ms: now_ms, login, method: Method::Passphrase, journaled: true };
        attempts.record(failed)?;
        Err(wrong().param("left", attempts.left(&slot.owner.login)))
    }

    /// Whether the typed recovery code is the member's.
    pub fn check_recovery_code(&self, member: Uuid, typed: &str) -> Result<()> {
        let file = SlotFile::read(self.folder())?;
        let code = RecoveryCode::parse(typed)?;
        let slot = file.of_member(member, Method::RecoveryCode);
        let fits = slot.is_some_and(|slot| slot.open(file.database, &Secret::Random(code.secret())).is_ok());
        if fits { Ok(()) } else { Err(Code::RecoveryCodeMismatch.into()) }
    }

    /// Remembers that the member's recovery code was typed back once.
    pub fn confirm(&self, member: Uuid) -> Result<()> {
        let mut file = SlotFile::read(self.folder())?;
        file.unconfirmed.remove(&member);
        file.write(self.folder())
    }

    /// Gives the member a passphrase. A temporary one was thought of by somebody else, who therefore knows it.
    pub async fn set_passphrase(
        &self,
        store: &Store,
        grant: &Grant,
        member: Uuid,
        passphrase: &str,
        temporary: bool,
    ) -> Result<()> {
        self.replace_slot(store, grant, member, Method::Passphrase, |owner, generation| {
            let edition = SlotEdition { temporary, ..self.edition(generation) };
            store.seal(owner, Method::Passphrase, &Secret::Passphrase(passphrase), edition)
        })
        .await
    }

    /// A new recovery code; the printed one opens nothing from now on.
    pub async fn renew_recovery_code(&self, store: &Store, grant: &Grant, member: Uuid) -> Result<RecoveryCode> {
        let code = RecoveryCode::generate();
        self.replace_slot(store, grant, member, Method::RecoveryCode, |owner, generation| {
            store.seal(owner, Method::RecoveryCode, &Secret::Random(code.secret()), self.edition(generation))
        })
        .await?;
        Ok(code)
    }

    /// Lets the operating system's keyring open the workspace.
    pub async fn use_keyring(&self, store: &Store, grant: &Grant, member: Uuid) -> Result<()> {
        self.replace_slot(store, grant, member, Method::Keyring, |owner, generation| {
            self.seal_in_keyring(store, owner, generation)
        })
        .await
    }

    /// Takes the member's slot out of the keyring.
    pub async fn forget_keyring(&self, store: &Store, grant: &Grant, member: Uuid) -> Result<()> {
        let mut file = SlotFile::read(self.folder())?;
        let gone: Vec<Slot> = file.slots.extract_if(.., |slot| is(slot, member, Method::Keyring)).collect();
        let mut scope = store.write(grant.clone()).await?;
        for slot in &gone {
            scope.drop_slot(slot.id).await?;
        }
        scope.note(
            Kind::KeyChange,
            "member",
            member,
            &[("method", json!(Method::Keyring)), ("change", "removed".into())],
        );
        scope.commit().await?;
        file.write(self.folder())?;
        self.forget_secrets(file.database, &gone);
        Ok(())
    }

    /// The file first, then the database: a crash between the two leaves the old slot in the database and
    /// the new one in the file, so the new slot is made known before and the old one revoked after.
    async fn replace_slot(
        &self,
        store: &Store,
        grant: &Grant,
        member: Uuid,
        method: Method,
        make: impl FnOnce(&SlotOwner, u32) -> Result<Slot>,
    ) -> Result<()> {
        let owner = store.slot_owner(member).await?;
        let mut file = SlotFile::read(self.folder())?;
        let gone: Vec<Slot> = file.slots.extract_if(.., |slot| is(slot, member, method)).collect();
        let mut scope = store.write(grant.clone()).await?;
        let generation = scope.newest_generation(member, method).await? + 1;
        let slot = make(&owner, generation)?;
        scope.put_slot(&slot).await?;
        scope.commit().await?;
        let note = [("method", json!(method)), ("change", "replaced".into()), ("temporary", slot.temporary.into())];
        file.slots.push(slot);
        key_table::reseal(&mut store.writer().await?.connection, &mut file.slots, &store.key.get()).await?;
        if method == Method::RecoveryCode {
            file.unconfirmed.insert(member);
        }
        file.write(self.folder())?;
        let mut scope = store.write(grant.clone()).await?;
        scope.settle_slots(&file.slots).await?;
        if method == Method::Passphrase {
            scope.forgive_pin(member).await?;
        }
        scope.note(Kind::KeyChange, "member", member, &note);
        scope.commit().await?;
        self.forget_secrets(file.database, &gone);
        Ok(())
    }

    /// Takes the secrets of slots that are gone out of the keyring of this computer's account.
    pub(crate) fn forget_secrets(&self, database: Uuid, gone: &[Slot]) {
        for slot in gone.iter().filter(|slot| slot.method == Method::Keyring) {
            self.options.keyring.delete(&keyring_name(database, slot.id)).ok();
        }
    }
}

fn is(slot: &Slot, member: Uuid, method: Method) -> bool {
    slot.owner.member == member && slot.method == method
}
