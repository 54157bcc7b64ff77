//! When a device stops asking until a person has decided. Absence never means delete: what would take much away without a
//! reason the device can see is not believed on the server's word alone.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Device, DeviceStore, Placed, Progress, Standing, Step};
use crate::wire::Cursor;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Halt {
    /// The server was restored from a backup: it has forgotten what came after.
    Epoch { epoch: Uuid, mark: u64 },
    /// More than a fifth of the rows would go, without a change of what the member may see.
    Removals { removed: u64, held: u64 },
    /// This database was restored or copied: another one has used its numbers. It needs a new incarnation.
    Restored,
    /// The member has left, or the device was revoked.
    Revoked,
    /// The server speaks another version.
    Outdated,
    /// The organisation ordered the device to be wiped.
    Wiped,
}

/// Rows taken away without an explanation, at which a person is asked: a fifth, but not for a handful.
pub(super) fn is_too_much(removed: u64, held: u64) -> bool {
    removed > 10 && removed * 5 > held
}

impl<S: DeviceStore> Device<S> {
    pub(super) async fn halt(&mut self, mut standing: Standing, halt: Halt) -> Result<Progress, S::Error> {
        standing.halted = Some(halt);
        self.store.apply(Step { standing, rows: Vec::new(), attention: Vec::new() }).await?;
        Ok(Progress::Halted(halt))
    }

    /// A person has seen why the device halted and wants it to go on.
    ///
    /// After a restore of the server the device sends again what the server forgot – its journal has it – and fills anew.
    /// A wiped or restored device does not go on this way: see [`Device::renew`].
    ///
    /// # Errors
    /// The store's.
    pub async fn resume(&mut self) -> Result<(), S::Error> {
        let mut standing = self.store.standing().await?;
        match standing.halted {
            None | Some(Halt::Wiped | Halt::Restored) => return Ok(()),
            Some(Halt::Epoch { epoch, mark }) => {
                standing.epoch = epoch;
                standing.known = mark;
                // What the server still knows of is there at whatever sequence; the rest is pending again.
                standing.accepted.retain(|(number, _)| *number <= mark);
                standing.accepted.iter_mut().for_each(|(_, seq)| *seq = 0);
                standing.cursor = Cursor::default();
                standing.is_excused = true;
            }
            Some(Halt::Removals { .. }) => standing.is_excused = true,
            Some(Halt::Revoked | Halt::Outdated) => {}
        }
        self.go_on(standing, Vec::new()).await
    }

    /// Goes on as another incarnation, whose numbers begin anew with what this database does not know to be judged. What
    /// the server took from the other one already is then refused or the same again: told twice, never lost.
    ///
    /// # Errors
    /// The store's.
    pub async fn renew(&mut self, incarnation: i64) -> Result<(), S::Error> {
        let mut standing = self.store.standing().await?;
        let mut rows = Vec::new();
        // Numbers of before mean nothing any more: what they were waiting for is filled in, or not there.
        for (number, _) in std::mem::take(&mut standing.accepted) {
            for operation in self.store.outbox(number - 1, 1).await?.iter().flat_map(|one| &one.operations) {
                rows.push(self.judged(&standing, operation.key()).await?);
            }
        }
        standing.identity.incarnation = incarnation;
        standing.known = 0;
        standing.cursor = Cursor::default();
        standing.is_excused = true;
        self.go_on(standing, rows).await
    }

    /// Record types whose declaration has changed with an update of the program are filled anew.
    ///
    /// # Errors
    /// The store's.
    pub async fn refill(&mut self, records: &[&str]) -> Result<(), S::Error> {
        let mut standing = self.store.standing().await?;
        for record in records {
            standing.cursor.reach = standing.cursor.reach.without_record(record);
        }
        self.go_on(standing, Vec::new()).await
    }

    /// What was asked before is not asked any more: its answer is not for this step.
    async fn go_on(&mut self, mut standing: Standing, rows: Vec<Placed>) -> Result<(), S::Error> {
        standing.step += 1;
        standing.halted = None;
        self.store.apply(Step { standing, rows, attention: Vec::new() }).await
    }
}
