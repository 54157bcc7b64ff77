//! The public pool (公海): customers and leads that belong to nobody, and the rules by which they come there and leave it.
//!
//! A record has no owner: that is all it takes to be in the pool, and nothing else says so. Since when follows from the
//! version of its owner; whose it was last, why it came back and when it was claimed stand with the record.

mod model;
mod rules;

pub use model::PoolRule;
pub use rules::{Claims, Pooled, check, claim, hand_to, put_into_pool, refuse_cool_down, refuse_quota, settle_owner};
