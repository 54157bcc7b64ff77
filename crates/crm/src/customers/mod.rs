//! Customers: making, changing, finding and listing them, in ones and in masses, bringing them in from files
//! and out to files, and erasing a person's data.

mod bulk;
mod commands;
mod erasure;
mod export;
mod import;
mod lists;
mod queries;
mod selection;
mod views;

pub use bulk::{ArchiveCustomers, AssignCustomers, BulkAnswer, RestoreCustomers, TagCustomers};
pub use commands::{CreateCustomer, NUMBERS, UpdateCustomer};
pub use erasure::ErasePerson;
pub use export::{ExportAnswer, ExportCustomers, ExportPerson, PersonExport};
pub use import::{ImportCustomers, ImportReport, OnDuplicate, PreviewCustomerImport};
pub use lists::{CountCustomerList, GetCustomerNeighbours, GetCustomerWindow, OpenCustomerList};
pub use queries::{FindCustomerDuplicates, FindHiddenDuplicates, GetCustomer, ListCustomerHistory, ListCustomerValues};
pub use selection::Selection;
pub use views::{CustomerRow, CustomerView, DuplicateView};
