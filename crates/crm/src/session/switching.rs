//! Several people at one open workspace: a PIN, and changing places without closing anything.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use domain::rights::{Access, Grant, SystemTask};
use domain::{AppError, Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::Cancel;
use ts_rs::TS;
use uuid::Uuid;

use super::commands::describe;
use super::views::{SessionView, SwitchableView};
use crate::app::{App, Session};
use crate::command::{Command, Seed, SessionCommand};
use crate::members::{self, MemberView};

/// Gives oneself a PIN of four to six digits.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetPin {
    pub passphrase: String,
    pub pin: String,
}

impl Command for SetPin {
    type Answer = ();
    const NAME: &'static str = "set_pin";
    const ACCESS: Access = Access::Member;

    fn example(seed: &Seed) -> Self {
        Self { passphrase: seed.passphrase.clone(), pin: "2580".into() }
    }
}

impl SessionCommand for SetPin {
    async fn run(self, app: &App) -> Result<()> {
        let session = app.session()?;
        let (store, member, grant) = (&session.store, session.member, session.grant(Self::ACCESS)?);
        app.workspace.check_passphrase(store, &grant, member, &self.passphrase).await?;
        app.workspace.set_pin(store, &grant, member, &self.pin).await
    }
}

/// Takes one's own PIN away.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct RemovePin {
    pub passphrase: String,
}

impl Command for RemovePin {
    type Answer = ();
    const NAME: &'static str = "remove_pin";
    const ACCESS: Access = Access::Member;

    fn example(seed: &Seed) -> Self {
        Self { passphrase: seed.passphrase.clone() }
    }
}

impl SessionCommand for RemovePin {
    async fn run(self, app: &App) -> Result<()> {
        let session = app.session()?;
        let (store, member, grant) = (&session.store, session.member, session.grant(Self::ACCESS)?);
        app.workspace.check_passphrase(store, &grant, member, &self.passphrase).await?;
        app.workspace.remove_pin(store, &grant, member).await
    }
}

/// Who can take over the open workspace.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListSwitchable {}

impl Command for ListSwitchable {
    type Answer = Vec<SwitchableView>;
    const NAME: &'static str = "list_switchable";
    const ACCESS: Access = Access::Member;

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl SessionCommand for ListSwitchable {
    async fn run(self, app: &App) -> Result<Self::Answer> {
        let session = app.session()?;
        let with_passphrase: HashSet<Uuid> = app.workspace.with_passphrase()?.into_iter().collect();
        let mut scope = session.store.read(Grant::for_task(SystemTask::SignIn), &Cancel::default()).await?;
        let pins: HashMap<Uuid, bool> = scope.pins().await?.iter().map(|pin| (pin.member, pin.blocked)).collect();
        let known = members::views(&mut scope).await?;
        scope.finish().await?;
        let view = |member: MemberView| SwitchableView {
            has_pin: pins.contains_key(&member.id),
            blocked: pins.get(&member.id).copied().unwrap_or(false),
            has_passphrase: with_passphrase.contains(&member.id),
            member: member.id,
            login: member.login,
            name: member.name,
        };
        let switchable = known.into_iter().filter(|member| member.active).map(view);
        Ok(switchable.filter(|member| member.has_pin || member.has_passphrase).collect())
    }
}

/// Hands the open workspace to another member, by their PIN or their passphrase.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct SwitchMember {
    pub login: String,
    #[serde(default)]
    #[ts(optional)]
    pub pin: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub passphrase: Option<String>,
}

impl Command for SwitchMember {
    type Answer = SessionView;
    const NAME: &'static str = "switch_member";
    const ACCESS: Access = Access::Member;

    fn example(seed: &Seed) -> Self {
        Self { login: "lin".into(), pin: None, passphrase: Some(seed.passphrase.clone()) }
    }
}

impl SessionCommand for SwitchMember {
    async fn run(self, app: &App) -> Result<SessionView> {
        let _door = app.door().await;
        let session = app.session()?;
        let member = member_of(&session, &self.login).await?;
        let (workspace, store) = (&app.workspace, &session.store);
        match (&self.pin, &self.passphrase) {
            (Some(pin), _) => workspace.switch_by_pin(store, member, pin).await?,
            (None, Some(passphrase)) => workspace.switch_by_passphrase(store, member, passphrase).await?,
            (None, None) => return Err(AppError::new(Code::Required).field("pin")),
        }
        let next = app.session_on(Arc::clone(store), member).await?;
        app.hand_over(Arc::clone(&next));
        describe(app, &next).await
    }
}

async fn member_of(session: &Session, login: &str) -> Result<Uuid> {
    let mut scope = session.store.read(Grant::for_task(SystemTask::SignIn), &Cancel::default()).await?;
    let known = members::views(&mut scope).await?;
    scope.finish().await?;
    let typed = login.trim().to_lowercase();
    let found = known.into_iter().find(|member| member.login.to_lowercase() == typed);
    found.map(|member| member.id).ok_or_else(|| AppError::new(Code::UnknownMember).field("login"))
}
