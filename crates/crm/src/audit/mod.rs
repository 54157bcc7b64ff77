//! The audit: who did what and when, over the whole journal, for whoever has the right to look.
//!
//! Entries come from the store no further than the reader's right over the audit reaches; what they tell of a
//! record is shown only as far as the reader sees that record and field. Reviews are records like any other.

mod anomalies;
mod commands;
mod export;
mod prove;
mod queries;
mod reveal;
mod views;

pub use anomalies::{CountReveals, ListAnomalies};
pub use commands::{CountAudit, ListAudit, ReviewAuditEntries};
pub use export::ExportAudit;
pub use prove::ProveJournal;
pub use reveal::RevealField;
pub use views::{AuditEntry, AuditFilter, AuditPage};
