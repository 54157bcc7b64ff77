//! Destroying what is kept about one record, for good.
//!
//! The row becomes a tombstone without values; the payload and salt of each of its journal entries go, and with
//! them the only way back; search terms, match keys and sets are removed and the index is written anew, because a
//! removed term lingers in it otherwise; drafts that know the record are dropped. All of it is one transaction, whose
//! entry says that it happened and of the record nothing but its id and owner. What belongs to the record goes the same way
//! in the same transaction, each with its entry. The chain still proves.

use domain::attachments::Attachment;
use domain::record::{Kind as FieldKind, Value};
use domain::{Record, RecordType, Result};

use super::rows::RowWrite;
use super::scope::WriteScope;
use crate::journal::{Kind, Payload};
use crate::reading::Reading;
use crate::schema::is_searched;
use crate::stored::{State, Stored, StoredRow};

impl WriteScope {
    /// Erases a record. There is no way back.
    ///
    /// # Errors
    /// [`domain::Code::NotAllowed`] when the actor may not erase it.
    pub async fn erase<T: Record>(&mut self, stored: &Stored<T>) -> Result<()> {
        let record = T::TYPE;
        let before = StoredRow { meta: stored.meta.clone(), values: stored.record.to_values() };
        self.may_write(record, Kind::Erase, &before, &Payload::default())?;
        let mut erased = vec![record];
        for child in record.belongings() {
            for row in self.rows_belonging(child, record, before.meta.id).await? {
                self.erase_row(child, row).await?;
                erased.push(child);
            }
        }
        self.erase_row(record, before).await?;
        erased.dedup_by_key(|record| record.name);
        for record in erased.into_iter().filter(|record| is_searched(record)) {
            let sql = format!("INSERT INTO {0}_search ({0}_search) VALUES ('optimize')", record.table);
            self.connection().execute(sql, vec![]).await?;
        }
        Ok(())
    }

    async fn erase_row(&mut self, record: &'static RecordType, before: StoredRow) -> Result<()> {
        let id = before.meta.id;
        let fresh = !self.entries.iter().any(|entry| entry.record_id == id);
        assert!(fresh, "BUG: a record is erased in a transaction of its own");
        if record.name == Attachment::TYPE.name {
            self.freed.extend(before.typed::<Attachment>()?.record.addresses().map(str::to_owned));
        }
        let values = tombstone(record, &before);
        let state = State::Deleted;
        let payload = Payload::of_erased(record, &values, (before.meta.state.number(), state.number()));
        // A tombstone lacks what a record must have: its limits are not checked.
        self.put_row(record, RowWrite { kind: Kind::Erase, before, state, values, payload }).await?;
        self.drop_payloads(id).await?;
        self.drop_drafts_about(id).await
    }

    /// The guard of the journal lets payloads go only while the transaction announces it.
    async fn drop_payloads(&mut self, id: uuid::Uuid) -> Result<()> {
        let connection = self.connection();
        connection
            .execute("INSERT INTO op (tbl, first_row, last_row) VALUES ('journal_payload', 0, 0)", vec![])
            .await?;
        let sql = "DELETE FROM journal_payload WHERE sequence IN (SELECT sequence FROM journal WHERE record_id = ?1)";
        connection.execute(sql, vec![Value::Id(id)]).await?;
        connection.execute("DELETE FROM op WHERE tbl = 'journal_payload'", vec![]).await.map(|_| ())
    }
}

/// What a table insists on, emptied; and whose and of what it was, by whom others who hold the record learn that it is gone.
fn tombstone(record: &RecordType, row: &StoredRow) -> Vec<Value> {
    let whose: Vec<&str> = record.ownership().map(|at| record.fields[at].name).collect();
    let kept = record.fields.iter().zip(&row.values).map(|(field, value)| match field.kind {
        _ if whose.contains(&field.name) || record.names_parent(field.name) => value.clone(),
        _ if !field.required => Value::Null,
        FieldKind::Text | FieldKind::LongText => Value::Text(String::new()),
        _ => value.clone(),
    });
    kept.collect()
}
