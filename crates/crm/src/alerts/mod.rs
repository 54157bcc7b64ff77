//! Alerts: who has waited too long for a follow-up, read anew each time; the rule that says how long; dismissals.

mod commands;
mod due;
mod queries;
mod rule;
mod views;

pub use commands::DismissAlert;
pub use due::FollowUps;
pub use queries::{CountAlerts, ListAlertMembers, ListAlerts};
pub use rule::{GetFollowUpRule, SaveFollowUpRule};
pub use views::{AlertCount, AlertPage, AlertView, AlertsOfMember, FollowUpTerms};
