//! What this machine is for: a mark beside the database, read before anybody has opened it.

use std::fs;

use domain::Result;

use crate::error::disk;
use crate::keys::replace;
use crate::workspace::Workspace;

const KIOSK: &str = "kiosk";

impl Workspace {
    /// Whether visitors use this machine by themselves.
    pub fn is_kiosk(&self) -> bool {
        self.folder().join(KIOSK).exists()
    }

    /// # Errors
    /// Faults of the disk.
    pub fn set_kiosk(&self, on: bool) -> Result<()> {
        let mark = self.folder().join(KIOSK);
        if on {
            return replace(&mark, b"");
        }
        match fs::remove_file(mark) {
            Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => Err(disk(cause)),
            _ => Ok(()),
        }
    }
}
