//! Making this machine a kiosk, and no longer.

use domain::members::Member;
use domain::record::Record;
use domain::rights::{Access, Action, KIOSK, KIOSK_ROLE};
use domain::{Code, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Cancel, WriteScope};
use ts_rs::TS;
use uuid::Uuid;

use crate::app::{App, Session};
use crate::command::{Command, Seed, SessionCommand};
use crate::members::People;

const ACCESS: Access = Access::Record { record: KIOSK, action: Action::Configure };

/// The login a kiosk's member gets; whoever has it already keeps it, if the role is theirs.
const LOGIN: &str = "kiosk";

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
        let member = match kiosk_member(&session).await? {
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
        if let Some(member) = kiosk_member(&session).await? {
            app.workspace.forget_keyring(&session.store, &session.grant(ACCESS)?, member).await?;
        }
        app.workspace.set_kiosk(false)
    }
}

async fn kiosk_member(session: &Session) -> Result<Option<Uuid>> {
    let mut scope = session.store.read(session.grant(ACCESS)?, &Cancel::default()).await?;
    let people = People::read(&mut scope).await?;
    scope.finish().await?;
    let is_kiosk = |member: &&store::Stored<Member>| member.record.active && member.record.role_keys().eq([KIOSK_ROLE]);
    Ok(people.members.iter().find(is_kiosk).map(|member| member.meta.id))
}

async fn make_member(app: &App, session: &Session) -> Result<Uuid> {
    let access = Access::Record { record: Member::TYPE.name, action: Action::Create };
    let mut scope: WriteScope = session.store.write(session.grant(access)?).await?;
    let member = Member {
        login: LOGIN.to_owned(),
        name: "自助机".to_owned(),
        team: None,
        manager: None,
        roles: Some(KIOSK_ROLE.to_owned()),
        active: true,
    };
    let id = scope.create(&member).await?;
    let committed = scope.commit().await?;
    app.committed(session, &committed, None).await;
    Ok(id.uuid())
}
