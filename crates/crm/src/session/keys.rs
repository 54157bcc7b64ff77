//! The member's own key slots.

use domain::Result;
use domain::rights::Access;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::commands::require_strong;
use super::views::{KeySlotView, RecoveryCodeView};
use crate::app::App;
use crate::command::{Command, Seed, SessionCommand};

/// What opens the workspace for the member.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListKeySlots {}

impl Command for ListKeySlots {
    type Answer = Vec<KeySlotView>;
    const NAME: &'static str = "list_key_slots";
    const ACCESS: Access = Access::Member;

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl SessionCommand for ListKeySlots {
    async fn run(self, app: &App) -> Result<Self::Answer> {
        let session = app.session()?;
        let used = session.store.slots_used().await?;
        let slots = app.workspace.slots_of(session.member)?;
        Ok(slots.iter().map(|slot| KeySlotView::of(slot, &used)).collect())
    }
}

/// Replaces the member's passphrase.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChangePassphrase {
    pub current: String,
    pub new: String,
}

impl Command for ChangePassphrase {
    type Answer = ();
    const NAME: &'static str = "change_passphrase";
    const ACCESS: Access = Access::Member;

    fn example(seed: &Seed) -> Self {
        Self { current: seed.passphrase.clone(), new: "另一句 很长 的 口令 42".into() }
    }
}

impl SessionCommand for ChangePassphrase {
    async fn run(self, app: &App) -> Result<()> {
        let session = app.session()?;
        let (store, member, grant) = (&session.store, session.member, session.grant(Self::ACCESS)?);
        let checked = app.workspace.check_passphrase(store, &grant, member, &self.current).await;
        checked.map_err(|error| error.field("current"))?;
        require_strong(&self.new, &[&session.company]).map_err(|error| error.field("new"))?;
        app.workspace.set_passphrase(store, &grant, member, &self.new, false).await
    }
}

/// Makes a new recovery code; the printed one opens nothing from then on.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct RenewRecoveryCode {
    pub passphrase: String,
}

impl Command for RenewRecoveryCode {
    type Answer = RecoveryCodeView;
    const NAME: &'static str = "renew_recovery_code";
    const ACCESS: Access = Access::Member;

    fn example(seed: &Seed) -> Self {
        Self { passphrase: seed.passphrase.clone() }
    }
}

impl SessionCommand for RenewRecoveryCode {
    async fn run(self, app: &App) -> Result<RecoveryCodeView> {
        let session = app.session()?;
        let (store, member, grant) = (&session.store, session.member, session.grant(Self::ACCESS)?);
        app.workspace.check_passphrase(store, &grant, member, &self.passphrase).await?;
        let code = app.workspace.renew_recovery_code(store, &grant, member).await?;
        Ok(RecoveryCodeView { recovery_code: code.to_text() })
    }
}

/// Lets the operating system's keyring open the workspace, or no longer.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetKeyringSlot {
    pub enabled: bool,
    pub passphrase: String,
}

impl Command for SetKeyringSlot {
    type Answer = ();
    const NAME: &'static str = "set_keyring_slot";
    const ACCESS: Access = Access::Member;

    fn example(seed: &Seed) -> Self {
        Self { enabled: false, passphrase: seed.passphrase.clone() }
    }
}

impl SessionCommand for SetKeyringSlot {
    async fn run(self, app: &App) -> Result<()> {
        let session = app.session()?;
        let (store, member, grant) = (&session.store, session.member, session.grant(Self::ACCESS)?);
        app.workspace.check_passphrase(store, &grant, member, &self.passphrase).await?;
        if self.enabled {
            app.workspace.use_keyring(store, &grant, member).await
        } else {
            app.workspace.forget_keyring(store, &grant, member).await
        }
    }
}
