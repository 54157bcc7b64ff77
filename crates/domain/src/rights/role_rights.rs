//! What a role allows, as data: kept in a role's row, edited on a screen, judged by [`super::Actor`].

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::subject::Subject;
use super::{Action, FieldAccess, Scope};
use crate::error::{AppError, Code, Result};
use crate::record::{FieldValue, Kind, Value};

/// Actions on a record type, within a scope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordRight {
    pub record: String,
    pub scope: Scope,
    pub actions: Vec<Action>,
}

/// Less than full access to a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FieldRight {
    pub record: String,
    pub field: String,
    pub access: FieldAccess,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RoleRights {
    pub records: Vec<RecordRight>,
    pub fields: Vec<FieldRight>,
}

/// A role as a member holds it: by their own roles, or for a time by a break-glass grant.
#[derive(Debug, Clone)]
pub struct HeldRole {
    pub key: String,
    pub rights: RoleRights,
    /// When it ends, milliseconds in UTC; `None`: it stays.
    pub until_ms: Option<i64>,
}

impl RoleRights {
    /// Every subject, action, scope and field exists and fits the other.
    ///
    /// # Errors
    /// [`Code::UnknownRight`] with what does not fit.
    pub fn check(&self) -> Result<()> {
        for right in &self.records {
            let unknown = |what: &str, value: &str| {
                AppError::new(Code::UnknownRight).field("rights").param("record", &right.record).param(what, value)
            };
            let subject = Subject::find(&right.record).ok_or_else(|| unknown("value", &right.record))?;
            if !subject.scopes().contains(&right.scope) {
                return Err(unknown("value", right.scope.as_str()));
            }
            if let Some(action) = right.actions.iter().find(|action| !subject.actions().contains(action)) {
                return Err(unknown("value", action.as_str()));
            }
        }
        for right in &self.fields {
            let known = Subject::find(&right.record).is_some_and(|subject| subject.field(&right.field).is_some());
            if !known {
                let unknown = AppError::new(Code::UnknownRight).field("rights");
                return Err(unknown.param("record", &right.record).param("value", &right.field));
            }
        }
        Ok(())
    }

    pub(super) fn reaches(&self, record: &str) -> bool {
        self.records.iter().any(|right| right.record == record && !right.actions.is_empty())
    }

    /// How far the role opens a field of a record it reaches.
    pub(super) fn access(&self, record: &str, field: &str) -> FieldAccess {
        let limit = self.fields.iter().find(|right| right.record == record && right.field == field);
        limit.map_or(FieldAccess::Edit, |right| right.access)
    }
}

impl HeldRole {
    pub fn lasting(key: &str, rights: RoleRights) -> Self {
        Self { key: key.to_owned(), rights, until_ms: None }
    }
}

impl FieldValue for RoleRights {
    const KIND: Kind = Kind::Json;
    fn to_value(&self) -> Value {
        Value::Text(serde_json::json!(self).to_string())
    }
    fn from_value(value: Value) -> Result<Self> {
        String::from_value(value).and_then(|text| serde_json::from_str(&text).map_err(|_| Code::UnknownRight.into()))
    }
    fn from_input(input: &serde_json::Value) -> Result<Self> {
        let rights: Self = serde_json::from_value(input.clone())
            .map_err(|cause| AppError::new(Code::MalformedRequest).param("cause", cause))?;
        rights.check().map(|()| rights)
    }
    fn blank() -> Self {
        Self::default()
    }
}

/// Whose row is asked about.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    pub owner: Option<Uuid>,
    pub team: Option<Uuid>,
}
