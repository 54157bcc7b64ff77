//! The slots on disk: two copies of one JSON text, each written beside, flushed and renamed into place.
//!
//! A crash leaves at least one whole copy. When both are whole and differ, the one of the higher edition
//! wins and the other is replaced. Nothing in it is secret; it names who may try to open the workspace.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use domain::{AppError, Code, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::attempts::is_login;
use super::slot::{Method, Slot};
use crate::error::disk;

const COPIES: [&str; 2] = ["slots.a.json", "slots.b.json"];

/// 2: slots with a key pair.
const VERSION: u32 = 2;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SlotFile {
    version: u32,
    /// Rises with each writing.
    edition: u64,
    pub database: Uuid,
    pub company: String,
    /// Members whose newest recovery code was not typed back yet.
    pub unconfirmed: BTreeSet<Uuid>,
    pub slots: Vec<Slot>,
}

#[derive(Serialize, Deserialize)]
struct Copy {
    check: String,
    file: SlotFile,
}

/// As much of a copy as every version has.
#[derive(Deserialize)]
struct AnyCopy {
    file: AnyVersion,
}

#[derive(Deserialize)]
struct AnyVersion {
    version: u32,
}

impl SlotFile {
    pub fn new(database: Uuid, company: &str) -> Self {
        Self {
            version: VERSION,
            edition: 0,
            database,
            company: company.to_owned(),
            unconfirmed: BTreeSet::new(),
            slots: Vec::new(),
        }
    }

    pub fn exists(folder: &Path) -> bool {
        COPIES.iter().any(|name| folder.join(name).exists())
    }

    /// Reads the newest whole copy.
    ///
    /// # Errors
    /// [`Code::DamagedSlots`] when no copy is whole: without slots nobody can open the database.
    /// [`Code::WorkspaceOlder`] and [`Code::WorkspaceNewer`] when they are of another version.
    pub fn read(folder: &Path) -> Result<Self> {
        let copies = COPIES.iter().filter_map(|name| read_copy(&folder.join(name)));
        copies.max_by_key(|file| file.edition).ok_or_else(|| match version(folder) {
            Some(version) if version < VERSION => AppError::new(Code::WorkspaceOlder),
            Some(version) if version > VERSION => AppError::new(Code::WorkspaceNewer),
            _ => AppError::new(Code::DamagedSlots).param("files", COPIES.join(", ")),
        })
    }

    /// Copies that are missing, damaged or older than the other, by name.
    pub fn faulty_copies(folder: &Path) -> Vec<&'static str> {
        let newest = Self::read(folder).map(|file| file.edition).unwrap_or(u64::MAX);
        let is_newest = |name: &str| read_copy(&folder.join(name)).is_some_and(|file| file.edition == newest);
        COPIES.into_iter().filter(|name| !is_newest(name)).collect()
    }

    /// Takes both copies away, for a making that failed.
    pub(crate) fn remove(folder: &Path) {
        for name in COPIES {
            fs::remove_file(folder.join(name)).ok();
        }
    }

    /// Writes both copies, one after the other.
    pub fn write(&mut self, folder: &Path) -> Result<()> {
        self.edition += 1;
        let text = serde_json::to_vec(self).expect("BUG: plain data serialises");
        let copy = Copy { check: checksum(&text), file: self.clone() };
        let bytes = serde_json::to_vec_pretty(&copy).expect("BUG: plain data serialises");
        for name in COPIES {
            replace(&folder.join(name), &bytes)?;
        }
        Ok(())
    }

    /// The slots of whoever signs in under a login, by one method.
    pub fn of_login(&self, login: &str, method: Method) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(move |slot| slot.method == method && is_login(&slot.owner.login, login))
    }

    /// A member's slot of one method.
    pub fn of_member(&self, member: Uuid, method: Method) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.owner.member == member && slot.method == method)
    }
}

/// The newest version any copy says it has.
fn version(folder: &Path) -> Option<u32> {
    let copies = COPIES.iter().filter_map(|name| fs::read(folder.join(name)).ok());
    copies.filter_map(|bytes| serde_json::from_slice::<AnyCopy>(&bytes).ok()).map(|copy| copy.file.version).max()
}

fn read_copy(path: &PathBuf) -> Option<SlotFile> {
    let copy: Copy = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
    let text = serde_json::to_vec(&copy.file).expect("BUG: plain data serialises");
    (copy.check == checksum(&text)).then_some(copy.file)
}

fn checksum(text: &[u8]) -> String {
    Sha256::digest(text)[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Replaces a file so that after a crash either the old or the new content is there.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let beside = path.with_extension("new");
    let mut file = File::create(&beside).map_err(disk)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(disk)?;
    fs::rename(&beside, path).map_err(disk)?;
    sync_folder(path)
}

/// Makes a new name in a folder durable; Windows has no such call and needs none.
pub fn sync_folder(path: &Path) -> Result<()> {
    if cfg!(unix)
        && let Some(folder) = path.parent()
    {
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(disk)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_damaged_or_missing_copy_does_not_matter_and_two_are_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut file = SlotFile::new(Uuid::now_v7(), "云岫仪器");
        file.write(folder.path()).expect("writes");
        fs::remove_file(folder.path().join(COPIES[0])).expect("removes");
        assert_eq!(SlotFile::read(folder.path()).expect("reads").company, "云岫仪器");
        assert_eq!(SlotFile::faulty_copies(folder.path()), ["slots.a.json"]);
        let other = folder.path().join(COPIES[1]);
        let text = fs::read_to_string(&other).expect("reads").replace("云岫", "云山");
        fs::write(&other, text).expect("writes");
        assert_eq!(SlotFile::read(folder.path()).err().map(|error| error.code), Some(Code::DamagedSlots));
    }

    #[test]
    fn a_slot_file_of_another_version_is_told_from_a_damaged_one() {
        let folder = tempfile::tempdir().expect("a folder");
        for (version, code) in [(1, Code::WorkspaceOlder), (3, Code::WorkspaceNewer)] {
            let text = format!(r#"{{"check":"","file":{{"version":{version},"slots":[]}}}}"#);
            fs::write(folder.path().join(COPIES[0]), text).expect("writes");
            assert_eq!(SlotFile::read(folder.path()).err().map(|error| error.code), Some(code));
        }
    }

    #[test]
    fn the_newer_of_two_whole_copies_wins() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut file = SlotFile::new(Uuid::now_v7(), "旧");
        file.write(folder.path()).expect("writes");
        let old = fs::read(folder.path().join(COPIES[1])).expect("reads");
        file.company = "新".into();
        file.write(folder.path()).expect("writes");
        fs::write(folder.path().join(COPIES[1]), old).expect("writes");
        assert_eq!(SlotFile::read(folder.path()).expect("reads").company, "新");
        assert_eq!(SlotFile::faulty_copies(folder.path()), [COPIES[1]]);
    }
}
