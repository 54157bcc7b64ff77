//! What every export shares: files that appear when they are whole, tables in them, and values in words.

mod file;
mod words;

pub use file::{ExportFormat, NewFile, RUN_BY_SPREADSHEETS, Table, unwritable};
pub use words::{FileLanguage, Words};
