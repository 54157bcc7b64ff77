//! Archiving contacts, and bringing them back.

use domain::contacts::Contact;
use domain::record::Record;
use domain::rights::{Access, Action};
use domain::{AppError, Code, Id, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{State, WriteScope};
use ts_rs::TS;
use uuid::Uuid;

use super::views::ContactsMoved;
use crate::command::{Command, Seed, WriteCommand};

const ACCESS: Access = Access::Record { record: Contact::TYPE.name, action: Action::Archive };

/// Most contacts of one call: it is one transaction.
const MOST: usize = 200;

/// Takes contacts out of the daily lists; they can be restored. A main contact is none afterwards.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ArchiveContacts {
    pub ids: Vec<Uuid>,
}

impl Command for ArchiveContacts {
    type Answer = ContactsMoved;
    const NAME: &'static str = "archive_contacts";
    const ACCESS: Access = ACCESS;

    fn example(seed: &Seed) -> Self {
        Self { ids: vec![seed.contact] }
    }
}

impl WriteCommand for ArchiveContacts {
    async fn run(self, scope: &mut WriteScope) -> Result<ContactsMoved> {
        move_all(scope, &self.ids, State::Archived).await
    }
}

/// Brings archived contacts back.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct RestoreContacts {
    pub ids: Vec<Uuid>,
}

impl Command for RestoreContacts {
    type Answer = ContactsMoved;
    const NAME: &'static str = "restore_contacts";
    const ACCESS: Access = ACCESS;

    fn example(seed: &Seed) -> Self {
        Self { ids: vec![seed.contact] }
    }
}

impl WriteCommand for RestoreContacts {
    async fn run(self, scope: &mut WriteScope) -> Result<ContactsMoved> {
        move_all(scope, &self.ids, State::Active).await
    }
}

async fn move_all(scope: &mut WriteScope, ids: &[Uuid], state: State) -> Result<ContactsMoved> {
    if ids.len() > MOST {
        return Err(AppError::new(Code::TooMany).field("ids").param("max", MOST).param("entries", ids.len()));
    }
    let mut moved = ContactsMoved::default();
    for id in ids {
        let mut stored = scope.load::<Contact>(Id::new(*id)).await?;
        if stored.meta.state == state {
            moved.unchanged += 1;
            continue;
        }
        if state == State::Archived && stored.record.is_main {
            let after = Contact { is_main: false, ..stored.record.clone() };
            scope.update(&stored, &after).await?;
            stored = scope.load(stored.id()).await?;
        }
        match state {
            State::Archived => scope.archive(&stored).await?,
            _ => scope.restore(&stored).await?,
        }
        moved.changed += 1;
    }
    Ok(moved)
}
