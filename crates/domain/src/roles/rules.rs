//! Decisions over roles.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use uuid::Uuid;

use super::model::{BreakGlass, Role};
use crate::error::{AppError, Code, Result};
use crate::members::Member;
use crate::rights::{Action, BUILTIN_ROLES, HeldRole, RoleRights, WORKSPACE};

/// How long a break-glass grant may last.
pub const GRANT_MINUTES: RangeInclusive<i64> = 5..=480;

/// The rights of every role by key: the ready-made ones, unless a row of the same key was made, and all others.
pub fn effective_roles(kept: &[Role]) -> BTreeMap<String, RoleRights> {
    let ready = BUILTIN_ROLES.iter().map(|role| (role.key.to_owned(), role.rights()));
    let kept = kept.iter().map(|role| (role.key.clone(), role.rights.clone()));
    ready.chain(kept).collect()
}

/// What a member holds at `now_ms`: their own roles, and those lent to them.
pub fn held_roles(
    id: Uuid,
    member: &Member,
    roles: &BTreeMap<String, RoleRights>,
    grants: &[BreakGlass],
    now_ms: i64,
) -> Vec<HeldRole> {
    let own = member.role_keys().map(|key| (key, None));
    let lent = grants.iter().filter(|grant| grant.member.uuid() == id && grant.until.timestamp_millis() > now_ms);
    let lent = lent.map(|grant| (grant.role.as_str(), Some(grant.until.timestamp_millis())));
    let held = own.chain(lent).filter_map(|(key, until_ms)| {
        roles.get(key).map(|rights| HeldRole { key: key.to_owned(), rights: rights.clone(), until_ms })
    });
    held.collect()
}

/// A grant has a reason, a role that exists, and an end that is near.
///
/// # Errors
/// [`Code::Required`] for the reason, [`Code::UnknownRole`], [`Code::OutOfRange`] for the minutes.
pub fn check_grant(role: &str, reason: &str, minutes: i64, roles: &BTreeMap<String, RoleRights>) -> Result<()> {
    if reason.trim().is_empty() {
        return Err(AppError::new(Code::Required).field("reason"));
    }
    if !roles.contains_key(role) {
        return Err(AppError::new(Code::UnknownRole).field("role").param("role", role));
    }
    if !GRANT_MINUTES.contains(&minutes) {
        let range = AppError::new(Code::OutOfRange).field("minutes");
        return Err(range.param("min", GRANT_MINUTES.start()).param("max", GRANT_MINUTES.end()));
    }
    Ok(())
}

/// Somebody must be left who can set right what was set wrong.
///
/// # Errors
/// [`Code::LastAdministrator`] when no active member would keep the rights over workspace and members.
pub fn require_administrator<'a>(
    members: impl IntoIterator<Item = &'a Member>,
    roles: &BTreeMap<String, RoleRights>,
) -> Result<()> {
    let configures = |key: &str, subject: &str| {
        let rights = roles.get(key).into_iter().flat_map(|rights| &rights.records);
        rights.filter(|right| right.record == subject).any(|right| right.actions.contains(&Action::Configure))
    };
    let administers = |member: &Member| {
        let over = |subject: &str| member.role_keys().any(|key| configures(key, subject));
        member.active && over(WORKSPACE) && over("member") && over("role")
    };
    if members.into_iter().any(administers) { Ok(()) } else { Err(Code::LastAdministrator.into()) }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::id::Id;
    use crate::rights::RecordRight;
    use crate::rights::Scope;

    fn member(roles: &str, active: bool) -> Member {
        Member { login: "x".into(), name: "x".into(), team: None, manager: None, roles: Some(roles.into()), active }
    }

    #[test]
    fn a_ready_made_role_counts_until_a_row_of_its_key_is_there() {
        let rights = RoleRights {
            records: vec![RecordRight { record: "tag".into(), scope: Scope::All, actions: vec![Action::Create] }],
            fields: vec![],
        };
        let edited = Role { key: "analyst".into(), name: "分析".into(), description: None, rights: rights.clone() };
        assert_eq!(effective_roles(&[edited])["analyst"], rights);
        assert!(!effective_roles(&[])["analyst"].fields.is_empty());
    }

    #[test]
    fn a_grant_lends_its_role_until_it_ends_and_to_nobody_else() {
        let (me, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let until = DateTime::from_timestamp_millis(1_000).expect("a time");
        let grant = BreakGlass { member: Id::new(me), role: "sales_manager".into(), reason: "交接".into(), until };
        let roles = effective_roles(&[]);
        let held = |id, now| held_roles(id, &member("administrator", true), &roles, std::slice::from_ref(&grant), now);
        assert_eq!(held(me, 999).len(), 2);
        assert_eq!(held(me, 999)[1].until_ms, Some(1_000));
        assert_eq!(held(me, 1_000).len(), 1);
        assert_eq!(held(other, 999).len(), 1);
    }

    #[test]
    fn a_workspace_keeps_an_administrator() {
        let roles = effective_roles(&[]);
        assert!(require_administrator(&[member("administrator", true), member("", true)], &roles).is_ok());
        let refused = require_administrator(&[member("administrator", false), member("sales_manager", true)], &roles);
        assert_eq!(refused.err().map(|error| error.code), Some(Code::LastAdministrator));
    }
}
