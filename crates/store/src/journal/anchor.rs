//! The head of the journal, remembered outside the database.
//!
//! A damaged or truncated WAL drops commits while SQLite's own checks still pass. The anchor – sequence,
//! hash and a MAC under a key derived from the data key – is rewritten after each commit has returned, in
//! two places of one file by turns, so that a torn write leaves the other. It may lag behind the database,
//! never lead it: a lead means that acknowledged work is gone.

use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use domain::Result;
use hmac::{Hmac, Mac};
use sha2::Sha256;

use super::entry::Head;
use crate::error::disk;
use crate::keys::DataKey;

const PURPOSE: &[u8] = b"waystation journal anchor";
const PLACE: usize = 128;
const CONTENT: usize = 8 + 32;

pub struct Anchor {
    file: File,
    key: [u8; 32],
    turn: u64,
}

impl Anchor {
    /// Opens or makes the file and reads the newest whole place.
    pub fn open(folder: &Path, data_key: &DataKey) -> Result<(Self, Option<Head>)> {
        let path = folder.join("anchor");
        let mut file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).map_err(disk)?;
        let key = data_key.derive(PURPOSE);
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(disk)?;
        let newest = bytes.chunks(PLACE).filter_map(|place| read_place(place, &key)).max_by_key(|head| head.sequence);
        Ok((Self { file, key, turn: 0 }, newest))
    }

    /// Whether there is an anchor, and none of it was written under this key.
    pub fn is_of_another_key(folder: &Path, data_key: &DataKey) -> bool {
        let key = data_key.derive(PURPOSE);
        std::fs::read(folder.join("anchor"))
            .is_ok_and(|bytes| !bytes.is_empty() && !bytes.chunks(PLACE).any(|place| read_place(place, &key).is_some()))
    }

    /// Remembers the head under the key of today in one place and under the next one in the other: a change of
    /// the key that is cut off must find it by either.
    pub fn set_under_both(&mut self, head: Head, next: &DataKey) -> Result<()> {
        self.set(head)?;
        self.file.sync_all().map_err(disk)?;
        let file = self.file.try_clone().map_err(disk)?;
        let mut following = Self { file, key: next.derive(PURPOSE), turn: self.turn };
        following.set(head)?;
        self.turn = following.turn;
        self.file.sync_all().map_err(disk)
    }

    /// Forgets what was remembered: the member chose to go on without the lost work.
    pub fn reset(&mut self, head: Head) -> Result<()> {
        self.file.set_len(0).map_err(disk)?;
        self.set(head)
    }

    /// Remembers the head of a commit that has returned.
    pub fn set(&mut self, head: Head) -> Result<()> {
        let mut place = [0; PLACE];
        place[..8].copy_from_slice(&head.sequence.to_be_bytes());
        place[8..CONTENT].copy_from_slice(&head.hash);
        let mac = authentication(&self.key, &place[..CONTENT]).finalize().into_bytes();
        place[CONTENT..CONTENT + 32].copy_from_slice(&mac);
        self.turn += 1;
        let at = (self.turn % 2) * PLACE as u64;
        self.file.seek(SeekFrom::Start(at)).and_then(|_| self.file.write_all(&place)).map_err(disk)
    }
}

fn read_place(place: &[u8], key: &[u8; 32]) -> Option<Head> {
    let content = place.get(..CONTENT)?;
    authentication(key, content).verify_slice(place.get(CONTENT..CONTENT + 32)?).ok()?;
    Some(Head { sequence: i64::from_be_bytes(content[..8].try_into().ok()?), hash: content[8..].try_into().ok()? })
}

fn authentication(key: &[u8; 32], content: &[u8]) -> Hmac<Sha256> {
    Hmac::<Sha256>::new_from_slice(key).expect("BUG: any length is a key").chain_update(content)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_whole_place_is_read_and_a_torn_one_is_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let key = DataKey::generate();
        let (mut anchor, none) = Anchor::open(folder.path(), &key).expect("opens");
        assert_eq!(none, None);
        let head = |sequence| Head { sequence, hash: [7; 32] };
        anchor.set(head(1)).expect("writes");
        anchor.set(head(2)).expect("writes");
        assert_eq!(Anchor::open(folder.path(), &key).expect("opens").1, Some(head(2)));
        let path = folder.path().join("anchor");
        let mut bytes = std::fs::read(&path).expect("reads");
        bytes[3] ^= 1;
        std::fs::write(&path, bytes).expect("writes");
        assert_eq!(Anchor::open(folder.path(), &key).expect("opens").1, Some(head(1)));
        assert_eq!(Anchor::open(folder.path(), &DataKey::generate()).expect("opens").1, None);
    }

    #[test]
    fn between_two_keys_the_head_is_found_by_either() {
        let folder = tempfile::tempdir().expect("a folder");
        let (old, new) = (DataKey::generate(), DataKey::generate());
        let head = |sequence| Head { sequence, hash: [7; 32] };
        let (mut anchor, _) = Anchor::open(folder.path(), &old).expect("opens");
        assert!(!Anchor::is_of_another_key(folder.path(), &new), "an empty anchor is nobody's");
        anchor.set(head(1)).expect("writes");
        assert!(Anchor::is_of_another_key(folder.path(), &new));
        anchor.set_under_both(head(2), &new).expect("writes");
        for key in [&old, &new] {
            assert_eq!(Anchor::open(folder.path(), key).expect("opens").1, Some(head(2)));
        }
    }
}
