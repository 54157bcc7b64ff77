//! Leads: captured in a line, looked into, given to somebody, and at last given up or converted into a customer with a
//! contact and an opportunity, in one transaction that is taken back as one.

mod commands;
mod convert;
mod duplicates;
mod lists;
mod queries;
mod removal;
mod screening;
mod views;

pub use commands::{CreateLead, NUMBERS, UpdateLead};
pub use convert::ConvertLead;
pub use duplicates::FindLeadDuplicates;
pub use lists::{CountLeadList, GetLeadNeighbours, GetLeadWindow, OpenLeadList};
pub use queries::{GetLead, ListCustomerLeads, ListLeadHistory, ReadLeadLine};
pub use removal::{ArchiveLeads, RestoreLeads};
pub use screening::{AssignLeads, ScreenLeads};
pub use views::{LeadRow, LeadView};
