//! What the company settles for everybody in it.

mod commands;

pub use commands::{GetCompanySettings, SaveCompanySettings, settings_of};
