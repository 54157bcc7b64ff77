//! Reading members and teams. Both are few: they are read whole.

use std::collections::HashMap;

use domain::members::{Member, Team};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::search::pinyin_spelling;
use domain::{Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{ReadScope, Reading, Stored, Value};
use ts_rs::TS;
use uuid::Uuid;

use super::people::People;
use super::views::{LentRole, MemberView, TeamView};
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
        Ok(team_views(&People::read(scope).await?))
    }
}

/// By name in pinyin order.
fn team_views(people: &People) -> Vec<TeamView> {
    let mut teams: Vec<_> = people.teams.iter().collect();
    teams.sort_by_cached_key(|stored| domain::search::pinyin_sort_key(&stored.record.name));
    let view = |stored: &Stored<Team>| {
        let inside = people.members.iter().filter(|member| member.record.team == Some(stored.id()));
        TeamView {
            id: stored.meta.id,
            revision: stored.meta.version.to_string(),
            name: stored.record.name.clone(),
            parent: stored.record.parent.map(Id::uuid),
            lead: stored.record.lead.map(Id::uuid),
            members: u32::try_from(inside.filter(|member| member.record.active).count()).unwrap_or(u32::MAX),
        }
    };
    teams.into_iter().map(view).collect()
}

/// By name in pinyin order.
fn member_views(people: &People, now_ms: i64) -> Vec<MemberView> {
    let team_names: HashMap<Id<Team>, &str> =
        people.teams.iter().map(|stored| (stored.id(), stored.record.name.as_str())).collect();
    let names: HashMap<Id<Member>, &str> =
        people.members.iter().map(|stored| (stored.id(), stored.record.name.as_str())).collect();
    let mut members: Vec<_> = people.members.iter().collect();
    members.sort_by_cached_key(|stored| domain::search::pinyin_sort_key(&stored.record.name));
    let view = |stored: &Stored<Member>| {
        let member = &stored.record;
        let lent = people.held_by(stored, now_ms).into_iter();
        MemberView {
            id: stored.meta.id,
            revision: stored.meta.version.to_string(),
            login: member.login.clone(),
            name: member.name.clone(),
            spelling: pinyin_spelling(&member.name),
            team: member.team.map(Id::uuid),
            team_name: member.team.and_then(|team| team_names.get(&team)).map(|name| (*name).to_owned()),
            manager: member.manager.map(Id::uuid),
            manager_name: member.manager.and_then(|id| names.get(&id)).map(|name| (*name).to_owned()),
            roles: member.role_keys().map(str::to_owned).collect(),
            lent: lent.filter_map(|role| Some(LentRole { role: role.key, until_ms: role.until_ms? })).collect(),
            active: member.active,
        }
    };
    members.into_iter().map(view).collect()
}

/// Everybody, by name in pinyin order.
pub async fn views(scope: &mut (impl Reading + Send)) -> Result<Vec<MemberView>> {
    let now_ms = scope.now_ms();
    Ok(member_views(&People::read(scope).await?, now_ms))
}

/// One member.
///
/// # Errors
/// [`Code::UnknownMember`].
pub async fn view_of(scope: &mut (impl Reading + Send), id: Uuid) -> Result<MemberView> {
    views(scope).await?.into_iter().find(|member| member.id == id).ok_or_else(|| Code::UnknownMember.into())
}

/// One team.
///
/// # Errors
/// [`Code::UnknownTeam`].
pub async fn team_view(scope: &mut (impl Reading + Send), id: Uuid) -> Result<TeamView> {
    let teams = team_views(&People::read(scope).await?);
    teams.into_iter().find(|team| team.id == id).ok_or_else(|| Code::UnknownTeam.into())
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
    let sql = "SELECT 1 FROM visible_team WHERE id = ?1 AND state = 0";
    Ok(scope.row(sql, vec![Value::Id(id)]).await?.is_some())
}
