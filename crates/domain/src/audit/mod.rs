//! The audit: what people look at when they ask who did what.
//!
//! The journal itself is the store's; here are the review of an entry, which is a record like any other, and
//! the decisions by which the product points at what deserves a look. A finding accuses nobody: it names
//! entries, and a person judges them.

mod model;
mod rules;

pub use model::{AuditReview, Device};
pub use rules::{
    Account, Anomaly, AnomalyKind, Deed, Who, at_night, failed_unlocks, many_denials, many_sensitive_reads,
    rights_widened, role_grew, unused, widens, without_team,
};
