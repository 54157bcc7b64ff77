//! Why somebody may or may not: the reasons behind a judgement, in an order a person can follow.
//!
//! It looks at the same roles and the same organisation as [`super::Actor`], and a test holds the two verdicts equal
//! over every role, record, action and field.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::actor::belongs_to_everybody;
use super::{Action, EVERYBODY, FieldAccess, HeldRole, Organisation, Row, Scope};

/// May this member do this?
#[derive(Debug, Clone)]
pub struct Question<'a> {
    pub member: Uuid,
    pub active: bool,
    pub record: &'a str,
    pub action: Action,
    pub field: Option<&'a str>,
    /// `None`: about the record type as such, whosoever rows.
    pub row: Option<Row>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Reason {
    /// The member no longer works here.
    Inactive,
    /// The member holds no role, and everything is denied until a role allows it.
    NoRole,
    /// Whoever holds any role may.
    Everybody,
    /// The role allows it, within the scope.
    RoleAllows {
        role: String,
        scope: Scope,
        #[ts(type = "number | null")]
        until_ms: Option<i64>,
    },
    /// The role allows it, but this row's owner is not within the scope.
    OutOfScope { role: String, scope: Scope },
    /// The row belongs to nobody: only who reaches all rows reaches it.
    Unowned,
    /// The role says nothing about it.
    RoleSilent { role: String },
    /// The role limits the field; the widest of several roles holds.
    FieldLimited { role: String, access: FieldAccess },
    /// The role leaves the field open.
    FieldOpen { role: String },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Explanation {
    pub allowed: bool,
    /// How far the field asked about is open; `None`: no field was asked about, or the record is out of reach.
    pub field_access: Option<FieldAccess>,
    pub reasons: Vec<Reason>,
}

pub fn explain(question: &Question<'_>, held: &[HeldRole], organisation: &Organisation) -> Explanation {
    if !question.active {
        return Explanation { allowed: false, field_access: None, reasons: vec![Reason::Inactive] };
    }
    if held.is_empty() {
        return Explanation { allowed: false, field_access: None, reasons: vec![Reason::NoRole] };
    }
    let (mut allowed, mut reasons) = (false, Vec::new());
    let everybodys =
        |(name, actions): &(&str, &[Action])| *name == question.record && actions.contains(&question.action);
    if belongs_to_everybody(held) && EVERYBODY.iter().any(everybodys) {
        allowed = true;
        reasons.push(Reason::Everybody);
    }
    for role in held {
        let before = reasons.len();
        for right in role.rights.records.iter().filter(|right| right.record == question.record) {
            if right.actions.contains(&question.action) {
                let reason = judge(question, role, right.scope, organisation);
                allowed |= matches!(reason, Reason::RoleAllows { .. });
                reasons.push(reason);
            }
        }
        if reasons.len() == before {
            reasons.push(Reason::RoleSilent { role: role.key.clone() });
        }
    }
    if !allowed && question.row.is_some_and(|row| row.owner.is_none()) {
        reasons.push(Reason::Unowned);
    }
    let mut field_access = None;
    if let Some(field) = question.field.filter(|_| allowed) {
        let access = field_reasons(question.record, field, held, &mut reasons);
        field_access = Some(access);
        let enough = if question.action == Action::See { FieldAccess::See } else { FieldAccess::Edit };
        allowed = access >= enough;
    }
    Explanation { allowed, field_access, reasons }
}

fn judge(question: &Question<'_>, role: &HeldRole, scope: Scope, organisation: &Organisation) -> Reason {
    let within = question.row.is_none_or(|row| match question.action {
        Action::Claim => row.owner.is_none() && organisation.pools(scope, question.member).holds(row.team),
        _ => organisation.owners(scope, question.member).holds(row.owner),
    });
    if within {
        Reason::RoleAllows { role: role.key.clone(), scope, until_ms: role.until_ms }
    } else {
        Reason::OutOfScope { role: role.key.clone(), scope }
    }
}

fn field_reasons(record: &str, field: &str, held: &[HeldRole], reasons: &mut Vec<Reason>) -> FieldAccess {
    let mut widest = FieldAccess::Hidden;
    for role in held.iter().filter(|role| role.rights.reaches(record)) {
        let access = role.rights.access(record, field);
        let role = role.key.clone();
        reasons.push(match access {
            FieldAccess::Edit => Reason::FieldOpen { role },
            _ => Reason::FieldLimited { role, access },
        });
        widest = widest.max(access);
    }
    widest
}
