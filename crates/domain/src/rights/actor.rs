//! The one who acts, with everything their roles allow already added up.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use uuid::Uuid;

use super::{Action, EVERYBODY, FieldAccess, HeldRole, KIOSK_ROLE, Organisation, PoolSet, Subject, SystemTask};
use crate::custom_fields::{CustomFields, key_of};
use crate::{RECORD_TYPES, RecordType};

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

#[derive(Debug, Clone)]
pub struct Actor {
    member: Uuid,
    name: String,
    roles: Vec<String>,
    records: BTreeMap<(&'static str, Action), OwnerSet>,
    pools: BTreeMap<&'static str, PoolSet>,
    fields: BTreeMap<(&'static str, &'static str), FieldAccess>,
    until_ms: Option<i64>,
    unlimited: bool,
    custom: Arc<CustomFields>,
}

impl Actor {
    /// A member with the union of the roles they hold, seen against the organisation as it stands.
    pub fn member(member: Uuid, name: &str, held: &[HeldRole], organisation: &Organisation) -> Self {
        let mut records: BTreeMap<_, OwnerSet> = BTreeMap::new();
        let mut allow = |subject: &'static str, action, owners| {
            records.entry((subject, action)).or_insert_with(OwnerSet::none).add(owners);
        };
        let mut pools: BTreeMap<_, PoolSet> = BTreeMap::new();
        for right in held.iter().flat_map(|role| &role.rights.records) {
            // A right over a record this version does not know allows nothing.
            let Some(subject) = Subject::find(&right.record) else { continue };
            for action in &right.actions {
                allow(subject.name(), *action, organisation.owners(right.scope, member));
                if *action == Action::Claim {
                    let pool = pools.entry(subject.name()).or_insert(PoolSet::Nothing);
                    pool.add(organisation.pools(right.scope, member));
                }
            }
        }
        for (subject, actions) in EVERYBODY.iter().filter(|_| belongs_to_everybody(held)) {
            for action in *actions {
                allow(subject, *action, OwnerSet::All);
            }
        }
        Self {
            member,
            name: name.to_owned(),
            roles: held.iter().map(|role| role.key.clone()).collect(),
            records,
            pools,
            fields: field_limits(held).into_iter().chain(secrets()).collect(),
            until_ms: held.iter().filter_map(|role| role.until_ms).min(),
            unlimited: false,
            custom: Arc::default(),
        }
    }

    pub(super) fn system(task: SystemTask) -> Self {
        Self {
            member: Uuid::nil(),
            name: task.name().to_owned(),
            roles: Vec::new(),
            records: BTreeMap::new(),
            pools: BTreeMap::new(),
            fields: secrets().collect(),
            until_ms: None,
            unlimited: true,
            custom: Arc::default(),
        }
    }

    /// The same, knowing the fields the company defined: they are open as far as their definitions say.
    pub fn knowing(mut self, custom: CustomFields) -> Self {
        self.custom = Arc::new(custom);
        self
    }

    /// The fields the company defined.
    pub fn custom(&self) -> &Arc<CustomFields> {
        &self.custom
    }

    /// Whether a field may be asked of them: neither the product by itself nor a kiosk fills what a company added.
    pub fn fills_forms(&self) -> bool {
        !self.unlimited && self.roles.iter().any(|role| role != KIOSK_ROLE)
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

    /// When one of the roles ends; the actor is then to be made anew.
    pub fn until_ms(&self) -> Option<i64> {
        self.until_ms
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

    /// What may be done to a business record of this owner, for an interface that offers nothing it would refuse.
    pub fn actions_on(&self, record: &str, owner: Option<Uuid>) -> Vec<Action> {
        // What somebody owns is in no pool.
        let fits = |action: &Action| *action != Action::Claim || owner.is_none();
        let reaches = |action: &Action| fits(action) && self.owners(record, *action).holds(owner);
        Action::ALL.iter().copied().filter(reaches).collect()
    }

    pub(super) fn claimed_from(&self, record: &str) -> PoolSet {
        let found = self.pools.iter().find(|(name, _)| **name == record);
        found.map_or(PoolSet::Nothing, |(_, pools)| pools.clone())
    }

    pub fn field(&self, record: &str, field: &str) -> FieldAccess {
        if let Some(key) = key_of(field).filter(|_| !self.unlimited) {
            // Who does not see the sheet sees nothing in it.
            return self.custom.access(record, key, &self.roles).min(self.field(record, "custom"));
        }
        let found = self.fields.iter().find(|((known, name), _)| *known == record && *name == field);
        found.map_or(FieldAccess::Edit, |(_, access)| *access)
    }

    /// Whether a value may be given to the field. A new record takes what one may not see in full afterwards: whoever
    /// enters a phone number knows it.
    pub fn may_give(&self, record: &str, field: &str, is_new: bool) -> bool {
        match self.field(record, field) {
            FieldAccess::Edit => true,
            FieldAccess::Masked | FieldAccess::Reveal => is_new,
            FieldAccess::See | FieldAccess::Hidden => false,
        }
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

/// Whether what everybody may is theirs: a kiosk, which visitors use, is nobody.
pub(super) fn belongs_to_everybody(held: &[HeldRole]) -> bool {
    held.iter().any(|role| role.key != KIOSK_ROLE)
}

/// What the store keeps to itself is hidden from whoever acts, the product included.
fn secrets() -> impl Iterator<Item = ((&'static str, &'static str), FieldAccess)> {
    let secret = |record: &'static RecordType| {
        record.fields.iter().filter(|field| field.secret).map(|field| (record.name, field.name))
    };
    RECORD_TYPES.iter().flat_map(move |record| secret(record)).map(|field| (field, FieldAccess::Hidden))
}

/// A field is limited only if every role that reaches the record limits it; then the widest limit holds.
fn field_limits(held: &[HeldRole]) -> BTreeMap<(&'static str, &'static str), FieldAccess> {
    let mut limits = BTreeMap::new();
    for limit in held.iter().flat_map(|role| &role.rights.fields) {
        let Some(subject) = Subject::find(&limit.record) else { continue };
        let Some(field) = subject.field(&limit.field) else { continue };
        let reaching = held.iter().filter(|role| role.rights.reaches(subject.name()));
        let widest = reaching.map(|role| role.rights.access(subject.name(), field.name)).max();
        if let Some(access) = widest.filter(|access| *access < FieldAccess::Edit) {
            limits.insert((subject.name(), field.name), access);
        }
    }
    limits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rights::{Membership, TeamShape, builtin_role};

    fn id(number: u128) -> Uuid {
        Uuid::from_u128(number)
    }

    fn organisation() -> Organisation {
        let members = [(1, 10), (2, 11), (3, 12), (4, 20)];
        let teams = [(10, None, Some(1)), (11, Some(10), None), (12, Some(11), None), (20, None, None)];
        let place = |(member, team): &(u128, u128)| Membership { member: id(*member), team: Some(id(*team)) };
        let shape = |(team, parent, lead): &(u128, Option<u128>, Option<u128>)| TeamShape {
            id: id(*team),
            parent: parent.map(id),
            lead: lead.map(id),
        };
        Organisation { members: members.iter().map(place).collect(), teams: teams.iter().map(shape).collect() }
    }

    fn actor(member: u128, roles: &[&str]) -> Actor {
        let held = |key: &&str| HeldRole::lasting(key, builtin_role(key).expect("a ready-made role").rights());
        Actor::member(id(member), "x", &roles.iter().map(held).collect::<Vec<_>>(), &organisation())
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
    fn a_row_tells_what_may_be_done_to_it_by_its_owner() {
        let service = actor(2, &["service_rep"]);
        assert_eq!(
            service.actions_on("customer", Some(id(2))),
            [Action::See, Action::Create, Action::Edit, Action::Tag]
        );
        assert_eq!(service.actions_on("customer", Some(id(4))), [Action::See, Action::Create]);
        assert_eq!(service.actions_on("customer", None), [Action::See, Action::Create]);
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
