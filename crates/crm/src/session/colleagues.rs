//! Keys of other members, for who may configure members: a first passphrase, and the end of all keys of a leaver.

use std::collections::HashMap;

use domain::members::Member;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Cancel;
use ts_rs::TS;
use uuid::Uuid;

use super::commands::require_strong;
use super::views::{KeySlotView, MemberKeysView};
use crate::app::{App, Session};
use crate::command::{Command, Seed, SessionCommand};
use crate::members;

const CONFIGURE: Access = Access::Record { record: Member::TYPE.name, action: Action::Configure };

/// What opens the workspace, member by member.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListMemberKeys {}

impl Command for ListMemberKeys {
    type Answer = Vec<MemberKeysView>;
    const NAME: &'static str = "list_member_keys";
    const ACCESS: Access = CONFIGURE;

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl SessionCommand for ListMemberKeys {
    async fn run(self, app: &App) -> Result<Self::Answer> {
        let session = app.session()?;
        let used = session.store.slots_used().await?;
        let slots = app.workspace.slots()?.slots;
        let mut scope = session.store.read(session.grant(Self::ACCESS)?, &Cancel::default()).await?;
        let known = members::views(&mut scope).await?;
        let pins: HashMap<Uuid, bool> = scope.pins().await?.iter().map(|pin| (pin.member, pin.blocked)).collect();
        scope.finish().await?;
        let view = |member: members::MemberView| {
            let own = slots.iter().filter(|slot| slot.owner.member == member.id);
            MemberKeysView {
                keys: own.map(|slot| KeySlotView::of(slot, &used)).collect(),
                has_pin: pins.contains_key(&member.id),
                pin_blocked: pins.get(&member.id).copied().unwrap_or(false),
                member: member.id,
                login: member.login,
                name: member.name,
                active: member.active,
            }
        };
        Ok(known.into_iter().map(view).collect())
    }
}

/// Gives a member a first or another passphrase, which they are to replace. It takes away their PIN.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetMemberPassphrase {
    pub member: Uuid,
    pub passphrase: String,
}

impl Command for SetMemberPassphrase {
    type Answer = ();
    const NAME: &'static str = "set_member_passphrase";
    const ACCESS: Access = CONFIGURE;

    fn example(seed: &Seed) -> Self {
        Self { member: seed.colleague, passphrase: "临时 口令 明天 就换 63".into() }
    }
}

impl SessionCommand for SetMemberPassphrase {
    async fn run(self, app: &App) -> Result<()> {
        let session = app.session()?;
        let grant = session.grant(Self::ACCESS)?;
        let member = colleague(&session, self.member).await?;
        require_strong(&self.passphrase, &[&session.company, &member.login, &member.name])?;
        app.workspace.remove_pin(&session.store, &grant, member.id).await?;
        app.workspace.set_passphrase(&session.store, &grant, member.id, &self.passphrase, true).await
    }
}

/// Takes every key from a member and changes the data key of the workspace, which they may have kept.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct RevokeMemberKeys {
    pub member: Uuid,
    /// One's own.
    pub passphrase: String,
}

impl Command for RevokeMemberKeys {
    type Answer = ();
    const NAME: &'static str = "revoke_member_keys";
    const ACCESS: Access = CONFIGURE;

    fn example(seed: &Seed) -> Self {
        Self { member: seed.colleague, passphrase: seed.passphrase.clone() }
    }
}

impl SessionCommand for RevokeMemberKeys {
    async fn run(self, app: &App) -> Result<()> {
        // Whoever locks meanwhile waits until it is done.
        let _door = app.door().await;
        let session = app.session()?;
        let grant = session.grant(Self::ACCESS)?;
        let member = colleague(&session, self.member).await?;
        app.workspace.check_passphrase(&session.store, &grant, session.member, &self.passphrase).await?;
        app.workspace.revoke(&session.store, &grant, member.id).await
    }
}

/// Another member than the one who acts. That nobody takes their own keys is what keeps a workspace from being left
/// without anybody who may give keys: whoever acts stays.
///
/// # Errors
/// [`Code::UnknownMember`], [`Code::OwnKeys`].
async fn colleague(session: &Session, member: Uuid) -> Result<members::MemberView> {
    if member == session.member {
        return Err(AppError::new(Code::OwnKeys).field("member"));
    }
    let mut scope = session.store.read(session.grant(CONFIGURE)?, &Cancel::default()).await?;
    let found = members::view_of(&mut scope, member).await;
    scope.finish().await?;
    found.map_err(|error| error.field("member"))
}
