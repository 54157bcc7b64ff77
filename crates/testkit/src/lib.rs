//! Generated companies, builders and clocks: for tests, measurements and the demonstration workspace.
//! Nothing a customer's data ever passes through.

pub mod company;
mod deals;
pub mod demo;
pub mod harness;

pub use harness::{FixedClock, TestApp};
