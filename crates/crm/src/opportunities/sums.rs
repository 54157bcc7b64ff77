//! What the opportunities of a customer come to.

use domain::Result;
use domain::opportunities::{Opportunity, Outcome};
use domain::record::Record;
use domain::rights::{Access, Action};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{ReadScope, Sum};
use ts_rs::TS;
use uuid::Uuid;

use super::board::{is, yuan};
use crate::command::{Command, ReadCommand, Seed};

/// How many, and their amounts together in yuan.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct DealSum {
    #[ts(type = "number")]
    pub count: u64,
    pub sum: String,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct CustomerDeals {
    pub open: DealSum,
    pub won: DealSum,
    pub lost: DealSum,
}

/// The opportunities of a customer by outcome; archived ones are left out.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct GetCustomerDeals {
    pub customer: Uuid,
}

impl Command for GetCustomerDeals {
    type Answer = CustomerDeals;
    const NAME: &'static str = "get_customer_deals";
    const ACCESS: Access = Access::Record { record: Opportunity::TYPE.name, action: Action::See };

    fn example(seed: &Seed) -> Self {
        Self { customer: seed.customer }
    }
}

impl ReadCommand for GetCustomerDeals {
    async fn run(self, scope: &mut ReadScope) -> Result<CustomerDeals> {
        let filter = is("customer", json!(self.customer));
        let plan = scope.plan_list(Opportunity::TYPE, Some(&filter), None, false).await?;
        let totals = scope.totals(&plan, &["outcome"], &[Sum::Of("amount")]).await?;
        let of = |outcome: Outcome| {
            let total = totals.iter().find(|total| total.group[0].as_deref() == Some(outcome.as_str()));
            let (count, sum) = total.map_or((0, 0), |total| (total.count, total.sums[0]));
            DealSum { count, sum: yuan(sum) }
        };
        Ok(CustomerDeals { open: of(Outcome::Open), won: of(Outcome::Won), lost: of(Outcome::Lost) })
    }
}
