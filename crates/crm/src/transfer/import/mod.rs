//! Records from a file: looked at first, tried dry, then brought in as one job that can be taken back.
//!
//! `table` reads the file whatever its kind, `mapping` finds the field of each column by its heading, `row` turns a row into
//! a checked record, `customers` finds whom it names, `sorting` decides what becomes of it, `run` brings it in.

mod commands;
mod customers;
mod directory;
mod mapping;
mod rejected;
mod row;
mod run;
mod sorting;
mod table;
mod template;
mod text;
mod views;
mod workbook;

pub use commands::{ImportRows, PreviewImport};
pub use template::WriteTemplate;
pub use views::{ImportReport, OnDuplicate};
