//! Tags: listing and making them. Putting them on records is each record's own command.

mod commands;
mod queries;

pub use commands::{CreateTag, ListTags};
pub use queries::tag_exists;
