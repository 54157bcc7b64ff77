//! Which public pools somebody may claim from. A record without an owner lies in the pool of its team, and one without a team
//! in the company's, which is open to whoever may claim at all.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{Action, Actor, Organisation, OwnerSet, Scope};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PoolSet {
    Nothing,
    /// The company's, and those of these teams.
    Teams(BTreeSet<Uuid>),
    All,
}

impl PoolSet {
    /// Whether a record without an owner, of this team, is in one of them.
    pub fn holds(&self, team: Option<Uuid>) -> bool {
        match self {
            Self::Nothing => false,
            Self::Teams(teams) => team.is_none_or(|team| teams.contains(&team)),
            Self::All => true,
        }
    }

    pub(super) fn add(&mut self, other: Self) {
        match (&mut *self, other) {
            (Self::All, _) | (_, Self::Nothing) => {}
            (Self::Teams(teams), Self::Teams(more)) => teams.extend(more),
            (_, other) => *self = other,
        }
    }
}

impl Organisation {
    /// The pools `scope` reaches for `me`: one's own team's, and those of the teams below the ones one leads.
    pub fn pools(&self, scope: Scope, me: Uuid) -> PoolSet {
        let own = self.members.iter().find(|place| place.member == me).and_then(|place| place.team);
        let led = match scope {
            Scope::All => return PoolSet::All,
            Scope::Own | Scope::Team => BTreeSet::new(),
            Scope::Subordinates => self.teams_below(me),
        };
        PoolSet::Teams(own.into_iter().chain(led).collect())
    }
}

impl Actor {
    /// The pools of a record type the actor may look through and claim from.
    pub fn pools(&self, record: &str) -> PoolSet {
        match self.owners(record, Action::Claim) {
            OwnerSet::All => PoolSet::All,
            OwnerSet::Only(_) => self.claimed_from(record),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rights::{HeldRole, Membership, RecordRight, RoleRights, TeamShape};

    fn id(number: u128) -> Uuid {
        Uuid::from_u128(number)
    }

    fn actor(scopes: &[Scope]) -> Actor {
        let team = |team, parent, lead: Option<u128>| TeamShape { id: id(team), parent, lead: lead.map(id) };
        let organisation = Organisation {
            members: vec![Membership { member: id(1), team: Some(id(10)) }],
            teams: vec![
                team(10, None, None),
                team(20, None, Some(1)),
                team(21, Some(id(20)), None),
                team(30, None, None),
            ],
        };
        let right =
            |scope: &Scope| RecordRight { record: "customer".into(), scope: *scope, actions: vec![Action::Claim] };
        let rights = RoleRights { records: scopes.iter().map(right).collect(), fields: vec![] };
        Actor::member(id(1), "x", &[HeldRole::lasting("role", rights)], &organisation)
    }

    #[test]
    fn the_company_s_pool_is_open_to_whoever_may_claim_and_a_team_s_to_its_members() {
        let team = actor(&[Scope::Team]).pools("customer");
        assert!(team.holds(None) && team.holds(Some(id(10))));
        assert!(!team.holds(Some(id(20))) && !team.holds(Some(id(30))));
        assert_eq!(actor(&[]).pools("customer"), PoolSet::Nothing);
        assert_eq!(actor(&[Scope::Team]).pools("lead"), PoolSet::Nothing);
    }

    #[test]
    fn who_leads_reaches_the_pools_below_and_scopes_add_up() {
        let led = actor(&[Scope::Team, Scope::Subordinates]).pools("customer");
        assert!([10, 20, 21].into_iter().all(|team| led.holds(Some(id(team)))));
        assert!(!led.holds(Some(id(30))));
        assert_eq!(actor(&[Scope::Own, Scope::All]).pools("customer"), PoolSet::All);
    }
}
