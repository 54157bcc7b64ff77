//! What the business *is*: values, records, rights and the decisions made over them.
//!
//! Nothing here reads a file, a clock or a random source, and nothing knows SQL: the desktop, the command
//! line and the server judge a change with exactly this code. A record is declared once
//! (`customers/model.rs` is the example to read); everything else – columns, diff, import mapping, filters,
//! search terms, TypeScript – is derived from that declaration, see [`record`].

extern crate self as domain;

pub mod activities;
pub mod alerts;
pub mod attachments;
pub mod audit;
pub mod calendar;
pub mod company;
pub mod contacts;
pub mod custom_fields;
pub mod customers;
pub mod draft;
pub mod error;
pub mod filter;
pub mod id;
pub mod layouts;
pub mod leads;
pub mod members;
pub mod opportunities;
pub mod policies;
pub mod pool;
pub mod record;
pub mod rights;
pub mod roles;
pub mod search;
pub mod tags;
pub mod tasks;
pub mod timing;
pub mod values;
pub mod views;

pub use calendar::Calendar;
pub use draft::Draft;
pub use error::{AppError, Code, Result};
pub use id::Id;
pub use record::{Record, RecordType};

/// Every record type of the product. A table without an entry here fails the store's coverage test.
pub const RECORD_TYPES: &[&RecordType] = &[
    members::Team::TYPE,
    members::Member::TYPE,
    roles::Role::TYPE,
    roles::BreakGlass::TYPE,
    policies::Policy::TYPE,
    policies::PolicyAcknowledgement::TYPE,
    company::CompanySetting::TYPE,
    tags::Tag::TYPE,
    views::SavedView::TYPE,
    customers::Customer::TYPE,
    contacts::Contact::TYPE,
    audit::AuditReview::TYPE,
    activities::Activity::TYPE,
    opportunities::Pipeline::TYPE,
    opportunities::PipelineVersion::TYPE,
    opportunities::Opportunity::TYPE,
    opportunities::StageStay::TYPE,
    alerts::FollowUpRule::TYPE,
    alerts::AlertDismissal::TYPE,
    tasks::Task::TYPE,
    leads::Lead::TYPE,
    pool::PoolRule::TYPE,
    attachments::Attachment::TYPE,
    custom_fields::CustomField::TYPE,
    layouts::Layout::TYPE,
];

/// The declaration of the record type called `name`.
pub fn record_type(name: &str) -> Result<&'static RecordType> {
    RECORD_TYPES
        .iter()
        .copied()
        .find(|record| record.name == name)
        .ok_or_else(|| AppError::new(Code::MalformedRequest).param("record", name))
}
