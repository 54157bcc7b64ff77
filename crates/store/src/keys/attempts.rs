//! Failed attempts to open the workspace.
//!
//! They happen while the database is closed, so they queue in a file beside the slots and enter the journal
//! at the next opening. After five passphrases in a row for one login each further one waits longer; nobody
//! else is kept waiting, the recovery code is the way past, and the file survives a restart and a slot file
//! put back. Who can delete files can reset
//! the counter: Argon2id, not this, is what makes guessing slow for them.

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
    pub login: String,
    pub method: Method,
    /// The journal has it; it still counts until its login opens.
    pub journaled: bool,
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

    /// The passphrases tried. Nothing else can be guessed: the other methods have 256 random bits.
    fn of<'a>(&'a self, login: &'a str) -> impl DoubleEndedIterator<Item = &'a FailedAttempt> {
        let guesses = self.failed.iter().filter(|attempt| attempt.method == Method::Passphrase);
        guesses.filter(move |attempt| is_login(&attempt.login, login))
    }

    /// Tries left for a login before waits begin.
    pub fn left(&self, login: &str) -> usize {
        FREE_TRIES.saturating_sub(self.of(login).count())
    }

    /// How long a login has to wait yet; `None`: try at once. A clock set back does not lengthen the wait.
    pub fn retry_after_ms(&self, login: &str, now_ms: i64) -> Option<i64> {
        let last = self.of(login).next_back()?;
        let over = self.of(login).count().checked_sub(FREE_TRIES)?;
        let wait = FIRST_WAIT_MS.saturating_mul(1 << over.min(10)).min(LONGEST_WAIT_MS);
        let left = (last.at_ms + wait - now_ms).min(wait);
        (left > 0).then_some(left)
    }

    /// # Errors
    /// [`Code::TooManyAttempts`] with the seconds to wait.
    pub fn check(&self, login: &str, now_ms: i64) -> Result<()> {
        self.retry_after_ms(login, now_ms).map_or(Ok(()), |wait| Err(too_many(wait)))
    }

    pub fn record(&mut self, attempt: FailedAttempt) -> Result<()> {
        self.failed.push(attempt);
        self.write()
    }

    /// The failures the journal has not heard of.
    pub fn unheard(&self) -> impl Iterator<Item = &FailedAttempt> {
        self.failed.iter().filter(|attempt| !attempt.journaled)
    }

    /// The journal has them all, and `login` opened: only the others' failures are still counted.
    pub fn settle(&mut self, login: &str) -> Result<()> {
        self.failed.retain(|attempt| !is_login(&attempt.login, login));
        for attempt in &mut self.failed {
            attempt.journaled = true;
        }
        if !self.failed.is_empty() {
            return self.write();
        }
        match fs::remove_file(&self.path) {
            Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => Err(crate::error::disk(cause)),
            _ => Ok(()),
        }
    }

    fn write(&self) -> Result<()> {
        replace(&self.path, &serde_json::to_vec(&self.failed).expect("BUG: plain data serialises"))
    }
}

/// The refusal of a try that came too soon.
pub fn too_many(wait_ms: i64) -> AppError {
    AppError::new(Code::TooManyAttempts).param("seconds", (wait_ms + 999) / 1000)
}

/// Logins are typed by hand, in any case.
pub fn is_login(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure(login: &str, at_ms: i64) -> FailedAttempt {
        FailedAttempt { at_ms, login: login.into(), method: Method::Passphrase, journaled: false }
    }

    #[test]
    fn after_five_failures_waits_grow_and_survive_a_restart() {
        let folder = tempfile::tempdir().expect("a folder");
        for number in 0..5 {
            let mut attempts = Attempts::read(folder.path());
            assert!(attempts.check("lin", number).is_ok());
            attempts.record(failure("lin", number)).expect("writes");
        }
        let mut attempts = Attempts::read(folder.path());
        assert_eq!(attempts.left("LIN"), 0);
        let first = attempts.retry_after_ms("lin", 10).expect("waits");
        attempts.record(failure("Lin", 10)).expect("writes");
        assert!(attempts.retry_after_ms("lin", 10).expect("waits") > first);
        assert_eq!(attempts.check("lin", 10).err().map(|error| error.code), Some(Code::TooManyAttempts));
    }

    #[test]
    fn the_failures_of_one_login_keep_nobody_else_waiting_and_outlast_their_success() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut attempts = Attempts::read(folder.path());
        for number in 0..5 {
            attempts.record(failure("zhou", number)).expect("writes");
        }
        assert!(attempts.check("lin", 10).is_ok());
        assert_eq!(attempts.unheard().count(), 5);
        attempts.settle("lin").expect("writes");
        let mut attempts = Attempts::read(folder.path());
        assert_eq!(attempts.unheard().count(), 0);
        assert!(attempts.check("zhou", 10).is_err());
        attempts.settle("zhou").expect("writes");
        assert_eq!(Attempts::read(folder.path()).left("zhou"), 5);
    }
}
