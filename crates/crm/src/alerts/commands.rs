//! Dismissing an alert.

use chrono::{DateTime, Utc};
use domain::alerts::{AlertDismissal, check_reason};
use domain::customers::Customer;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{Reading, Stored, WriteScope, time_of};
use ts_rs::TS;
use uuid::Uuid;

use crate::command::{Command, Seed, WriteCommand};

/// The customer need not be followed up, for the period the alert is about; the next follow-up begins another.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct DismissAlert {
    pub customer: Uuid,
    /// As the alert says: one whose period is over is not dismissed.
    pub began: DateTime<Utc>,
    pub reason: String,
}

impl Command for DismissAlert {
    type Answer = ();
    const NAME: &'static str = "dismiss_alert";
    const ACCESS: Access = Access::Record { record: AlertDismissal::TYPE.name, action: Action::Create };

    fn example(seed: &Seed) -> Self {
        Self { customer: seed.customer, began: seed.customer_since, reason: "客户暂停采购".into() }
    }
}

impl WriteCommand for DismissAlert {
    async fn run(self, scope: &mut WriteScope) -> Result<()> {
        let reason = check_reason(&self.reason)?;
        let customer: Stored<Customer> = scope.load(Id::new(self.customer)).await?;
        if period_of(&customer) != self.began {
            return Err(AppError::new(Code::ChangedMeanwhile).param("fields", "last_follow_up"));
        }
        let member = Id::new(scope.actor().id());
        let dismissal =
            AlertDismissal { customer: customer.id(), began: self.began, reason, member, owner: None, team: None };
        scope.create(&dismissal).await.map(|_| ())
    }
}

/// When the present period of a customer began.
fn period_of(customer: &Stored<Customer>) -> DateTime<Utc> {
    customer.record.last_follow_up.unwrap_or_else(|| time_of(customer.meta.created_at))
}
