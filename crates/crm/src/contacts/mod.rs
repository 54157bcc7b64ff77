//! Contacts: the people of a customer, listed there and all together, made, changed, archived and brought back.

mod commands;
mod lists;
mod queries;
mod removal;
mod views;

pub use commands::{CreateContact, UpdateContact};
pub use lists::{CountContactList, GetContactNeighbours, GetContactWindow, OpenContactList};
pub use queries::{FindContactDuplicates, GetContact, ListContactHistory, ListContacts};
pub use removal::{ArchiveContacts, RestoreContacts};
pub use views::{ContactRow, ContactView};
