//! Members and teams, as lists and pickers need them.

mod people;
mod queries;
mod views;

pub use people::People;
pub use queries::{ListMembers, ListTeams, active_member, names_of, team_exists, view_of};
pub use views::{MemberView, TeamView};
