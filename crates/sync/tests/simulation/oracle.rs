//! What must be true, asked after every frame and at the end. The names are those of `docs/sync.md`.

use std::collections::BTreeMap;

use domain::record_type;
use waystation_sync::audience::Reach;
use waystation_sync::device::{Device, DeviceStore};
use waystation_sync::row::{Key, Row};
use waystation_sync::server::{Caller, ServerStore};
use waystation_sync::wire::{Reply, decode_answer};

use crate::device::MemoryDevice;
use crate::now;
use crate::server::MemoryServer;

/// Rows a member may see, with their sequence: by it their content is known (`I-CONTENT`).
pub type Visible = BTreeMap<Key, i64>;

pub fn visible(server: &MemoryServer, caller: Caller) -> Visible {
    let reach = reach(server, caller);
    let rows = server.rows.values().filter(|row| !row.is_tombstone());
    let seen = rows.filter(|row| reach.view(&row.key.record, MemoryServer::audience(row)).is_some());
    seen.map(|row| (row.key.clone(), row.seq)).collect()
}

fn reach(server: &MemoryServer, caller: Caller) -> Reach {
    server.company.actor(caller.member).map(|actor| Reach::of(&actor)).unwrap_or_default()
}

/// The row as the member may see it now.
fn seen(server: &MemoryServer, reach: &Reach, key: &Key) -> Option<Row> {
    let row = server.rows.get(key)?;
    Some(row.seen(&reach.view(&key.record, MemoryServer::audience(row))?.withheld))
}

/// `I-NEED`, at the server: a page holds nothing but what its member may see now, and of it no more than that. `Some`: the
/// page ends at the head, and this is what the device then has to hold.
pub fn check_page(server: &MemoryServer, caller: Caller, answer: &[u8]) -> Result<Option<Visible>, String> {
    let answer = decode_answer(answer).map_err(|error| format!("the server's own frame: {error:?}"))?;
    let Reply::Page(page) = answer.reply else { return Ok(None) };
    let reach = reach(server, caller);
    match page.rows.iter().find(|row| seen(server, &reach, &row.key).as_ref() != Some(row)) {
        Some(row) => Err(format!("I-NEED: {:?} left the server for somebody who may not see it so", row.key)),
        None => Ok(page.is_head.then(|| visible(server, caller))),
    }
}

/// `I-NEED`, on the device: once a page that ends at the head is taken, nothing is held that the member might not see
/// when the server made it.
pub fn check_held(device: &MemoryDevice, visible: &Visible) -> Result<(), String> {
    let foreign = device.base.values().find(|(row, _)| visible.get(&row.key) != Some(&row.seq));
    foreign.map_or(Ok(()), |(row, _)| Err(format!("I-NEED: {:?} is held and may not be", row.key)))
}

/// `I-REACH`: what is held lies in the last reach the server granted, without what that withholds.
pub fn check_reach(device: &MemoryDevice, granted: &Reach) -> Result<(), String> {
    for (row, _) in device.base.values() {
        let record = record_type(&row.key.record).map_err(|error| error.to_string())?;
        let Some(view) = granted.view(record.name, row.audience(record)) else {
            return Err(format!("I-REACH: {:?} is held outside of the reach", row.key));
        };
        if let Some(field) = row.cells.keys().find(|field| view.withheld.contains(*field)) {
            return Err(format!("I-REACH: {field} of {:?} is withheld and held", row.key));
        }
    }
    Ok(())
}

/// Everything is quiet: `I-CONVERGE`, `I-ONCE`, `I-KEPT` and the checksums.
pub fn check_quiet(server: &MemoryServer, devices: &[&Device<MemoryDevice>]) -> Result<(), String> {
    for device in devices.iter().map(|device| &device.store) {
        let identity = device.standing.identity;
        let caller = Caller { device: identity.device, member: identity.member };
        let visible = visible(server, caller);
        check_held(device, &visible)?;
        let missing = visible.keys().find(|key| !device.base.contains_key(key));
        if let Some(key) = missing {
            return Err(format!("I-CONVERGE: {key:?} is missing on a device"));
        }
        let reach = reach(server, caller);
        let rows = visible.keys().filter_map(|key| seen(server, &reach, key));
        if !rows.eq(device.shown.values().cloned()) {
            return Err("I-CONVERGE: a device shows something else than the server's rows".to_owned());
        }
        check_kept(server, device)?;
        check_sums(server, device, caller)?;
    }
    Ok(())
}

/// Whatever was acknowledged to a person – written on their device – was taken exactly once, or lies before their eyes.
fn check_kept(server: &MemoryServer, device: &MemoryDevice) -> Result<(), String> {
    let identity = device.standing.identity;
    for transaction in &device.journal {
        let number = transaction.number;
        let taken = server.taken.get(&(identity.device, identity.incarnation, number)).copied().unwrap_or(0);
        let told = device.attention.iter().filter(|one| one.transaction.number == number).count();
        if taken as usize + told != 1 {
            return Err(format!(
                "I-KEPT: {number} of {} was taken {taken} times and told {told} times",
                identity.device
            ));
        }
    }
    Ok(())
}

fn check_sums(server: &MemoryServer, device: &MemoryDevice, caller: Caller) -> Result<(), String> {
    let reach = reach(server, caller);
    let mut theirs = now(server.sums()).expect("it is kept");
    theirs.retain(|bucket| reach.view(&bucket.record, bucket.audience).is_some());
    let ours = now(device.sums()).expect("it is kept");
    if theirs == ours { Ok(()) } else { Err("checksums differ over equal rows".to_owned()) }
}
