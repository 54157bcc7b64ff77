//! Customers: making, changing, finding and listing them, in ones and in masses, and taking out or erasing a
//! person's data.

mod bulk;
mod commands;
mod erasure;
mod export;
mod lists;
mod queries;
mod views;

pub use bulk::{ArchiveCustomers, AssignCustomers, BulkAnswer, RestoreCustomers, TagCustomers};
pub use commands::{CreateCustomer, NUMBERS, UpdateCustomer};
pub use erasure::ErasePerson;
pub use export::{ExportPerson, PersonExport};
pub use lists::{CountCustomerList, GetCustomerNeighbours, GetCustomerWindow, OpenCustomerList};
pub use queries::{FindCustomerDuplicates, FindHiddenDuplicates, GetCustomer, ListCustomerHistory, ListCustomerValues};
pub use views::{CustomerRow, CustomerView, DuplicateView};
