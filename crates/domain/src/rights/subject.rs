//! What a right can be about: every record type, and the few things that have no rows of their own.

use super::{Action, Scope};
use crate::record::{Field, RecordType};
use crate::{RECORD_TYPES, record::Label};

use Action::{Approve, Archive, Assign, Configure, Create, Edit, Export, Import, Merge, See, Tag};

/// The workspace itself: its settings, its keys, its health.
pub const WORKSPACE: &str = "workspace";

/// How much somebody works with the product.
pub const USAGE: &str = "usage";

/// A machine that visitors use by themselves.
pub const KIOSK: &str = "kiosk";

/// The journal as people look through it: *see* reads it, *approve* reviews entries, *export* writes it to a file.
/// Whose: of whoever did what the entry tells.
pub const AUDIT: &str = "audit";

/// What a right names.
#[derive(Debug, Clone, Copy)]
pub enum Subject {
    Record(&'static RecordType),
    Other(&'static OtherSubject),
}

/// Something without rows of its own.
#[derive(Debug)]
pub struct OtherSubject {
    pub name: &'static str,
    pub label: Label,
    pub actions: &'static [Action],
    pub scopes: &'static [Scope],
}

const OTHERS: &[OtherSubject] = &[
    OtherSubject {
        name: WORKSPACE,
        label: Label { zh: "工作区", en: "Workspace" },
        actions: &[See, Configure, Export, Import],
        scopes: &[Scope::All],
    },
    OtherSubject {
        name: KIOSK,
        label: Label { zh: "自助机", en: "Kiosk" },
        actions: &[See, Configure],
        scopes: &[Scope::All],
    },
    OtherSubject {
        name: USAGE, label: Label { zh: "使用情况", en: "Usage" }, actions: &[See], scopes: Scope::EVERY
    },
    OtherSubject {
        name: AUDIT,
        label: Label { zh: "审计", en: "Audit" },
        actions: &[See, Approve, Export],
        scopes: Scope::EVERY,
    },
];

/// Record types whose rows decide who may do what.
pub const RIGHTS_RECORDS: [&str; 4] = ["member", "team", "role", "break_glass"];

/// What whoever holds any role but the kiosk's may: without these names no list can be read, and an announcement reaches nobody.
pub const EVERYBODY: &[(&str, &[Action])] = &[
    ("member", &[See]),
    ("team", &[See]),
    ("role", &[See]),
    ("tag", &[See]),
    ("break_glass", &[See]),
    ("policy", &[See]),
    ("policy_acknowledgement", &[See, Create]),
    ("company_setting", &[See]),
    ("pipeline", &[See]),
    ("pipeline_version", &[See]),
    ("follow_up_rule", &[See]),
    ("custom_field", &[See]),
    ("layout", &[See]),
    ("pool_rule", &[See]),
];

impl Subject {
    pub fn all() -> impl Iterator<Item = Self> {
        RECORD_TYPES.iter().copied().map(Self::Record).chain(OTHERS.iter().map(Self::Other))
    }

    pub fn find(name: &str) -> Option<Self> {
        Self::all().find(|subject| subject.name() == name)
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Record(record) => record.name,
            Self::Other(other) => other.name,
        }
    }

    pub fn label(self) -> Label {
        match self {
            Self::Record(record) => record.label,
            Self::Other(other) => other.label,
        }
    }

    /// What can be done to it.
    pub fn actions(self) -> &'static [Action] {
        match self {
            Self::Other(other) => other.actions,
            // Assigned, merged and erased with the record it belongs to.
            Self::Record(record) if record.belongs_to.is_some() => &[See, Create, Edit, Archive, Tag, Export, Import],
            Self::Record(record) if record.is_pooled() => &[
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
                Action::CheckDuplicates,
                Action::Erase,
                Action::Claim,
            ],
            Self::Record(record) if record.owner.is_some() => &[
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
                Action::CheckDuplicates,
                Action::Erase,
            ],
            Self::Record(record) if record.name == "member" => &[See, Create, Edit, Archive, Assign, Configure],
            Self::Record(_) => &[See, Create, Edit, Archive, Configure],
        }
    }

    /// A row without an owner belongs to everybody: its rights have one scope.
    pub fn scopes(self) -> &'static [Scope] {
        match self {
            Self::Other(other) => other.scopes,
            Self::Record(record) if record.owner.is_some() => Scope::EVERY,
            Self::Record(_) => &[Scope::All],
        }
    }

    /// Rights over single fields are for business records.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Record(record) if record.owner.is_some() => record.fields,
            _ => &[],
        }
    }

    pub fn field(self, name: &str) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.name == name)
    }
}
