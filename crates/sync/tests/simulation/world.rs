//! A company of machines in virtual time: every message, crash and decision comes from one seed.

use std::collections::BTreeMap;
use std::sync::Arc;

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use uuid::Uuid;
use waystation_sync::audience::Reach;
use waystation_sync::device::{Device, Progress};
use waystation_sync::server::{Caller, serve};

use crate::company::{Company, member};
use crate::device::MemoryDevice;
use crate::oracle::{Visible, check_held, check_page, check_quiet, check_reach};
use crate::server::MemoryServer;
use crate::weather::Tally;
use crate::{now, work};

pub const ROLES: [&str; 6] = ["sales_manager", "sales_rep", "sales_rep", "analyst", "service_rep", "sales_rep"];
const START_MS: i64 = 1_790_000_000_000;
pub const MINUTE_MS: i64 = 60_000;

pub enum Event {
    Work(usize),
    Ask(usize),
    ToServer(usize, Vec<u8>),
    /// With what the device has to hold once it took this.
    ToDevice(usize, Vec<u8>, Option<Arc<Visible>>),
    Trouble,
}

pub struct Machine {
    pub device: Device<MemoryDevice>,
    /// What its wall clock is wrong by.
    pub wrong_by_ms: i64,
    pub offline_until_ms: i64,
    granted: Reach,
}

pub struct World {
    pub rng: StdRng,
    pub now_ms: i64,
    pub server: MemoryServer,
    pub backup: Option<MemoryServer>,
    pub machines: Vec<Machine>,
    /// The server loses its next frame: before its transaction is kept, or after.
    pub server_crash: Option<crate::device::Crash>,
    pub tally: Tally,
    events: BTreeMap<(i64, u64), Event>,
    scheduled: u64,
    is_calm: bool,
    /// Rows rot on devices: then, and only then, checksums may differ.
    pub has_rot: bool,
}

impl World {
    pub fn new(seed: u64) -> Self {
        let mut rng = StdRng::seed_from_u64(seed);
        let epoch = Uuid::from_u128(rng.random());
        let machine = |number: u128| Machine {
            device: Device { store: MemoryDevice::enrolled(Uuid::from_u128(0xd0 + number), member(number), epoch) },
            wrong_by_ms: 0,
            offline_until_ms: 0,
            granted: Reach::default(),
        };
        let mut world = Self {
            rng,
            now_ms: START_MS,
            server: MemoryServer::new(Company::of(&ROLES), epoch),
            backup: None,
            machines: (0..ROLES.len() as u128).map(machine).collect(),
            server_crash: None,
            tally: Tally::default(),
            events: BTreeMap::new(),
            scheduled: 0,
            is_calm: false,
            has_rot: seed % 2 == 1,
        };
        world.server.rows_at_once = world.rng.random_range(1..20);
        for at in 0..world.machines.len() {
            world.machines[at].device.store.at_once = world.rng.random_range(1..10);
            world.schedule(1, Event::Work(at));
            world.schedule(1, Event::Ask(at));
        }
        world.schedule(10 * MINUTE_MS, Event::Trouble);
        world
    }

    /// Work and weather for some hours, then quiet; the oracles speak all the while.
    pub fn run(mut self, hours: i64) -> Result<Tally, String> {
        let end = START_MS + hours * 60 * MINUTE_MS;
        while let Some(((at, _), event)) = self.events.pop_first()
            && at < end
        {
            self.now_ms = at;
            self.happen(event)?;
        }
        self.is_calm = true;
        self.come_to_rest()?;
        self.tally.hours += hours as u64;
        self.tally.conflicts += self.server.rows.values().map(|row| row.conflicts.len() as u64).sum::<u64>();
        self.tally.rows += self.server.rows.len() as u64;
        self.tally.attention += self.machines.iter().map(|one| one.device.store.attention.len() as u64).sum::<u64>();
        Ok(self.tally)
    }

    pub fn schedule(&mut self, in_ms: i64, event: Event) {
        self.scheduled += 1;
        self.events.insert((self.now_ms + in_ms, self.scheduled), event);
    }

    fn happen(&mut self, event: Event) -> Result<(), String> {
        match event {
            Event::Work(at) => self.work(at),
            Event::Ask(at) => {
                let pause = self.rng.random_range(1..30) * MINUTE_MS;
                self.schedule(pause, Event::Ask(at));
                self.decide(at);
                self.ask(at);
            }
            Event::ToServer(at, frame) => self.answer(at, &frame)?,
            Event::ToDevice(at, frame, visible) => self.receive(at, &frame, visible.as_deref())?,
            Event::Trouble => {
                let pause = self.rng.random_range(5..60) * MINUTE_MS;
                self.schedule(pause, Event::Trouble);
                self.trouble();
            }
        }
        Ok(())
    }

    fn work(&mut self, at: usize) {
        let pause = self.rng.random_range(1..40) * MINUTE_MS;
        self.schedule(pause, Event::Work(at));
        let machine = &mut self.machines[at];
        let store = &mut machine.device.store;
        let actor = self.server.company.actor(store.standing.identity.member);
        let tries = (0..5).filter_map(|_| work::next(&mut self.rng, store, ROLES.len() as u128)).collect::<Vec<_>>();
        let offered = |work: &Vec<_>| actor.as_ref().is_some_and(|actor| work::is_offered(actor, store, work));
        let some_try = self.rng.random_bool(0.1);
        if let Some(operations) = tries.into_iter().find(|work| some_try || offered(work)) {
            let id = Uuid::from_u128(self.rng.random());
            store.write(self.now_ms + machine.wrong_by_ms, id, operations);
            self.tally.transactions += 1;
        }
    }

    /// A person looks at a machine that has halted; sooner or later they let it go on.
    fn decide(&mut self, at: usize) {
        let machine = &mut self.machines[at];
        if machine.device.store.standing.halted.is_some() && self.rng.random_bool(0.5) {
            match now(machine.device.resume()) {
                Ok(()) => self.tally.resumed += 1,
                Err(()) => self.tally.crashes += 1,
            }
        }
    }

    fn ask(&mut self, at: usize) {
        let check = self.rng.random_bool(0.3);
        if let Some(frame) = now(self.machines[at].device.ask(check)).expect("it is kept") {
            self.send(at, |frame| Event::ToServer(at, frame), frame);
        }
    }

    fn caller(&self, at: usize) -> Caller {
        let identity = self.machines[at].device.store.standing.identity;
        Caller { device: identity.device, member: identity.member }
    }

    fn answer(&mut self, at: usize, frame: &[u8]) -> Result<(), String> {
        self.tally.frames += 1;
        let caller = self.caller(at);
        let crash = self.server_crash.take();
        let before = (crash == Some(crate::device::Crash::BeforeCommit)).then(|| self.server.clone());
        let answer = now(serve(&mut self.server, caller, frame, self.now_ms)).expect("it is kept");
        if self.server.took_twice {
            return Err("I-ONCE: a transaction was taken twice".to_owned());
        }
        let visible = check_page(&self.server, caller, &answer)?.map(Arc::new);
        if let Some(before) = before {
            self.server = before;
        }
        if crash.is_none() {
            self.send(at, |frame| Event::ToDevice(at, frame, visible.clone()), answer);
        }
        Ok(())
    }

    fn receive(&mut self, at: usize, frame: &[u8], visible: Option<&Visible>) -> Result<(), String> {
        let machine = &mut self.machines[at];
        let step = machine.device.store.standing.step;
        let progress = now(machine.device.receive(frame));
        let store = &machine.device.store;
        if store.standing.step > step {
            if let Ok(answer) = waystation_sync::wire::decode_answer(frame)
                && let waystation_sync::wire::Reply::Page(page) = answer.reply
            {
                machine.granted = page.cursor.reach;
                check_reach(store, &machine.granted)?;
                if page.is_head && progress == Ok(Progress::Again) && !self.has_rot {
                    return Err("I-CONVERGE: a checksum differs though nothing rotted".to_owned());
                }
            }
            if let Some(visible) = visible {
                check_held(store, visible)?;
            }
        }
        match progress {
            Ok(Progress::Again) if !self.is_calm => self.ask(at),
            Ok(Progress::Halted(_)) => self.tally.halted += 1,
            Ok(Progress::Ignored) => self.tally.ignored += 1,
            // The process died; it begins again from its store.
            Err(()) => self.tally.crashes += 1,
            _ => {}
        }
        Ok(())
    }

    /// The network: what is sent may be lost, doubled, late and out of order.
    fn send(&mut self, at: usize, event: impl Fn(Vec<u8>) -> Event, frame: Vec<u8>) {
        if self.is_calm {
            return self.schedule(1, event(frame));
        }
        if self.machines[at].offline_until_ms > self.now_ms || self.rng.random_bool(0.05) {
            self.tally.dropped += 1;
            return;
        }
        for _ in 0..if self.rng.random_bool(0.05) { 2 } else { 1 } {
            let late = self.rng.random_bool(0.02);
            let delay = if late { self.rng.random_range(1..60) * MINUTE_MS } else { self.rng.random_range(10..3_000) };
            self.tally.late += u64::from(late);
            self.schedule(delay, event(frame.clone()));
        }
    }

    /// Everybody is there, every line is good and every halt is looked at: all settle, and then agree.
    fn come_to_rest(&mut self) -> Result<(), String> {
        for employee in &mut self.server.company.employees {
            employee.has_left = false;
        }
        self.server_crash = None;
        self.events.clear();
        for _ in 0..3 {
            for at in 0..self.machines.len() {
                self.settle(at)?;
            }
        }
        check_quiet(&self.server, &self.machines.iter().map(|machine| &machine.device).collect::<Vec<_>>())
    }

    fn settle(&mut self, at: usize) -> Result<(), String> {
        self.machines[at].device.store.crash = None;
        for _ in 0..10_000 {
            self.now_ms += 100;
            if self.machines[at].device.store.standing.halted.is_some() {
                now(self.machines[at].device.resume()).expect("it is kept");
            }
            let frame = now(self.machines[at].device.ask(true)).expect("it is kept").ok_or("it stays halted")?;
            let caller = self.caller(at);
            let answer = now(serve(&mut self.server, caller, &frame, self.now_ms)).expect("it is kept");
            let visible = check_page(&self.server, caller, &answer)?;
            let progress = now(self.machines[at].device.receive(&answer));
            if visible.is_some() && progress == Ok(Progress::Again) && !self.has_rot {
                return Err("I-CONVERGE: a checksum differs though nothing rotted".to_owned());
            }
            let settled = progress == Ok(Progress::Settled);
            if let Some(visible) = visible.filter(|_| settled) {
                return check_held(&self.machines[at].device.store, &visible);
            }
        }
        Err("I-CONVERGE: a device never settles".to_owned())
    }
}
