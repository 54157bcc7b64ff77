//! What happens when nothing goes wrong.

use serde_json::{Value as Json, json};
use uuid::Uuid;
use waystation_sync::device::{Device, Progress};
use waystation_sync::operation::{Change, Operation, STATE};
use waystation_sync::row::{Cause, Key, Row};
use waystation_sync::server::{Caller, serve};

use crate::company::{Company, NORTH, member};
use crate::device::MemoryDevice;
use crate::now;
use crate::server::MemoryServer;

pub const EPOCH: Uuid = Uuid::from_u128(0xe1);
pub const NOW_MS: i64 = 1_790_000_000_000;

/// The version this program declares a record type in.
pub fn schema(record: &str) -> u16 {
    domain::record_type(record).expect("BUG: a known record").schema_version
}

/// A server and a device for each member, without a network between them.
pub struct Office {
    pub server: MemoryServer,
    pub devices: Vec<Device<MemoryDevice>>,
    pub now_ms: i64,
    minted: u128,
}

impl Office {
    pub fn of(roles: &[&'static str]) -> Self {
        let server = MemoryServer::new(Company::of(roles), EPOCH);
        let device = |number| MemoryDevice::enrolled(Uuid::from_u128(0xd0 + number), member(number), EPOCH);
        let devices = (0..roles.len() as u128).map(|number| Device { store: device(number) }).collect();
        Self { server, devices, now_ms: NOW_MS, minted: 0 }
    }

    pub fn mint(&mut self) -> Uuid {
        self.minted += 1;
        Uuid::from_u128(0x1000 + self.minted)
    }

    /// Asks and answers once.
    pub fn exchange(&mut self, device: usize) -> Progress {
        self.now_ms += 1_000;
        let machine = &mut self.devices[device];
        let Some(ask) = now(machine.ask(true)).expect("it is kept") else {
            return Progress::Halted(machine.store.standing.halted.expect("halted"));
        };
        let answer = self.serve(device, &ask);
        now(self.devices[device].receive(&answer)).expect("it is kept")
    }

    pub fn serve(&mut self, device: usize, ask: &[u8]) -> Vec<u8> {
        let identity = self.devices[device].store.standing.identity;
        let caller = Caller { device: identity.device, member: identity.member };
        now(serve(&mut self.server, caller, ask, self.now_ms)).expect("it is kept")
    }

    /// Until nothing is left to ask.
    pub fn sync(&mut self, device: usize) -> Progress {
        for _ in 0..1_000 {
            match self.exchange(device) {
                Progress::Again => {}
                other => return other,
            }
        }
        panic!("never settled");
    }

    pub fn sync_all(&mut self, devices: &[usize]) {
        for device in devices {
            assert_eq!(self.sync(*device), Progress::Settled);
        }
    }

    pub fn write(&mut self, device: usize, operations: Vec<Operation>) {
        self.now_ms += 1_000;
        let id = self.mint();
        self.devices[device].store.write(self.now_ms, id, operations);
    }

    pub fn create(&mut self, device: usize, record: &str, values: &[(&str, Json)]) -> Key {
        let id = self.mint();
        let values = values.iter().map(|(field, value)| ((*field).to_owned(), value.clone()));
        self.write(device, vec![Operation::create(record, id, schema(record), values)]);
        Key { record: record.to_owned(), id }
    }

    /// A customer of the member whose device it is.
    pub fn customer(&mut self, device: usize, name: &str) -> Key {
        let of = [("kind", json!("company")), ("name", json!(name)), ("source", json!("walk-in"))];
        let whose = [("owner", json!(member(device as u128))), ("team", json!(NORTH))];
        self.create(device, "customer", &[&of[..], &whose].concat())
    }

    pub fn change(&mut self, device: usize, key: &Key, field: &str, after: Json) {
        let change = self.change_of(device, key, field, after);
        self.write(device, vec![Operation::change(&key.record, key.id, schema(&key.record), vec![change])]);
    }

    pub fn change_of(&self, device: usize, key: &Key, field: &str, after: Json) -> Change {
        let row = &self.devices[device].store.shown[key];
        Change { field: field.to_owned(), base: row.version_of(field), before: row.value(field).clone(), after }
    }

    pub fn shown(&self, device: usize, key: &Key) -> Option<&Row> {
        self.devices[device].store.shown.get(key)
    }

    pub fn value(&self, device: usize, key: &Key, field: &str) -> &Json {
        self.shown(device, key).expect("it is there").value(field)
    }
}

#[test]
fn what_one_device_writes_another_shows() {
    let mut office = Office::of(&["sales_rep", "sales_manager"]);
    let key = office.customer(0, "晨光文具");
    assert_eq!(office.value(0, &key, "name"), "晨光文具", "shown before any server knows");
    assert_eq!(office.sync(0), Progress::Settled);
    assert_eq!(office.sync(1), Progress::Settled);
    assert_eq!(office.value(1, &key, "name"), "晨光文具");
    assert_eq!(office.shown(0, &key), office.shown(1, &key));
}

#[test]
fn changes_of_different_fields_both_stay_and_nobody_is_asked() {
    let mut office = Office::of(&["sales_rep", "sales_manager"]);
    let key = office.customer(0, "晨光文具");
    office.sync_all(&[0, 1]);
    office.change(0, &key, "remark", json!("要发票"));
    office.change(1, &key, "short_name", json!("晨光"));
    office.change(0, &key, "custom.colour", json!("red"));
    office.change(1, &key, "custom.size", json!(5));
    office.sync_all(&[0, 1, 0]);
    for device in [0, 1] {
        assert_eq!(office.value(device, &key, "remark"), "要发票");
        assert_eq!(office.value(device, &key, "short_name"), "晨光");
        assert_eq!(office.value(device, &key, "custom.colour"), "red");
        assert_eq!(office.value(device, &key, "custom.size"), 5);
        assert!(office.shown(device, &key).expect("there").conflicts.is_empty());
    }
}

#[test]
fn of_two_changes_of_one_field_the_later_stands_and_the_other_is_kept_until_settled() {
    let mut office = Office::of(&["sales_rep", "sales_manager"]);
    let key = office.customer(0, "晨光文具");
    office.sync_all(&[0, 1]);
    office.change(0, &key, "remark", json!("early"));
    office.change(1, &key, "remark", json!("late"));
    office.sync_all(&[1, 0, 1]);
    for device in [0, 1] {
        assert_eq!(office.value(device, &key, "remark"), "late");
        let conflicts = &office.shown(device, &key).expect("there").conflicts;
        assert_eq!(conflicts.len(), 1);
        assert_eq!((&conflicts[0].value, conflicts[0].by), (&json!("early"), member(0)));
        assert_eq!(conflicts[0].cause, Cause::Concurrent);
    }
    let conflict = office.shown(0, &key).expect("there").conflicts[0].seq;
    let change = office.change_of(0, &key, "remark", json!("early and late"));
    let mut settled = Operation::change(&key.record, key.id, schema(&key.record), vec![change]);
    settled.settles = vec![conflict];
    office.write(0, vec![settled]);
    office.sync_all(&[0, 1]);
    assert_eq!(office.value(1, &key, "remark"), "early and late");
    assert!(office.shown(1, &key).expect("there").conflicts.is_empty());
}

#[test]
fn a_chain_of_own_changes_is_no_conflict_however_wrong_the_clock_is() {
    let mut office = Office::of(&["sales_rep", "sales_manager"]);
    let key = office.customer(0, "晨光文具");
    office.sync_all(&[0, 1]);
    const YEARS_10_MS: i64 = 315_576_000_000;
    for (at, jump) in [YEARS_10_MS, -YEARS_10_MS, 0].into_iter().enumerate() {
        office.now_ms += jump;
        office.change(0, &key, "remark", json!(format!("note {at}")));
        office.now_ms -= jump;
    }
    office.sync_all(&[0, 1]);
    assert_eq!(office.value(1, &key, "remark"), "note 2");
    office.change(1, &key, "remark", json!("seen and changed"));
    office.sync_all(&[1, 0]);
    assert_eq!(office.value(0, &key, "remark"), "seen and changed", "who saw the value changes it, whatever the clock");
    assert!(office.shown(0, &key).expect("there").conflicts.is_empty());
}

#[test]
fn tags_add_up() {
    let mut office = Office::of(&["sales_rep", "sales_manager"]);
    let key = office.customer(0, "晨光文具");
    let tags: Vec<_> = (1..=3).map(|tag| json!(Uuid::from_u128(tag))).collect();
    office.change(0, &key, "tags", json!([tags[0], tags[1]]));
    office.sync_all(&[0, 1]);
    office.change(0, &key, "tags", json!([tags[1]]));
    office.change(1, &key, "tags", json!([tags[0], tags[1], tags[2]]));
    office.sync_all(&[0, 1, 0]);
    assert_eq!(office.value(0, &key, "tags"), &json!([tags[1], tags[2]]));
    assert_eq!(office.shown(0, &key), office.shown(1, &key));
}

#[test]
fn who_is_given_a_customer_gets_its_contacts_and_who_lost_it_keeps_nothing() {
    let mut office = Office::of(&["sales_rep", "sales_rep", "sales_manager"]);
    let key = office.customer(0, "晨光文具");
    let contact = office.create(
        0,
        "contact",
        &[("name", json!("王小明")), ("customer", json!(key.id)), ("is_main", json!(true))],
    );
    office.sync_all(&[0, 1, 2]);
    assert!(office.shown(1, &key).is_none() && office.shown(1, &contact).is_none());
    office.change(2, &key, "owner", json!(member(1)));
    office.sync_all(&[2, 0, 1]);
    assert!(office.shown(0, &key).is_none() && office.shown(0, &contact).is_none());
    assert!(office.devices[0].store.base.is_empty());
    assert_eq!(office.value(1, &key, "name"), "晨光文具");
    assert_eq!(office.value(1, &contact, "owner"), &json!(member(1)));
}

#[test]
fn what_was_typed_on_a_row_lost_meanwhile_is_shown_to_the_new_owner() {
    let mut office = Office::of(&["sales_rep", "sales_rep", "sales_manager"]);
    let key = office.customer(0, "晨光文具");
    office.sync_all(&[0, 2]);
    office.change(2, &key, "owner", json!(member(1)));
    office.change(0, &key, "remark", json!("they called back"));
    office.sync_all(&[2, 0, 1]);
    assert!(office.shown(0, &key).is_none());
    let attention = &office.devices[0].store.attention;
    assert!(attention.len() == 1 && attention[0].handed_over);
    let conflicts = &office.shown(1, &key).expect("there").conflicts;
    assert_eq!((&conflicts[0].value, conflicts[0].cause), (&json!("they called back"), Cause::HandedOver));
}

#[test]
fn an_erased_record_goes_everywhere_with_what_belongs_to_it() {
    let mut office = Office::of(&["sales_rep", "sales_manager"]);
    let key = office.customer(0, "晨光文具");
    let contact = office.create(
        0,
        "contact",
        &[("name", json!("王小明")), ("customer", json!(key.id)), ("is_main", json!(true))],
    );
    office.sync_all(&[0, 1]);
    office.write(1, vec![Operation::erase("customer", key.id, schema("customer"))]);
    office.change(0, &contact, "remark", json!("too late"));
    office.sync_all(&[1, 0, 1]);
    for device in [0, 1] {
        assert!(office.devices[device].store.base.is_empty() && office.devices[device].store.shown.is_empty());
    }
    assert_eq!(office.devices[0].store.attention.len(), 1, "what came too late is told");
    let left: Vec<_> = office.server.rows[&key].cells.keys().map(String::as_str).collect();
    assert_eq!(left, [STATE, "owner", "team"]);
}
