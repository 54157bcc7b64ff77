//! Saved views of lists.

mod commands;

pub use commands::{DeleteView, ListSavedViews, SaveView};
