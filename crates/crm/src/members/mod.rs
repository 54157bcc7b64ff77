//! Members and teams, as lists and pickers need them.

mod queries;
mod views;

pub use queries::{ListMembers, ListTeams, names_of, view_of};
pub use views::{MemberView, TeamView};
