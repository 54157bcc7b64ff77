//! Roles as the interface gets them.

use domain::rights::{Action, RoleRights, Scope, Subject};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct LabelView {
    pub zh: String,
    pub en: String,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct RoleView {
    pub key: String,
    /// One name in both languages, unless the role is ready-made and keeps the product's names.
    pub name: LabelView,
    pub description: Option<String>,
    pub rights: RoleRights,
    /// Comes with the product.
    pub ready_made: bool,
    /// Differs from what came with the product; a role made here has nothing to differ from.
    pub edited: bool,
    /// `None`: nobody has changed it yet.
    pub revision: Option<String>,
    /// Members at work who hold it.
    pub members: u32,
}

/// What a right can be about.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct SubjectView {
    pub name: String,
    pub label: LabelView,
    pub actions: Vec<Action>,
    pub scopes: Vec<Scope>,
    pub fields: Vec<SubjectField>,
    /// What whoever holds any role may do.
    pub everybody: Vec<Action>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct SubjectField {
    pub name: String,
    pub label: LabelView,
    pub sensitive: bool,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct RolesView {
    pub roles: Vec<RoleView>,
    pub subjects: Vec<SubjectView>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct BreakGlassView {
    pub id: Uuid,
    pub member: Uuid,
    pub member_name: String,
    pub role: String,
    pub reason: String,
    /// Who lent it.
    pub granted_by: Option<String>,
    #[ts(type = "number")]
    pub granted_ms: i64,
    #[ts(type = "number")]
    pub until_ms: i64,
    pub running: bool,
}

impl From<domain::record::Label> for LabelView {
    fn from(label: domain::record::Label) -> Self {
        Self { zh: label.zh.to_owned(), en: label.en.to_owned() }
    }
}

impl From<Subject> for SubjectView {
    fn from(subject: Subject) -> Self {
        let fields = subject.fields().iter().map(|field| SubjectField {
            name: field.name.to_owned(),
            label: field.label.into(),
            sensitive: field.sensitive,
        });
        let everybody = domain::rights::EVERYBODY.iter().filter(|(name, _)| *name == subject.name());
        Self {
            name: subject.name().to_owned(),
            label: subject.label().into(),
            actions: subject.actions().to_vec(),
            scopes: subject.scopes().to_vec(),
            fields: fields.collect(),
            everybody: everybody.flat_map(|(_, actions)| actions.iter().copied()).collect(),
        }
    }
}
