//! Members and teams: who works here, and how they stand to one another.
//!
//! A member opens the workspace with key slots of their own and acts under the union of their roles; a
//! team lies in at most one other team and has at most one lead. The screens that manage both are a module
//! of their own; the records are needed from the first row on, because every customer names its owner.

mod model;
mod rules;

pub use model::{Member, Team};
pub use rules::{check_login, first_member};
