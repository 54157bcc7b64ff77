//! Who stands where: what turns a scope into a set of owners.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{OwnerSet, Scope};

/// A team as rights need it.
#[derive(Debug, Clone)]
pub struct TeamShape {
    pub id: Uuid,
    pub parent: Option<Uuid>,
    pub lead: Option<Uuid>,
}

/// A member's place.
#[derive(Debug, Clone)]
pub struct Membership {
    pub member: Uuid,
    pub team: Option<Uuid>,
}

/// Everybody's place, and the teams.
#[derive(Debug, Clone, Default)]
pub struct Organisation {
    pub members: Vec<Membership>,
    pub teams: Vec<TeamShape>,
}

impl Organisation {
    /// Whose rows `scope` reaches for `me`.
    pub fn owners(&self, scope: Scope, me: Uuid) -> OwnerSet {
        match scope {
            Scope::All => OwnerSet::All,
            Scope::Own => OwnerSet::Only(BTreeSet::from([me])),
            Scope::Team => {
                let own = self.members.iter().find(|place| place.member == me).and_then(|place| place.team);
                OwnerSet::Only(self.in_teams(&own.into_iter().collect(), me))
            }
            Scope::Subordinates => OwnerSet::Only(self.in_teams(&self.teams_below(me), me)),
        }
    }

    fn in_teams(&self, wanted: &BTreeSet<Uuid>, me: Uuid) -> BTreeSet<Uuid> {
        let inside = self.members.iter().filter(|place| place.team.is_some_and(|team| wanted.contains(&team)));
        inside.map(|place| place.member).chain([me]).collect()
    }

    /// The teams `lead` leads, and all below them.
    pub(super) fn teams_below(&self, lead: Uuid) -> BTreeSet<Uuid> {
        let mut led: BTreeSet<Uuid> =
            self.teams.iter().filter(|team| team.lead == Some(lead)).map(|team| team.id).collect();
        loop {
            let below = self.teams.iter().filter(|team| team.parent.is_some_and(|parent| led.contains(&parent)));
            let grown: BTreeSet<Uuid> = led.iter().copied().chain(below.map(|team| team.id)).collect();
            if grown.len() == led.len() {
                return led;
            }
            led = grown;
        }
    }
}
