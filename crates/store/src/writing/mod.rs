//! Writing: a [`WriteScope`] is one transaction of one actor.
//!
//! It knows `create`, `update`, `archive`, `restore`, `delete` and `erase`, and their bulk forms; there is no way
//! to run SQL through it. Each writes the row, its search terms, its sets and its journal entry together.

mod belonging;
mod claim;
mod erase;
mod hand_over;
mod reveal;
mod rows;
mod scope;
#[cfg(test)]
mod tests;
mod undo;
mod visitors;

pub use hand_over::Successor;
pub use scope::{Committed, WriteScope};
pub use undo::Undone;
