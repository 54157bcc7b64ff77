//! Reading members and teams. Both are few: they are read whole.

use std::collections::HashMap;

use domain::members::{Member, Team};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, Value};
use ts_rs::TS;
use uuid::Uuid;

use super::views::{MemberView, TeamView};
use crate::command::{Command, ReadCommand, Seed};

/// Everybody, by name in pinyin order.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListMembers {}

impl Command for ListMembers {
    type Answer = Vec<MemberView>;
    const NAME: &'static str = "list_members";
    const ACCESS: Access = Access::Record { record: Member::TYPE.name, action: Action::See };

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl ReadCommand for ListMembers {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<MemberView>> {
        views(scope).await
    }
}

/// Every team.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListTeams {}

impl Command for ListTeams {
    type Answer = Vec<TeamView>;
    const NAME: &'static str = "list_teams";
    const ACCESS: Access = Access::Record { record: Team::TYPE.name, action: Action::See };

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl ReadCommand for ListTeams {
    async fn run(self, scope: &mut ReadScope) -> Result<Vec<TeamView>> {
        let teams = scope.all::<Team>().await?;
        let view = |id, team: Team| TeamView { id, name: team.name, parent: team.parent.map(Id::uuid) };
        Ok(teams.into_iter().map(|stored| view(stored.meta.id, stored.record)).collect())
    }
}

/// Everybody, by name in pinyin order.
pub async fn views(scope: &mut ReadScope) -> Result<Vec<MemberView>> {
    let teams: HashMap<Uuid, String> =
        scope.all::<Team>().await?.into_iter().map(|stored| (stored.meta.id, stored.record.name)).collect();
    let mut members = scope.all::<Member>().await?;
    members.sort_by_cached_key(|stored| domain::search::pinyin_sort_key(&stored.record.name));
    let view = |id, member: Member| MemberView {
        id,
        login: member.login,
        name: member.name,
        team: member.team.map(Id::uuid),
        team_name: member.team.and_then(|team| teams.get(&team.uuid()).cloned()),
        roles: member.roles.split_whitespace().map(str::to_owned).collect(),
        active: member.active,
    };
    Ok(members.into_iter().map(|stored| view(stored.meta.id, stored.record)).collect())
}

/// One member.
pub async fn view_of(scope: &mut ReadScope, id: Uuid) -> Result<MemberView> {
    views(scope).await?.into_iter().find(|member| member.id == id).ok_or_else(|| Code::UnknownMember.into())
}

/// Names of members and teams by id, for whatever refers to them.
pub async fn names_of(scope: &mut (impl Reading + Send)) -> Result<HashMap<Uuid, String>> {
    let sql = "SELECT id, name FROM visible_member UNION ALL SELECT id, name FROM visible_team";
    let rows = scope.rows(sql, vec![]).await?;
    Ok(rows.iter().filter_map(|row| Some((row.id(0)?, row.text(1)?))).collect())
}

/// A member at work, with their team; `None`: nobody, or no longer.
pub async fn active_member(scope: &mut (impl Reading + Send), id: Uuid) -> Result<Option<MemberPlace>> {
    let sql = "SELECT team FROM visible_member WHERE id = ?1 AND active";
    let row = scope.row(sql, vec![Value::Id(id)]).await?;
    Ok(row.map(|row| MemberPlace { team: row.id(0).map(Id::new) }))
}

/// Where a member stands.
pub struct MemberPlace {
    pub team: Option<Id<Team>>,
}

pub async fn team_exists(scope: &mut (impl Reading + Send), id: Uuid) -> Result<bool> {
    let sql = "SELECT 1 FROM visible_team WHERE id = ?1";
    Ok(scope.row(sql, vec![Value::Id(id)]).await?.is_some())
}
