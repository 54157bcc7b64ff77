//! Deciding what becomes of the rows of a batch.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use domain::record::{FieldValue, Record};
use domain::rights::Action;
use domain::tags::{Tag, TagShape};
use domain::{AppError, Code, Id, Result};
use serde_json::json;
use store::{JobScope, RecordView};
use uuid::Uuid;

use super::customers::Customers;
use super::directory::{Names, comparable, title};
use super::rejected::Rejected;
use super::row::{Checked, Ready, RowReader, Waiting};
use super::run::Import;
use super::table::TableRow;
use super::views::{ExistingView, ImportDuplicate, ImportReport, OnDuplicate, RowProblem};
use crate::transfer::transferred::Transferred;

/// Rows of a batch by what is to become of them; an update with the row it goes to.
pub struct Sorted<R> {
    pub create: Vec<Ready<R>>,
    pub update: Vec<(i64, Ready<R>)>,
}

impl<R> Default for Sorted<R> {
    fn default() -> Self {
        Self { create: Vec::new(), update: Vec::new() }
    }
}

/// Records met so far: the newest one there was before, and those of this file, the row of each by its keys.
pub struct Known {
    pub newest: Option<i64>,
    pub seen: HashMap<u64, u32>,
}

/// A key in eight bytes: a file of a million rows has three million of them.
fn short(key: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

pub struct Sorting<'a, R: Transferred> {
    import: &'a Import,
    job: &'a JobScope,
    reader: Arc<RowReader<R>>,
    names: Names,
    /// Tags made by this import.
    tags: HashMap<String, Id<Tag>>,
    pub report: ImportReport,
    rejected: Rejected,
}

impl<'a, R: Transferred> Sorting<'a, R> {
    pub fn new(
        import: &'a Import,
        job: &'a JobScope,
        reader: Arc<RowReader<R>>,
        names: Names,
        headers: Vec<String>,
    ) -> Self {
        let report = ImportReport { unplaced: import.unplaced.clone(), dry_run: import.dry_run, ..Default::default() };
        let rejected = Rejected::new(import.errors.clone(), headers);
        Self { import, job, reader, names, tags: HashMap::new(), report, rejected }
    }

    /// One batch: rejected rows to the file, doubles found, the rest sorted by what is to become of them.
    pub async fn take(&mut self, batch: Vec<Checked<R>>, known: &mut Known) -> Result<Sorted<R>> {
        let mut ready = Vec::with_capacity(batch.len());
        for row in batch {
            self.report.rows += 1;
            match row {
                Ok(row) => ready.push(row),
                Err((row, problem)) => self.reject(&row, problem)?,
            }
        }
        let (ready, customers) = self.find_customers(ready).await?;
        let existing = match known.newest {
            Some(newest) => self.look_up(&ready, &customers, newest).await?,
            None => HashMap::new(),
        };
        let mut sorted = Sorted::default();
        for mut row in ready {
            let number = row.number;
            let keys = std::mem::take(&mut row.keys);
            for warning in row.warnings.drain(..) {
                self.report.warn(warning);
            }
            let double = keys.iter().find_map(|key| existing.get(key));
            let earlier = keys.iter().find_map(|key| known.seen.get(&short(key))).copied();
            self.name_double(&row, double, earlier, &keys);
            match (self.import.on_duplicate, double, earlier) {
                (OnDuplicate::Skip, Some(_), _) | (OnDuplicate::Skip, _, Some(_)) => self.report.skipped += 1,
                (OnDuplicate::Update, Some(double), _) => sorted.update.push((double.meta().row, row)),
                _ => sorted.create.push(row),
            }
            for key in keys {
                known.seen.entry(short(&key)).or_insert(number);
            }
        }
        if !self.import.dry_run {
            let updates = sorted.update.iter_mut().map(|(_, row)| row);
            self.make_tags(sorted.create.iter_mut().chain(updates)).await?;
        }
        self.job.cancel().check()?;
        Ok(sorted)
    }

    /// Rows that name a customer get it, and are settled; without one they are rejected. Tells which customers they are of.
    async fn find_customers(&mut self, rows: Vec<Ready<R>>) -> Result<(Vec<Ready<R>>, Vec<Uuid>)> {
        let cells: BTreeSet<&str> =
            rows.iter().filter_map(|row| Some(row.waiting.as_ref()?.customer.as_str())).collect();
        if cells.is_empty() {
            return Ok((rows, Vec::new()));
        }
        let mut scope = self.job.read().await?;
        let customers = Customers::find(&mut scope, &cells).await?;
        scope.finish().await?;
        let (mut kept, mut named) = (Vec::with_capacity(rows.len()), BTreeSet::new());
        for mut row in rows {
            let Some(Waiting { row: line, field, customer }) = row.waiting.take() else {
                kept.push(row);
                continue;
            };
            let found = customers.named(&customer).and_then(|view| self.within_reach(view));
            let found = found.and_then(|id| row.record.set(field, &json!(id)).map(|()| id));
            let settled = found.map_err(|error| (error.field(field), customer));
            let settled = settled.and_then(|id| self.reader.settle(&mut row, &line).map(|()| id));
            match settled {
                Ok(id) => {
                    named.insert(id);
                    kept.push(row);
                }
                Err((error, value)) => self.reject(&line, RowProblem::new(line.number, error, &value))?,
            }
        }
        Ok((kept, named.into_iter().collect()))
    }

    /// What belongs to a customer is its owner's, whom the importer's right to make such records must reach.
    fn within_reach(&self, customer: &RecordView) -> Result<Uuid> {
        let reach = self.job.grant().actor().owners(R::TYPE.name, Action::Create);
        if R::TYPE.belongs_to.is_some() && !reach.holds(customer.id_in("owner")) {
            return Err(Code::OwnerOutOfReach.into());
        }
        Ok(customer.meta().id)
    }

    fn name_double(&mut self, row: &Ready<R>, double: Option<&RecordView>, earlier: Option<u32>, keys: &[String]) {
        if double.is_none() && earlier.is_none() {
            return;
        }
        let name = title(&row.record);
        let existing = match double {
            Some(double) => ExistingView::new::<R>(double, keys, &self.names),
            None => ExistingView::earlier(earlier.unwrap_or_default(), &name),
        };
        self.report.suspect(ImportDuplicate { row: row.number, name, existing });
    }

    /// Records there were before the import, by the key they share with a row.
    async fn look_up(&self, rows: &[Ready<R>], customers: &[Uuid], newest: i64) -> Result<HashMap<String, RecordView>> {
        let all: Vec<String> = rows.iter().flat_map(|row| &row.keys).cloned().collect();
        let mut scope = self.job.read().await?;
        let views = R::doubles(&mut scope, &all, customers).await?;
        scope.finish().await?;
        let wanted: HashSet<&String> = all.iter().collect();
        let mut found = HashMap::new();
        for view in views.into_iter().filter(|view| view.meta().row <= newest) {
            for key in R::keys_of(&view).into_iter().filter(|key| wanted.contains(key)) {
                found.entry(key).or_insert_with(|| view.clone());
            }
        }
        Ok(found)
    }

    /// Tags of the file that do not exist yet are made, if the importer may; otherwise they are named.
    async fn make_tags(&mut self, rows: impl Iterator<Item = &mut Ready<R>>) -> Result<()> {
        let may = self.job.grant().actor().may(Tag::TYPE.name, Action::Create);
        for row in rows {
            for name in std::mem::take(&mut row.new_tags) {
                if !may {
                    let error = AppError::new(Code::UnknownTag).field("tags");
                    self.report.warn(RowProblem::new(row.number, error, &name));
                    continue;
                }
                let tag = match self.tags.get(&comparable(&name)) {
                    Some(tag) => *tag,
                    None => {
                        let tag = Tag { name: name.chars().take(40).collect(), shape: TagShape::blank() };
                        let id = self.job.create_all(&[tag]).await?[0];
                        self.tags.insert(comparable(&name), id);
                        id
                    }
                };
                row.record.tags().expect("BUG: only what has tags names them").insert(tag);
            }
        }
        Ok(())
    }

    fn reject(&mut self, row: &TableRow, problem: RowProblem) -> Result<()> {
        if !self.import.dry_run {
            self.rejected.add(row, &problem)?;
        }
        self.report.reject(problem);
        Ok(())
    }

    pub fn finish(&mut self) -> Result<()> {
        self.report.error_file = self.rejected.finish()?;
        Ok(())
    }
}
