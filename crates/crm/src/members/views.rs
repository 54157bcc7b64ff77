//! Members and teams as the interface gets them.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct MemberView {
    pub id: Uuid,
    pub login: String,
    pub name: String,
    pub team: Option<Uuid>,
    pub team_name: Option<String>,
    pub roles: Vec<String>,
    pub active: bool,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct TeamView {
    pub id: Uuid,
    pub name: String,
    pub parent: Option<Uuid>,
}
