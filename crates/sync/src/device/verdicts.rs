//! Taking the verdicts of a push: what was refused comes off its rows and before a person's eyes.

use std::collections::BTreeSet;

use domain::Code;
use serde_json::Value as Json;

use super::store::{Attention, Because, DeviceStore, Placed, Standing, Step};
use super::{Device, Progress, is_sendable, too_large};
use crate::operation::Transaction;
use crate::row::Key;
use crate::wire::{Outcome, Refusal, Verdict};

impl<S: DeviceStore> Device<S> {
    pub(super) async fn take_verdicts(
        &mut self,
        mut standing: Standing,
        verdicts: Vec<Verdict>,
    ) -> Result<Progress, S::Error> {
        let sent = self.store.outbox(standing.known, verdicts.len()).await?;
        let (mut attention, mut concerned) = (Vec::new(), BTreeSet::new());
        for (transaction, verdict) in sent.into_iter().zip(verdicts) {
            if verdict.number != transaction.number {
                return Ok(Progress::Ignored);
            }
            standing.known = transaction.number;
            match refusal_of(&transaction, verdict.outcome) {
                Ok(seq) => standing.accepted.push((transaction.number, seq)),
                Err(refusal) => {
                    concerned.extend(transaction.operations.iter().map(|operation| operation.key()));
                    attention.push(needs_attention(transaction, refusal));
                }
            }
        }
        standing.step += 1;
        let mut rows = Vec::new();
        for key in concerned {
            rows.push(self.judged(&standing, key).await?);
        }
        self.store.apply(Step { standing, rows, attention }).await?;
        Ok(Progress::Again)
    }

    /// The row as it is now that an own transaction on it was judged.
    pub(super) async fn judged(&self, standing: &Standing, key: Key) -> Result<Placed, S::Error> {
        let base = self.store.base(&key).await?;
        let shown = self.shown(standing, &key, base.as_ref()).await?;
        Ok(Placed { key, base, shown, fill: None, because: Because::Judged })
    }
}

/// The sequence, or why it was not taken. One too large was sent empty, and that was accepted.
fn refusal_of(transaction: &Transaction, outcome: Outcome) -> Result<i64, Refusal> {
    match outcome {
        Outcome::Rejected(refusal) => Err(refusal),
        Outcome::Accepted { .. } if !is_sendable(transaction) => {
            Err(Refusal { error: too_large(), operation: 0, handed_over: false })
        }
        Outcome::Accepted { seq, .. } => Ok(seq),
    }
}

/// Of a row that is no longer theirs the member keeps what they typed, not what they saw.
fn needs_attention(mut transaction: Transaction, refusal: Refusal) -> Attention {
    if refusal.error.code == Code::NotFound {
        for change in transaction.operations.iter_mut().flat_map(|operation| &mut operation.changes) {
            change.before = Json::Null;
        }
    }
    let Refusal { error, operation, handed_over } = refusal;
    Attention { transaction, error, operation, handed_over }
}
