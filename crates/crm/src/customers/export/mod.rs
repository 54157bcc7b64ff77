//! A person's data taken out to a document: what is kept about them, its history, drafts about them.
//!
//! It shows what its reader sees on the screen, and appears under its name when it is whole.

mod document;
mod person;

pub use person::{ExportPerson, PersonExport};
