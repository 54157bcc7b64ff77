//! Fields a company defines for itself: what administrators and sales managers do with the definitions. The values are
//! part of each record, and every command that takes a draft of one takes them as `custom.<key>`.

mod commands;
mod indexing;
mod views;

pub use commands::{ArchiveCustomField, ListCustomFields, OrderCustomFields, SaveCustomField};
pub use indexing::{IndexCustomFields, RowsIndexed};
pub use views::CustomFieldView;

use domain::Result;
use domain::custom_fields::{CustomField, CustomFields};
use store::Reading;

/// The definitions as they stand.
pub async fn definitions(scope: &mut (impl Reading + Send)) -> Result<CustomFields> {
    Ok(store::custom_fields(scope.all::<CustomField>().await?))
}
