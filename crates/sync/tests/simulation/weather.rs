//! The faults: what happens to machines, clocks, members and the server.

use std::fmt;

use rand::Rng;
use rand::seq::{IndexedRandom, IteratorRandom};
use uuid::Uuid;
use waystation_sync::server::{Retention, compact};

use crate::company::{NORTH, SOUTH};
use crate::device::Crash;
use crate::now;
use crate::world::{MINUTE_MS, World};

const YEARS_10_MS: i64 = 315_576_000_000;

/// What was lived through.
#[derive(Default, Clone)]
pub struct Tally {
    pub seeds: u64,
    pub hours: u64,
    pub transactions: u64,
    pub frames: u64,
    pub rows: u64,
    pub conflicts: u64,
    pub attention: u64,
    pub dropped: u64,
    pub late: u64,
    pub ignored: u64,
    pub crashes: u64,
    pub halted: u64,
    pub resumed: u64,
    pub partitions: u64,
    pub clock_jumps: u64,
    pub server_crashes: u64,
    pub restores: u64,
    pub role_changes: u64,
    pub leavings: u64,
    pub compactions: u64,
    pub damages: u64,
}

impl World {
    /// Something goes wrong, or changes.
    pub fn trouble(&mut self) {
        let at = self.rng.random_range(0..self.machines.len());
        match self.rng.random_range(0..100) {
            0..20 => {
                self.machines[at].offline_until_ms = self.now_ms + self.rng.random_range(10..600) * MINUTE_MS;
                self.tally.partitions += 1;
            }
            20..32 => {
                let jumps = [-YEARS_10_MS, YEARS_10_MS, 0, self.rng.random_range(-YEARS_10_MS..YEARS_10_MS)];
                self.machines[at].wrong_by_ms = *jumps.choose(&mut self.rng).expect("BUG: there are some");
                self.tally.clock_jumps += 1;
            }
            32..47 => self.machines[at].device.store.crash = Some(self.crash()),
            47..60 => {
                self.server_crash = Some(self.crash());
                self.tally.server_crashes += 1;
            }
            60..75 => self.change_roles(),
            75..80 => {
                let employee = self.server.company.employees.iter_mut().choose(&mut self.rng).expect("BUG: somebody");
                employee.has_left = !employee.has_left;
                self.tally.leavings += 1;
            }
            80..86 => self.compact(),
            86..91 if self.has_rot => self.damage(at),
            86..91 => {}
            91..97 => self.backup = Some(self.server.clone()),
            _ => self.restore(),
        }
    }

    fn crash(&mut self) -> Crash {
        if self.rng.random() { Crash::BeforeCommit } else { Crash::AfterCommit }
    }

    fn change_roles(&mut self) {
        let roles = ["sales_manager", "sales_rep", "analyst", "service_rep", "marketer"];
        let count = self.rng.random_range(1..3);
        let held: Vec<&str> = roles.iter().copied().choose_multiple(&mut self.rng, count);
        let team = if self.rng.random() { NORTH } else { SOUTH };
        let employees = &mut self.server.company.employees;
        // One manager stays: somebody has to see everything.
        let employee = employees[1..].iter_mut().choose(&mut self.rng).expect("BUG: somebody");
        (employee.roles, employee.team) = (held, team);
        self.tally.role_changes += 1;
    }

    fn compact(&mut self) {
        let kept = Retention { bin_ms: 8 * 60 * MINUTE_MS, log: self.rng.random_range(50..600) };
        while now(compact(&mut self.server, kept, self.now_ms)).expect("it is kept") {}
        self.tally.compactions += 1;
    }

    /// A row is lost on a device, and nothing knows of it but the checksum.
    fn damage(&mut self, at: usize) {
        let store = &mut self.machines[at].device.store;
        if let Some(key) = store.base.keys().choose(&mut self.rng).cloned() {
            store.base.remove(&key);
            store.shown.remove(&key);
            self.tally.damages += 1;
        }
    }

    fn restore(&mut self) {
        if let Some(backup) = self.backup.take() {
            self.server.restore(&backup, Uuid::from_u128(self.rng.random()));
            self.tally.restores += 1;
        }
    }
}

impl Tally {
    pub fn add(&mut self, other: &Self) {
        let Self { seeds, hours, transactions, frames, rows, conflicts, attention, dropped, late, ignored, .. } = other;
        self.seeds += seeds + 1;
        self.hours += hours;
        self.transactions += transactions;
        self.frames += frames;
        self.rows += rows;
        self.conflicts += conflicts;
        self.attention += attention;
        self.dropped += dropped;
        self.late += late;
        self.ignored += ignored;
        self.crashes += other.crashes;
        self.halted += other.halted;
        self.resumed += other.resumed;
        self.partitions += other.partitions;
        self.clock_jumps += other.clock_jumps;
        self.server_crashes += other.server_crashes;
        self.restores += other.restores;
        self.role_changes += other.role_changes;
        self.leavings += other.leavings;
        self.compactions += other.compactions;
        self.damages += other.damages;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} seeds, {} simulated hours of six devices: {} transactions in {} frames, {} rows, {} conflicts kept, {} \
             before people's eyes; faults: {} messages dropped, {} late, {} ignored as not of the step, {} partitions, {} \
             device crashes, {} server crashes, {} restores from backup, {} clock jumps, {} role changes, {} leavings and \
             returns, {} compactions, {} rows lost; {} halts, {} resumed by a person",
            self.seeds,
            self.hours,
            self.transactions,
            self.frames,
            self.rows,
            self.conflicts,
            self.attention,
            self.dropped,
            self.late,
            self.ignored,
            self.partitions,
            self.crashes,
            self.server_crashes,
            self.restores,
            self.clock_jumps,
            self.role_changes,
            self.leavings,
            self.compactions,
            self.damages,
            self.halted,
            self.resumed
        )
    }
}
