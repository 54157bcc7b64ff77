//! Alerts and their rule as the interface gets them.

use chrono::{DateTime, Utc};
use domain::alerts::{FollowUpRule, LevelTerms};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// A customer who has waited too long. The alert is named by the customer and when its period began.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct AlertView {
    pub customer: Uuid,
    pub name: String,
    #[ts(type = "\"company\" | \"person\"")]
    pub kind: String,
    pub level: Option<String>,
    pub owner: Uuid,
    pub owner_name: Option<String>,
    /// The last follow-up; without one, when the customer was entered.
    pub began: DateTime<Utc>,
    /// Whether `began` is a follow-up.
    pub followed_up: bool,
    /// Days since then, by the calendar.
    #[ts(type = "number")]
    pub days: i64,
    /// How many its level may wait.
    #[ts(type = "number")]
    pub limit_days: i64,
    /// The manager is told too.
    pub escalated: bool,
    #[ts(type = "IsoDate | null")]
    pub next_follow_up: Option<String>,
}

/// Alerts, whoever has waited longest first; `next` asks for those after.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct AlertPage {
    pub alerts: Vec<AlertView>,
    pub next: Option<String>,
    /// The last entry on this machine: nothing later is known here.
    pub as_of: Option<DateTime<Utc>>,
}

/// How many alerts there are; no more than `most` are counted.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct AlertCount {
    pub mine: u32,
    /// Of other members within one's reach, told to their manager.
    pub escalated: u32,
    pub most: u32,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct AlertsOfMember {
    pub member: Uuid,
    pub name: Option<String>,
    pub alerts: u32,
    /// There are more, which nobody counts.
    pub more: bool,
    pub escalated: u32,
    /// Of the longest wait.
    #[ts(type = "number")]
    pub days: i64,
}

/// The rule, as it is and as it is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FollowUpTerms {
    pub active: bool,
    #[ts(type = "number")]
    pub days: i64,
    pub levels: LevelTerms,
    pub working_days: bool,
    #[ts(type = "number")]
    pub escalate_after: i64,
    pub planned_exempt: bool,
}

impl From<FollowUpRule> for FollowUpTerms {
    fn from(rule: FollowUpRule) -> Self {
        let FollowUpRule { active, days, levels, working_days, escalate_after, planned_exempt } = rule;
        Self { active, days, levels, working_days, escalate_after, planned_exempt }
    }
}

impl From<FollowUpTerms> for FollowUpRule {
    fn from(terms: FollowUpTerms) -> Self {
        let FollowUpTerms { active, days, levels, working_days, escalate_after, planned_exempt } = terms;
        Self { active, days, levels, working_days, escalate_after, planned_exempt }
    }
}
