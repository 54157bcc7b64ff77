//! A server's store in memory.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use domain::record_type;
use domain::rights::Actor;
use uuid::Uuid;
use waystation_sync::audience::{Audience, Reach};
use waystation_sync::checksum::{Bucket, Checksum};
use waystation_sync::operation::STATE;
use waystation_sync::order::SignedOrder;
use waystation_sync::row::Key;
use waystation_sync::server::{Judged, Logged, Mark, Moved, ServerRow, ServerStore, Timeline};
use waystation_sync::wire::{MAX_OPERATIONS, Outcome};

use crate::company::Company;

#[derive(Clone)]
pub struct MemoryServer {
    pub timeline: Timeline,
    pub rows: BTreeMap<Key, ServerRow>,
    pub log: Vec<Logged>,
    pub marks: HashMap<(Uuid, i64), Mark>,
    pub company: Company,
    pub orders: Vec<SignedOrder>,
    /// How often each transaction's rows were written: an oracle's, no part of the store.
    pub taken: HashMap<(Uuid, i64, u64), u32>,
    pub took_twice: bool,
    /// Small pages have more ends to be cut off at.
    pub rows_at_once: usize,
    /// A planted bug: verdicts are given, but the mark is not kept.
    pub forgets_marks: bool,
}

impl MemoryServer {
    pub fn new(company: Company, epoch: Uuid) -> Self {
        Self {
            timeline: Timeline { epoch, earlier: Vec::new(), head: 0, horizon: 0 },
            rows: BTreeMap::new(),
            log: Vec::new(),
            marks: HashMap::new(),
            company,
            orders: Vec::new(),
            taken: HashMap::new(),
            took_twice: false,
            rows_at_once: MAX_OPERATIONS,
            forgets_marks: false,
        }
    }

    /// As an administrator brings it back: everything of the backup, under a new epoch. Members are those of now.
    pub fn restore(&mut self, backup: &Self, epoch: Uuid) {
        let company = self.company.clone();
        *self = Self { company, forgets_marks: self.forgets_marks, ..backup.clone() };
        let shared = (self.timeline.epoch, self.timeline.head);
        self.timeline.earlier.push(shared);
        self.timeline.epoch = epoch;
    }

    pub fn audience(row: &ServerRow) -> Audience {
        row.audience(record_type(&row.key.record).expect("BUG: a known record"))
    }

    fn write(&mut self, rows: Vec<ServerRow>, log: Vec<Logged>) {
        for logged in &log {
            assert_eq!(logged.seq, self.timeline.head + 1, "the sequence has no gap");
            self.timeline.head = logged.seq;
        }
        self.log.extend(log);
        self.rows.extend(rows.into_iter().map(|row| (row.key.clone(), row)));
    }
}

impl ServerStore for MemoryServer {
    type Error = ();

    fn rows_at_once(&self) -> usize {
        self.rows_at_once
    }

    async fn timeline(&self) -> Result<Timeline, ()> {
        Ok(self.timeline.clone())
    }

    async fn actor(&self, member: Uuid) -> Result<Option<Arc<Actor>>, ()> {
        Ok(self.company.actor(member))
    }

    async fn mark(&self, device: Uuid, incarnation: i64) -> Result<Mark, ()> {
        Ok(self.marks.get(&(device, incarnation)).cloned().unwrap_or_default())
    }

    async fn row(&self, key: &Key) -> Result<Option<ServerRow>, ()> {
        Ok(self.rows.get(key).cloned())
    }

    async fn children(&self, record: &str, field: &str, parent: Uuid) -> Result<Vec<ServerRow>, ()> {
        let belongs = |row: &&ServerRow| row.key.record == record && row.reference(field) == Some(parent);
        Ok(self.rows.values().filter(belongs).cloned().collect())
    }

    async fn moves(&self, key: &Key) -> Result<Vec<Moved>, ()> {
        let of_it = self.log.iter().filter(|logged| logged.key == *key);
        Ok(of_it.filter_map(|logged| Some(Moved { seq: logged.seq, left: logged.left? })).collect())
    }

    async fn log(&self, after: i64, limit: usize) -> Result<Vec<Logged>, ()> {
        let from = self.log.partition_point(|logged| logged.seq <= after);
        Ok(self.log[from..].iter().take(limit).cloned().collect())
    }

    async fn rows(&self, _: &Reach, after: Option<&Key>, limit: usize) -> Result<Vec<ServerRow>, ()> {
        let rows = self.rows.values().filter(|row| after.is_none_or(|after| row.key > *after));
        Ok(rows.take(limit).cloned().collect())
    }

    async fn sums(&self) -> Result<Vec<Bucket>, ()> {
        let mut sums: BTreeMap<(String, Audience), Checksum> = BTreeMap::new();
        for row in self.rows.values().filter(|row| !row.is_tombstone()) {
            sums.entry((row.key.record.clone(), Self::audience(row))).or_default().add(&row.key, row.seq);
        }
        Ok(sums.into_iter().map(|((record, audience), checksum)| Bucket { record, audience, checksum }).collect())
    }

    async fn orders(&self, _: Uuid) -> Result<Vec<SignedOrder>, ()> {
        Ok(self.orders.clone())
    }

    async fn deleted_before(&self, clock: i64, limit: usize) -> Result<Vec<ServerRow>, ()> {
        let old = |row: &&ServerRow| row.state() == 2 && row.origin(STATE).order.clock < clock;
        Ok(self.rows.values().filter(old).take(limit).cloned().collect())
    }

    async fn keep(&mut self, judged: Judged) -> Result<(), ()> {
        let origin = (judged.device, judged.incarnation);
        if matches!(judged.verdict.outcome, Outcome::Accepted { .. }) {
            let taken = self.taken.entry((origin.0, origin.1, judged.verdict.number)).or_default();
            *taken += 1;
            self.took_twice |= *taken > 1;
        }
        if !self.forgets_marks {
            let mark = self.marks.entry(origin).or_default();
            assert_eq!(judged.verdict.number, mark.number + 1, "numbers are judged in order");
            mark.number = judged.verdict.number;
            mark.verdicts.push((judged.verdict, judged.hash));
        }
        self.write(judged.rows, judged.log);
        Ok(())
    }

    async fn keep_own(&mut self, rows: Vec<ServerRow>, log: Vec<Logged>) -> Result<(), ()> {
        self.write(rows, log);
        Ok(())
    }

    async fn forget_verdicts(&mut self, device: Uuid, incarnation: i64, up_to: u64) -> Result<(), ()> {
        let mark = self.marks.entry((device, incarnation)).or_default();
        mark.verdicts.retain(|(verdict, _)| verdict.number > up_to);
        Ok(())
    }

    async fn forget_log(&mut self, up_to: i64) -> Result<(), ()> {
        self.log.retain(|logged| logged.seq > up_to);
        self.rows.retain(|_, row| !row.is_tombstone() || row.seq > up_to);
        self.timeline.horizon = up_to;
        Ok(())
    }
}
