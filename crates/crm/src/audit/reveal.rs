//! Showing a value that comes masked.

use domain::rights::Access;
use domain::{Result, record_type};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::WriteScope;
use ts_rs::TS;
use uuid::Uuid;

use super::views::RevealedValue;
use crate::command::{Command, Seed, WriteCommand};

/// Shows one masked value to a member whose role lets them ask for it. It is a write: the journal tells of it in
/// the same transaction. Whether they may is a right over the field, judged where the value is read.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct RevealField {
    pub record: String,
    pub id: Uuid,
    pub field: String,
}

impl Command for RevealField {
    type Answer = RevealedValue;
    const NAME: &'static str = "reveal_field";
    const ACCESS: Access = Access::Member;

    fn example(seed: &Seed) -> Self {
        Self { record: "customer".into(), id: seed.customer, field: "phones".into() }
    }
}

impl WriteCommand for RevealField {
    async fn run(self, scope: &mut WriteScope) -> Result<RevealedValue> {
        let value = scope.reveal(record_type(&self.record)?, self.id, &self.field).await?;
        Ok(RevealedValue { value })
    }
}
