//! A machine that visitors use by themselves: it runs as a member of its own who may make customers and look one up by
//! phone and number, nothing else. Staff take it over by their PIN; who may configure it ends it.

mod machine;
mod visitors;

pub use machine::{StartKiosk, StopKiosk};
pub use visitors::{LookUpVisitor, RegisterVisitor};
