//! Making, changing and closing teams.

use std::sync::Arc;

use domain::members::Team;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Draft, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Reading, WriteScope};
use ts_rs::TS;
use uuid::Uuid;

use super::people::People;
use super::queries::team_view;
use super::views::TeamView;
use crate::command::{Command, Seed, WriteCommand};
use crate::revision::refuse_overtaken;

/// Makes a team.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct CreateTeam {
    pub team: Draft<Team>,
}

impl Command for CreateTeam {
    type Answer = TeamView;
    const NAME: &'static str = "create_team";
    const ACCESS: Access = Access::Record { record: Team::TYPE.name, action: Action::Create };

    fn example(seed: &Seed) -> Self {
        let draft = json!({ "name": "华东二组", "lead": seed.member });
        Self { team: Draft::from_json(draft).expect("BUG: an object") }
    }
}

impl WriteCommand for CreateTeam {
    async fn run(self, scope: &mut WriteScope) -> Result<TeamView> {
        let actor = Arc::clone(scope.actor());
        let mut team = Team::blank();
        self.team.fill(&mut team, &actor)?;
        check(&team, None, &People::read(scope).await?)?;
        let id = scope.create(&team).await?;
        team_view(scope, id.uuid()).await
    }
}

/// Changes the fields given: name, team above, lead.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct UpdateTeam {
    pub id: Uuid,
    pub revision: String,
    pub changes: Draft<Team>,
}

impl Command for UpdateTeam {
    type Answer = TeamView;
    const NAME: &'static str = "update_team";
    const ACCESS: Access = Access::Record { record: Team::TYPE.name, action: Action::Edit };

    fn example(seed: &Seed) -> Self {
        Self {
            id: seed.team,
            revision: i64::MAX.to_string(),
            changes: Draft::from_json(json!({ "name": "华东大区" })).expect("BUG: an object"),
        }
    }
}

impl WriteCommand for UpdateTeam {
    async fn run(self, scope: &mut WriteScope) -> Result<TeamView> {
        let actor = Arc::clone(scope.actor());
        let before = scope.load::<Team>(Id::new(self.id)).await?;
        refuse_overtaken(&before.meta, &self.revision, &self.changes)?;
        let mut after = before.record.clone();
        self.changes.apply(&mut after, &actor)?;
        check(&after, Some(self.id), &People::read(scope).await?)?;
        scope.update(&before, &after).await?;
        team_view(scope, self.id).await
    }
}

/// Closes a team that nobody is in any more.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ArchiveTeam {
    pub id: Uuid,
}

impl Command for ArchiveTeam {
    type Answer = ();
    const NAME: &'static str = "archive_team";
    const ACCESS: Access = Access::Record { record: Team::TYPE.name, action: Action::Archive };

    fn example(seed: &Seed) -> Self {
        Self { id: seed.team }
    }
}

impl WriteCommand for ArchiveTeam {
    async fn run(self, scope: &mut WriteScope) -> Result<()> {
        let stored = scope.load::<Team>(Id::new(self.id)).await?;
        let people = People::read(scope).await?;
        let id = Some(Id::new(self.id));
        let members = people.members.iter().filter(|member| member.record.active && member.record.team == id).count();
        let teams = people.teams.iter().filter(|team| team.record.parent == id).count();
        if members + teams > 0 {
            return Err(AppError::new(Code::TeamInUse).param("members", members).param("teams", teams));
        }
        scope.archive(&stored).await
    }
}

/// The lead works here, and no team lies below itself.
fn check(team: &Team, me: Option<Uuid>, people: &People) -> Result<()> {
    if let Some(lead) = team.lead
        && !people.members.iter().any(|stored| stored.id() == lead && stored.record.active)
    {
        return Err(AppError::new(Code::UnknownMember).field("lead"));
    }
    let mut above = team.parent;
    while let Some(id) = above {
        if Some(id.uuid()) == me {
            return Err(AppError::new(Code::TeamCycle).field("parent"));
        }
        let found = people.teams.iter().find(|stored| stored.id() == id);
        let found = found.ok_or_else(|| AppError::new(Code::UnknownTeam).field("parent"))?;
        above = found.record.parent;
    }
    Ok(())
}
