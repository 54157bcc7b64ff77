//! Files attached to records: their bytes, beside the database.
//!
//! A file lies in the folder `attachments` under the SHA-256 of what stands in it, which is ciphertext: chunks of 64 KiB,
//! each authenticated with its place and whether it is the last (XChaCha20-Poly1305, STREAM), under a random key of its own.
//! Only the row of the attachment holds that key. So whoever sees no row opens no file, a new data key of the workspace
//! touches none of them, and with the row and its payloads erased a copy of the file is noise for good.
//!
//! A file is written whole and flushed before the transaction of its row commits. Killed in between, it is named by no row,
//! and the next opening sweeps it away. A row in the recycle bin still names its file: undo brings both back.

mod check;
mod files;
mod scopes;
mod stream;
mod sweep;

pub(crate) use check::check_files;
pub use files::{FileKey, Files, PlainFile, SealedFile};
pub use scopes::Part;
