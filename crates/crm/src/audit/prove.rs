//! Proving the journal.

use domain::Result;
use domain::rights::Access;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::JobScope;
use ts_rs::TS;

use super::commands::SEE;
use super::views::{JournalFault, JournalProof};
use crate::command::{Command, JobCommand, Seed};
use crate::jobs::Progress;

/// Proves the chain of the journal from its first entry, and its head against what is remembered outside the
/// database. Changes nothing.
#[derive(Debug, Serialize, Deserialize, TS, JsonSchema)]
pub struct ProveJournal {}

impl Command for ProveJournal {
    type Answer = JournalProof;
    const NAME: &'static str = "prove_journal";
    const ACCESS: Access = SEE;

    fn example(_: &Seed) -> Self {
        Self {}
    }
}

impl JobCommand for ProveJournal {
    fn label(&self) -> Option<String> {
        None
    }

    async fn run(self, job: &JobScope, progress: &Progress) -> Result<JournalProof> {
        let count = |number: i64| usize::try_from(number).unwrap_or(0);
        let proof = job.prove_journal(|done, all| progress.tell(count(done), Some(count(all)), 0)).await?;
        Ok(JournalProof {
            entries: u64::try_from(proof.entries).unwrap_or(0),
            head: proof.entries.to_string(),
            hash: proof.hash.iter().map(|byte| format!("{byte:02x}")).collect(),
            fault: proof.fault.map(|(code, sequence)| JournalFault { code, sequence: sequence.to_string() }),
        })
    }
}
