//! How a company lays out a form and a list: sections with their fields in order, what is left out or asked for there, and
//! the columns a list begins with. Rights do not follow from it: what a form leaves out is still there.

mod model;
mod rules;

pub use model::{Columns, Layout, Placed, Section, Sections};
pub use rules::{check, of_roles};
