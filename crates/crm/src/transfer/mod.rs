//! Rows that come from files and go to files, of every record type alike.
//!
//! What a column may give, how a cell is read, who a name means, the trial run, the file of rejected rows and the undo of the
//! whole are written once. A record type adds what is its own in `records`: how a row is settled, what makes two the same,
//! what goes along when it is kept.

mod asks;
mod export;
mod import;
mod queries;
mod records;
mod transferred;

pub use export::{ExportAnswer, ExportRows};
pub use import::{ImportReport, ImportRows, OnDuplicate, PreviewImport, WriteTemplate};
pub use transferred::Transferred;
