//! Customers: the companies and persons the organisation does business with.
//!
//! One record type for both, told apart by [`CustomerKind`]: a company has a credit code, a scale and an
//! invoice title, a person a birthday and a
//! consent to the use of their data. Every customer has a source (where it came from) and an owner (whose
//! work it is); a customer without an owner lies in the public pool.

mod model;
mod rules;

pub use model::{Consent, Customer, CustomerKind};
pub use rules::{check, format_number, settle_region, suspect_keys};
