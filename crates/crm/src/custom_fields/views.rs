//! Definitions as the interface sees them.

use domain::custom_fields::{CustomField, FieldOption, PREFIX, StageRef};
use domain::rights::{Actor, FieldAccess};
use schemars::JsonSchema;
use serde::Serialize;
use store::{State, Stored};
use ts_rs::TS;
use uuid::Uuid;

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct CustomFieldView {
    pub id: Uuid,
    pub revision: String,
    pub record: String,
    pub key: String,
    /// How filters, orders, forms and histories name it: `custom.<key>`.
    pub name: String,
    pub label: String,
    pub label_en: Option<String>,
    #[ts(type = "CustomField[\"kind\"]")]
    pub kind: String,
    #[ts(type = "number")]
    pub decimals: i64,
    pub unit: Option<String>,
    pub options: Vec<FieldOption>,
    pub refers_to: Option<String>,
    #[ts(type = "CustomField[\"required\"]")]
    pub required: String,
    pub stages: Vec<StageRef>,
    /// Keys of roles; empty: whoever may the record.
    pub seen_by: Vec<String>,
    pub changed_by: Vec<String>,
    pub sensitive: bool,
    pub searchable: bool,
    /// Rows from before are still to be indexed by it: `index_custom_fields`.
    pub unindexed: bool,
    pub listed: bool,
    pub archived: bool,
    /// How far it is open to whoever asks.
    pub access: FieldAccess,
}

impl CustomFieldView {
    pub fn new(stored: &Stored<CustomField>, actor: &Actor, unindexed: &[&str]) -> Self {
        let field = stored.record.clone();
        let name = format!("{PREFIX}{}", field.key);
        Self {
            id: stored.meta.id,
            revision: stored.meta.version.to_string(),
            access: actor.field(&field.record, &name),
            name,
            record: field.record.clone(),
            key: field.key,
            label: field.label,
            label_en: field.label_en,
            kind: field.kind.as_str().to_owned(),
            decimals: field.decimals,
            unit: field.unit,
            options: field.options.0,
            refers_to: field.refers_to,
            required: field.required.as_str().to_owned(),
            stages: field.stages.0,
            seen_by: field.seen_by.0.into_iter().collect(),
            changed_by: field.changed_by.0.into_iter().collect(),
            sensitive: field.sensitive,
            searchable: field.searchable,
            unindexed: field.searchable && unindexed.contains(&field.record.as_str()),
            listed: field.listed,
            archived: stored.meta.state == State::Archived,
        }
    }
}
