//! Customers: making, changing, finding and listing them, in ones and in masses, and bringing them in
//! from files.

mod bulk;
mod commands;
mod import;
mod lists;
mod queries;
mod views;

pub use bulk::{ArchiveCustomers, AssignCustomers, RestoreCustomers, Selection, TagCustomers};
pub use commands::{CreateCustomer, UpdateCustomer};
pub use import::{ImportCustomers, ImportReport, OnDuplicate, PreviewCustomerImport};
pub use lists::{CountCustomerList, GetCustomerNeighbours, GetCustomerWindow, OpenCustomerList};
pub use queries::{FindCustomerDuplicates, FindHiddenDuplicates, GetCustomer, ListCustomerHistory, ListCustomerValues};
pub use views::{CustomerRow, CustomerView, DuplicateView};
