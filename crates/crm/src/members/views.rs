//! Members and teams as the interface gets them.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct MemberView {
    pub id: Uuid,
    pub revision: String,
    pub login: String,
    pub name: String,
    /// The name in pinyin, a space after each character.
    pub spelling: String,
    pub team: Option<Uuid>,
    pub team_name: Option<String>,
    pub manager: Option<Uuid>,
    pub manager_name: Option<String>,
    /// Keys of the member's roles.
    pub roles: Vec<String>,
    /// Roles lent by break-glass grants that still run.
    pub lent: Vec<LentRole>,
    pub active: bool,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct LentRole {
    pub role: String,
    #[ts(type = "number")]
    pub until_ms: i64,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct TeamView {
    pub id: Uuid,
    pub revision: String,
    pub name: String,
    pub parent: Option<Uuid>,
    pub lead: Option<Uuid>,
    /// Members directly in it, those who left not counted.
    pub members: u32,
}

/// Everything a member owns, before it is handed over.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct HandOverPreview {
    pub records: Vec<OwnedRecords>,
    /// Teams the member leads.
    pub leads: Vec<Uuid>,
    /// The lead of the member's team, or their manager.
    pub suggested: Option<Uuid>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct OwnedRecords {
    /// Record type.
    pub record: String,
    #[ts(type = "number")]
    pub count: u64,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct HandOverAnswer {
    pub records: Vec<OwnedRecords>,
}
