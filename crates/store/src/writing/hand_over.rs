//! Everything one member owns, given to another: over every record type that has an owner. What belongs to another record
//! is carried along with it, and counted where it lies.

use domain::record::{Value, diff};
use domain::{RecordType, Result};
use uuid::Uuid;

use super::rows::RowWrite;
use super::scope::WriteScope;
use crate::journal::{Kind, Payload, PendingEntry};
use crate::reading::{ReadScope, Reading};
use crate::store::JobScope;
use crate::stored::StoredRow;

/// To whom, and into which team; without one the rows keep theirs.
#[derive(Debug, Clone, Copy)]
pub struct Successor {
    pub member: Uuid,
    pub team: Option<Uuid>,
}

/// Rows given, or changed in bulk, in one transaction: few enough that an edit in between does not wait. Only one record
/// with more than so many belonging to it is more.
pub(crate) const AT_ONCE: usize = 200;

/// Record types whose rows have an owner, with the field that names them.
fn owned() -> impl Iterator<Item = (&'static RecordType, &'static str)> {
    domain::RECORD_TYPES.iter().filter_map(|record| record.owner.map(|owner| (*record, owner)))
}

impl ReadScope {
    /// How many rows of each record type `owner` has, as far as the actor sees them.
    pub async fn count_owned(&mut self, owner: Uuid) -> Result<Vec<(&'static RecordType, u64)>> {
        let mut counts = Vec::new();
        for (record, field) in owned() {
            let sql = format!("SELECT count(*) FROM visible_{} WHERE {field} = ?1", record.table);
            self.note_read(&sql);
            let count = self.connection().integer(sql, vec![Value::Id(owner)]).await?;
            counts.push((record, u64::try_from(count).unwrap_or(0)));
        }
        Ok(counts)
    }
}

impl JobScope {
    /// Gives everything `from` owns to the successor, record type by record type; `each` hears of the rows of a type
    /// that were just given.
    pub async fn hand_over(
        &self,
        from: Uuid,
        to: Successor,
        mut each: impl FnMut(&'static RecordType, u64) + Send,
    ) -> Result<()> {
        for (record, _) in owned().filter(|(record, _)| record.belongs_to.is_none()) {
            loop {
                let mut scope = self.begin().await?;
                scope.hand_over(record, from, to).await?;
                let given: Vec<_> = owned().map(|(record, _)| (record, scope.changed_rows(record))).collect();
                if given.iter().all(|(_, count)| *count == 0) {
                    break;
                }
                self.finish(scope).await?;
                given.into_iter().filter(|(_, count)| *count > 0).for_each(|(record, count)| each(record, count));
            }
        }
        Ok(())
    }
}

impl WriteScope {
    /// Gives rows of `from` to the successor until the transaction is full.
    async fn hand_over(&mut self, record: &'static RecordType, from: Uuid, to: Successor) -> Result<()> {
        let owner = record.owner_position().expect("BUG: only owned records are handed over");
        let team = record.position("team");
        let sql = format!(
            "SELECT {columns} FROM main.{table} WHERE row IN (SELECT row FROM visible_{table} WHERE {field} = ?1 LIMIT ?2)",
            columns = StoredRow::columns(record),
            table = record.table,
            field = record.fields[owner].name,
        );
        let limit = i64::try_from(AT_ONCE).expect("BUG: few rows at once");
        let rows = self.connection().rows(sql, vec![Value::Id(from), Value::Integer(limit)]).await?;
        for row in &rows {
            if self.is_full() {
                break;
            }
            let before = StoredRow::read(record, row);
            let mut values = before.values.clone();
            values[owner] = Value::Id(to.member);
            if let (Some(at), Some(team)) = (team, to.team) {
                values[at] = Value::Id(team);
            }
            let changes = diff(record, &before.values, &values);
            let payload = Payload::with_changes(changes, |field| before.meta.version_of(field));
            let state = before.meta.state;
            self.write_row(record, RowWrite { kind: Kind::Change, state, values, before, payload }).await?;
        }
        Ok(())
    }

    /// The transaction has as many rows as one of a job should.
    pub(crate) fn is_full(&self) -> bool {
        self.entries.len() >= AT_ONCE
    }

    /// Rows of a type this transaction has changed so far.
    fn changed_rows(&self, record: &RecordType) -> u64 {
        let of_it = |entry: &&PendingEntry| entry.record == record.name && entry.kind.changes_row();
        self.entries.iter().filter(of_it).count() as u64
    }
}
