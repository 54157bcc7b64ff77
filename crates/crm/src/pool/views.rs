//! The pool as the interface gets it.

use chrono::{DateTime, Utc};
use domain::pool::PoolRule;
use schemars::JsonSchema;
use serde::Serialize;
use store::Stored;
use ts_rs::TS;
use uuid::Uuid;

/// What may be known of a record of the pool before it is claimed.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PoolRow {
    pub id: Uuid,
    pub number: String,
    #[ts(type = "\"company\" | \"person\"")]
    pub kind: String,
    pub name: String,
    pub city_name: Option<String>,
    pub industry: Option<String>,
    /// Of a customer.
    pub level: Option<String>,
    pub source: String,
    /// The first number, masked.
    pub phone: Option<String>,
    pub team_name: Option<String>,
    pub reason: Option<String>,
    pub former_owner_name: Option<String>,
    pub since: DateTime<Utc>,
    #[ts(type = "number")]
    pub days: i64,
    /// For how many days its last owner, who asks, has to wait; 0: it can be claimed.
    #[ts(type = "number")]
    pub cool_down_days: i64,
}

/// How many the actor has claimed and may.
#[derive(Debug, Clone, Copy, Default, Serialize, TS, JsonSchema)]
pub struct QuotaView {
    #[ts(type = "number")]
    pub held: i64,
    #[ts(type = "number | null")]
    pub most_held: Option<i64>,
    #[ts(type = "number")]
    pub today: i64,
    #[ts(type = "number | null")]
    pub most_a_day: Option<i64>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PoolPage {
    /// Those longest in the pool come last.
    pub rows: Vec<PoolRow>,
    pub more: bool,
    pub quota: QuotaView,
}

/// What one call claimed or gave back.
#[derive(Debug, Clone, Copy, Serialize, TS, JsonSchema)]
pub struct PoolMoved {
    pub changed: u32,
}

/// A record that goes back to the pool.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct Reclaim {
    #[ts(type = "\"customer\" | \"lead\"")]
    pub record: String,
    pub id: Uuid,
    pub number: String,
    pub name: String,
    pub owner: Option<Uuid>,
    pub owner_name: Option<String>,
    pub team_name: Option<String>,
    pub returns_at: DateTime<Utc>,
    /// Whole days left; negative where it is overdue.
    #[ts(type = "number")]
    pub days_left: i64,
    #[ts(type = "\"idle\" | \"no_deal\"")]
    pub because: String,
}

/// Reclaims as far as this machine knows.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ReclaimsView {
    pub reclaims: Vec<Reclaim>,
    pub more: bool,
    /// The actor may settle them; otherwise they are a proposal.
    pub settles: bool,
    pub as_of: DateTime<Utc>,
}

/// A rule as it is kept, or as it comes with the product.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PoolRuleView {
    pub team: Option<Uuid>,
    pub team_name: Option<String>,
    pub revision: Option<String>,
    #[ts(type = "number | null")]
    pub customer_days: Option<i64>,
    #[ts(type = "number | null")]
    pub deal_days: Option<i64>,
    #[ts(type = "number | null")]
    pub lead_days: Option<i64>,
    #[ts(type = "number | null")]
    pub most_held: Option<i64>,
    #[ts(type = "number | null")]
    pub most_a_day: Option<i64>,
    #[ts(type = "number | null")]
    pub cool_down_days: Option<i64>,
}

impl PoolRuleView {
    pub fn new(rule: &PoolRule, kept: Option<&Stored<PoolRule>>, team_name: Option<String>) -> Self {
        Self {
            team: rule.team.map(domain::Id::uuid),
            team_name,
            revision: kept.map(|kept| kept.meta.version.to_string()),
            customer_days: rule.customer_days,
            deal_days: rule.deal_days,
            lead_days: rule.lead_days,
            most_held: rule.most_held,
            most_a_day: rule.most_a_day,
            cool_down_days: rule.cool_down_days,
        }
    }
}
