//! Keys: one random data key per workspace, wrapped by slots, never derived and never written in clear.
//!
//! - [`DataKey`] opens the database; it is wiped from memory when dropped.
//! - A [`Slot`] belongs to one member: a key pair whose private half one [`Method`] opens, and the data key
//!   sealed to it.
//! - [`SlotFile`] keeps the slots in two copies, each replaced whole.
//! - [`RecoveryCode`] is the printed way back in.
//! - [`Attempts`] makes guessing slow and remembers failures until the journal can take them.

mod attempts;
mod data_key;
mod recovery;
mod slot;
mod slot_file;

pub(crate) use attempts::too_many;
pub use attempts::{Attempts, FailedAttempt};
pub(crate) use data_key::CurrentKey;
pub use data_key::{DataKey, fill, random};
pub use recovery::RecoveryCode;
pub use slot::{KeyCost, Method, Secret, Slot, SlotEdition, SlotKeys, SlotOwner};
pub use slot_file::SlotFile;
pub(crate) use slot_file::replace;
pub(crate) use slot_file::sync_folder;

use domain::Result;

/// The operating system's store of secrets. The window brings the real one; a program without a session
/// bus brings [`NoKeyring`].
pub trait Keyring: Send + Sync + 'static {
    fn available(&self) -> bool;
    /// # Errors
    /// `keyring_empty` when nothing is kept under the name, `keyring_locked` or `keyring_unavailable`.
    fn get(&self, name: &str) -> Result<Vec<u8>>;
    fn set(&self, name: &str, secret: &[u8]) -> Result<()>;
    fn delete(&self, name: &str) -> Result<()>;
}

/// For programs that never use the keyring.
pub struct NoKeyring;

impl Keyring for NoKeyring {
    fn available(&self) -> bool {
        false
    }
    fn get(&self, _: &str) -> Result<Vec<u8>> {
        Err(domain::Code::KeyringUnavailable.into())
    }
    fn set(&self, _: &str, _: &[u8]) -> Result<()> {
        Err(domain::Code::KeyringUnavailable.into())
    }
    fn delete(&self, _: &str) -> Result<()> {
        Err(domain::Code::KeyringUnavailable.into())
    }
}
