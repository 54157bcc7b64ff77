//! Alerts: customers nobody has followed up for too long, told to their owner and later to the sales manager.
//!
//! An alert is nothing that is kept: it follows from when the customer was last followed up, from the rule and from the day, on
//! every machine alike. It is named by its customer and the moment its period began, so it is there once, is caught up after
//! days off, and is settled by the next follow-up. Kept is only what a person decides about it: that it is dismissed.

mod model;
mod rules;

pub use model::{AlertDismissal, FollowUpRule, LevelDays, LevelTerms};
pub use rules::{Limit, Limits, check_reason, check_rule, limits};
