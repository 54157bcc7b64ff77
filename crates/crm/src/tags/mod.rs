//! Tags: listing and making them. Putting them on records is each record's own command.

mod commands;

pub use commands::{CreateTag, ListTags};
