//! The session: first run, unlocking, locking, changing places, keys, preferences and drafts.

mod colleagues;
mod commands;
mod keys;
mod personal;
mod switching;
mod views;
mod workspace_check;

pub use colleagues::{ListMemberKeys, RevokeMemberKeys, SetMemberPassphrase};
pub use commands::{
    ConfirmRecoveryCode, CreateWorkspace, GetSession, Lock, RatePassphrase, Unlock, WorkspaceStateQuery,
};
pub use keys::{ChangePassphrase, ListKeySlots, RenewRecoveryCode, SetKeyringSlot};
pub use personal::{DiscardDraft, GetDraft, SaveDraft, SavePreferences};
pub use switching::{ListSwitchable, RemovePin, SetPin, SwitchMember};
pub use views::{Preferences, SessionView};
pub use workspace_check::{GetWorkspaceStatus, VerifyWorkspace};
