//! Taking a change back, and bringing it back again: the undo of an undo is the redo.

use domain::Result;
use domain::rights::Access;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{JobScope, Undone};
use ts_rs::TS;

use crate::command::{Command, JobCommand, Seed};
use crate::dispatch::{UndoKind, UndoRef};
use crate::jobs::Progress;

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct UndoAnswer {
    pub changed: u32,
    /// Rows somebody changed since, left as they are.
    pub kept: u32,
}

/// Takes back a transaction, or everything a job did. Each row is judged by the rights of whoever undoes.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct Undo {
    pub undo: UndoRef,
}

impl Command for Undo {
    type Answer = UndoAnswer;
    const NAME: &'static str = "undo";
    const ACCESS: Access = Access::Member;

    fn example(seed: &Seed) -> Self {
        Self { undo: UndoRef { kind: UndoKind::Transaction, id: seed.transaction } }
    }
}

impl JobCommand for Undo {
    fn label(&self) -> Option<String> {
        None
    }

    async fn run(self, job: &JobScope, progress: &Progress) -> Result<UndoAnswer> {
        let transactions = match self.undo.kind {
            UndoKind::Transaction => vec![self.undo.id],
            UndoKind::Job => job.transactions_of(self.undo.id).await?,
        };
        let mut sum = Undone::default();
        for (at, transaction) in transactions.iter().enumerate() {
            let undone = job.undo(*transaction).await?;
            sum.changed += undone.changed;
            sum.kept += undone.kept;
            progress.tell(at + 1, Some(transactions.len()), 0);
        }
        let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(UndoAnswer { changed: count(sum.changed), kept: count(sum.kept) })
    }
}
