//! Making this machine a kiosk, and no longer.

use domain::members::Member;
use domain::record::Record;
use domain::rights::{Access, Action, KIOSK};
use domain::{Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Cancel, WriteScope};
use ts_rs::TS;
use uuid::Uuid;

use super::service::{kiosk_member, new_member};
use crate::app::{App, Session};
use crate::command::{Command, Seed, SessionCommand};

const ACCESS: Access = Access::Record { record: KIOSK, action: Action::Configure };

/// Makes this machine a kiosk: its member is there, and the system's keyring opens the workspace for it.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct StartKiosk {
    /// One's own.
    pub passphrase: String,
}

impl Command for StartKiosk {
    type Answer = ();
    const NAME: &'static str = "start_kiosk";
    const ACCESS: Access = ACCESS;

    fn example(seed: &Seed) -> Self {
        Self { passphrase: seed.passphrase.clone() }
    }
}

impl SessionCommand for StartKiosk {
    async fn run(self, app: &App) -> Result<()> {
        let session = app.session()?;
        let grant = session.grant(ACCESS)?;
        app.workspace.check_passphrase(&session.store, &grant, session.member, &self.passphrase).await?;
        if !app.workspace.keyring_available() {
            return Err(Code::KeyringUnavailable.into());
        }
        let member = match kiosk_of(&session).await? {
            Some(member) => member,
            None => make_member(app, &session).await?,
        };
        app.workspace.use_keyring(&session.store, &grant, member).await?;
        app.workspace.set_kiosk(true)
    }
}

/// Ends it: the machine asks for a key again.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct StopKiosk {}

impl Command for StopKiosk {
    type Answer = ();
    const NAME: &'static str = "stop_kiosk";
    const ACCESS: Access = ACCESS;

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl SessionCommand for StopKiosk {
    async fn run(self, app: &App) -> Result<()> {
        let session = app.session()?;
        if let Some(member) = kiosk_of(&session).await? {
            app.workspace.forget_keyring(&session.store, &session.grant(ACCESS)?, member).await?;
        }
        app.workspace.set_kiosk(false)
    }
}

async fn kiosk_of(session: &Session) -> Result<Option<Uuid>> {
    let mut scope = session.store.read(session.grant(ACCESS)?, &Cancel::default()).await?;
    let member = kiosk_member(&mut scope).await?;
    scope.finish().await?;
    Ok(member.map(|member| member.meta.id))
}

async fn make_member(app: &App, session: &Session) -> Result<Uuid> {
    let access = Access::Record { record: Member::TYPE.name, action: Action::Create };
    let mut scope: WriteScope = session.store.write(session.grant(access)?).await?;
    let id = scope.create(&new_member(None)).await?;
    let committed = scope.commit().await?;
    app.committed(session, &committed, None).await;
    Ok(id.uuid())
}
