//! Reading: a [`ReadScope`] is a consistent snapshot seen through the actor's views.

mod audit;
mod belonging;
mod condition;
mod duplicates;
mod find;
mod lists;
mod scope;
mod totals;
mod view;

pub use condition::Sql;
pub use find::{Found, Hit, texts_of};
pub use lists::{Count, FrozenList, ListPlan, Lists, Place};
pub use scope::{ReadScope, Reading};
pub use totals::{Sum, Total};
pub use view::RecordView;
