//! Customers from a file: looked at first, tried dry, then brought in as one job that can be taken back.
//!
//! `table` reads the file whatever its encoding and separator, `mapping` finds the field of each column by
//! its heading, `row` turns a row into a checked customer, `run` brings them in.

mod commands;
mod mapping;
mod row;
mod run;
mod table;
mod views;

pub use commands::{ImportCustomers, PreviewCustomerImport};
pub use views::{ImportReport, OnDuplicate};
