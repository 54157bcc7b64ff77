//! Saved views: a filter, an order and columns under a name, for oneself or for everybody.

mod model;

pub use model::SavedView;
