//! The folder of files.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::{AppError, Code, Result};
use tempfile::NamedTempFile;
use zeroize::Zeroizing;

use super::stream::{Opener, address_of, hex, seal};
use crate::error::disk;
use crate::keys::{random, sync_folder};
use crate::workspace::make_private_folder;

const FOLDER: &str = "attachments";
/// How the name of a file begins that is still being written.
const UNFINISHED: &str = ".unfinished-";

/// What opens one file.
pub struct FileKey(Zeroizing<[u8; 32]>);

impl FileKey {
    pub fn generate() -> Self {
        Self(Zeroizing::new(random()))
    }

    /// # Errors
    /// [`Code::DamagedFile`] for what is no key: the row was erased.
    pub fn from_text(text: &str) -> Result<Self> {
        let digits = |at: usize| text.get(2 * at..2 * at + 2).and_then(|two| u8::from_str_radix(two, 16).ok());
        let mut key = Zeroizing::new([0; 32]);
        for (at, byte) in key.iter_mut().enumerate() {
            *byte = digits(at).ok_or(Code::DamagedFile)?;
        }
        Ok(Self(key))
    }

    /// As the row of the attachment keeps it.
    pub fn to_text(&self) -> String {
        hex(self.bytes())
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// The folder beside the database in which encrypted files lie.
#[derive(Clone)]
pub struct Files {
    folder: Arc<Path>,
}

impl Files {
    pub(crate) fn of(workspace: &Path) -> Self {
        Self { folder: workspace.join(FOLDER).into() }
    }

    /// Encrypts what `source` gives into the folder. It has no name there yet: see [`crate::JobScope::attach`]. `told` hears
    /// how many bytes were read, and may stop it.
    ///
    /// # Errors
    /// [`Code::FileEmpty`], [`Code::FileTooLarge`] (with `max` in MiB), [`Code::FileUnreadable`], [`Code::DiskFull`].
    pub fn seal(
        &self,
        key: &FileKey,
        source: &mut dyn Read,
        most: u64,
        told: &mut dyn FnMut(u64) -> Result<()>,
    ) -> Result<SealedFile> {
        make_private_folder(&self.folder)?;
        let made = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(&self.folder);
        let mut temporary = made.map_err(disk)?;
        let sealed = seal(source, key, &mut temporary, most, told)?;
        temporary.as_file().sync_all().map_err(disk)?;
        let path = self.folder.join(&sealed.address);
        Ok(SealedFile { temporary, path, address: sealed.address, size: sealed.size })
    }

    /// # Errors
    /// [`Code::DamagedFile`] when it is gone, or not what was sealed.
    pub(super) fn open(&self, address: &str, key: &FileKey) -> Result<PlainFile> {
        let path = self.path(address).ok_or(Code::DamagedFile)?;
        let file = File::open(path).map_err(unopened)?;
        Ok(PlainFile(Opener::new(BufReader::new(file), key).map_err(unopened)?))
    }

    /// The address and length of the file as it lies there; `None`: there is none.
    pub(super) fn look_at(&self, address: &str) -> Result<Option<(String, u64)>> {
        let Some(path) = self.path(address) else { return Ok(None) };
        match File::open(path) {
            Ok(file) => address_of(&mut BufReader::new(file)).map(Some).map_err(disk),
            Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(None),
            Err(cause) => Err(disk(cause)),
        }
    }

    /// Nothing but an address leads to a file of the folder.
    fn path(&self, address: &str) -> Option<PathBuf> {
        is_address(address).then(|| self.folder.join(address))
    }

    /// What lies in the folder, without what is being written.
    pub(crate) fn names(&self) -> Result<BTreeSet<String>> {
        let names = self.all_names()?;
        Ok(names.into_iter().filter(|name| !name.starts_with(UNFINISHED)).collect())
    }

    fn all_names(&self) -> Result<Vec<String>> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(cause) => return Err(disk(cause)),
        };
        entries.map(|entry| Ok(entry.map_err(disk)?.file_name().to_string_lossy().into_owned())).collect()
    }

    /// Removes what was written here and is not among `named`. Only while nothing is being written.
    pub(super) fn keep_only(&self, named: &BTreeSet<String>) -> Result<usize> {
        let ours = |name: &String| name.starts_with(UNFINISHED) || is_address(name);
        let surplus: Vec<_> =
            self.all_names()?.into_iter().filter(|name| ours(name) && !named.contains(name)).collect();
        self.remove(&surplus);
        Ok(surplus.len())
    }

    /// Removes files that no row names any more. One that cannot be removed now is swept at the next opening.
    pub(crate) fn remove(&self, names: &[String]) {
        for name in names {
            if let Err(cause) = fs::remove_file(self.folder.join(name)) {
                tracing::warn!(%cause, "a file nobody needs could not be removed");
            }
        }
    }
}

fn is_address(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn unopened(cause: std::io::Error) -> AppError {
    match cause.kind() {
        ErrorKind::NotFound => AppError::new(Code::DamagedFile).param("reason", "missing"),
        ErrorKind::InvalidData => AppError::new(Code::DamagedFile).param("reason", "changed"),
        _ => disk(cause),
    }
}

/// An encrypted file that has no name yet. Dropped, it leaves nothing behind.
pub struct SealedFile {
    temporary: NamedTempFile,
    path: PathBuf,
    /// SHA-256 of what stands in it: its name to be.
    pub address: String,
    /// Bytes that were sealed.
    pub size: u64,
}

impl SealedFile {
    /// Gives the file its name, which outlives a power cut.
    pub(super) fn keep(self) -> Result<()> {
        let Self { temporary, path, .. } = self;
        temporary.persist(&path).map_err(|cause| disk(cause.error))?;
        sync_folder(&path)
    }
}

/// What is in a file, chunk by chunk; never on the disk.
pub struct PlainFile(Opener<BufReader<File>>);

impl PlainFile {
    /// The next 64 KiB, or what is left; `None` at the end.
    ///
    /// # Errors
    /// [`Code::DamagedFile`] for what was cut off or changed. What came before is genuine.
    pub fn chunk(&mut self) -> Result<Option<Vec<u8>>> {
        self.0.chunk().map_err(unopened)
    }

    /// All of it.
    pub fn bytes(&mut self) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        while let Some(chunk) = self.chunk()? {
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    }
}
