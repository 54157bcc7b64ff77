//! The declaration of a rule of the pool.

use crate::id::Id;
use crate::members::Team;
use crate::record::Record;

/// How a team's customers and leads come back to the pool and leave it again; without a team, the company's rule for all
/// teams that have none of their own.
#[derive(Debug, Clone, PartialEq, Record)]
#[record(name = "pool_rule", table = "pool_rule", title = "team", zh = "公海规则", en = "Pool rule")]
pub struct PoolRule {
    #[field(zh = "团队", en = "Team", merge = "Authority", refers = "team")]
    pub team: Option<Id<Team>>,
    /// Days without a follow-up after which a customer goes back.
    #[field(zh = "客户多少天未跟进收回", en = "Days without follow-up (customers)", merge = "Authority")]
    pub customer_days: Option<i64>,
    /// Days without a won deal after which a customer goes back.
    #[field(zh = "客户多少天未成交收回", en = "Days without a deal (customers)", merge = "Authority")]
    pub deal_days: Option<i64>,
    /// Days without a change after which a lead goes back.
    #[field(zh = "线索多少天未处理收回", en = "Days untouched (leads)", merge = "Authority")]
    pub lead_days: Option<i64>,
    /// Most that one member holds from the pool at once.
    #[field(zh = "每人最多持有", en = "Most held per member", merge = "Authority")]
    pub most_held: Option<i64>,
    /// Most that one member claims in a day.
    #[field(zh = "每人每天最多领取", en = "Most claimed per day", merge = "Authority")]
    pub most_a_day: Option<i64>,
    /// Days for which the last owner waits before claiming again.
    #[field(zh = "原负责人冷却天数", en = "Cool-down of the last owner, days", merge = "Authority")]
    pub cool_down_days: Option<i64>,
}

impl PoolRule {
    /// The rule that comes with the product.
    pub fn usual() -> Self {
        Self {
            team: None,
            customer_days: Some(30),
            deal_days: None,
            lead_days: Some(15),
            most_held: Some(50),
            most_a_day: Some(10),
            cool_down_days: Some(7),
        }
    }
}
