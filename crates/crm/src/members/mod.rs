//! Members and teams, as lists and pickers need them.

mod queries;
mod views;

pub use queries::{ListMembers, ListTeams, active_member, names_of, team_exists, view_of, views};
pub use views::{MemberView, TeamView};
