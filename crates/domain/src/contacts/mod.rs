//! Contacts: the people one speaks to at a customer, each with their place in the decision.
//!
//! A contact belongs to its customer: who owns the customer owns the contact, and it is assigned and erased with it. It is
//! not a customer by itself; a private person who buys is a customer of kind *person*.

mod model;
mod rules;

pub use model::{Attitude, Contact, DecisionRole};
pub use rules::{check, check_reporting};
