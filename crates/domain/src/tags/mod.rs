//! Tags: short marks people put on records. A tag carries a shape besides its colour, so that it can be
//! told apart without seeing colour.

mod model;

pub use model::{Tag, TagShape};
