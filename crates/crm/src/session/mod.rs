//! The session: first run, unlocking, locking, keys, preferences and drafts.

mod commands;
mod keys;
mod personal;
mod views;
mod workspace_check;

pub use commands::{
    ConfirmRecoveryCode, CreateWorkspace, GetSession, Lock, RatePassphrase, Unlock, WorkspaceStateQuery,
};
pub use keys::{ChangePassphrase, ListKeySlots, RenewRecoveryCode, SetKeyringSlot};
pub use personal::{DiscardDraft, GetDraft, SaveDraft, SavePreferences};
pub use views::{Preferences, SessionView};
pub use workspace_check::{GetWorkspaceStatus, VerifyWorkspace};
