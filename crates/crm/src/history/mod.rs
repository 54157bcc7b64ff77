//! History of a record, and undo: both from the journal.

mod undo;
mod views;

pub use undo::Undo;
pub use views::{FieldChange, HistoryEntry, HistoryPage, entry, history_of, made_of, timeline_of};
