//! The six ready-made roles. `docs/security.md` holds the same table for people; a test keeps them equal.

use super::{AUDIT, Action, FieldAccess, Scope, WORKSPACE};

/// What a role allows. Fields not named are as editable as the record.
#[derive(Debug)]
pub struct RoleDefinition {
    pub key: &'static str,
    pub zh: &'static str,
    pub en: &'static str,
    pub records: &'static [(&'static str, Scope, &'static [Action])],
    pub fields: &'static [(&'static str, &'static str, FieldAccess)],
}

use Action::{Approve, Archive, Assign, Configure, Create, Edit, Export, Import, Merge, See};
use Scope::{All, Own, Subordinates, Team};

/// Names everybody needs to read a list: who owns it, which team, which tag.
macro_rules! records {
    ($($own:expr),* $(,)?) => {
        &[("member", All, &[See]), ("team", All, &[See]), ("tag", All, &[See]), $($own),*]
    };
}

pub const BUILTIN_ROLES: &[RoleDefinition] = &[
    RoleDefinition {
        key: "administrator",
        zh: "系统管理员",
        en: "System administrator",
        records: records![
            (WORKSPACE, All, &[See, Configure, Export, Import]),
            ("member", All, &[Create, Edit, Archive, Configure]),
            ("team", All, &[Create, Edit, Archive, Configure]),
            ("tag", All, &[Create, Edit, Archive]),
            ("saved_view", All, &[See, Create, Edit, Archive]),
            (AUDIT, All, &[See, Approve, Export]),
            ("audit_review", All, &[See, Create]),
        ],
        fields: &[],
    },
    RoleDefinition {
        key: "sales_manager",
        zh: "销售经理",
        en: "Sales manager",
        records: records![
            ("customer", All, &[See, Create, Edit, Archive, Assign, Export, Import, Merge, Approve]),
            ("tag", All, &[Create, Edit, Archive]),
            ("saved_view", All, &[See, Create, Edit, Archive]),
            (AUDIT, All, &[See]),
            ("audit_review", All, &[See]),
        ],
        fields: &[],
    },
    RoleDefinition {
        key: "sales_rep",
        zh: "销售",
        en: "Sales representative",
        records: records![
            ("customer", Own, &[See, Create, Edit, Archive, Import]),
            ("customer", Subordinates, &[Assign]),
            ("tag", All, &[Create]),
            ("saved_view", All, &[See, Create, Edit, Archive]),
        ],
        fields: &[],
    },
    RoleDefinition {
        key: "service_rep",
        zh: "客服代表",
        en: "Service representative",
        records: records![
            ("customer", All, &[See, Create]),
            ("customer", Team, &[Edit]),
            ("saved_view", All, &[See, Create, Edit, Archive]),
        ],
        fields: &[("customer", "credit_code", FieldAccess::See), ("customer", "level", FieldAccess::See)],
    },
    RoleDefinition {
        key: "marketer",
        zh: "市场专员",
        en: "Marketing specialist",
        records: records![
            ("customer", All, &[See, Create, Import]),
            ("tag", All, &[Create, Edit]),
            ("saved_view", All, &[See, Create, Edit, Archive]),
        ],
        fields: &[("customer", "phones", FieldAccess::Reveal), ("customer", "wechat", FieldAccess::Reveal)],
    },
    RoleDefinition {
        key: "analyst",
        zh: "数据分析师",
        en: "Data analyst",
        records: records![("customer", All, &[See, Export]), ("saved_view", All, &[See, Create, Edit, Archive]),],
        fields: &[
            ("customer", "phones", FieldAccess::Masked),
            ("customer", "email", FieldAccess::Masked),
            ("customer", "wechat", FieldAccess::Masked),
            ("customer", "main_contact", FieldAccess::Masked),
            ("customer", "address", FieldAccess::Hidden),
        ],
    },
];

pub fn builtin_role(key: &str) -> Option<&'static RoleDefinition> {
    BUILTIN_ROLES.iter().find(|role| role.key == key)
}
