//! The company's rules of use: published in editions, acknowledged by each member, and who has not.

mod commands;

pub use commands::{AcknowledgePolicy, GetPolicy, ListPolicyAcknowledgements, PublishPolicy};
