//! The ready-made roles: six of people, and the kiosk's. `docs/security.md` holds the same table for people; a test keeps them equal.
//!
//! A workspace uses them as they stand here until somebody edits one: then its own row counts.

use super::role_rights::{FieldRight, RecordRight, RoleRights};
use super::{AUDIT, Action, FieldAccess, KIOSK, Scope, USAGE, WORKSPACE};

/// What a role allows. Fields not named are as editable as the record.
#[derive(Debug)]
pub struct RoleDefinition {
    pub key: &'static str,
    pub zh: &'static str,
    pub en: &'static str,
    pub records: &'static [(&'static str, Scope, &'static [Action])],
    pub fields: &'static [(&'static str, &'static str, FieldAccess)],
}

use Action::{
    Approve, Archive, Assign, CheckDuplicates, Claim, Configure, Create, Edit, Erase, Export, Import, Merge, See, Tag,
};
use Scope::{All, Own, Subordinates, Team};

pub const BUILTIN_ROLES: &[RoleDefinition] = &[
    RoleDefinition {
        key: "administrator",
        zh: "系统管理员",
        en: "System administrator",
        records: &[
            (WORKSPACE, All, &[See, Configure, Export, Import]),
            (KIOSK, All, &[See, Configure]),
            ("member", All, &[Create, Edit, Archive, Configure]),
            ("team", All, &[Create, Edit, Archive, Configure]),
            ("role", All, &[Create, Edit, Archive, Configure]),
            ("break_glass", All, &[Create, Configure]),
            ("policy", All, &[Create]),
            ("company_setting", All, &[Create, Edit, Configure]),
            ("custom_field", All, &[Create, Edit, Archive, Configure]),
            ("layout", All, &[Create, Edit, Archive, Configure]),
            (USAGE, All, &[See]),
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
        records: &[
            (
                "customer",
                All,
                &[
                    See,
                    Create,
                    Edit,
                    Archive,
                    Assign,
                    Tag,
                    Export,
                    Import,
                    Merge,
                    Approve,
                    CheckDuplicates,
                    Erase,
                    Claim,
                ],
            ),
            ("activity", All, &[See, Create, Edit, Archive, Export, Import]),
            ("member", All, &[Assign]),
            (USAGE, All, &[See]),
            ("contact", All, &[See, Create, Edit, Archive, Tag, Export, Import]),
            ("opportunity", All, &[See, Create, Edit, Archive, Tag, Export, Import]),
            ("stage_stay", All, &[See, Create, Edit, Archive]),
            ("pipeline", All, &[Create, Edit, Configure]),
            ("pipeline_version", All, &[Create]),
            ("follow_up_rule", All, &[Create, Configure]),
            ("alert_dismissal", All, &[See, Create, Archive]),
            ("task", All, &[See, Create, Edit, Archive, Assign, Export, Import]),
            ("lead", All, &[See, Create, Edit, Archive, Assign, Tag, Export, Import, Claim]),
            ("pool_rule", All, &[Create, Edit, Configure]),
            ("attachment", All, &[See, Create, Edit, Archive, Export]),
            ("custom_field", All, &[Create, Edit, Archive, Configure]),
            ("layout", All, &[Create, Edit, Archive, Configure]),
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
        records: &[
            ("customer", Own, &[See, Create, Edit, Archive, Tag, Import, CheckDuplicates]),
            ("customer", Subordinates, &[Assign]),
            ("contact", Own, &[See, Create, Edit, Archive, Tag, Import]),
            ("activity", Own, &[See, Create, Edit, Archive, Import]),
            ("opportunity", Own, &[See, Create, Edit, Archive, Tag, Import]),
            ("stage_stay", Own, &[See, Create, Edit, Archive]),
            ("alert_dismissal", Own, &[See]),
            ("task", Own, &[See, Create, Edit, Archive, Export, Import]),
            ("task", Team, &[Assign]),
            ("lead", Own, &[See, Create, Edit, Archive, Tag, Import]),
            ("lead", Subordinates, &[Assign]),
            ("customer", Team, &[Claim]),
            ("lead", Team, &[Claim]),
            ("attachment", Own, &[See, Create, Edit, Archive, Export]),
            (USAGE, Subordinates, &[See]),
            ("tag", All, &[Create]),
            ("saved_view", All, &[See, Create, Edit, Archive]),
        ],
        fields: &[],
    },
    RoleDefinition {
        key: "service_rep",
        zh: "客服代表",
        en: "Service representative",
        records: &[
            ("customer", All, &[See, Create]),
            ("customer", Team, &[Edit, Tag]),
            ("contact", All, &[See, Create]),
            ("contact", Team, &[Edit, Tag]),
            ("activity", All, &[See, Create]),
            ("activity", Team, &[Edit]),
            ("task", Own, &[See, Create, Edit, Archive, Export]),
            ("task", Team, &[Assign]),
            ("lead", Own, &[See, Create, Edit, Tag]),
            ("attachment", All, &[See, Create]),
            ("attachment", Team, &[Edit, Archive, Export]),
            (USAGE, Own, &[See]),
            ("saved_view", All, &[See, Create, Edit, Archive]),
        ],
        fields: &[("customer", "credit_code", FieldAccess::See), ("customer", "level", FieldAccess::See)],
    },
    RoleDefinition {
        key: "marketer",
        zh: "市场专员",
        en: "Marketing specialist",
        records: &[
            ("customer", All, &[See, Create, Tag, Import]),
            ("activity", All, &[See]),
            ("contact", All, &[See, Create, Import]),
            ("task", Own, &[See, Create, Edit, Archive, Export]),
            ("task", Team, &[Assign]),
            ("lead", All, &[See, Create, Edit, Assign, Tag, Import]),
            ("attachment", Own, &[See, Create, Edit, Archive, Export]),
            (USAGE, Own, &[See]),
            ("tag", All, &[Create, Edit]),
            ("saved_view", All, &[See, Create, Edit, Archive]),
        ],
        fields: &[
            ("customer", "phones", FieldAccess::Reveal),
            ("customer", "wechat", FieldAccess::Reveal),
            ("contact", "phones", FieldAccess::Reveal),
            ("contact", "wechat", FieldAccess::Reveal),
        ],
    },
    RoleDefinition {
        key: "analyst",
        zh: "数据分析师",
        en: "Data analyst",
        records: &[
            ("customer", All, &[See, Export]),
            ("activity", All, &[See, Export]),
            ("contact", All, &[See, Export]),
            ("opportunity", All, &[See, Export]),
            ("stage_stay", All, &[See]),
            ("lead", All, &[See, Export]),
            (USAGE, Own, &[See]),
            ("saved_view", All, &[See, Create, Edit, Archive]),
        ],
        fields: &[
            ("customer", "phones", FieldAccess::Masked),
            ("customer", "email", FieldAccess::Masked),
            ("customer", "wechat", FieldAccess::Masked),
            ("customer", "main_contact", FieldAccess::Masked),
            ("customer", "address", FieldAccess::Hidden),
            ("activity", "contact_name", FieldAccess::Masked),
            ("activity", "place", FieldAccess::Hidden),
            ("activity", "coordinates", FieldAccess::Hidden),
            ("contact", "name", FieldAccess::Masked),
            ("contact", "phones", FieldAccess::Masked),
            ("contact", "emails", FieldAccess::Masked),
            ("contact", "wechat", FieldAccess::Masked),
            ("contact", "birthday", FieldAccess::Masked),
            ("lead", "contact_name", FieldAccess::Masked),
            ("lead", "phones", FieldAccess::Masked),
            ("lead", "emails", FieldAccess::Masked),
            ("lead", "wechat", FieldAccess::Masked),
        ],
    },
    RoleDefinition {
        key: KIOSK_ROLE,
        zh: "自助机",
        en: "Kiosk",
        records: &[
            (KIOSK, All, &[See]),
            ("customer", Own, &[Create]),
            ("lead", Team, &[Create]),
            ("task", Team, &[Create]),
        ],
        fields: &[],
    },
];

/// The role of the member a kiosk runs as: the least that its visitors need.
pub const KIOSK_ROLE: &str = "kiosk";

impl RoleDefinition {
    pub fn rights(&self) -> RoleRights {
        let record = |(record, scope, actions): &(&str, Scope, &[Action])| RecordRight {
            record: (*record).to_owned(),
            scope: *scope,
            actions: actions.to_vec(),
        };
        let field = |(record, field, access): &(&str, &str, FieldAccess)| FieldRight {
            record: (*record).to_owned(),
            field: (*field).to_owned(),
            access: *access,
        };
        RoleRights {
            records: self.records.iter().map(record).collect(),
            fields: self.fields.iter().map(field).collect(),
        }
    }
}

pub fn builtin_role(key: &str) -> Option<&'static RoleDefinition> {
    BUILTIN_ROLES.iter().find(|role| role.key == key)
}
