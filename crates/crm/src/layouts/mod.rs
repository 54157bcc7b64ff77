//! Forms and lists as the company lays them out, for everybody or for the holders of a role.

mod commands;

pub use commands::{LayoutView, ListLayouts, ResetLayout, SaveLayout};
