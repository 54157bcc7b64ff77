//! What a company settles for everybody in it.

mod model;

pub use model::{CompanySetting, DuplicateNotice};
