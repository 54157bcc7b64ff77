//! What belongs to a record, and everything that happened about it.

use domain::record::Value;
use domain::rights::Action;
use domain::{RecordType, Result};
use uuid::Uuid;

use super::scope::{ReadScope, Reading};
use super::view::RecordView;
use crate::journal::{self, EntryRow};
use crate::lineage::under;
use crate::stored::StoredRow;

impl ReadScope {
    /// Rows of `record` that belong to `id` of type `parent`, or to what does, as far as the actor sees them, the oldest first.
    pub async fn belonging(
        &mut self,
        record: &'static RecordType,
        parent: &'static RecordType,
        id: Uuid,
    ) -> Result<Vec<RecordView>> {
        let sql = format!(
            "SELECT {} FROM visible_{} WHERE {} ORDER BY row",
            StoredRow::columns(record),
            record.table,
            under(record, parent, "visible_")
        );
        self.note_read(&sql);
        let rows = self.connection().rows(sql, vec![Value::Id(id)]).await?;
        Ok(rows.iter().map(|row| RecordView::new(record, StoredRow::read(record, row), &self.actor)).collect())
    }

    /// Everything that happened to a record and to what belongs to it, newest first, as far as the actor sees it. That
    /// something was carried along says nothing the assignment does not say.
    ///
    /// # Errors
    /// [`domain::Code::NotFound`] when there is no such record, or none the actor may see.
    pub async fn timeline(
        &mut self,
        record: &'static RecordType,
        id: Uuid,
        before: Option<i64>,
        limit: u32,
    ) -> Result<Vec<EntryRow>> {
        self.view(record, id).await?;
        let actor = std::sync::Arc::clone(&self.actor);
        let seen = record.belongings().filter(|child| child.is_typed() && actor.may(child.name, Action::See));
        let ids = |child: &RecordType| (child.table, under(child, record, "visible_"));
        let belonging: String = seen
            .map(ids)
            .map(|(table, condition)| format!(" UNION ALL SELECT id FROM visible_{table} WHERE {condition}"))
            .collect();
        self.note_read(&belonging);
        journal::timeline(self.connection(), id, &belonging, before, limit).await
    }
}
