//! One process owns a workspace. The lock is the operating system's, so it goes with the process, however
//! that ends; the file beside it says who holds it.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;

use domain::{AppError, Code, Result};

use crate::error::disk;

pub struct ProcessLock {
    _file: File,
}

impl ProcessLock {
    /// # Errors
    /// [`Code::WorkspaceInUse`] with the holder's process id and program.
    pub fn take(folder: &Path) -> Result<Self> {
        let path = folder.join("lock");
        let mut file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).map_err(disk)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                file.read_to_string(&mut holder).ok();
                return Err(AppError::new(Code::WorkspaceInUse).param("holder", holder.trim()));
            }
            Err(TryLockError::Error(cause)) => return Err(disk(cause)),
        }
        let program = std::env::current_exe().ok();
        let program = program.as_ref().and_then(|path| path.file_name()).unwrap_or_default();
        file.set_len(0).and_then(|()| file.rewind()).map_err(disk)?;
        writeln!(file, "{} ({})", program.to_string_lossy(), std::process::id()).map_err(disk)?;
        Ok(Self { _file: file })
    }
}
