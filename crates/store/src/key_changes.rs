//! Replacing what opens an open workspace: the data key stays, the slot is sealed anew with a higher
//! generation, and the old one opens nothing any more.

use domain::rights::{Grant, SystemTask};
use domain::{AppError, Code, Result};
use uuid::Uuid;

use crate::journal::Kind;
use crate::keys::{Method, RecoveryCode, Secret, Slot, SlotFile, SlotOwner};
use crate::store::Store;
use crate::workspace::{Workspace, keyring_name};

impl Workspace {
    /// The slots of one member.
    pub fn slots_of(&self, member: Uuid) -> Result<Vec<Slot>> {
        let slots = SlotFile::read(self.folder())?.slots;
        Ok(slots.into_iter().filter(|slot| slot.owner.member == member).collect())
    }

    /// Proves that `passphrase` is the member's own, before something depends on it.
    ///
    /// # Errors
    /// [`Code::WrongKey`].
    pub fn check_passphrase(&self, member: Uuid, passphrase: &str) -> Result<()> {
        let file = SlotFile::read(self.folder())?;
        let slot = file.slots.iter().find(|slot| slot.owner.member == member && slot.method == Method::Passphrase);
        let slot = slot.ok_or_else(|| AppError::new(Code::WrongKey))?;
        slot.open(file.database, &Secret::Passphrase(passphrase)).map(|_| ()).map_err(|error| error.field("passphrase"))
    }

    /// Whether the typed recovery code is the member's.
    pub fn check_recovery_code(&self, member: Uuid, typed: &str) -> Result<()> {
        let file = SlotFile::read(self.folder())?;
        let code = RecoveryCode::parse(typed)?;
        let mut slots =
            file.slots.iter().filter(|slot| slot.owner.member == member && slot.method == Method::RecoveryCode);
        let fits = slots.any(|slot| slot.open(file.database, &Secret::Random(code.secret())).is_ok());
        if fits { Ok(()) } else { Err(Code::RecoveryCodeMismatch.into()) }
    }

    /// Remembers that the recovery code was typed back once.
    pub fn confirm(&self) -> Result<()> {
        let mut file = SlotFile::read(self.folder())?;
        file.confirmed = true;
        file.write(self.folder())
    }

    /// Seals the data key under a new passphrase.
    pub async fn change_passphrase(&self, store: &Store, member: Uuid, new: &str) -> Result<()> {
        self.replace_slot(store, member, Method::Passphrase, |owner, generation| {
            self.seal(store, owner, Method::Passphrase, &Secret::Passphrase(new), generation)
        })
        .await
    }

    /// A new recovery code; the printed one opens nothing from now on.
    pub async fn renew_recovery_code(&self, store: &Store, member: Uuid) -> Result<RecoveryCode> {
        let code = RecoveryCode::generate();
        self.replace_slot(store, member, Method::RecoveryCode, |owner, generation| {
            self.seal(store, owner, Method::RecoveryCode, &Secret::Random(code.secret()), generation)
        })
        .await?;
        Ok(code)
    }

    /// Lets the operating system's keyring open the workspace.
    pub async fn use_keyring(&self, store: &Store, member: Uuid) -> Result<()> {
        self.replace_slot(store, member, Method::Keyring, |owner, generation| {
            self.seal_in_keyring(store, owner, generation)
        })
        .await
    }

    /// Takes the member's slot out of the keyring.
    pub async fn forget_keyring(&self, store: &Store, member: Uuid) -> Result<()> {
        let mut file = SlotFile::read(self.folder())?;
        let (gone, kept) = file.slots.drain(..).partition(|slot| is(slot, member, Method::Keyring));
        file.slots = kept;
        self.put_slots(store, member, Method::Keyring, file, &gone, None).await
    }

    async fn replace_slot(
        &self,
        store: &Store,
        member: Uuid,
        method: Method,
        seal: impl FnOnce(&SlotOwner, u32) -> Result<Slot>,
    ) -> Result<()> {
        let mut file = SlotFile::read(self.folder())?;
        let owner = file.slots.iter().find(|slot| slot.owner.member == member).map(|slot| slot.owner.clone());
        let owner = owner.ok_or_else(|| AppError::new(Code::DamagedSlots).param("member", member))?;
        let (gone, kept): (Vec<Slot>, _) = file.slots.drain(..).partition(|slot| is(slot, member, method));
        let generation = gone.iter().map(|slot| slot.generation).max().unwrap_or(0) + 1;
        let slot = seal(&owner, generation)?;
        file.slots = kept;
        file.slots.push(slot.clone());
        file.confirmed &= method != Method::RecoveryCode;
        self.put_slots(store, member, method, file, &gone, Some(&slot)).await
    }

    /// The file first, then the database: a crash between the two leaves the old slot in the database and
    /// the new one in the file, so the new slot is made known before and the old one revoked after.
    async fn put_slots(
        &self,
        store: &Store,
        member: Uuid,
        method: Method,
        mut file: SlotFile,
        gone: &[Slot],
        new: Option<&Slot>,
    ) -> Result<()> {
        let grant = || Grant::for_task(SystemTask::SignIn);
        if let Some(slot) = new {
            let mut scope = store.write(grant()).await?;
            scope.put_slot(slot.id, member, slot.generation).await?;
            scope.commit().await?;
        }
        file.write(self.folder())?;
        let mut scope = store.write(grant()).await?;
        for slot in gone {
            scope.drop_slot(slot.id).await?;
        }
        scope.note(Kind::KeyChange, "member", member, &[("method", serde_json::json!(method))]);
        scope.commit().await?;
        for slot in gone.iter().filter(|slot| slot.method == Method::Keyring) {
            self.options.keyring.delete(&keyring_name(file.database, slot.id)).ok();
        }
        Ok(())
    }
}

fn is(slot: &Slot, member: Uuid, method: Method) -> bool {
    slot.owner.member == member && slot.method == method
}
