//! Leads: interest that is not yet a customer, from the first word to the day it is converted or given up.
//!
//! A lead is nobody's record but its own owner's: it belongs to no customer. What came of it – a customer, a contact, an
//! opportunity – it keeps, so that source, channel and cost can be told from the first word to the money. A lead
//! without an owner lies in the public pool.

mod conversion;
mod line;
mod model;
mod rules;

pub use conversion::{contact_of, customer_of, put_into};
pub use line::{LeadLine, read_line};
pub use model::{Lead, LeadStatus};
pub use rules::{Screening, check, convert, format_number, screen, suspect_keys};
