//! What a person can *do*: one type per command, one function that runs them all.
//!
//! A command says its name, the right it needs and how it runs – read, write, job or session – and gets a
//! scope to work in. [`App::call`] (in `dispatch.rs`) parses the request, checks the right, opens the scope,
//! runs, commits and only then publishes what changed. The window, the command line, import and tests all
//! go through it. `registry.rs` lists the commands; names, schemas and TypeScript are derived from it.

pub mod activities;
pub mod alerts;
pub mod app;
pub mod attachments;
pub mod audit;
pub mod bindings;
pub mod command;
pub mod company;
pub mod contacts;
pub mod custom_fields;
pub mod customers;
pub mod dispatch;
pub mod events;
pub mod export;
pub mod history;
pub mod jobs;
pub mod kiosk;
pub mod layouts;
pub mod leads;
pub mod lists;
pub mod members;
pub mod opportunities;
pub mod policies;
pub mod pool;
pub mod regions;
pub mod registry;
mod revision;
pub mod roles;
pub mod search;
mod selection;
pub mod session;
pub mod tags;
pub mod tasks;
pub mod timing;
pub mod transfer;
pub mod usage;
pub mod views;

pub use app::App;
pub use command::{LeadSeed, SalesSeed, Seed};
pub use dispatch::{Call, Outcome, UndoRef};
pub use events::CoreEvent;
