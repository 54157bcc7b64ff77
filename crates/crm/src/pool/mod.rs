//! The public pool: looked through and claimed from by whoever may, filled by those who give something back and by the
//! rules of reclaim. A reclaim is worked out each time, never stored: on a rep's machine it is a proposal, and a machine of
//! somebody who may assign settles it.

mod claims;
mod due;
mod queries;
mod reclaims;
mod rules;
mod views;

pub use claims::{ClaimCustomers, ClaimLeads, ReleaseCustomers, ReleaseLeads};
pub use queries::{ListPoolCustomers, ListPoolLeads};
pub use reclaims::{ListReclaims, SettleReclaims};
pub use rules::{ListPoolRules, SavePoolRule};
