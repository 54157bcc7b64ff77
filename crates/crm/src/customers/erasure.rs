//! Erasing a person's data for good.

use domain::customers::{Customer, CustomerKind};
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::WriteScope;
use ts_rs::TS;
use uuid::Uuid;

use crate::command::{Command, Seed, WriteCommand};

/// Destroys everything the workspace holds about a person: the record, its history, what can be searched, drafts.
/// The journal keeps that it happened, and nobody can take it back.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ErasePerson {
    pub id: Uuid,
    /// The person's name, typed by whoever wants this.
    pub confirm: String,
}

impl Command for ErasePerson {
    type Answer = ();
    const NAME: &'static str = "erase_person";
    const ACCESS: Access = Access::Record { record: Customer::TYPE.name, action: Action::Erase };

    fn example(seed: &Seed) -> Self {
        let (id, name) = seed.person.clone();
        Self { id, confirm: name }
    }
}

impl WriteCommand for ErasePerson {
    async fn run(self, scope: &mut WriteScope) -> Result<()> {
        let stored = scope.load::<Customer>(Id::new(self.id)).await?;
        if stored.record.kind != CustomerKind::Person {
            return Err(AppError::new(Code::NotAPerson).field("id"));
        }
        if self.confirm.trim() != stored.record.name {
            return Err(AppError::new(Code::NameMismatch).field("confirm"));
        }
        scope.erase(&stored).await
    }
}
