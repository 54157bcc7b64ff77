//! Generated companies, builders and clocks: for tests, measurements and the demonstration workspace.
//! Nothing a customer's data ever passes through.

pub mod company;
pub mod demo;
pub mod drawing;
pub mod harness;

pub use harness::{FixedClock, TestApp};
