//! Customers taken out to files: a list as a table, a person's data as a document.
//!
//! A file shows what its reader sees on the screen: only rows their right to export reaches, masked fields
//! masked, hidden ones not at all. It appears under its name when it is whole, and the journal says so first; of
//! what was filtered by, the journal keeps the fields and no values, because values can be a person's data.

mod document;
mod person;
mod table;

pub use person::{ExportPerson, PersonExport};
pub use table::{ExportAnswer, ExportCustomers};
