//! Which team takes care of a kiosk's visitors.

use domain::members::{Member, Team};
use domain::rights::{Access, Action, KIOSK, KIOSK_ROLE};
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, Stored, WriteScope};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::{Command, ReadCommand, Seed, WriteCommand};

const ACCESS: Access = Access::Record { record: KIOSK, action: Action::Configure };

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct KioskView {
    /// The team that takes care of visitors; its lead, or else whoever has been in it longest, gets their wishes as tasks.
    pub team: Option<Uuid>,
}

/// The kiosk's member; `None` before the first machine was made one.
pub async fn kiosk_member(scope: &mut (impl Reading + Send)) -> Result<Option<Stored<Member>>> {
    let members = scope.all::<Member>().await?;
    Ok(members.into_iter().find(|member| member.record.active && member.record.role_keys().eq([KIOSK_ROLE])))
}

/// How kiosks are set up.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetKiosk {}

impl Command for GetKiosk {
    type Answer = KioskView;
    const NAME: &'static str = "get_kiosk";
    const ACCESS: Access = ACCESS;

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl ReadCommand for GetKiosk {
    async fn run(self, scope: &mut ReadScope) -> Result<KioskView> {
        let team = kiosk_member(scope).await?.and_then(|member| member.record.team);
        Ok(KioskView { team: team.map(Id::uuid) })
    }
}

/// Chooses the team that takes care of visitors: the kiosk's member becomes one of it.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetKioskTeam {
    pub team: Option<Uuid>,
}

impl Command for SetKioskTeam {
    type Answer = KioskView;
    const NAME: &'static str = "set_kiosk_team";
    const ACCESS: Access = ACCESS;

    fn example(_: &Seed) -> Self {
        Self { team: None }
    }
}

impl WriteCommand for SetKioskTeam {
    async fn run(self, scope: &mut WriteScope) -> Result<KioskView> {
        let team = self.team.map(Id::<Team>::new);
        if let Some(team) = team {
            let known = scope.all::<Team>().await?;
            if !known.iter().any(|kept| kept.id() == team && kept.meta.state == store::State::Active) {
                return Err(AppError::new(Code::UnknownTeam).field("team"));
            }
        }
        match kiosk_member(scope).await? {
            Some(member) => scope.update(&member, &Member { team, ..member.record.clone() }).await?,
            None => drop(scope.create(&new_member(team)).await?),
        }
        Ok(KioskView { team: self.team })
    }
}

/// The login a kiosk's member gets; whoever has it already keeps it, if the role is theirs.
const LOGIN: &str = "kiosk";

/// The member visitors act as.
pub fn new_member(team: Option<Id<Team>>) -> Member {
    Member {
        login: LOGIN.to_owned(),
        name: "自助机".to_owned(),
        team,
        manager: None,
        roles: Some(KIOSK_ROLE.to_owned()),
        active: true,
    }
}
