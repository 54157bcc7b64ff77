//! Archiving leads, and bringing them back.

use domain::leads::Lead;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{State, WriteScope};
use ts_rs::TS;
use uuid::Uuid;

use super::views::LeadsChanged;
use crate::command::{Command, Seed, WriteCommand};

const ACCESS: Access = Access::Record { record: Lead::TYPE.name, action: Action::Archive };

/// Most leads of one call: it is one transaction.
const MOST: usize = 500;

/// Takes leads out of the daily lists; they can be restored.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ArchiveLeads {
    pub ids: Vec<Uuid>,
}

impl Command for ArchiveLeads {
    type Answer = LeadsChanged;
    const NAME: &'static str = "archive_leads";
    const ACCESS: Access = ACCESS;

    fn example(seed: &Seed) -> Self {
        Self { ids: vec![seed.leads.lead] }
    }
}

impl WriteCommand for ArchiveLeads {
    async fn run(self, scope: &mut WriteScope) -> Result<LeadsChanged> {
        move_all(scope, &self.ids, State::Archived).await
    }
}

/// Brings archived leads back.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct RestoreLeads {
    pub ids: Vec<Uuid>,
}

impl Command for RestoreLeads {
    type Answer = LeadsChanged;
    const NAME: &'static str = "restore_leads";
    const ACCESS: Access = ACCESS;

    fn example(seed: &Seed) -> Self {
        Self { ids: vec![seed.leads.lead] }
    }
}

impl WriteCommand for RestoreLeads {
    async fn run(self, scope: &mut WriteScope) -> Result<LeadsChanged> {
        move_all(scope, &self.ids, State::Active).await
    }
}

async fn move_all(scope: &mut WriteScope, ids: &[Uuid], state: State) -> Result<LeadsChanged> {
    if ids.len() > MOST {
        return Err(AppError::new(Code::TooMany).field("ids").param("max", MOST).param("entries", ids.len()));
    }
    let mut moved = LeadsChanged::default();
    for id in ids {
        let stored = scope.load::<Lead>(Id::new(*id)).await?;
        if stored.meta.state == state {
            moved.unchanged += 1;
            continue;
        }
        match state {
            State::Archived => scope.archive(&stored).await?,
            _ => scope.restore(&stored).await?,
        }
        moved.changed += 1;
    }
    Ok(moved)
}
