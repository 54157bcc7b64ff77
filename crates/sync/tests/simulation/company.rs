//! Who works here: members with their teams and roles, which change while everything runs.

use std::sync::Arc;

use domain::rights::{Actor, HeldRole, Membership, Organisation, TeamShape, builtin_role};
use uuid::Uuid;

#[derive(Clone)]
pub struct Employee {
    pub id: Uuid,
    pub team: Uuid,
    pub roles: Vec<&'static str>,
    pub has_left: bool,
}

#[derive(Clone, Default)]
pub struct Company {
    pub employees: Vec<Employee>,
    pub teams: Vec<TeamShape>,
}

pub const NORTH: Uuid = Uuid::from_u128(0x7e_a1);
pub const SOUTH: Uuid = Uuid::from_u128(0x7e_a2);

pub fn member(number: u128) -> Uuid {
    Uuid::from_u128(0x3e3b_0000 + number)
}

impl Company {
    /// A manager, who is administrator too, and for each further member the next of the roles.
    pub fn of(roles: &[&'static str]) -> Self {
        let team = |id| TeamShape { id, parent: None, lead: None };
        let employee = |(number, role): (u128, &&'static str)| Employee {
            id: member(number),
            team: if number % 2 == 0 { NORTH } else { SOUTH },
            roles: vec![role],
            has_left: false,
        };
        Self { employees: (0..).zip(roles).map(employee).collect(), teams: vec![team(NORTH), team(SOUTH)] }
    }

    pub fn actor(&self, id: Uuid) -> Option<Arc<Actor>> {
        let employee = self.employees.iter().find(|employee| employee.id == id && !employee.has_left)?;
        let place = |employee: &Employee| Membership { member: employee.id, team: Some(employee.team) };
        let organisation =
            Organisation { members: self.employees.iter().map(place).collect(), teams: self.teams.clone() };
        let held = |role: &&str| HeldRole::lasting(role, builtin_role(role).expect("BUG: a ready-made role").rights());
        let held: Vec<_> = employee.roles.iter().map(held).collect();
        Some(Arc::new(Actor::member(id, "somebody", &held, &organisation)))
    }
}
