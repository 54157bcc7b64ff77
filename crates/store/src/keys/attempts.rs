//! Failed attempts to open the workspace.
//!
//! They happen while the database is closed, so they queue in a file beside the slots and enter the journal
//! at the next opening. After five in a row each further try waits longer; the file survives a restart. Who
//! can delete files can reset the counter: Argon2id, not this, is what makes guessing slow for them.

use std::fs;
use std::path::{Path, PathBuf};

use domain::{AppError, Code, Result};
use serde::{Deserialize, Serialize};

use super::slot::Method;
use super::slot_file::replace;

const FREE_TRIES: usize = 5;
const FIRST_WAIT_MS: i64 = 30_000;
const LONGEST_WAIT_MS: i64 = 3_600_000;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FailedAttempt {
    pub at_ms: i64,
    pub login: Option<String>,
    pub method: Method,
}

pub struct Attempts {
    path: PathBuf,
    failed: Vec<FailedAttempt>,
}

impl Attempts {
    pub fn read(folder: &Path) -> Self {
        let path = folder.join("attempts.json");
        let failed = fs::read(&path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Self { path, failed }
    }

    /// Tries left before waits begin.
    pub fn left(&self) -> usize {
        FREE_TRIES.saturating_sub(self.failed.len())
    }

    /// How long to wait yet; `None`: try at once. A clock set back does not lengthen the wait.
    pub fn retry_after_ms(&self, now_ms: i64) -> Option<i64> {
        let last = self.failed.last()?;
        let over = self.failed.len().checked_sub(FREE_TRIES)?;
        let wait = FIRST_WAIT_MS.saturating_mul(1 << over.min(10)).min(LONGEST_WAIT_MS);
        let left = (last.at_ms + wait - now_ms).min(wait);
        (left > 0).then_some(left)
    }

    /// # Errors
    /// [`Code::TooManyAttempts`] with the seconds to wait.
    pub fn check(&self, now_ms: i64) -> Result<()> {
        match self.retry_after_ms(now_ms) {
            Some(wait) => Err(AppError::new(Code::TooManyAttempts).param("seconds", (wait + 999) / 1000)),
            None => Ok(()),
        }
    }

    pub fn record(&mut self, attempt: FailedAttempt) -> Result<()> {
        self.failed.push(attempt);
        replace(&self.path, &serde_json::to_vec(&self.failed).expect("BUG: plain data serialises"))
    }

    /// The failures so far, for the journal.
    pub fn failed(&self) -> &[FailedAttempt] {
        &self.failed
    }

    /// Forgets the failures, once the journal has them.
    pub fn clear(&mut self) -> Result<()> {
        self.failed.clear();
        match fs::remove_file(&self.path) {
            Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => Err(crate::error::disk(cause)),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_five_failures_waits_grow_and_survive_a_restart() {
        let folder = tempfile::tempdir().expect("a folder");
        for number in 0..5 {
            let mut attempts = Attempts::read(folder.path());
            assert!(attempts.check(number).is_ok());
            attempts.record(FailedAttempt { at_ms: number, login: None, method: Method::Passphrase }).expect("writes");
        }
        let mut attempts = Attempts::read(folder.path());
        assert_eq!(attempts.left(), 0);
        let first = attempts.retry_after_ms(10).expect("waits");
        attempts.record(FailedAttempt { at_ms: 10, login: None, method: Method::Passphrase }).expect("writes");
        assert!(attempts.retry_after_ms(10).expect("waits") > first);
        assert_eq!(attempts.check(10).err().map(|error| error.code), Some(Code::TooManyAttempts));
    }
}
