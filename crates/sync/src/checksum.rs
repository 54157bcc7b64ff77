//! Whether two machines hold the same rows of an audience: a count and a sum of hashes, whatever the order.
//!
//! The server's content of a row is known by its key and sequence, so these are what is hashed: a row missed, kept too
//! long or left behind shows. That a machine keeps its own rows whole is for `verify` to prove.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::audience::Audience;
use crate::row::Key;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checksum {
    pub rows: u64,
    pub sum: [u64; 4],
}

/// The checksum of the rows of one type and audience.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bucket {
    pub record: String,
    pub audience: Audience,
    pub checksum: Checksum,
}

impl Checksum {
    /// Adds a row. Sums wrap, so a row can be taken out again by [`Checksum::remove`].
    pub fn add(&mut self, key: &Key, seq: i64) {
        self.rows = self.rows.wrapping_add(1);
        for (lane, hash) in self.sum.iter_mut().zip(lanes(key, seq)) {
            *lane = lane.wrapping_add(hash);
        }
    }

    pub fn remove(&mut self, key: &Key, seq: i64) {
        self.rows = self.rows.wrapping_sub(1);
        for (lane, hash) in self.sum.iter_mut().zip(lanes(key, seq)) {
            *lane = lane.wrapping_sub(hash);
        }
    }
}

fn lanes(key: &Key, seq: i64) -> [u64; 4] {
    let hash = Sha256::new().chain_update(key.id).chain_update(seq.to_be_bytes()).chain_update(&key.record).finalize();
    let mut lanes = [0; 4];
    for (lane, bytes) in lanes.iter_mut().zip(hash.chunks_exact(8)) {
        *lane = u64::from_be_bytes(bytes.try_into().expect("BUG: eight bytes"));
    }
    lanes
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn key(number: u128) -> Key {
        Key { record: "customer".into(), id: Uuid::from_u128(number) }
    }

    #[test]
    fn rows_add_up_in_any_order_and_come_out_again() {
        let (mut forth, mut back) = (Checksum::default(), Checksum::default());
        (1..20).for_each(|row| forth.add(&key(row), 7));
        (1..20).rev().for_each(|row| back.add(&key(row), 7));
        assert_eq!(forth, back);
        (1..20).for_each(|row| back.remove(&key(row), 7));
        assert_eq!(back, Checksum::default());
    }

    #[test]
    fn a_row_left_behind_or_held_twice_shows() {
        let mut current = Checksum::default();
        current.add(&key(1), 8);
        let mut behind = Checksum::default();
        behind.add(&key(1), 7);
        assert_ne!(current, behind);
        let mut twice = current;
        twice.add(&key(1), 8);
        assert_ne!(current, twice);
    }
}
