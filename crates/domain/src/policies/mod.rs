//! The rules of use a company gives itself: published in versions, acknowledged by each member.

mod model;

pub use model::{Policy, PolicyAcknowledgement};
