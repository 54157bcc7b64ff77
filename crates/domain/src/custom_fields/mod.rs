//! Fields a company defines for itself while the product runs: what they may hold, who may see them, and when they must
//! be filled. Their values lie in the `custom` sheet of each record, by a key that never changes; everywhere else a
//! custom field is named `custom.<key>` and is a [`Field`](crate::record::Field) like the declared ones.

mod declared;
mod model;
mod parse;
mod rules;
mod set;

pub use model::{CustomField, FieldOption, Options, Requirement, RoleKeys, StageRef, StageRefs, ValueKind};
pub(crate) use parse::scaled;
pub use parse::{DECIMALS, parse_value};
pub use rules::{check, key_from, narrows, takes_custom_fields};
pub use set::{CustomFields, Defined, Link, Standing};

/// What stands before a key wherever a field is named.
pub const PREFIX: &str = "custom.";

/// The key in the name of a custom field.
pub fn key_of(name: &str) -> Option<&str> {
    name.strip_prefix(PREFIX)
}
