//! Taking one operation: a row made, changed or erased, and what belongs to it along.

use domain::record::{Field, Merge};
use domain::{AppError, Code, RecordType, record_type};
use serde_json::Value as Json;

use super::judge::{Bench, Judge, Stop};
use super::rights::{may_change, may_create, may_erase};
use super::row::ServerRow;
use super::store::ServerStore;
use super::validate::{check_row, normalise};
use crate::merge::{Merged, Origin, merge, order_after};
use crate::operation::{Change, Operation, TOMBSTONE, Transaction};
use crate::row::{Cause, Conflict, Key};

impl Judge<'_> {
    pub async fn create<S: ServerStore>(
        &self,
        bench: &mut Bench<'_, S>,
        transaction: &Transaction,
        operation: &Operation,
    ) -> Result<(), Stop<S::Error>> {
        let record = record_type(&operation.record)?;
        if bench.row(&operation.key()).await?.is_some() {
            return Err(AppError::new(Code::AlreadyExists).param("record", record.name).into());
        }
        let created = self.origin(transaction, bench.head() + 1);
        let mut row = ServerRow {
            key: operation.key(),
            seq: created.version,
            created,
            cells: Default::default(),
            conflicts: Vec::new(),
        };
        for change in operation.changes.iter().filter(|change| !change.after.is_null()) {
            row.put(&change.field, normalise(record, &change.field, &change.after)?, created);
        }
        self.inherit(bench, record, &mut row, created).await?;
        may_create(self.actor, record, &row)?;
        check_row(record, &row)?;
        bench.put(row, None);
        Ok(())
    }

    /// What belongs to another record has its owner and team, whatever the operation said.
    async fn inherit<S: ServerStore>(
        &self,
        bench: &Bench<'_, S>,
        record: &RecordType,
        row: &mut ServerRow,
        created: Origin,
    ) -> Result<(), Stop<S::Error>> {
        let Some(field) = record.belongs_to else { return Ok(()) };
        let missing = || AppError::new(Code::NotFound).field(field).param("record", record.name);
        let is_named =
            |parent: &&RecordType| record.parent_type.is_none_or(|name| row.value(name).as_str() == Some(parent.name));
        let parent = record.parents().find(is_named).ok_or_else(missing)?;
        let id = row.reference(field).ok_or_else(missing)?;
        let found = bench.row(&Key { record: parent.name.to_owned(), id }).await?.ok_or_else(missing)?;
        if found.is_tombstone() || !self.sees(parent, found.owner(parent)) {
            return Err(missing().into());
        }
        inherit(record, row, parent, &found, created);
        Ok(())
    }

    pub async fn change<S: ServerStore>(
        &self,
        bench: &mut Bench<'_, S>,
        transaction: &Transaction,
        operation: &Operation,
    ) -> Result<(), Stop<S::Error>> {
        let record = record_type(&operation.record)?;
        let missing = || AppError::new(Code::NotFound).param("record", record.name);
        let before = bench.row(&operation.key()).await?.ok_or_else(missing)?;
        if before.is_tombstone() {
            return Err(missing().into());
        }
        may_change(self.actor, record, &before, &operation.changes, self.sees(record, before.owner(record)))?;
        let origin = self.origin(transaction, bench.head() + 1);
        let mut row = before.clone();
        for change in &operation.changes {
            let known = bench.timeline.knows(transaction.epoch, change.base);
            let seen = known && before.origin(&change.field).is_seen(change.base, origin.order.device);
            self.change_field(record, &mut row, change, seen, origin)?;
        }
        row.conflicts.retain(|conflict| !operation.settles.contains(&conflict.seq));
        check_row(record, &row)?;
        let moved = before.audience(record) != row.audience(record);
        let assigned = record.ownership().any(|at| {
            let field = record.fields[at].name;
            before.value(field) != row.value(field)
        });
        bench.put(row.clone(), moved.then(|| before.audience(record)));
        if assigned { carry(bench, record, &row, origin).await } else { Ok(()) }
    }

    fn change_field(
        &self,
        record: &RecordType,
        row: &mut ServerRow,
        change: &Change,
        seen: bool,
        origin: Origin,
    ) -> Result<(), AppError> {
        let field = record.fields.iter().find(|field| field.name == change.field);
        let class = field.map_or(Merge::LastWriter, |field| field.merge);
        let wanted = normalise(record, &change.field, &change.after)?;
        let current = row.origin(&change.field);
        let merged =
            merge(class, (row.value(&change.field), current.order), seen, &change.before, (&wanted, origin.order));
        let order = order_after(origin.order, current.order, seen);
        let lost = |value: Json, of: Origin| Conflict {
            seq: origin.version,
            field: change.field.clone(),
            value,
            by: of.by,
            clock: of.order.clock,
            cause: Cause::Concurrent,
        };
        match merged {
            Merged::Same => {}
            Merged::Taken(value) => row.put(&change.field, value, Origin { order, ..origin }),
            Merged::Won(value) => {
                let loser = lost(row.value(&change.field).clone(), current);
                row.conflicts.extend(is_of_people(field).then_some(loser));
                row.put(&change.field, value, origin);
            }
            Merged::Lost => row.conflicts.extend(is_of_people(field).then(|| lost(wanted, origin))),
            Merged::Refused => return Err(AppError::new(Code::ChangedMeanwhile).field(&change.field)),
        }
        Ok(())
    }

    pub async fn erase<S: ServerStore>(
        &self,
        bench: &mut Bench<'_, S>,
        transaction: &Transaction,
        operation: &Operation,
    ) -> Result<(), Stop<S::Error>> {
        let record = record_type(&operation.record)?;
        let missing = || AppError::new(Code::NotFound).param("record", record.name);
        let row = bench.row(&operation.key()).await?.ok_or_else(missing)?;
        if row.is_tombstone() || !self.sees(record, row.owner(record)) {
            return Err(missing().into());
        }
        may_erase(self.actor, record, &row)?;
        let origin = |version| self.origin(transaction, version);
        let mut doomed = vec![(record, row)];
        while let Some((record, row)) = doomed.pop() {
            for (child, field) in record.children() {
                let rows = belonging(bench, child, field, &row).await?;
                doomed.extend(rows.into_iter().map(|row| (child, row)));
            }
            bury(bench, record, row, origin);
        }
        Ok(())
    }
}

/// What the product keeps by itself is no matter for people: there the later one simply counts.
fn is_of_people(field: Option<&Field>) -> bool {
    field.is_none_or(|field| !field.assigned)
}

fn bury<S: ServerStore>(
    bench: &mut Bench<'_, S>,
    record: &RecordType,
    mut row: ServerRow,
    origin: impl Fn(i64) -> Origin,
) {
    row.bury(record, origin(bench.head() + 1));
    bench.put(row, None);
}

fn inherit(record: &RecordType, row: &mut ServerRow, parent: &RecordType, of: &ServerRow, origin: Origin) {
    for (own, parents) in record.ownership().zip(parent.ownership()) {
        row.put(record.fields[own].name, of.value(parent.fields[parents].name).clone(), origin);
    }
}

/// Owner and team of a row that changed are those of what belongs to it.
async fn carry<S: ServerStore>(
    bench: &mut Bench<'_, S>,
    parent: &'static RecordType,
    of: &ServerRow,
    origin: Origin,
) -> Result<(), Stop<S::Error>> {
    let mut assigned = vec![(parent, of.clone())];
    while let Some((parent, of)) = assigned.pop() {
        for (record, field) in parent.children() {
            for mut row in belonging(bench, record, field, &of).await? {
                let before = row.audience(record);
                inherit(record, &mut row, parent, &of, Origin { version: bench.head() + 1, ..origin });
                let moved = before != row.audience(record);
                bench.put(row.clone(), moved.then_some(before));
                assigned.push((record, row));
            }
        }
    }
    Ok(())
}

/// Rows that belong to `parent`, as they stand on the bench, without tombstones.
async fn belonging<S: ServerStore>(
    bench: &Bench<'_, S>,
    record: &'static RecordType,
    field: &str,
    parent: &ServerRow,
) -> Result<Vec<ServerRow>, Stop<S::Error>> {
    let kept = bench.store.children(record.name, field, parent.key.id).await.map_err(Stop::Store)?;
    let untouched = kept.into_iter().filter(|row| !bench.rows.contains_key(&row.key));
    let touched =
        bench.rows.values().filter(|row| row.key.record == record.name && row.reference(field) == Some(parent.key.id));
    Ok(untouched.chain(touched.cloned()).filter(|row| row.state() != TOMBSTONE).collect())
}
