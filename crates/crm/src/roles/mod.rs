//! Roles: what each allows, how they are edited, lent for a time, and why somebody may or may not.

mod break_glass;
mod commands;
mod explain;
mod views;

pub use break_glass::{EndBreakGlass, GrantBreakGlass, ListBreakGlass};
pub use commands::{DeleteRole, ListRoles, SaveRole};
pub use explain::ExplainAccess;
pub use views::{BreakGlassView, RoleView, RolesView, SubjectView};
