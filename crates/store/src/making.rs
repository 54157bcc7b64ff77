//! The making of a workspace, whole or not at all.
//!
//! A mark stands in the folder from before the database until after the slots. A folder with the mark and no
//! whole slot file holds nothing anybody was told of: the next making clears it away. Without the mark a
//! database whose slots are gone is never touched: it is somebody's, and damaged.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use domain::Result;

use crate::error::disk;
use crate::keys::{SlotFile, sync_folder};
use crate::workspace::DATABASE;

const MARK: &str = "unfinished";

pub struct Making {
    folder: PathBuf,
}

impl Making {
    /// Marks the folder, after clearing away what an earlier making left. The process lock is held.
    pub fn begin(folder: &Path) -> Result<Self> {
        let making = Self { folder: folder.to_owned() };
        if Self::is_unfinished(folder) {
            making.clear();
        }
        let mark = folder.join(MARK);
        File::create(&mark).and_then(|file| file.sync_all()).map_err(disk)?;
        sync_folder(&mark)?;
        Ok(making)
    }

    pub fn is_unfinished(folder: &Path) -> bool {
        folder.join(MARK).exists() && SlotFile::read(folder).is_err()
    }

    /// The slots are written: from here on it is a workspace. Its first anchor must outlive a power cut; all
    /// later ones overwrite it in place.
    pub fn finish(self) -> Result<()> {
        let anchor = self.folder.join("anchor");
        File::open(&anchor).and_then(|file| file.sync_all()).map_err(disk)?;
        Self::settle(&self.folder)?;
        sync_folder(&anchor)
    }

    /// Takes the mark away from a workspace that opens: a crash came between its slots and the end of its
    /// making.
    pub fn settle(folder: &Path) -> Result<()> {
        match fs::remove_file(folder.join(MARK)) {
            Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => Err(disk(cause)),
            _ => Ok(()),
        }
    }

    /// It failed, and nothing was acknowledged.
    pub fn discard(self) {
        self.clear();
        Self::settle(&self.folder).ok();
    }

    fn clear(&self) {
        SlotFile::remove(&self.folder);
        for name in [DATABASE, "waystation.db-wal", "waystation.db-shm", "anchor"] {
            fs::remove_file(self.folder.join(name)).ok();
        }
    }
}
