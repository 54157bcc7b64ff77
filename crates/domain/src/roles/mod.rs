//! Roles as a workspace keeps them, and break-glass grants of one.
//!
//! The ready-made roles stand in [`crate::rights::BUILTIN_ROLES`] and count as they are until somebody edits one; from
//! then on the row of the same key counts. A grant lends a role for a short time, for a reason everybody can read.

mod model;
mod rules;

pub use model::{BreakGlass, Role};
pub use rules::{GRANT_MINUTES, check_grant, effective_roles, held_roles, require_administrator};
