//! Everybody, with teams, roles and grants: what decides who may do what. They are few and read whole.

use std::collections::BTreeMap;

use domain::members::{Member, Team};
use domain::rights::{Actor, HeldRole, Membership, Organisation, RoleRights, TeamShape};
use domain::roles::{BreakGlass, Role, effective_roles, held_roles};
use domain::{AppError, Code, Id, Result};
use store::{Reading, State, Stored};
use uuid::Uuid;

pub struct People {
    pub members: Vec<Stored<Member>>,
    pub teams: Vec<Stored<Team>>,
    /// Rows of roles, edited and made.
    pub kept_roles: Vec<Stored<Role>>,
    pub grants: Vec<Stored<BreakGlass>>,
    /// The rights of every role, ready-made ones included.
    pub roles: BTreeMap<String, RoleRights>,
}

impl People {
    pub async fn read(scope: &mut (impl Reading + Send)) -> Result<Self> {
        let members = scope.all::<Member>().await?;
        let mut teams = scope.all::<Team>().await?;
        teams.retain(|team| team.meta.state == State::Active);
        let kept_roles = scope.all::<Role>().await?;
        let grants = scope.all::<BreakGlass>().await?;
        let roles = effective_roles(&kept_roles.iter().map(|stored| stored.record.clone()).collect::<Vec<_>>());
        Ok(Self { members, teams, kept_roles, grants, roles })
    }

    /// # Errors
    /// [`Code::UnknownMember`].
    pub fn member(&self, id: Uuid) -> Result<&Stored<Member>> {
        self.members.iter().find(|stored| stored.meta.id == id).ok_or_else(|| Code::UnknownMember.into())
    }

    pub fn organisation(&self) -> Organisation {
        let place =
            |stored: &Stored<Member>| Membership { member: stored.meta.id, team: stored.record.team.map(Id::uuid) };
        let shape = |stored: &Stored<Team>| TeamShape {
            id: stored.meta.id,
            parent: stored.record.parent.map(Id::uuid),
            lead: stored.record.lead.map(Id::uuid),
        };
        Organisation {
            members: self.members.iter().map(place).collect(),
            teams: self.teams.iter().map(shape).collect(),
        }
    }

    /// What a member holds at `now_ms`, by their row and by grants.
    pub fn held_by(&self, member: &Stored<Member>, now_ms: i64) -> Vec<HeldRole> {
        let grants: Vec<_> = self.grants.iter().map(|stored| stored.record.clone()).collect();
        held_roles(member.meta.id, &member.record, &self.roles, &grants, now_ms)
    }

    /// The member as an actor.
    ///
    /// # Errors
    /// [`Code::NotAllowed`] for who no longer works here.
    pub fn actor(&self, id: Uuid, now_ms: i64) -> Result<Actor> {
        let me = self.members.iter().find(|stored| stored.meta.id == id && stored.record.active);
        let me = me.ok_or_else(|| AppError::new(Code::NotAllowed).param("member", id))?;
        Ok(Actor::member(id, &me.record.name, &self.held_by(me, now_ms), &self.organisation()))
    }
}
