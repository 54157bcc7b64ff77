//! Taking a record out of the public pool: the one change of owner that needs no right to assign. It goes from nobody to
//! the actor, out of a pool the actor may claim from, and changes nothing else a person could type.

use domain::record::Value;
use domain::{AppError, Code, Id, Record, RecordType, Result};

use super::rows::RowWrite;
use super::scope::WriteScope;
use crate::journal::Kind;
use crate::reading::Reading;
use crate::stored::{Stored, StoredRow};

impl WriteScope {
    /// A record of a pool the actor may claim from, as it is kept.
    ///
    /// # Errors
    /// [`Code::NotFound`]: it is in no such pool, or no longer.
    pub async fn load_pooled<T: Record>(&mut self, id: Id<T>) -> Result<Stored<T>> {
        let record = T::TYPE;
        let sql = format!(
            "SELECT {} FROM main.{table} WHERE id = ?1 AND row IN (SELECT row FROM visible_{table}_pool WHERE id = ?1)",
            StoredRow::columns(record),
            table = record.table
        );
        self.note_read(&sql);
        let row = self.connection().row(sql, vec![Value::Id(id.uuid())]).await?;
        let row = row.ok_or_else(|| AppError::new(Code::NotFound).param("record", record.name))?;
        StoredRow::read(record, &row).typed()
    }

    /// Makes a pooled record the actor's own.
    ///
    /// # Errors
    /// [`Code::NotAllowed`] where `after` is more than that.
    pub async fn claim<T: Record>(&mut self, before: &Stored<T>, after: &T) -> Result<()> {
        let outside = std::mem::replace(&mut self.claims, true);
        let done = self.update(before, after).await;
        self.claims = outside;
        done
    }

    /// Whether the write is a claim: asked for as one, and nothing but one.
    pub(super) fn is_claim(&self, record: &'static RecordType, write: &RowWrite) -> bool {
        let (Some(owner), Some(team)) = (record.owner_position(), record.position("team")) else { return false };
        let before = match write.before.values[team] {
            Value::Id(team) => Some(team),
            _ => None,
        };
        // What the product keeps of a claim by itself goes along.
        let by_product = |field: &str| record.field(field).is_ok_and(|field| field.assigned);
        let only = write
            .payload
            .changes
            .iter()
            .all(|(field, ..)| record.owner == Some(field.as_str()) || field == "team" || by_product(field));
        self.claims
            && record.is_pooled()
            && write.kind == Kind::Change
            && only
            && write.before.values[owner] == Value::Null
            && write.values[owner] == Value::Id(self.actor.id())
            && self.actor.pools(record.name).holds(before)
    }
}
