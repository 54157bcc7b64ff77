//! The declarations of the follow-up rule and of a dismissal.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;

use crate::customers::Customer;
use crate::error::{AppError, Code, Result};
use crate::id::Id;
use crate::members::{Member, Team};
use crate::record::{FieldValue, Kind, Record, Value};

/// How long a customer of this level may wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct LevelDays {
    pub level: String,
    #[ts(type = "number")]
    pub days: i64,
}

/// Levels whose customers wait for another time than the rest.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(transparent)]
pub struct LevelTerms(pub Vec<LevelDays>);

impl FieldValue for LevelTerms {
    const KIND: Kind = Kind::Json;
    fn to_value(&self) -> Value {
        Value::Text(serde_json::json!(self).to_string())
    }
    fn from_value(value: Value) -> Result<Self> {
        Self::from_input(&value.to_json(Kind::Json))
    }
    fn from_input(input: &Json) -> Result<Self> {
        serde_json::from_value(input.clone())
            .map_err(|cause| AppError::new(Code::MalformedRequest).field("levels").param("cause", cause))
    }
    fn blank() -> Self {
        Self::default()
    }
}

/// When a customer has waited too long: one row, made at the first change.
#[derive(Debug, Clone, PartialEq, Record)]
#[record(name = "follow_up_rule", table = "follow_up_rule", title = "days", zh = "跟进规则", en = "Follow-up rule")]
pub struct FollowUpRule {
    #[field(zh = "启用", en = "In use", merge = "Authority")]
    pub active: bool,
    /// Of every level that is not named.
    #[field(zh = "天数", en = "Days", merge = "Authority")]
    pub days: i64,
    #[field(zh = "按级别", en = "By level", merge = "Authority")]
    pub levels: LevelTerms,
    #[field(zh = "只算工作日", en = "Working days only", merge = "Authority")]
    pub working_days: bool,
    /// So many days after the owner the manager is told.
    #[field(zh = "上报天数", en = "Days to the manager", merge = "Authority")]
    pub escalate_after: i64,
    /// Who has a date ahead for the next follow-up does not wait.
    #[field(zh = "已约定的不提醒", en = "Not if planned", merge = "Authority")]
    pub planned_exempt: bool,
}

impl Default for FollowUpRule {
    fn default() -> Self {
        Self {
            active: true,
            days: 3,
            levels: LevelTerms::default(),
            working_days: false,
            escalate_after: 1,
            planned_exempt: true,
        }
    }
}

/// Somebody decided that a customer need not be followed up, for the period that began then; the next period is another.
#[derive(Debug, Clone, PartialEq, Record)]
#[record(
    name = "alert_dismissal",
    table = "alert_dismissal",
    title = "reason",
    owner = "owner",
    belongs_to = "customer",
    zh = "提醒处理",
    en = "Dismissed alert"
)]
pub struct AlertDismissal {
    #[field(zh = "客户", en = "Customer", merge = "Authority", refers = "customer", assigned)]
    pub customer: Id<Customer>,
    #[field(zh = "起算时间", en = "Period began", merge = "Authority", assigned)]
    pub began: DateTime<Utc>,
    #[field(zh = "原因", en = "Reason", max = 200, assigned)]
    pub reason: String,
    #[field(zh = "处理人", en = "By", merge = "Authority", refers = "member", assigned)]
    pub member: Id<Member>,
    #[field(zh = "负责人", en = "Owner", merge = "Authority", refers = "member", assigned)]
    pub owner: Option<Id<Member>>,
    #[field(zh = "团队", en = "Team", merge = "Authority", refers = "team", assigned)]
    pub team: Option<Id<Team>>,
}
