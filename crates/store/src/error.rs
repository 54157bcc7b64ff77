//! From SQLite's and the disk's faults to the product's codes. The cause goes to the log under an incident
//! number; it holds no bound value (sqlx errors never do) and no key.

use std::io;

use domain::{AppError, Code};

/// The error a person sees for a database fault.
pub fn database(cause: sqlx::Error) -> AppError {
    let code = match &cause {
        sqlx::Error::Database(error) => match error.code().as_deref().and_then(|code| code.parse::<i32>().ok()) {
            Some(code) => match code & 0xff {
                9 => Code::Cancelled,             // SQLITE_INTERRUPT
                11 | 26 => Code::DamagedDatabase, // SQLITE_CORRUPT, SQLITE_NOTADB
                13 => Code::DiskFull,             // SQLITE_FULL
                1 => told_in_words(error.message()),
                _ => Code::Internal,
            },
            None => Code::Internal,
        },
        _ => Code::Internal,
    };
    if code == Code::Cancelled { code.into() } else { logged(code, &cause) }
}

/// The cipher says some faults with a bare SQLITE_ERROR: a page that fails its authentication, and all that befalls it
/// while it exports. The search index, when it cannot be read, gives no reason either. Faults of a statement come with a
/// sentence of their own.
fn told_in_words(message: &str) -> Code {
    match message {
        "database or disk is full" => Code::DiskFull,
        "SQL logic error" | "database disk image is malformed" => Code::DamagedDatabase,
        other if other.starts_with("vtable constructor failed") => Code::DamagedDatabase,
        _ => Code::Internal,
    }
}

/// The error a person sees for a fault of the disk.
pub fn disk(cause: io::Error) -> AppError {
    match cause.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => logged(Code::DiskFull, &cause),
        _ => logged(Code::Internal, &cause),
    }
}

/// Writes the cause to the log and hands out its number.
pub fn logged(code: Code, cause: &dyn std::fmt::Display) -> AppError {
    let incident = uuid::Uuid::now_v7().simple().to_string()[..12].to_owned();
    tracing::error!(incident, ?code, %cause, "fault");
    AppError { incident: Some(incident), ..AppError::new(code) }
}
