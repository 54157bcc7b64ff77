//! Showing one masked value, with the entry that says so.

use domain::rights::FieldAccess;
use domain::{AppError, Code, RecordType, Result};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::scope::WriteScope;
use crate::journal::Kind;
use crate::reading::{Reading, RecordView};

impl WriteScope {
    /// The plain value of a field that comes masked, as an interface shows it. Showing and noting are one
    /// transaction: no plain value leaves without its entry.
    ///
    /// # Errors
    /// [`Code::NotFound`] when there is no such record the actor sees, [`Code::UnknownField`],
    /// [`Code::NotAllowed`] when the field is masked for good or hidden.
    pub async fn reveal(&mut self, record: &'static RecordType, id: Uuid, field: &str) -> Result<Json> {
        let field = record.field(field)?;
        let stored = self.load_row(record, id).await?;
        if self.actor().field(record.name, field.name) < FieldAccess::Reveal {
            return Err(AppError::new(Code::NotAllowed).field(field.name).param("record", record.name));
        }
        let value = RecordView::new(record, stored, &self.actor).json(field.name);
        self.note(Kind::SensitiveRead, record.name, id, &[("field", json!(field.name))]);
        Ok(value)
    }
}
