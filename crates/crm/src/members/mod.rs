//! Members and teams, as lists and pickers need them.

mod commands;
mod hand_over;
mod people;
mod queries;
mod teams;
mod views;

pub use commands::{CreateMember, UpdateMember};
pub use hand_over::{HandOverMember, PreviewHandOver};
pub use people::People;
pub use queries::{ListMembers, ListTeams, active_member, names_of, team_exists, view_of, views};
pub use teams::{ArchiveTeam, CreateTeam, UpdateTeam};
pub use views::{MemberView, TeamView};
