//! The journal's chain proved from the first entry to the head, and the head against the anchor.

use domain::rights::{Grant, SystemTask};
use domain::{AppError, Code, Result};

use crate::connection::{Cancel, Connection};
use crate::journal::{self, Anchor, Hash, Head};
use crate::reading::Reading;
use crate::store::Store;

/// How far the chain holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainProof {
    /// Entries proved, from the first.
    pub entries: i64,
    /// Hash of the last of them: whoever keeps it elsewhere can tell a rewritten journal later.
    pub hash: Hash,
    /// `broken_journal` or `missing_tail`, and the first sequence it concerns.
    pub fault: Option<(Code, i64)>,
}

impl Store {
    /// Proves the chain; `progress` gets the entries proved and how many there are.
    pub async fn prove_journal(
        &self,
        cancel: &Cancel,
        progress: impl Fn(i64, i64) + Send + Sync,
    ) -> Result<ChainProof> {
        let anchored = self.anchored()?;
        let mut scope = self.read(Grant::for_task(SystemTask::Verification), cancel).await?;
        let all = journal::head(scope.connection()).await?.sequence;
        let mut proof = check_chain(scope.connection(), anchored, |done| progress(done, all)).await?;
        if proof.fault.is_none() {
            let gone = journal::missing_payloads(scope.connection()).await?;
            proof.fault = gone.first().map(|sequence| (Code::BrokenJournal, *sequence));
        }
        scope.finish().await?;
        Ok(proof)
    }

    /// What the anchor remembers. Read before the snapshot it is held against is opened: it may lag behind a
    /// commit, never lead one.
    pub(crate) fn anchored(&self) -> Result<Option<Head>> {
        Anchor::open(&self.folder, &self.key.get()).map(|(_, head)| head)
    }
}

/// The chain, then its payloads, then the anchor: a fault further back is told first.
pub async fn check_chain(
    connection: &mut Connection,
    anchored: Option<Head>,
    each: impl FnMut(i64) + Send,
) -> Result<ChainProof> {
    let known = journal::head(connection).await?;
    let mut fault = match journal::verify_chain(connection, each).await {
        Ok(_) => None,
        Err(error) if error.code == Code::BrokenJournal => Some((error.code, broken_at(&error))),
        Err(error) => return Err(error),
    };
    if fault.is_none() {
        fault = anchor_fault(connection, known, anchored).await?;
    }
    let entries = match fault {
        Some((Code::BrokenJournal, sequence)) => sequence - 1,
        _ => known.sequence,
    };
    let hash = journal::hash_at(connection, entries).await?.unwrap_or_default();
    Ok(ChainProof { entries, hash, fault })
}

fn broken_at(error: &AppError) -> i64 {
    error.params.get("sequence").and_then(|sequence| sequence.parse().ok()).unwrap_or(1)
}

async fn anchor_fault(connection: &mut Connection, known: Head, anchored: Option<Head>) -> Result<Option<(Code, i64)>> {
    let Some(anchored) = anchored else { return Ok(Some((Code::MissingTail, known.sequence + 1))) };
    if anchored.sequence > known.sequence {
        return Ok(Some((Code::MissingTail, known.sequence + 1)));
    }
    let there = journal::hash_at(connection, anchored.sequence).await?;
    let fits = anchored.sequence == 0 || there == Some(anchored.hash);
    Ok((!fits).then_some((Code::BrokenJournal, anchored.sequence)))
}
