//! {{en_plural}}: say here what they are to the business, in a few lines, and what they are not.

mod model;
mod rules;

pub use model::{{Record}};
pub use rules::check;
