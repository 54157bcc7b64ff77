//! The operating system's keyring: Secret Service on Linux, Keychain on macOS, Credential Manager on Windows.

use domain::{AppError, Code, Result};
use keyring::{Entry, Error};
use store::keys::Keyring;

const SERVICE: &str = "Waystation";

pub struct SystemKeyring;

fn entry(name: &str) -> Result<Entry> {
    Entry::new(SERVICE, name).map_err(explain)
}

fn explain(cause: Error) -> AppError {
    let code = match &cause {
        Error::NoEntry => return AppError::new(Code::KeyringEmpty),
        Error::NoStorageAccess(_) => Code::KeyringLocked,
        _ => Code::KeyringUnavailable,
    };
    // The cause names the service, never a secret.
    store::logged(code, &cause)
}

impl Keyring for SystemKeyring {
    /// Asking for something that is not there tells whether anybody answers.
    fn available(&self) -> bool {
        match Entry::new(SERVICE, "availability").map(|entry| entry.get_secret()) {
            Ok(Ok(_) | Err(Error::NoEntry)) => true,
            Ok(Err(_)) | Err(_) => false,
        }
    }

    fn get(&self, name: &str) -> Result<Vec<u8>> {
        entry(name)?.get_secret().map_err(explain)
    }

    fn set(&self, name: &str, secret: &[u8]) -> Result<()> {
        entry(name)?.set_secret(secret).map_err(explain)
    }

    fn delete(&self, name: &str) -> Result<()> {
        entry(name)?.delete_credential().map_err(explain)
    }
}
