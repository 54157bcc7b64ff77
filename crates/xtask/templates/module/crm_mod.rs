//! {{en_plural}}: what a person can do with them.

mod commands;
mod queries;
mod views;

pub use commands::{Create{{Record}}, List{{Module}}};
pub use views::{{Record}}View;
