//! A machine that visitors use by themselves: it runs as a member of its own who may make customers and look one up by
//! phone and number, nothing else; what visitors wish becomes leads and tasks of the team that serves them. Staff take it over by their PIN; who may configure it ends it.

mod intake;
mod machine;
mod service;
mod visitors;

pub use machine::{StartKiosk, StopKiosk};
pub use service::{GetKiosk, SetKioskTeam};
pub use visitors::{LeaveWish, LookUpVisitor, RegisterVisitor};
