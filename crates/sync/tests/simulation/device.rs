//! A device's store in memory: what a crash leaves is exactly what is in here.

use std::collections::BTreeMap;

use domain::record_type;
use uuid::Uuid;
use waystation_sync::audience::Audience;
use waystation_sync::checksum::{Bucket, Checksum};
use waystation_sync::clock::HybridClock;
use waystation_sync::device::{Attention, DeviceStore, Held, Identity, Standing, Step};
use waystation_sync::operation::{Operation, Transaction};
use waystation_sync::row::{Key, Row};
use waystation_sync::wire::MAX_OPERATIONS;

/// What the next step of the store does instead of its work.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Crash {
    BeforeCommit,
    AfterCommit,
}

#[derive(Clone)]
pub struct MemoryDevice {
    pub standing: Standing,
    /// Own transactions: the journal, as far as it is sent.
    pub journal: Vec<Transaction>,
    pub base: BTreeMap<Key, (Row, u64)>,
    pub shown: BTreeMap<Key, Row>,
    pub attention: Vec<Attention>,
    pub clock: HybridClock,
    pub crash: Option<Crash>,
    /// Transactions in one push.
    pub at_once: usize,
    /// A planted bug: rows that are no longer the member's stay where they are.
    pub keeps_purged: bool,
}

impl MemoryDevice {
    pub fn enrolled(device: Uuid, member: Uuid, epoch: Uuid) -> Self {
        let identity =
            Identity { organisation: Uuid::from_u128(1), organisation_key: [0; 32], device, incarnation: 1, member };
        Self {
            standing: Standing::enrolled(identity, epoch),
            journal: Vec::new(),
            base: BTreeMap::new(),
            shown: BTreeMap::new(),
            attention: Vec::new(),
            clock: HybridClock::after(0),
            crash: None,
            at_once: MAX_OPERATIONS,
            keeps_purged: false,
        }
    }

    /// What a person does: written here and now, whoever can be reached.
    pub fn write(&mut self, wall_ms: i64, id: Uuid, operations: Vec<Operation>) {
        self.clock.observe(self.standing.clock);
        let clock = self.clock.tick(wall_ms);
        for operation in &operations {
            let key = operation.key();
            let pending = [(clock, operation.clone())];
            match Row::with_pending(self.shown.get(&key), &pending) {
                Some(row) => drop(self.shown.insert(key, row)),
                None => drop(self.shown.remove(&key)),
            }
        }
        let number = self.journal.len() as u64 + 1;
        let (actor, epoch) = (self.standing.identity.member, self.standing.rows_epoch);
        self.journal.push(Transaction { number, id, actor, epoch, clock, operations });
    }

    pub fn audience(row: &Row) -> Audience {
        row.audience(record_type(&row.key.record).expect("BUG: a known record"))
    }
}

impl DeviceStore for MemoryDevice {
    type Error = ();

    async fn standing(&self) -> Result<Standing, ()> {
        Ok(self.standing.clone())
    }

    async fn outbox(&self, after: u64, limit: usize) -> Result<Vec<Transaction>, ()> {
        Ok(self.journal.iter().skip(after as usize).take(limit.min(self.at_once)).cloned().collect())
    }

    async fn last_number(&self) -> Result<u64, ()> {
        Ok(self.journal.len() as u64)
    }

    async fn operations_on(&self, key: &Key, after: u64) -> Result<Vec<(u64, i64, Operation)>, ()> {
        let later = self.journal.iter().skip(after as usize);
        let all = later.flat_map(|one| one.operations.iter().map(|operation| (one.number, one.clock, operation)));
        let on_it = all.filter(|(.., operation)| operation.key() == *key);
        Ok(on_it.map(|(number, clock, operation)| (number, clock, operation.clone())).collect())
    }

    async fn base(&self, key: &Key) -> Result<Option<Row>, ()> {
        Ok(self.base.get(key).map(|(row, _)| row.clone()))
    }

    async fn held(&self) -> Result<Vec<Held>, ()> {
        let held = |(row, fill): &(Row, u64)| Held { key: row.key.clone(), audience: Self::audience(row), fill: *fill };
        Ok(self.base.values().map(held).collect())
    }

    async fn held_count(&self) -> Result<u64, ()> {
        Ok(self.base.len() as u64)
    }

    async fn sums(&self) -> Result<Vec<Bucket>, ()> {
        let mut sums: BTreeMap<(String, Audience), Checksum> = BTreeMap::new();
        for (row, _) in self.base.values() {
            sums.entry((row.key.record.clone(), Self::audience(row))).or_default().add(&row.key, row.seq);
        }
        Ok(sums.into_iter().map(|((record, audience), checksum)| Bucket { record, audience, checksum }).collect())
    }

    async fn apply(&mut self, step: Step) -> Result<(), ()> {
        let crash = self.crash.take();
        if crash == Some(Crash::BeforeCommit) {
            return Err(());
        }
        for placed in step.rows {
            let fill = placed.fill.or_else(|| self.base.get(&placed.key).map(|(_, fill)| *fill)).unwrap_or(0);
            match placed.base {
                Some(row) => drop(self.base.insert(placed.key.clone(), (row, fill))),
                None if self.keeps_purged && placed.because == waystation_sync::device::Because::Purged => continue,
                None => drop(self.base.remove(&placed.key)),
            }
            match placed.shown {
                Some(row) => drop(self.shown.insert(placed.key, row)),
                None => drop(self.shown.remove(&placed.key)),
            }
        }
        if step.standing.identity.incarnation != self.standing.identity.incarnation {
            self.journal.drain(..self.standing.known as usize);
            (1..).zip(&mut self.journal).for_each(|(number, one)| one.number = number);
        }
        self.standing = step.standing;
        let known = self.standing.known;
        self.attention.retain(|attention| attention.transaction.number <= known);
        self.attention.extend(step.attention);
        if crash == Some(Crash::AfterCommit) { Err(()) } else { Ok(()) }
    }
}
