//! The one who acts, with everything their roles allow already added up.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::roles::{RoleDefinition, builtin_role};
use super::{Action, FieldAccess, Scope, SystemTask};

/// Whose rows: everybody's, or those of these members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnerSet {
    All,
    Only(BTreeSet<Uuid>),
}

impl OwnerSet {
    pub fn none() -> Self {
        Self::Only(BTreeSet::new())
    }

    /// A row without an owner is reached only by who reaches all rows.
    pub fn holds(&self, owner: Option<Uuid>) -> bool {
        match self {
            Self::All => true,
            Self::Only(owners) => owner.is_some_and(|owner| owners.contains(&owner)),
        }
    }

    fn add(&mut self, other: Self) {
        match (&mut *self, other) {
            (Self::All, _) => {}
            (_, Self::All) => *self = Self::All,
            (Self::Only(owners), Self::Only(more)) => owners.extend(more),
        }
    }
}

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

#[derive(Debug, Clone)]
pub struct Actor {
    member: Uuid,
    name: String,
    roles: Vec<String>,
    records: BTreeMap<(&'static str, Action), OwnerSet>,
    fields: BTreeMap<(&'static str, &'static str), FieldAccess>,
    unlimited: bool,
}

impl Actor {
    /// A member with the union of their roles, seen against the organisation as it stands.
    pub fn member(member: Uuid, name: &str, roles: &[String], members: &[Membership], teams: &[TeamShape]) -> Self {
        let definitions: Vec<_> = roles.iter().filter_map(|key| builtin_role(key)).collect();
        let mut records: BTreeMap<_, OwnerSet> = BTreeMap::new();
        for (record, scope, actions) in definitions.iter().flat_map(|role| role.records) {
            for action in *actions {
                let owners = owners_of(*scope, member, members, teams);
                records.entry((*record, *action)).or_insert_with(OwnerSet::none).add(owners);
            }
        }
        Self {
            member,
            name: name.to_owned(),
            roles: roles.to_vec(),
            records,
            fields: field_limits(&definitions),
            unlimited: false,
        }
    }

    pub(super) fn system(task: SystemTask) -> Self {
        Self {
            member: Uuid::nil(),
            name: task.name().to_owned(),
            roles: Vec::new(),
            records: BTreeMap::new(),
            fields: BTreeMap::new(),
            unlimited: true,
        }
    }

    /// The nil id for the product's own work.
    pub fn id(&self) -> Uuid {
        self.member
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn roles(&self) -> &[String] {
        &self.roles
    }

    pub fn may(&self, record: &str, action: Action) -> bool {
        match self.owners(record, action) {
            OwnerSet::All => true,
            OwnerSet::Only(owners) => !owners.is_empty(),
        }
    }

    /// Whose rows the action reaches.
    pub fn owners(&self, record: &str, action: Action) -> OwnerSet {
        if self.unlimited {
            return OwnerSet::All;
        }
        let found = self.records.iter().find(|((name, known), _)| *name == record && *known == action);
        found.map_or_else(OwnerSet::none, |(_, owners)| owners.clone())
    }

    pub fn field(&self, record: &str, field: &str) -> FieldAccess {
        let found = self.fields.iter().find(|((known, name), _)| *known == record && *name == field);
        found.map_or(FieldAccess::Edit, |(_, access)| *access)
    }

    /// Fields with less than full access, by record type and name.
    pub fn limited_fields(&self) -> impl Iterator<Item = (&'static str, &'static str, FieldAccess)> {
        self.fields.iter().map(|((record, field), access)| (*record, *field, *access))
    }

    /// Allowed actions by record type, for an interface that hides what would be refused anyway.
    pub fn allowed(&self) -> impl Iterator<Item = (&'static str, Action)> {
        self.records.keys().copied()
    }
}

/// A field is limited only if every role that reaches the record limits it; then the widest limit holds.
fn field_limits(roles: &[&'static RoleDefinition]) -> BTreeMap<(&'static str, &'static str), FieldAccess> {
    let mut limits = BTreeMap::new();
    for (record, field, _) in roles.iter().flat_map(|role| role.fields) {
        let widest = roles
            .iter()
            .filter(|role| role.records.iter().any(|(name, _, _)| name == record))
            .map(|role| {
                let own = role.fields.iter().find(|(r, f, _)| r == record && f == field);
                own.map_or(FieldAccess::Edit, |(_, _, access)| *access)
            })
            .max();
        if let Some(access) = widest.filter(|access| *access < FieldAccess::Edit) {
            limits.insert((*record, *field), access);
        }
    }
    limits
}

fn owners_of(scope: Scope, me: Uuid, members: &[Membership], teams: &[TeamShape]) -> OwnerSet {
    let in_teams = |wanted: &BTreeSet<Uuid>| -> BTreeSet<Uuid> {
        let inside = members.iter().filter(|place| place.team.is_some_and(|team| wanted.contains(&team)));
        inside.map(|place| place.member).chain([me]).collect()
    };
    match scope {
        Scope::All => OwnerSet::All,
        Scope::Own => OwnerSet::Only(BTreeSet::from([me])),
        Scope::Team => {
            let own = members.iter().find(|place| place.member == me).and_then(|place| place.team);
            OwnerSet::Only(in_teams(&own.into_iter().collect()))
        }
        Scope::Subordinates => {
            let mut led: BTreeSet<Uuid> = teams.iter().filter(|t| t.lead == Some(me)).map(|t| t.id).collect();
            loop {
                let below = teams.iter().filter(|team| team.parent.is_some_and(|parent| led.contains(&parent)));
                let grown: BTreeSet<Uuid> = led.iter().copied().chain(below.map(|team| team.id)).collect();
                if grown.len() == led.len() {
                    break;
                }
                led = grown;
            }
            OwnerSet::Only(in_teams(&led))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u128) -> Uuid {
        Uuid::from_u128(number)
    }

    fn organisation() -> (Vec<Membership>, Vec<TeamShape>) {
        let members = [(1, 10), (2, 11), (3, 12), (4, 20)];
        let teams = [(10, None, Some(1)), (11, Some(10), None), (12, Some(11), None), (20, None, None)];
        (
            members.iter().map(|(member, team)| Membership { member: id(*member), team: Some(id(*team)) }).collect(),
            teams
                .iter()
                .map(|(team, parent, lead)| TeamShape { id: id(*team), parent: parent.map(id), lead: lead.map(id) })
                .collect(),
        )
    }

    fn actor(member: u128, roles: &[&str]) -> Actor {
        let (members, teams) = organisation();
        let roles: Vec<String> = roles.iter().map(|role| (*role).to_owned()).collect();
        Actor::member(id(member), "x", &roles, &members, &teams)
    }

    #[test]
    fn a_member_without_a_role_may_do_nothing() {
        let nobody = actor(4, &[]);
        assert!(!nobody.may("customer", Action::See));
        assert!(!nobody.may("member", Action::See));
    }

    #[test]
    fn an_administrator_alone_sees_no_customer() {
        assert!(!actor(1, &["administrator"]).may("customer", Action::See));
        assert!(actor(1, &["administrator", "sales_manager"]).may("customer", Action::See));
    }

    #[test]
    fn a_rep_reaches_own_rows_only_and_no_row_without_an_owner() {
        let owners = actor(4, &["sales_rep"]).owners("customer", Action::Edit);
        assert!(owners.holds(Some(id(4))));
        assert!(!owners.holds(Some(id(1))));
        assert!(!owners.holds(None));
    }

    #[test]
    fn subordinates_are_the_members_of_all_teams_below_the_ones_led() {
        let owners = actor(1, &["sales_rep"]).owners("customer", Action::Assign);
        assert_eq!(owners, OwnerSet::Only([id(1), id(2), id(3)].into()));
    }

    #[test]
    fn roles_add_up_and_a_field_is_as_open_as_the_widest_role_makes_it() {
        assert_eq!(actor(4, &["analyst"]).field("customer", "address"), FieldAccess::Hidden);
        assert_eq!(actor(4, &["analyst", "sales_manager"]).field("customer", "address"), FieldAccess::Edit);
        assert_eq!(actor(4, &["analyst", "administrator"]).field("customer", "address"), FieldAccess::Hidden);
    }
}
